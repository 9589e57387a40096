#include "model/query/fleet_sums.h"

#include <algorithm>

namespace souverix
{
namespace
{

void join(std::vector<DriftCounts>& counts, const std::vector<DriftCounts>& others)
{
    for (std::size_t i = 0; i < counts.size(); ++i)
        for (std::size_t severity = 0; severity < kSeverities; ++severity)
            counts[i].bySeverity[severity] += others[i].bySeverity[severity];
}

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

void FleetSums::add(FleetSums&& other)
{
    join(m_byRegion, other.m_byRegion);
    join(m_byCluster, other.m_byCluster);
    for (std::size_t axis = 0; axis < kEvidenceAxes; ++axis)
        m_evidence[axis].insert(m_evidence[axis].end(), other.m_evidence[axis].begin(),
                                other.m_evidence[axis].end());
}

void FleetSums::tell(const ScopeNumbers& numbers, FleetView& view)
{
    view.driftByRegion = byName(m_byRegion, numbers, *view.names);
    view.driftByCluster = byName(m_byCluster, numbers, *view.names);
    for (std::size_t axis = 0; axis < kEvidenceAxes; ++axis) {
        SpreadGathering gathering;
        for (const AxisEvidence& evidence : m_evidence[axis])
            gathering.add(evidence);
        view.evidence[axis] = gathering.spread();
    }
}

} // namespace souverix
