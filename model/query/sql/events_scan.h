#pragma once

#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "model/base/result.h"
#include "model/query/filter/event_matcher.h"
#include "model/query/sql/sql_source.h"

namespace souverix
{

/// What a statement asks of events beside (T, K), as far as a scan can use it. All ends included.
struct EventBounds {
    bool nothing = false; ///< no event can be among them
    std::optional<NameId> region, subject;
    std::optional<EventType> type;
    std::uint64_t first = 0, last = std::numeric_limits<std::int64_t>::max(); ///< sequence
    UtcTime from = UtcTime::min(), to = UtcTime::max();                       ///< time
    UtcTime recordedFrom = UtcTime::min(), recordedTo = UtcTime::max();
};

/// The events that count and lie within bounds, by region name and sequence. Reads columns only, a
/// batch of frames at a time; with a subject its history instead. One thread.
class EventsScan
{
public:
    EventsScan(SqlSource& source, const EventBounds& bounds) : m_source(source), m_bounds(bounds) {}

    /// Moves to the first or next event; false: there is none. Error: of the replica, Cancelled.
    [[nodiscard]] Result<bool> next();
    [[nodiscard]] const EventColumns& event() const { return m_batch[m_at]; }

private:
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<bool> readBatch();
    [[nodiscard]] Result<void> readHistory();
    [[nodiscard]] bool wanted(const EventColumns& event) const;

    SqlSource& m_source;
    EventBounds m_bounds;
    bool m_begun = false;
    std::vector<RegionHead> m_heads; // still to be scanned, the current one first
    std::size_t m_head = 0;
    std::uint64_t m_next = 0; // sequence of the current head's next batch
    std::vector<EventColumns> m_batch;
    std::size_t m_at = 0;
};

} // namespace souverix
