#pragma once

#include <memory>

#include "views/common/fleet_order.h"

namespace souverix
{

/// orderFleet, made once for snapshots that follow each other with the same nodes in the same
/// places. Any thread.
[[nodiscard]] std::shared_ptr<const FleetOrder> sharedOrder(std::shared_ptr<const FleetView> fleet);

} // namespace souverix
