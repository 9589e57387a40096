#pragma once

#include <algorithm>

#include "model/base/utc_time.h"
#include "model/event/words.h"
#include "model/projection/node_state.h"

namespace souverix
{

/// A stretch of T, [from, until), around `at` in which an answer is the same.
struct Stretch {
    UtcTime at;
    UtcTime from = UtcTime::min(), until = {UtcTime::kMaxSeconds + 1, 0};

    /// The answer is another one from `moment` on than before it.
    void turnsAt(UtcTime moment)
    {
        if (moment <= at)
            from = std::max(from, moment);
        else
            until = std::min(until, moment);
    }
    /// It is another one after `moment`.
    void turnsAfter(UtcTime moment) { turnsAt(moment + Duration{0, 1}); }
};

/// Narrows a stretch to where findNode (findings.h) finds the same for an existing node, if only T
/// moves.
void boundFindings(const NodeState& state, const Words& words, Stretch& stretch);

} // namespace souverix
