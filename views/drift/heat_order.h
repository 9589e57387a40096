#pragma once

#include <stop_token>
#include <vector>

#include "model/base/result.h"
#include "model/query/time_context.h"
#include "views/common/fleet_order.h"
#include "views/common/time_axis.h"
#include "views/drift/heat_view.h"

namespace souverix
{

class ReplicaView;

/// Which rows the heatmap has.
struct HeatChoice {
    bool clusters = false;
    NameId onlyCluster{}; ///< nodes of this cluster alone; None: all
    bool byHours = true;

    friend bool operator==(const HeatChoice&, const HeatChoice&) = default;
};

/// The rows by region, cluster and name.
[[nodiscard]] std::vector<HeatLine> linesByName(const FleetView& fleet, const FleetOrder& order,
                                                const HeatChoice& choice);
/// The same with their drift-hours in `window`, the most first. For worker threads.
[[nodiscard]] Result<std::vector<HeatLine>>
linesByHours(ReplicaView& view, const TimeContext& whole, const FleetView& fleet,
             const FleetOrder& order, const HeatChoice& choice, const TimeWindow& window,
             const std::stop_token& stop);
/// The nodes that stand behind rows: themselves, or those of the clusters.
[[nodiscard]] std::vector<NameId> nodesBehind(const std::vector<NameId>& rows, bool clusters,
                                              const FleetView& fleet, const FleetOrder& order);
/// All nodes, the worst drift first where `worstFirst`, without those in order where `driftedOnly`.
[[nodiscard]] std::vector<NameId> matrixNodes(const FleetView& fleet, const FleetOrder& order,
                                              bool worstFirst, bool driftedOnly);

} // namespace souverix
