#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <stop_token>
#include <utility>
#include <vector>

#include "model/base/result.h"
#include "model/query/event_plan.h"
#include "model/query/time_context.h"

namespace souverix
{

class ReplicaView;

/// What the table wants to see of a new list at once.
struct EventWish {
    TimeContext context;
    EventFilter filter;
    std::optional<EventRef> current; ///< to be found in the list
    bool toEnd = false;              ///< show the last rows, else those from `top`
    std::uint64_t top = 0;
    std::size_t visible = 0;
};

/// A list with the pages on screen, so that nothing flickers when one list replaces another.
struct LoadedEvents {
    std::shared_ptr<const FoundEvents> list;
    std::optional<std::uint64_t> current;
    std::vector<std::pair<std::uint64_t, std::vector<EventRow>>> pages;
};

/// What a search says while it runs: told on a worker, looked at by the UI thread.
class SearchWatch
{
public:
    void tell(const EventProgress& progress)
    {
        const std::lock_guard lock(m_mutex);
        m_latest = progress;
    }
    /// What was told since this was asked last.
    [[nodiscard]] std::optional<EventProgress> take()
    {
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_latest, std::nullopt);
    }
    /// Ends the search by hand.
    std::stop_source byHand;

private:
    std::mutex m_mutex;
    std::optional<EventProgress> m_latest; // guarded by m_mutex
};

/// Asks a replica for both. Worker threads. Cancelled by `stop` or by hand.
[[nodiscard]] Result<LoadedEvents> loadEvents(ReplicaView& view, const EventWish& wish,
                                              const std::shared_ptr<SearchWatch>& watch,
                                              const std::stop_token& stop);

} // namespace souverix
