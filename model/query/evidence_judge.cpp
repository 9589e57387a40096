#include "model/query/evidence_judge.h"

#include <unordered_map>

namespace souverix
{
namespace
{

// When each region that is behind was last in step.
std::unordered_map<NameId, UtcTime> regionsBehind(const FleetView& view)
{
    std::unordered_map<NameId, UtcTime> latest, behind;
    for (const NodeRow& row : view.nodes) {
        const auto [it, isNew] = latest.try_emplace(row.region, row.lastEvent);
        if (!isNew)
            it->second = std::max(it->second, row.lastEvent);
    }
    for (const RegionFederation& region : view.federation) {
        if (!region.lastSync || !region.syncDebt || *region.syncDebt <= Duration{})
            continue;
        const auto last = latest.find(region.region);
        if (last == latest.end() || last->second <= *region.lastSync)
            behind.emplace(region.region, *region.lastSync);
    }
    return behind;
}

std::optional<UtcTime> restsOn(const NodeRow& row, EvidenceAxis axis)
{
    switch (axis) {
    case EvidenceAxis::Phase:
        return row.linked ? row.lastEvent : row.phaseSince;
    case EvidenceAxis::Connectivity:
        return row.connectivitySince ? std::optional(row.lastEvent) : std::nullopt;
    case EvidenceAxis::Drift:
        return row.driftReported;
    case EvidenceAxis::Attestation:
        return row.attestedAt;
    case EvidenceAxis::Debt:
        break;
    }
    return row.debtReported;
}

// Whether what an axis rests on came from the node itself, which is silent once it is cut off.
bool nodesOwnWord(EvidenceAxis axis)
{
    return axis != EvidenceAxis::Connectivity && axis != EvidenceAxis::Debt;
}

Freshness judge(const NodeRow& row, EvidenceAxis axis, UtcTime at, const UtcTime* regionInStep,
                bool retired)
{
    const auto rests = restsOn(row, axis);
    if (!rests || (axis == EvidenceAxis::Drift && row.drift == Severity::Unknown))
        return Freshness::Unknown;
    if (retired)
        return Freshness::Fresh;
    const bool cutOff = !row.linked && nodesOwnWord(axis) && *rests <= row.lastSync;
    const bool regionBehind = regionInStep != nullptr && *rests <= *regionInStep;
    if (cutOff || regionBehind)
        return Freshness::Assumed;
    return at - *rests <= kFreshFor ? Freshness::Fresh : Freshness::Stale;
}

} // namespace

AxisEvidence evidenceOf(const NodeRow& row, EvidenceAxis axis)
{
    return {restsOn(row, axis), row.freshness[static_cast<std::size_t>(axis)]};
}

EvidenceAxis leastSure(const NodeRow& row)
{
    auto least = EvidenceAxis::Phase;
    for (const EvidenceAxis axis :
         {EvidenceAxis::Connectivity, EvidenceAxis::Drift, EvidenceAxis::Attestation})
        if (row.freshness[static_cast<std::size_t>(axis)] >
            row.freshness[static_cast<std::size_t>(least)])
            least = axis;
    return least;
}

void judgeEvidence(FleetView& view)
{
    const auto behind = regionsBehind(view);
    const NameId retired = view.names ? view.names->find("decommissioned") : NameId::None;
    for (NodeRow& row : view.nodes) {
        const auto region = behind.find(row.region);
        for (std::size_t axis = 0; axis < kEvidenceAxes; ++axis)
            row.freshness[axis] = judge(row, static_cast<EvidenceAxis>(axis), view.at,
                                        region == behind.end() ? nullptr : &region->second,
                                        retired != NameId::None && row.phase == retired);
    }
    for (std::size_t axis = 0; axis < kEvidenceAxes; ++axis) {
        const auto which = static_cast<EvidenceAxis>(axis);
        view.evidence[axis] = evidenceSpread(view, which, [&](const NodeRow& row) {
            return which == EvidenceAxis::Drift  ? row.counted
                   : which == EvidenceAxis::Debt ? !row.linked
                                                 : true;
        });
    }
}

EvidenceSpread SpreadGathering::spread()
{
    if (!m_times.empty()) {
        const auto middle = m_times.begin() + static_cast<std::ptrdiff_t>(m_times.size() / 2);
        std::nth_element(m_times.begin(), middle, m_times.end());
        m_spread.median = *middle;
        m_spread.oldest = *std::min_element(m_times.begin(), middle + 1);
    }
    return m_spread;
}

} // namespace souverix
