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
    m_words = CountedNode::Words(names);
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
    part.node = CountedNode(row, m_words);
    part.exists = true;
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

void FleetSums::count(const Part& part, int by)
{
    if (!part.exists)
        return;
    part.node.addTo(m_counts, by);
    if (!part.node.counted)
        return;
    const auto severity = static_cast<std::size_t>(part.node.drift);
    for (DriftCounts* sum : {&m_drift, &m_byRegion[part.region], &m_byCluster[part.cluster]})
        sum->bySeverity[severity] += static_cast<std::uint32_t>(by);
}

void FleetSums::takeIn(const ScopeNumbers& numbers)
{
    m_byRegion.resize(numbers.all().size());
    m_byCluster.resize(numbers.all().size());
    for (auto& changes : m_changes) {
        for (const Change& change : changes) {
            Part& part = m_parts[change.entry];
            count(part, -1);
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
        view.evidence[axis] = m_spreads[axis].spread(m_room);
    view.driftOfAll = m_spreads[kEvidenceAxes].spread(m_room);
    FleetCounts counts = m_counts;
    setDrift(counts, m_drift);
    counts.debtHours = debtHours;
    counts.messages = messages;
    view.counts = counts;
    view.notConverging = static_cast<std::uint32_t>(counts.notConverging);
}

} // namespace souverix
