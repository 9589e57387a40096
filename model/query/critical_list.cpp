#include "model/query/critical_list.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "model/base/packed_numbers.h"

namespace souverix
{

namespace
{

constexpr std::size_t kBlock = 256; // events

/// The columns of one block.
enum Column : std::size_t {
    Step,
    Delay,
    Region,
    Sequence,
    Subject,
    Nanos,
    RecordedNanos,
    kColumns
};
using Columns = std::array<std::array<std::uint64_t, kBlock>, kColumns>;

/// The sequence of each region that was met last in a block.
class LastSequences
{
public:
    std::uint64_t& of(NameId region)
    {
        for (auto& [name, sequence] : m_last)
            if (name == region)
                return sequence;
        return m_last.emplace_back(region, 0).second;
    }

private:
    std::vector<std::pair<NameId, std::uint64_t>> m_last;
};

bool isWhole(UtcTime time)
{
    return time.nanos % 1'000'000 == 0;
}

/// Columns that a block has: nanoseconds only where milliseconds do not do.
std::size_t columnsOf(bool whole)
{
    return whole ? Column::Nanos : Column::kColumns;
}

std::int64_t unitOf(UtcTime time, bool whole)
{
    return whole ? wholeMillis(time) : time.seconds;
}

UtcTime timeOf(std::int64_t unit, bool whole, std::uint64_t nanos)
{
    return whole ? fromMillis(unit) : UtcTime{unit, static_cast<std::int32_t>(nanos)};
}

} // namespace

CriticalList::CriticalList(std::span<const CriticalEvent> events) : m_size(events.size())
{
    Columns columns;
    for (std::size_t begin = 0; begin < events.size(); begin += kBlock) {
        const auto block = events.subspan(begin, std::min(kBlock, events.size() - begin));
        const bool whole = std::all_of(block.begin(), block.end(), [](const CriticalEvent& event) {
            return isWhole(event.time) && isWhole(event.recorded);
        });
        m_blocks.push_back({block.front().time, m_bytes.size()});
        m_bytes += static_cast<char>(whole);
        std::int64_t before = unitOf(block.front().time, whole);
        LastSequences last;
        for (std::size_t i = 0; i < block.size(); ++i) {
            const CriticalEvent& event = block[i];
            const std::int64_t unit = unitOf(event.time, whole);
            std::uint64_t& sequence = last.of(event.ref.region);
            columns[Step][i] = static_cast<std::uint64_t>(unit - std::exchange(before, unit));
            columns[Delay][i] = zigzag(unitOf(event.recorded, whole) - unit);
            columns[Region][i] = static_cast<std::uint32_t>(event.ref.region);
            columns[Sequence][i] = zigzag(static_cast<std::int64_t>(
                event.ref.sequence - std::exchange(sequence, event.ref.sequence)));
            columns[Subject][i] = static_cast<std::uint32_t>(event.subject);
            columns[Nanos][i] = static_cast<std::uint32_t>(event.time.nanos);
            columns[RecordedNanos][i] = static_cast<std::uint32_t>(event.recorded.nanos);
        }
        for (std::size_t column = 0; column < columnsOf(whole); ++column)
            putPacked(m_bytes, std::span(columns[column]).first(block.size()));
    }
    m_bytes.shrink_to_fit();
    m_blocks.shrink_to_fit();
}

// Appends the events of one block.
void CriticalList::read(std::size_t block, std::vector<CriticalEvent>& events) const
{
    std::string_view bytes = std::string_view(m_bytes).substr(m_blocks[block].begin);
    const std::size_t count = std::min(kBlock, m_size - block * kBlock);
    const bool whole = bytes.front() != 0;
    bytes.remove_prefix(1);
    Columns columns;
    for (std::size_t column = 0; column < columnsOf(whole); ++column)
        if (!takePacked(bytes, std::span(columns[column]).first(count)))
            return; // of bytes of our own, it does
    std::int64_t unit = unitOf(m_blocks[block].first, whole);
    LastSequences last;
    for (std::size_t i = 0; i < count; ++i) {
        const NameId region{static_cast<std::uint32_t>(columns[Region][i])};
        std::uint64_t& sequence = last.of(region);
        sequence += static_cast<std::uint64_t>(unzigzag(columns[Sequence][i]));
        unit += static_cast<std::int64_t>(columns[Step][i]);
        events.push_back(
            {timeOf(unit, whole, columns[Nanos][i]),
             timeOf(unit + unzigzag(columns[Delay][i]), whole, columns[RecordedNanos][i]),
             {region, sequence},
             NameId{static_cast<std::uint32_t>(columns[Subject][i])}});
    }
}

std::vector<CriticalEvent> CriticalList::events() const
{
    std::vector<CriticalEvent> all;
    all.reserve(m_size);
    for (std::size_t block = 0; block < m_blocks.size(); ++block)
        read(block, all);
    return all;
}

std::size_t CriticalList::blockOf(UtcTime t) const
{
    const auto after = std::partition_point(m_blocks.begin(), m_blocks.end(),
                                            [t](const Block& block) { return block.first <= t; });
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(after - m_blocks.begin() - 1, 0));
}

std::optional<CriticalEvent> CriticalList::next(UtcTime t, UtcTime before,
                                                const std::optional<UtcTime>& knownAt) const
{
    std::vector<CriticalEvent> events;
    for (std::size_t block = blockOf(t); block < m_blocks.size(); ++block) {
        if (before <= m_blocks[block].first)
            return std::nullopt;
        events.clear();
        read(block, events);
        for (const CriticalEvent& event : events)
            if (t < event.time && event.time < before && (!knownAt || event.recorded <= *knownAt))
                return event;
    }
    return std::nullopt;
}

std::optional<CriticalEvent> CriticalList::previous(UtcTime t, UtcTime after,
                                                    const std::optional<UtcTime>& knownAt) const
{
    std::vector<CriticalEvent> events;
    for (std::size_t left = m_blocks.empty() ? 0 : blockOf(t) + 1; left > 0; --left) {
        events.clear();
        read(left - 1, events);
        for (auto event = events.rbegin(); event != events.rend(); ++event) {
            if (event->time <= after)
                return std::nullopt;
            if (event->time < t && (!knownAt || event->recorded <= *knownAt))
                return *event;
        }
    }
    return std::nullopt;
}

} // namespace souverix
