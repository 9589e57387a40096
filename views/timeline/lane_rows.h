#pragma once

#include <cstdint>
#include <set>
#include <vector>

#include "views/common/fleet_order.h"

namespace souverix
{

struct FleetView;

/// One row of the timeline: a region's or a cluster's heading, or a node's lane.
struct LaneRow {
    enum class Kind : std::uint8_t { Region, Cluster, Node };
    Kind kind{};
    bool open = false; ///< headings: whether their rows follow
    NameId region{}, cluster{}, node{};
    std::uint32_t first = 0; ///< headings: place of their first node in FleetOrder::nodes
    std::uint32_t nodes = 0; ///< headings: how many nodes they stand for; 1 for a node
};

/// Which headings are shut; regions as (region, None).
using ShutGroups = std::set<std::pair<NameId, NameId>>;

/// The rows from top to bottom.
[[nodiscard]] std::vector<LaneRow> laneRows(const FleetView& fleet, const FleetOrder& order,
                                            const ShutGroups& shut);

/// What is shut at first: nothing up to `most` rows, else every cluster, else every region.
[[nodiscard]] ShutGroups shutAtFirst(const FleetOrder& order, std::size_t most);

/// The row of a node, or of the heading that hides it; -1 where it is in no row.
[[nodiscard]] int rowOfNode(const std::vector<LaneRow>& rows, const FleetView& fleet, NameId node);

} // namespace souverix
