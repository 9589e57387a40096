#include "views/common/fleet_order.h"

#include <algorithm>
#include <unordered_map>

#include "model/query/fleet_view.h"

namespace souverix
{

namespace
{

std::uint64_t keyOf(const NodeRow& row)
{
    return std::uint64_t{static_cast<std::uint32_t>(row.region)} << 32 |
           static_cast<std::uint32_t>(row.cluster);
}

/// The distinct (region, cluster) pairs by name's bytes, with how many nodes each has.
std::vector<FleetGroup> clustersOf(const FleetView& fleet, const std::vector<bool>& passing)
{
    std::unordered_map<std::uint64_t, std::uint32_t> counts;
    for (std::size_t i = 0; i < fleet.nodes.size(); ++i)
        if (passing.empty() || passing[i])
            counts[keyOf(fleet.nodes[i])]++;
    std::vector<FleetGroup> clusters;
    for (const auto& [key, nodes] : counts)
        clusters.push_back({NameId{static_cast<std::uint32_t>(key >> 32)},
                            NameId{static_cast<std::uint32_t>(key)}, 0, nodes, 0, 0});
    std::sort(clusters.begin(), clusters.end(), [&](const FleetGroup& a, const FleetGroup& b) {
        return std::pair(fleet.text(a.region), fleet.text(a.cluster)) <
               std::pair(fleet.text(b.region), fleet.text(b.cluster));
    });
    return clusters;
}

} // namespace

FleetOrder orderFleet(const FleetView& fleet)
{
    return orderFleet(fleet, {});
}

FleetOrder orderFleet(const FleetView& fleet, const std::vector<bool>& passing)
{
    FleetOrder order;
    order.clusters = clustersOf(fleet, passing);
    std::unordered_map<std::uint64_t, std::uint32_t> next;
    std::uint32_t first = 0;
    for (std::uint32_t c = 0; c < order.clusters.size(); ++c) {
        FleetGroup& cluster = order.clusters[c];
        cluster.first = first;
        next[std::uint64_t{static_cast<std::uint32_t>(cluster.region)} << 32 |
             static_cast<std::uint32_t>(cluster.cluster)] = first;
        first += cluster.nodes;
        if (order.regions.empty() || order.regions.back().region != cluster.region)
            order.regions.push_back({cluster.region, NameId::None, cluster.first, 0, c, 0});
        order.regions.back().nodes += cluster.nodes;
        order.regions.back().children++;
    }
    // FleetView::nodes is by name already, so filling in its order keeps each cluster by name.
    order.nodes.resize(first);
    for (std::uint32_t i = 0; i < fleet.nodes.size(); ++i)
        if (passing.empty() || passing[i])
            order.nodes[next[keyOf(fleet.nodes[i])]++] = i;
    return order;
}

} // namespace souverix
