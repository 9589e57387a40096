#pragma once

#include <vector>

#include "model/query/fleet_view.h"
#include "views/common/charts.h"

namespace souverix
{

/// How much a backlog chart has room for.
struct BacklogSize {
    std::size_t debtors = 3;
    int characters = 14; ///< of a label
};

/// Messages waiting for the largest debtors. Keys of parts are node ids in decimal.
[[nodiscard]] std::vector<ChartRow> messageBars(const FleetView& fleet, BacklogSize size);
/// Config, policy and version updates of the same nodes: kept apart from messages, which are a
/// thousand times as many.
[[nodiscard]] std::vector<ChartRow> updateBars(const FleetView& fleet, BacklogSize size);
/// Owing nodes by how long they owe.
[[nodiscard]] std::vector<ChartRow> spreadBars(const FleetView& fleet);

} // namespace souverix
