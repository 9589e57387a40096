#include "views/drift/heat_order.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <unordered_set>

#include "model/query/replica_view.h"

namespace souverix
{

std::vector<HeatLine> linesByName(const FleetView& fleet, const FleetOrder& order,
                                  const HeatChoice& choice)
{
    std::vector<HeatLine> lines;
    std::unordered_map<NameId, std::size_t> places;
    for (const FleetGroup& cluster : order.clusters) {
        if (choice.clusters) {
            // A name used in two regions is one row: rows of a drift map are by name.
            const auto [place, isNew] = places.try_emplace(cluster.cluster, lines.size());
            if (isNew) {
                lines.push_back({cluster.cluster, 0, -1});
            }
            lines[place->second].nodes += cluster.nodes;
            continue;
        }
        if (choice.onlyCluster != NameId::None && cluster.cluster != choice.onlyCluster) {
            continue;
        }
        for (std::uint32_t n = cluster.first; n < cluster.first + cluster.nodes; ++n) {
            lines.push_back({fleet.nodes[order.nodes[n]].node, 1, -1});
        }
    }
    return lines;
}

Result<std::vector<HeatLine>> linesByHours(ReplicaView& view, const TimeContext& whole,
                                           const FleetView& fleet, const FleetOrder& order,
                                           const HeatChoice& choice, const TimeWindow& window,
                                           const std::stop_token& stop)
{
    auto lines = linesByName(fleet, order, choice);
    std::vector<NameId> rows;
    for (const HeatLine& line : lines) {
        rows.push_back(line.name);
    }
    const auto nodes = nodesBehind(rows, choice.clusters, fleet, order);
    const auto drifted =
        view.driftHours(whole, nodes, choice.clusters, window.begin, window.end, stop);
    if (!drifted) {
        return tl::unexpected(drifted.error());
    }
    std::unordered_map<NameId, double> hours;
    for (std::size_t r = 0; r < drifted->rows.size(); ++r) {
        hours[drifted->rows[r]] = drifted->hours[r];
    }
    for (HeatLine& line : lines) {
        line.driftHours = hours[line.name];
    }
    std::stable_sort(lines.begin(), lines.end(), [](const HeatLine& a, const HeatLine& b) {
        return a.driftHours > b.driftHours;
    });
    return lines;
}

std::vector<NameId> nodesBehind(const std::vector<NameId>& rows, bool clusters,
                                const FleetView& fleet, const FleetOrder& order)
{
    if (!clusters) {
        return rows;
    }
    const std::unordered_set<NameId> wanted(rows.begin(), rows.end());
    std::vector<NameId> nodes;
    for (const FleetGroup& cluster : order.clusters) {
        for (std::uint32_t n = 0; wanted.contains(cluster.cluster) && n < cluster.nodes; ++n) {
            nodes.push_back(fleet.nodes[order.nodes[cluster.first + n]].node);
        }
    }
    return nodes;
}

std::vector<NameId> matrixNodes(const FleetView& fleet, const FleetOrder& order, bool worstFirst,
                                bool driftedOnly)
{
    std::array<std::vector<NameId>, kSeverities> bySeverity;
    for (const std::uint32_t place : order.nodes) {
        const NodeRow& node = fleet.nodes[place];
        if (!driftedOnly || node.drift != Severity::None) {
            bySeverity[worstFirst ? static_cast<std::size_t>(node.drift) : 0].push_back(node.node);
        }
    }
    std::vector<NameId> nodes;
    for (auto of = bySeverity.rbegin(); of != bySeverity.rend(); ++of) {
        nodes.insert(nodes.end(), of->begin(), of->end());
    }
    return nodes;
}

} // namespace souverix
