#include "model/query/event_places.h"

#include <algorithm>
#include <limits>

namespace souverix
{

bool EventPlaces::addLog(NameId region, std::uint64_t size)
{
    constexpr std::uint64_t kMost = std::uint64_t{std::numeric_limits<std::uint32_t>::max()} + 1;
    const std::uint64_t begin = m_logs.empty() ? 0 : m_logs.back().begin + m_logs.back().size;
    if (size > kMost - begin)
        return false;
    m_logs.push_back({static_cast<std::uint32_t>(region), begin, size});
    return true;
}

EventPlaces::Packed EventPlaces::operator[](std::size_t row) const
{
    const std::uint32_t number = m_numbers[row];
    const auto after =
        std::upper_bound(m_logs.begin(), m_logs.end(), number,
                         [](std::uint32_t n, const Log& log) { return n < log.begin; });
    const Log& log = *(after - 1);
    return {log.region, static_cast<std::uint32_t>(number - log.begin)};
}

std::size_t EventPlaces::find(const EventRef& ref, std::size_t first, std::size_t last) const
{
    const auto log = std::find_if(m_logs.begin(), m_logs.end(), [&](const Log& l) {
        return l.region == static_cast<std::uint32_t>(ref.region);
    });
    if (log == m_logs.end() || ref.sequence >= log->size)
        return last;
    const auto begin = m_numbers.begin();
    const auto number = static_cast<std::uint32_t>(log->begin + ref.sequence);
    return static_cast<std::size_t>(std::find(begin + static_cast<std::ptrdiff_t>(first),
                                              begin + static_cast<std::ptrdiff_t>(last), number) -
                                    begin);
}

} // namespace souverix
