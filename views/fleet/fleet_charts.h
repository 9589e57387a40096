#pragma once

#include <span>
#include <vector>

#include "model/query/tracks.h"
#include "views/common/charts.h"
#include "views/common/fleet_order.h"
#include "views/fleet/fleet_axis.h"

namespace souverix
{

/// Nodes of each region by the axis' values, for DistributionChart.
[[nodiscard]] std::vector<ChartRow>
distributionByRegion(const FleetView& fleet, const FleetOrder& order, const AxisView& axis);
/// The same by cluster: the `most` clusters with the most nodes that are not in order, they first.
[[nodiscard]] std::vector<ChartRow> distributionByCluster(const FleetView& fleet,
                                                          const FleetOrder& order,
                                                          const AxisView& axis, std::size_t most);
/// How many nodes had each value over time; empty for axes without history (trust).
[[nodiscard]] std::vector<ChartLine> trendLines(std::span<const TrendPoint> points,
                                                const FleetView& fleet, const AxisView& axis);

} // namespace souverix
