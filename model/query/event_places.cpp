#include "model/query/event_places.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <span>
#include <string_view>

#include "model/base/packed_numbers.h"

namespace souverix
{

namespace
{

constexpr std::size_t kRows = 256;      ///< of a block; a multiple of it where there are many logs
constexpr std::size_t kLogsToRows = 16; ///< as many logs as are worth that many rows

} // namespace

bool EventPlaces::addLog(NameId region, std::uint64_t size)
{
    constexpr std::uint64_t kMost = std::uint64_t{std::numeric_limits<std::uint32_t>::max()} + 1;
    const std::uint64_t begin = m_logs.empty() ? 0 : m_logs.back().begin + m_logs.back().size;
    if (size > kMost - begin)
        return false;
    m_logs.push_back({static_cast<std::uint32_t>(region), begin, size});
    m_blockRows = kRows * ((m_logs.size() + kLogsToRows - 1) / kLogsToRows);
    return true;
}

std::size_t EventPlaces::logOf(std::uint32_t number) const
{
    const auto after =
        std::upper_bound(m_logs.begin(), m_logs.end(), number,
                         [](std::uint32_t n, const Log& log) { return n < log.begin; });
    return static_cast<std::size_t>(after - m_logs.begin()) - 1;
}

void EventPlaces::push(std::uint32_t number)
{
    m_numbers.push_back(number);
    if (m_numbers.size() == m_blockRows)
        pack();
}

void EventPlaces::pack()
{
    m_begins.push_back(m_bytes.size());
    for (const Log& log : m_logs)
        m_bytes.append(reinterpret_cast<const char*>(&log.next), sizeof log.next);
    std::vector<std::uint64_t> logs(m_blockRows), steps(m_blockRows);
    for (std::size_t i = 0; i < m_blockRows; ++i) {
        logs[i] = logOf(m_numbers[i]);
        Log& log = m_logs[logs[i]];
        const auto sequence = static_cast<std::uint32_t>(m_numbers[i] - log.begin);
        steps[i] = zigzag(std::int64_t{sequence} - log.next);
        log.next = sequence + 1;
    }
    putPacked(m_bytes, logs);
    putPacked(m_bytes, steps);
    m_numbers.clear();
}

void EventPlaces::fit()
{
    m_numbers.shrink_to_fit();
    m_begins.shrink_to_fit();
    m_bytes.shrink_to_fit();
}

// `visit(row, log, sequence)` of each row of [first, last), until it says false.
template <class Visit>
void EventPlaces::visit(std::size_t first, std::size_t last, const Visit& visit) const
{
    const std::size_t packed = m_begins.size() * m_blockRows;
    std::vector<std::uint64_t> logs(m_blockRows), steps(m_blockRows);
    std::vector<std::uint32_t> next(m_logs.size());
    for (std::size_t row = first / m_blockRows * m_blockRows; row < std::min(last, packed);
         row += m_blockRows) {
        std::string_view bytes = std::string_view(m_bytes).substr(m_begins[row / m_blockRows]);
        std::memcpy(next.data(), bytes.data(), next.size() * sizeof next[0]);
        bytes.remove_prefix(next.size() * sizeof next[0]);
        if (!takePacked(bytes, logs) || !takePacked(bytes, steps))
            return; // of bytes of our own, it does
        for (std::size_t i = 0; i < m_blockRows && row + i < last; ++i) {
            const auto sequence = static_cast<std::uint32_t>(next[logs[i]] + unzigzag(steps[i]));
            next[logs[i]] = sequence + 1;
            if (row + i >= first && !visit(row + i, m_logs[logs[i]], sequence))
                return;
        }
    }
    for (std::size_t row = std::max(first, packed); row < std::min(last, size()); ++row) {
        const std::uint32_t number = m_numbers[row - packed];
        const Log& log = m_logs[logOf(number)];
        if (!visit(row, log, static_cast<std::uint32_t>(number - log.begin)))
            return;
    }
}

EventPlaces::Packed EventPlaces::operator[](std::size_t row) const
{
    return read(row, 1).front();
}

std::vector<EventPlaces::Packed> EventPlaces::read(std::size_t first, std::size_t count) const
{
    std::vector<Packed> rows;
    const std::size_t begin = std::min(first, size());
    const std::size_t end = begin + std::min(count, size() - begin);
    rows.reserve(end - begin);
    visit(begin, end, [&](std::size_t, const Log& log, std::uint32_t sequence) {
        rows.push_back({log.region, sequence});
        return true;
    });
    return rows;
}

EventPlaces::Packed EventPlaces::Iterator::operator*()
{
    if (m_at < m_first || m_at - m_first >= m_rows.size()) {
        m_first = m_at / m_places->m_blockRows * m_places->m_blockRows;
        m_rows = m_places->read(m_first, m_places->m_blockRows);
    }
    return m_rows[m_at - m_first];
}

std::size_t EventPlaces::find(const EventRef& ref, std::size_t first, std::size_t last) const
{
    const auto asked = std::find_if(m_logs.begin(), m_logs.end(), [&](const Log& log) {
        return log.region == static_cast<std::uint32_t>(ref.region);
    });
    if (asked == m_logs.end() || ref.sequence >= asked->size)
        return last;
    std::size_t found = last;
    visit(first, last, [&](std::size_t row, const Log& log, std::uint32_t sequence) {
        if (&log == &*asked && sequence == ref.sequence)
            found = row;
        return found == last;
    });
    return found;
}

std::size_t EventPlaces::bytes() const
{
    return m_bytes.capacity() + m_begins.capacity() * sizeof m_begins[0] +
           m_numbers.capacity() * sizeof m_numbers[0];
}

} // namespace souverix
