#include "model/query/fleet_sums.h"

#include <algorithm>

#include "model/query/evidence_judge.h"
#include "model/query/row_evidence.h"

namespace souverix
{
namespace
{

std::vector<DriftCounts> byName(const std::vector<DriftCounts>& counts, const ScopeNumbers& numbers,
                                const Names& names)
{
    std::vector<DriftCounts> sorted;
    for (const auto& [name, number] : numbers.all()) {
        if (counts[number].nodes() == 0)
            continue;
        sorted.push_back(counts[number]);
        sorted.back().group = name;
    }
    std::sort(sorted.begin(), sorted.end(), [&](const DriftCounts& a, const DriftCounts& b) {
        return names.text(a.group) < names.text(b.group);
    });
    return sorted;
}

} // namespace

// A word that no event had so far may be that of a row now; of those before it was none.
void FleetSums::begin(const Names& names)
{
    m_affirming = names.find("affirming");
    m_alone = names.find("autonomous");
}

void FleetSums::reset(std::size_t entries)
{
    m_parts.assign(entries, {});
    m_owes.assign(entries, 0);
    for (auto& changes : m_changes)
        changes.clear();
    for (SpreadSum& spread : m_spreads)
        spread.reset(entries);
    m_byRegion.clear();
    m_byCluster.clear();
    m_drift = {};
    m_counts = {};
}

void FleetSums::note(std::size_t thread, std::uint32_t entry, const NodeRow& row,
                     std::uint32_t region, std::uint32_t cluster)
{
    Part part;
    for (std::size_t axis = 0; axis < kEvidenceAxes; ++axis)
        if (const auto which = static_cast<EvidenceAxis>(axis); restsInSum(row, which))
            part.spreads[axis] = SpreadPart(evidenceOf(row, which));
    part.spreads[kEvidenceAxes] = SpreadPart(evidenceOf(row, EvidenceAxis::Drift));
    part.region = region;
    part.cluster = cluster;
    part.drift = row.drift;
    part.exists = true;
    part.counted = row.counted;
    part.autonomous = row.autonomous;
    part.byLinkAlone = !row.autonomous && m_alone != NameId::None && row.connectivity == m_alone;
    part.unlinked = !row.linked;
    part.unattested = m_affirming == NameId::None || row.attestation != m_affirming;
    part.notConverging = row.notConverging;
    part.found = row.findings > 0;
    part.owes = !row.linked || row.debtHours != 0 || row.backlog.messages != 0;
    change(thread, entry, part);
}

void FleetSums::noteNone(std::size_t thread, std::uint32_t entry)
{
    change(thread, entry, {});
}

void FleetSums::change(std::size_t thread, std::uint32_t entry, const Part& part)
{
    if (!(part == m_parts[entry]))
        m_changes[thread].push_back({entry, part});
}

void FleetSums::count(const Part& part, std::uint32_t by)
{
    if (!part.exists)
        return;
    const auto add = [by](std::uint64_t& sum, bool whether) {
        if (whether)
            sum += static_cast<std::uint64_t>(static_cast<std::int32_t>(by));
    };
    add(m_counts.nodes, true);
    add(m_counts.counted, part.counted);
    add(m_counts.autonomous, part.autonomous);
    add(m_counts.byLinkAlone, part.byLinkAlone);
    add(m_counts.unlinked, part.unlinked);
    add(m_counts.unattested, part.unattested);
    add(m_counts.notConverging, part.notConverging);
    add(m_counts.found, part.found);
    if (part.counted) {
        const auto severity = static_cast<std::size_t>(part.drift);
        m_drift.bySeverity[severity] += by;
        m_byRegion[part.region].bySeverity[severity] += by;
        m_byCluster[part.cluster].bySeverity[severity] += by;
    }
}

void FleetSums::takeIn(const ScopeNumbers& numbers)
{
    m_byRegion.resize(numbers.all().size());
    m_byCluster.resize(numbers.all().size());
    for (auto& changes : m_changes) {
        for (const Change& change : changes) {
            Part& part = m_parts[change.entry];
            count(part, ~std::uint32_t{0}); // takes one away
            part = change.part;
            count(part, 1);
            m_owes[change.entry] = part.owes ? 1 : 0;
            for (std::size_t i = 0; i < kSpreads; ++i)
                m_spreads[i].replace(change.entry, part.spreads[i]);
        }
        changes.clear();
    }
}

void FleetSums::fill(const ScopeNumbers& numbers, double debtHours, double messages,
                     FleetView& view)
{
    view.driftByRegion = byName(m_byRegion, numbers, *view.names);
    view.driftByCluster = byName(m_byCluster, numbers, *view.names);
    for (std::size_t axis = 0; axis < kEvidenceAxes; ++axis)
        view.evidence[axis] = m_spreads[axis].spread();
    view.driftOfAll = m_spreads[kEvidenceAxes].spread();
    FleetCounts counts = m_counts;
    counts.drifted = m_drift.drifted();
    counts.critical = m_drift.bySeverity[static_cast<std::size_t>(Severity::Critical)];
    counts.unknown = m_drift.bySeverity[static_cast<std::size_t>(Severity::Unknown)];
    for (std::size_t i = 0; i < kSeverities; ++i)
        if (m_drift.bySeverity[i] > 0)
            counts.worstDrift = worst(counts.worstDrift, static_cast<Severity>(i));
    counts.debtHours = debtHours;
    counts.messages = messages;
    view.counts = counts;
    view.notConverging = static_cast<std::uint32_t>(counts.notConverging);
}

} // namespace souverix
