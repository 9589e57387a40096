#include "model/projection/moments.h"

namespace souverix
{

Moments::Moments(std::vector<UtcTime> times)
{
    m_millis.reserve(times.size());
    bool whole = true;
    for (const UtcTime& time : times) {
        m_millis.push_back(wholeMillis(time));
        whole = whole && time.nanos % 1'000'000 == 0;
    }
    if (!whole)
        m_times = std::move(times);
    if (size() < 2)
        return;
    m_origin = m_millis[1];
    const auto length = static_cast<std::uint64_t>(m_millis.back() - m_origin);
    while ((length >> m_shift) > size())
        ++m_shift;
    m_first.resize((length >> m_shift) + 1);
    std::size_t next = 1;
    for (std::size_t span = 0; span < m_first.size(); ++span) {
        const auto begin = static_cast<std::uint64_t>(span) << m_shift;
        while (static_cast<std::uint64_t>(m_millis[next] - m_origin) < begin)
            ++next;
        m_first[span] = static_cast<std::uint32_t>(next);
    }
}

} // namespace souverix
