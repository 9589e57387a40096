#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "model/query/event_list.h"

namespace souverix
{

/// How a list was found: what the filter cost.
struct EventPlan {
    enum class Access : std::uint8_t {
        Columns,    ///< the columns of every frame that may hold something
        Histories,  ///< the histories of the subjects that the filter names
        Quarantine, ///< the malformed entries
    };
    Access access{};
    std::uint64_t histories = 0;     ///< Histories: how many were read
    std::uint64_t frames = 0;        ///< all frames (of 256 entries) of the logs
    std::uint64_t framesSkipped = 0; ///< known to hold nothing that passes, without reading them
    std::uint64_t framesRead = 0;    ///< whose columns were read
    std::uint64_t candidates = 0;    ///< events that columns left undecided
    std::uint64_t bodyFrames = 0;    ///< frames whose exact bytes were read for them
    unsigned threads = 1;
};

/// A list with what finding it cost. Where histories were read, `held` counts only their events
/// (FleetView::eventsCounted is all that count).
struct FoundEvents : EventList {
    EventPlan plan;
};

/// How far a search in exact bytes has come. Counts are exact so far.
struct EventProgress {
    std::uint64_t judged = 0, toJudge = 0;    ///< events whose bytes decide, newest frames first
    std::uint64_t found = 0;                  ///< events that are known to pass
    std::shared_ptr<const FoundEvents> soFar; ///< those events
};
/// Called on the thread that asks, a few times a second.
using EventProgressed = std::function<void(const EventProgress&)>;

} // namespace souverix
