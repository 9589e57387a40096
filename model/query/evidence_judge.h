#pragma once

#include <algorithm>
#include <vector>

#include "model/query/evidence_age.h"
#include "model/query/fleet_view.h"

namespace souverix
{

/// What a node's figure rests on, of a row whose freshness was judged.
///
/// Phase and connectivity are told when they change: while the node is linked, any event of it
/// confirms them, so they rest on its latest. Drift rests on what it last deployed, applied,
/// observed or evaluated, an attestation on itself, the debt on the latest word on its link or
/// backlog.
[[nodiscard]] AxisEvidence evidenceOf(const NodeRow& row, EvidenceAxis axis);

/// The axis of phase, connectivity, drift and attestation that is least sure, of equals the first.
[[nodiscard]] EvidenceAxis leastSure(const NodeRow& row);

/// Judges every row's freshness at the view's T, and gathers FleetView::evidence. A region is
/// behind where it owes a sync (RegionFederation::syncDebt above 0) and nothing of its nodes came
/// from after the last. A decommissioned node is asked for nothing: its last word is final, and
/// fresh however old.
void judgeEvidence(FleetView& view);

/// Gathers what a figure over many nodes rests on. O(nodes).
class SpreadGathering
{
public:
    void add(const AxisEvidence& evidence)
    {
        ++m_spread.nodes[static_cast<std::size_t>(evidence.freshness)];
        if (evidence.at)
            m_times.push_back(*evidence.at);
    }
    [[nodiscard]] EvidenceSpread spread();

private:
    EvidenceSpread m_spread;
    std::vector<UtcTime> m_times;
};

/// Of the nodes that `keep` accepts.
template <class Keep>
[[nodiscard]] EvidenceSpread evidenceSpread(const FleetView& view, EvidenceAxis axis,
                                            const Keep& keep)
{
    SpreadGathering gathering;
    for (const NodeRow& row : view.nodes)
        if (keep(row))
            gathering.add(evidenceOf(row, axis));
    return gathering.spread();
}

} // namespace souverix
