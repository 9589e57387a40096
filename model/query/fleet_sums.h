#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "model/query/evidence_judge.h"
#include "model/query/fleet_turn.h"
#include "model/query/fleet_view.h"
#include "model/query/row_evidence.h"

namespace souverix
{

/// What a FleetView sums up over its rows, gathered row by row. One thread each; joined by add.
class FleetSums
{
public:
    explicit FleetSums(std::size_t scopes) : m_byRegion(scopes), m_byCluster(scopes) {}

    /// `region`, `cluster`: ScopeNumbers.
    void add(const NodeRow& row, std::uint32_t region, std::uint32_t cluster)
    {
        for (std::size_t axis = 0; axis < kEvidenceAxes; ++axis)
            if (const auto which = static_cast<EvidenceAxis>(axis); restsInSum(row, which))
                m_evidence[axis].push_back(evidenceOf(row, which));
        if (!row.counted)
            return;
        ++m_byRegion[region].bySeverity[static_cast<std::size_t>(row.drift)];
        ++m_byCluster[cluster].bySeverity[static_cast<std::size_t>(row.drift)];
    }
    void add(FleetSums&& other);
    /// Fills driftByRegion, driftByCluster and evidence.
    void tell(const ScopeNumbers& numbers, FleetView& view);

private:
    std::vector<DriftCounts> m_byRegion, m_byCluster;
    std::array<std::vector<AxisEvidence>, kEvidenceAxes> m_evidence;
};

} // namespace souverix
