#pragma once

#include <cstdint>
#include <vector>

#include "model/base/names.h"

namespace souverix
{

struct FleetView;

/// Nodes that follow each other in a FleetOrder.
struct FleetGroup {
    NameId region{}, cluster{}; ///< `cluster` is None for a whole region
    std::uint32_t first = 0;    ///< place in FleetOrder::nodes
    std::uint32_t nodes = 0;
    std::uint32_t firstChild = 0; ///< regions: place in FleetOrder::clusters
    std::uint32_t children = 0;
};

/// A fleet's nodes by region, cluster and name, each by bytes; what grids, lanes and heatmaps
/// share.
struct FleetOrder {
    std::vector<std::uint32_t> nodes; ///< indexes into FleetView::nodes
    std::vector<FleetGroup> regions, clusters;
};

/// O(n log groups); meant for a worker thread, though 100,000 nodes take some milliseconds only.
[[nodiscard]] FleetOrder orderFleet(const FleetView& fleet);
/// The same of the nodes that pass, in the fleet's order; all where `passing` is empty.
[[nodiscard]] FleetOrder orderFleet(const FleetView& fleet, const std::vector<bool>& passing);

} // namespace souverix
