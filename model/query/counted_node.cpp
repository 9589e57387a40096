#include "model/query/counted_node.h"

namespace souverix
{

CountedNode::CountedNode(const NodeRow& row, const Words& words)
    : drift(row.drift), counted(row.counted), autonomous(row.autonomous),
      byLinkAlone(!row.autonomous && words.autonomous != NameId::None &&
                  row.connectivity == words.autonomous),
      unlinked(!row.linked),
      unattested(words.affirming == NameId::None || row.attestation != words.affirming),
      notConverging(row.notConverging), found(row.findings > 0)
{
}

void CountedNode::addTo(FleetCounts& counts, int by) const
{
    const auto add = [by](std::uint64_t& sum, bool whether) {
        if (whether)
            sum += static_cast<std::uint64_t>(by);
    };
    add(counts.nodes, true);
    add(counts.counted, counted);
    add(counts.autonomous, autonomous);
    add(counts.byLinkAlone, byLinkAlone);
    add(counts.unlinked, unlinked);
    add(counts.unattested, unattested);
    add(counts.notConverging, notConverging);
    add(counts.found, found);
}

void setDrift(FleetCounts& counts, const DriftCounts& drift)
{
    counts.drifted = drift.drifted();
    counts.critical = drift.bySeverity[static_cast<std::size_t>(Severity::Critical)];
    counts.unknown = drift.bySeverity[static_cast<std::size_t>(Severity::Unknown)];
    counts.worstDrift = Severity::None;
    for (std::size_t i = 0; i < kSeverities; ++i)
        if (drift.bySeverity[i] > 0)
            counts.worstDrift = worst(counts.worstDrift, static_cast<Severity>(i));
}

FleetCounts countsOf(const FleetView& view)
{
    if (view.counts)
        return *view.counts;
    const CountedNode::Words words(*view.names);
    FleetCounts counts;
    DriftCounts drift;
    for (const NodeRow& row : view.nodes) {
        const CountedNode node(row, words);
        node.addTo(counts, 1);
        if (node.counted)
            drift.bySeverity[static_cast<std::size_t>(node.drift)]++;
        counts.debtHours += row.debtHours;
        counts.messages += row.backlog.messages;
    }
    setDrift(counts, drift);
    return counts;
}

} // namespace souverix
