#pragma once

#include <map>
#include <memory>
#include <vector>

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

/// What a row shows of an existing node's state alone.
[[nodiscard]] NodeRow rowOfState(NameId node, const NodeState& state, const Words& words);
/// What it shows of what was judged; `row` is of the same state.
void showJudged(NodeRow& row, const JudgedNode& judged);

/// Federation of every region that has a log or is announced, by name's bytes.
[[nodiscard]] std::vector<RegionFederation> makeFederation(const FoldedFleet& folded,
                                                           const Names& names);

/// Open conflicts that were reported, as read from their events' bytes.
using ReadConflicts = std::map<NameId, Conflict>;

/// Open conflicts by their word: the reported ones, and of `split`, nodes that two regions claim.
/// `read` keeps what was read for the next time.
[[nodiscard]] Result<std::vector<Conflict>> makeConflicts(const ReplicaReader& reader,
                                                          const FleetState& fleet,
                                                          const std::vector<FoldedNode>& split,
                                                          ReadConflicts& read);

/// Findings that the logs have, whatever T and K: malformed entries, forks.
[[nodiscard]] Result<std::vector<Finding>> findInReplica(const ReplicaReader& reader);
/// Events recorded before the one before them in their log.
[[nodiscard]] std::vector<Finding> findDecreases(const CountedLogs& logs, const Names& names);

/// Fills the page's lists from the node's facts in fold order: marks, attestations, certificates,
/// deployments.
struct NodePage;
void tellHistory(const std::vector<Fact>& facts, const NodeState& state, const Names& names,
                 NodePage& page);

} // namespace souverix
