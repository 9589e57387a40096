#pragma once

#include <span>
#include <vector>

#include "model/event/event.h"
#include "model/projection/drift_judge.h"
#include "model/projection/node_state.h"
#include "model/projection/severity.h"

namespace souverix
{

/// From `time` on, the node had this severity.
struct DriftStep {
    UtcTime time;
    Severity severity{};
    bool counted = false; ///< its phase counts in aggregates

    friend bool operator==(const DriftStep&, const DriftStep&) = default;
};

/// The course of one node's drift: a step at its first registration and at each change after, from
/// its facts that count in fold order and the fleet's desired state. Exact: every event and every
/// desired.set that could move the severity is judged. What is later than some T does not change
/// the steps up to it.
[[nodiscard]] std::vector<DriftStep> driftTrack(NameId node, std::span<const Fact> facts,
                                                DriftJudge& judge);

/// Makes `track` anew from `from` on; the steps before stay. `state`: folded from facts before
/// `from`; `facts`: all the others that count, in fold order.
void continueTrack(NameId node, NodeState state, std::span<const Fact> facts, UtcTime from,
                   DriftJudge& judge, std::vector<DriftStep>& track);

} // namespace souverix
