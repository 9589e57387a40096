#pragma once

#include <span>
#include <vector>

#include "model/event/event.h"
#include "model/event/words.h"
#include "model/projection/drift.h"
#include "model/projection/fleet_state.h"
#include "model/projection/severity.h"

namespace souverix
{

/// From `time` on, the node had this severity.
struct DriftStep {
    UtcTime time;
    Severity severity{};
    bool counted = false; ///< its phase counts in aggregates
};

/// The course of one node's drift: a step at its first registration and at each change after, from
/// its facts that count in fold order and the fleet's desired state. Exact: every event and every
/// desired.set that could move the severity is judged.
[[nodiscard]] std::vector<DriftStep> driftTrack(NameId node, std::span<const Fact> facts,
                                                const FleetState& fleet, const Words& words,
                                                const Names& names, VersionMemo& memo);

} // namespace souverix
