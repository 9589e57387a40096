#include "model/query/fleet_view.h"

namespace souverix
{

FleetCounts countsOf(const FleetView& view)
{
    if (view.counts)
        return *view.counts;
    const NameId affirming = view.names->find("affirming");
    const NameId alone = view.names->find("autonomous");
    FleetCounts counts;
    for (const NodeRow& node : view.nodes) {
        counts.nodes++;
        if (node.counted) {
            counts.counted++;
            counts.drifted += node.drift >= Severity::Low ? 1U : 0U;
            counts.critical += node.drift == Severity::Critical ? 1U : 0U;
            counts.unknown += node.drift == Severity::Unknown ? 1U : 0U;
            counts.worstDrift = worst(counts.worstDrift, node.drift);
        }
        counts.autonomous += node.autonomous ? 1U : 0U;
        counts.byLinkAlone +=
            !node.autonomous && alone != NameId::None && node.connectivity == alone ? 1U : 0U;
        counts.unlinked += node.linked ? 0U : 1U;
        counts.unattested += affirming == NameId::None || node.attestation != affirming ? 1U : 0U;
        counts.notConverging += node.notConverging ? 1U : 0U;
        counts.found += node.findings > 0 ? 1U : 0U;
        counts.debtHours += node.debtHours;
        counts.messages += node.backlog.messages;
    }
    return counts;
}

} // namespace souverix
