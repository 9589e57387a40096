#pragma once

#include <memory>

#include "model/event/words.h"
#include "model/projection/findings.h"
#include "model/projection/sync_debt.h"
#include "model/query/fleet_view.h"
#include "model/query/folded_fleet.h"

namespace souverix
{

/// What of a folded fleet is judged for one node: its drift and its debt at T.
struct JudgedNode {
    DriftAnalysis drift;
    SyncDebt debt;
};

/// The row that tables show of one existing node.
[[nodiscard]] NodeRow makeRow(const FoldedNode& node, const JudgedNode& judged, const Words& words);

/// The whole fleet's view of a fold: rows, aggregates, findings, federation and conflicts. What
/// belongs to the replica (trust of regions, forks) is added by the caller.
[[nodiscard]] Result<FleetView> makeFleetView(const ReplicaReader& reader,
                                              const FoldedFleet& folded, const Words& words,
                                              const SbomHolds& sbomHolds);

/// Federation of every region that has a log or is announced, by name's bytes.
[[nodiscard]] std::vector<RegionFederation> makeFederation(const FoldedFleet& folded,
                                                           const Names& names);

/// Open conflicts, reported and detected, by their word. Reads the reported ones' sides from their
/// events' bytes.
[[nodiscard]] Result<std::vector<Conflict>> makeConflicts(const ReplicaReader& reader,
                                                          const FoldedFleet& folded);

/// Fills the page's lists from the node's facts in fold order: marks, attestations, certificates,
/// deployments.
struct NodePage;
void tellHistory(const std::vector<Fact>& facts, const NodeState& state, const Names& names,
                 NodePage& page);

} // namespace souverix
