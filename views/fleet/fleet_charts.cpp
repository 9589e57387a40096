#include "views/fleet/fleet_charts.h"

#include <algorithm>
#include <numeric>

#include "views/common/format.h"

namespace souverix
{

namespace
{

ChartRow rowOf(const FleetView& fleet, const FleetOrder& order, const AxisView& axis,
               const FleetGroup& group)
{
    ChartRow row;
    row.label = qstr(fleet.text(group.cluster == NameId::None ? group.region : group.cluster));
    for (std::size_t v = 0; v < axis.values.size(); ++v) {
        const AxisValue& value = axis.values[v];
        // A value that no node of the fleet has would only lengthen the legend.
        if (axis.counts[v] > 0) {
            row.parts.push_back({value.label, 0, value.tone, value.word});
        }
    }
    std::vector<std::size_t> place(axis.values.size(), 0);
    for (std::size_t v = 0, next = 0; v < axis.values.size(); ++v) {
        place[v] = next;
        next += axis.counts[v] > 0 ? 1U : 0U;
    }
    for (std::uint32_t n = group.first; n < group.first + group.nodes; ++n) {
        row.parts[place[axis.ofNode[order.nodes[n]]]].value += 1;
    }
    return row;
}

double notInOrder(const ChartRow& row)
{
    return std::accumulate(row.parts.begin(), row.parts.end(), 0.0,
                           [](double sum, const ChartPart& part) {
                               return sum + (part.tone == Tone::Nominal ? 0 : part.value);
                           });
}

double countOf(const TrendPoint& point, const FleetView& fleet, FleetAxis axis,
               std::string_view word)
{
    if (axis == FleetAxis::Drift) {
        const auto found = std::find(kSeverityWords.begin(), kSeverityWords.end(), word);
        return found == kSeverityWords.end()
                   ? 0
                   : point.severity[static_cast<std::size_t>(found - kSeverityWords.begin())];
    }
    const auto& counts = axis == FleetAxis::Phase          ? point.phases
                         : axis == FleetAxis::Connectivity ? point.connectivity
                                                           : point.attestation;
    for (const auto& [id, count] : counts) {
        if (fleet.text(id) == word) {
            return count;
        }
    }
    return 0;
}

} // namespace

std::vector<ChartRow> distributionByRegion(const FleetView& fleet, const FleetOrder& order,
                                           const AxisView& axis)
{
    std::vector<ChartRow> rows;
    for (const FleetGroup& region : order.regions) {
        rows.push_back(rowOf(fleet, order, axis, region));
    }
    return rows;
}

std::vector<ChartRow> distributionByCluster(const FleetView& fleet, const FleetOrder& order,
                                            const AxisView& axis, std::size_t most)
{
    std::vector<ChartRow> rows;
    for (const FleetGroup& cluster : order.clusters) {
        rows.push_back(rowOf(fleet, order, axis, cluster));
    }
    std::stable_sort(rows.begin(), rows.end(), [](const ChartRow& a, const ChartRow& b) {
        return notInOrder(a) > notInOrder(b);
    });
    rows.resize(std::min(rows.size(), most));
    return rows;
}

std::vector<ChartLine> trendLines(std::span<const TrendPoint> points, const FleetView& fleet,
                                  const AxisView& axis)
{
    std::vector<ChartLine> lines;
    if (axis.axis == FleetAxis::Trust) {
        return lines;
    }
    for (const AxisValue& value : axis.values) {
        ChartLine line{value.label, value.tone, {}};
        const std::string word = value.word.toStdString();
        double largest = 0;
        for (const TrendPoint& point : points) {
            const double count = countOf(point, fleet, axis.axis, word);
            largest = std::max(largest, count);
            line.points.emplace_back(point.at, count);
        }
        // What is in order would press all else to the floor of the chart.
        if (largest > 0 && value.tone != Tone::Nominal) {
            lines.push_back(std::move(line));
        }
    }
    return lines;
}

} // namespace souverix
