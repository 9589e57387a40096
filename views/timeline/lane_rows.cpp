#include "views/timeline/lane_rows.h"

#include "model/query/fleet_view.h"

namespace souverix
{

std::vector<LaneRow> laneRows(const FleetView& fleet, const FleetOrder& order,
                              const ShutGroups& shut)
{
    std::vector<LaneRow> rows;
    for (const FleetGroup& region : order.regions) {
        const bool open = !shut.contains({region.region, NameId::None});
        rows.push_back({LaneRow::Kind::Region, open, region.region, NameId::None, NameId::None,
                        region.first, region.nodes});
        for (std::uint32_t c = 0; open && c < region.children; ++c) {
            const FleetGroup& cluster = order.clusters[region.firstChild + c];
            const bool clusterOpen = !shut.contains({cluster.region, cluster.cluster});
            rows.push_back({LaneRow::Kind::Cluster, clusterOpen, cluster.region, cluster.cluster,
                            NameId::None, cluster.first, cluster.nodes});
            for (std::uint32_t n = 0; clusterOpen && n < cluster.nodes; ++n) {
                const NodeRow& node = fleet.nodes[order.nodes[cluster.first + n]];
                rows.push_back({LaneRow::Kind::Node, false, cluster.region, cluster.cluster,
                                node.node, cluster.first + n, 1});
            }
        }
    }
    return rows;
}

ShutGroups shutAtFirst(const FleetOrder& order, std::size_t most)
{
    ShutGroups shut;
    if (order.nodes.size() + order.clusters.size() + order.regions.size() <= most)
        return shut;
    for (const FleetGroup& cluster : order.clusters)
        shut.insert({cluster.region, cluster.cluster});
    if (order.clusters.size() + order.regions.size() > most)
        for (const FleetGroup& region : order.regions)
            shut.insert({region.region, NameId::None});
    return shut;
}

int rowOfNode(const std::vector<LaneRow>& rows, const FleetView& fleet, NameId node)
{
    const NodeRow* found = fleet.find(node);
    if (!found)
        return -1;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const LaneRow& row = rows[i];
        const bool holds = row.kind == LaneRow::Kind::Node ? row.node == node
                           : row.open                      ? false
                           : row.kind == LaneRow::Kind::Region
                               ? row.region == found->region
                               : row.region == found->region && row.cluster == found->cluster;
        if (holds)
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace souverix
