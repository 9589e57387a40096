#pragma once

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include "model/base/result.h"
#include "model/query/event_list.h"
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
    std::shared_ptr<const EventList> list;
    std::optional<std::uint64_t> current;
    std::vector<std::pair<std::uint64_t, std::vector<EventRow>>> pages;
};

/// Asks a replica for both. Worker threads.
[[nodiscard]] Result<LoadedEvents> loadEvents(ReplicaView& view, const EventWish& wish,
                                              const std::stop_token& stop);

} // namespace souverix
