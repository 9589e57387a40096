#pragma once

#include <unordered_map>
#include <vector>

#include "model/projection/stretch.h"
#include "model/query/fleet_view.h"

namespace souverix
{

/// A moment of each of some regions.
using RegionTimes = std::unordered_map<NameId, UtcTime>;

/// Whether a region owes a sync.
[[nodiscard]] bool owes(const RegionFederation& region);
/// When each region that is behind was last in step; see judgeEvidence. `latest`: of each region's
/// existing nodes, their latest event.
[[nodiscard]] RegionTimes regionsBehind(const std::vector<RegionFederation>& federation,
                                        const RegionTimes& latest);

/// Fills NodeRow::freshness. `regionInStep`: of a region that is behind, else nullptr;
/// `decommissioned`: the phase's id, None where no event has it.
void judgeRow(NodeRow& row, UtcTime at, const UtcTime* regionInStep, NameId decommissioned);
/// Narrows a stretch to where judgeRow judges the same, if only T moves.
void boundFreshness(const NodeRow& row, Stretch& stretch);
/// Whether FleetView::evidence takes the node in.
[[nodiscard]] bool restsInSum(const NodeRow& row, EvidenceAxis axis);

} // namespace souverix
