#pragma once

#include <vector>

#include "model/query/fleet_view.h"
#include "views/common/charts.h"

namespace souverix
{

/// How many debtors the backlog charts show.
inline constexpr std::size_t kDebtorsShown = 4;

/// Messages waiting for the largest debtors. Keys of parts are node ids in decimal.
[[nodiscard]] std::vector<ChartRow> messageBars(const FleetView& fleet);
/// Config, policy and version updates of the same nodes: kept apart from messages, which are a
/// thousand times as many.
[[nodiscard]] std::vector<ChartRow> updateBars(const FleetView& fleet);
/// Owing nodes by how long they owe.
[[nodiscard]] std::vector<ChartRow> spreadBars(const FleetView& fleet);

} // namespace souverix
