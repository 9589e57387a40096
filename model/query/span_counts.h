#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "model/query/history_summary.h"
#include "model/query/tracks.h"

namespace souverix
{

/// Counts events by spans of time that are a power of two of seconds long, as many as
/// HistorySummary keeps at most: where there would be more, the spans become longer.
class SpanCounts
{
public:
    using Span = HistorySummary::Span;

    /// The shortest spans are 2^shift seconds.
    explicit SpanCounts(int shift) : m_shift(shift), m_slots(kFewest) {}

    void add(std::int64_t second, Weight weight)
    {
        Span& span = at(second >> m_shift);
        ++span.events;
        span.warnings += weight == Weight::Warning ? 1U : 0U;
        span.criticals += weight == Weight::Critical ? 1U : 0U;
        if (m_used * 2 > m_slots.size())
            makeRoom();
    }
    /// Spans are 2^shift() seconds.
    [[nodiscard]] int shift() const { return m_shift; }
    /// Those with events, by time.
    [[nodiscard]] std::vector<Span> spans() const;

private:
    static constexpr std::size_t kFewest = 1024; // a power of two, as are all sizes

    /// Neighbours in time are neighbours here, as a history is gone through in its order; what is
    /// far apart is scattered, or events at regular times might all meet in one place.
    Span& at(std::int64_t index)
    {
        const std::size_t mask = m_slots.size() - 1;
        const std::uint64_t far = static_cast<std::uint64_t>(index >> 10) * 0x9E37'79B9'7F4A'7C15;
        std::size_t slot = (static_cast<std::size_t>(index) + (far >> 40)) & mask;
        while (m_slots[slot].events != 0 && m_slots[slot].index != index)
            slot = (slot + 1) & mask;
        Span& found = m_slots[slot];
        m_used += found.events == 0 ? 1U : 0U;
        found.index = index;
        return found;
    }
    void makeRoom();

    int m_shift;
    std::vector<Span> m_slots; // free where there are no events
    std::size_t m_used = 0;
};

/// Adds up the neighbours of one index in sorted spans.
void joinSpans(std::vector<HistorySummary::Span>& spans);
/// Makes sorted spans twice as long.
void lengthenSpans(std::vector<HistorySummary::Span>& spans);

} // namespace souverix
