#pragma once

#include <cstdint>
#include <optional>
#include <stop_token>

#include "model/query/event_list.h"

namespace souverix
{

/// Where an event stands in a list; nullopt where it is not in it. Walks the list, some
/// milliseconds for a million rows: for worker threads. Stops early, with nothing, on `stop`.
[[nodiscard]] std::optional<std::uint64_t> placeOf(const EventList& list, const EventRef& ref,
                                                   const std::stop_token& stop);

} // namespace souverix
