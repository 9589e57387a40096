#include "model/query/evidence_judge.h"

#include "model/query/row_evidence.h"

namespace souverix
{
namespace
{

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

RegionTimes regionsBehind(const std::vector<RegionFederation>& federation,
                          const RegionTimes& latest)
{
    RegionTimes behind;
    for (const RegionFederation& region : federation) {
        if (!owes(region))
            continue;
        const auto last = latest.find(region.region);
        if (last == latest.end() || last->second <= *region.lastSync)
            behind.emplace(region.region, *region.lastSync);
    }
    return behind;
}

bool owes(const RegionFederation& region)
{
    return region.lastSync && region.syncDebt && *region.syncDebt > Duration{};
}

void judgeRow(NodeRow& row, UtcTime at, const UtcTime* regionInStep, NameId decommissioned)
{
    const bool retired = decommissioned != NameId::None && row.phase == decommissioned;
    for (std::size_t axis = 0; axis < kEvidenceAxes; ++axis)
        row.freshness[axis] =
            judge(row, static_cast<EvidenceAxis>(axis), at, regionInStep, retired);
}

void boundFreshness(const NodeRow& row, Stretch& stretch)
{
    for (std::size_t axis = 0; axis < kEvidenceAxes; ++axis)
        if (const auto rests = restsOn(row, static_cast<EvidenceAxis>(axis)))
            stretch.turnsAfter(*rests + kFreshFor);
}

bool restsInSum(const NodeRow& row, EvidenceAxis axis)
{
    return axis == EvidenceAxis::Drift ? row.counted : axis != EvidenceAxis::Debt || !row.linked;
}

void judgeEvidence(FleetView& view)
{
    RegionTimes latest;
    for (const NodeRow& row : view.nodes) {
        const auto [it, isNew] = latest.try_emplace(row.region, row.lastEvent);
        if (!isNew)
            it->second = std::max(it->second, row.lastEvent);
    }
    const auto behind = regionsBehind(view.federation, latest);
    const NameId retired = view.names ? view.names->find("decommissioned") : NameId::None;
    for (NodeRow& row : view.nodes) {
        const auto region = behind.find(row.region);
        judgeRow(row, view.at, region == behind.end() ? nullptr : &region->second, retired);
    }
    for (std::size_t axis = 0; axis < kEvidenceAxes; ++axis) {
        const auto which = static_cast<EvidenceAxis>(axis);
        view.evidence[axis] =
            evidenceSpread(view, which, [&](const NodeRow& row) { return restsInSum(row, which); });
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
