#pragma once

#include <span>
#include <vector>

#include "model/projection/drift_judge.h"
#include "model/projection/drift_marks.h"
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

/// The course of one node's drift: a step at its first registration and at each change after.
/// Exact: every event and every desired.set that could move the severity is judged. What is later
/// than some T does not change the steps up to it.
[[nodiscard]] std::vector<DriftStep> driftTrack(NameId node, std::span<const DriftMark> marks,
                                                DriftJudge& judge);

} // namespace souverix
