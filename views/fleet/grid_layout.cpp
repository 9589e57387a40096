#include "views/fleet/grid_layout.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace souverix
{

namespace
{

constexpr double kLabelWidths = 6; ///< a label's least room, in its heights
constexpr double kFlowedShape = 3; ///< how much wider than high a block is that flows

/// The worst ratio of sides in a row of `sum` area along `side`, whose largest and smallest are
/// given.
double worstRatio(double sum, double largest, double smallest, double side)
{
    const double s2 = sum * sum, w2 = side * side;
    return std::max(w2 * largest / s2, s2 / (w2 * smallest));
}

/// Puts areas [first, last) along the shorter side of `free` and returns what is left of it.
QRectF placeRow(const std::vector<double>& areas, std::size_t first, std::size_t last, QRectF free,
                std::vector<QRectF>& out)
{
    double sum = 0;
    for (std::size_t i = first; i < last; ++i)
        sum += areas[i];
    const bool wide = free.width() >= free.height();
    const double side = wide ? free.height() : free.width();
    const double thick = side > 0 ? sum / side : 0;
    double at = wide ? free.top() : free.left();
    for (std::size_t i = first; i < last; ++i) {
        const double length = thick > 0 ? areas[i] / thick : 0;
        out.push_back(wide ? QRectF(free.left(), at, thick, length)
                           : QRectF(at, free.top(), length, thick));
        at += length;
    }
    return wide ? free.adjusted(thick, 0, 0, 0) : free.adjusted(0, thick, 0, 0);
}

/// The largest whole cell edge with which `nodes` cells fit into w × h.
double largestCell(double w, double h, std::uint32_t nodes, double limit)
{
    if (w < 1 || h < 1)
        return 0;
    double cell = std::floor(std::min({limit, w, h, std::sqrt(w * h / nodes)}));
    while (cell >= 1 && std::floor(w / cell) * std::floor(h / cell) < nodes)
        cell -= 1;
    return cell;
}

double weightOf(const GridGroup& group)
{
    // A small cluster still has a border and a label: a constant keeps it from becoming a sliver.
    return static_cast<double>(group.nodes) + 4;
}

/// Frames only; cells follow once their common edge is known.
GridLayout frames(const std::vector<GridGroup>& groups, QSizeF size, const GridMetrics& metrics)
{
    GridLayout layout;
    layout.content = size;
    std::vector<double> regionWeights;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (i == 0 || groups[i].region != groups[i - 1].region) {
            layout.regions.push_back({{}, static_cast<std::uint32_t>(i), 0});
            regionWeights.push_back(0);
        }
        layout.regions.back().blocks++;
        regionWeights.back() += weightOf(groups[i]);
    }
    const auto regionFrames = squarify(regionWeights, QRectF(QPointF(0, 0), size));
    for (std::size_t r = 0; r < layout.regions.size(); ++r) {
        auto& region = layout.regions[r];
        region.frame = regionFrames[r].adjusted(metrics.gap, 0, -metrics.gap, -metrics.gap);
        std::vector<double> weights;
        for (std::uint32_t b = 0; b < region.blocks; ++b)
            weights.push_back(weightOf(groups[region.firstBlock + b]));
        const auto inside = squarify(weights, region.frame.adjusted(0, metrics.regionLabel, 0, 0));
        for (std::uint32_t b = 0; b < region.blocks; ++b) {
            const auto& group = groups[region.firstBlock + b];
            const auto first = layout.blocks.empty()
                                   ? 0U
                                   : layout.blocks.back().first + layout.blocks.back().nodes;
            layout.blocks.push_back({inside[b], {}, first, group.nodes, 1, false});
        }
    }
    return layout;
}

/// The room for a block's cells, with or without its label.
QRectF roomOf(const GridLayout::Block& block, const GridMetrics& metrics, bool label)
{
    return block.frame.adjusted(0, label ? metrics.clusterLabel : 0, -metrics.gap, -metrics.gap);
}

bool labelFits(const GridLayout::Block& block, const GridMetrics& metrics)
{
    return block.frame.height() >= 2.5 * metrics.clusterLabel &&
           block.frame.width() >= 3 * metrics.clusterLabel;
}

/// The largest cell with which every block's nodes fit its frame; 0 where one cannot hold them.
double commonCell(GridLayout& layout, const GridMetrics& metrics)
{
    double cell = metrics.cellMax;
    for (auto& block : layout.blocks) {
        block.labelled = labelFits(block, metrics);
        const auto room = roomOf(block, metrics, block.labelled);
        cell = std::min(cell, largestCell(room.width(), room.height(), block.nodes, cell));
    }
    return cell;
}

/// The cells of a block: as many lines of `columns` as its nodes need, from `corner` on.
void setCells(GridLayout::Block& block, QPointF corner, std::uint32_t columns, double cell)
{
    block.columns = columns;
    const double lines = std::ceil(static_cast<double>(block.nodes) / columns);
    block.cells = QRectF(std::round(corner.x()), std::round(corner.y()),
                         std::min(columns, block.nodes) * cell, lines * cell);
}

/// For fleets that do not fit the screen with cells that can be told apart: blocks of the smallest
/// cells side by side, like words in lines, regions under each other. Nothing is stretched.
GridLayout flowed(const std::vector<GridGroup>& groups, double width, const GridMetrics& metrics)
{
    GridLayout layout;
    layout.cell = metrics.cellMin;
    const double left = metrics.gap, room = std::max(width - 2 * metrics.gap, layout.cell);
    const double widest = std::max(1.0, std::floor((room - metrics.gap) / layout.cell));
    const double narrowest =
        std::min(widest, std::ceil(kLabelWidths * metrics.clusterLabel / layout.cell));
    double x = left, y = 0, lineHeight = 0;
    std::uint32_t first = 0;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        if (i == 0 || groups[i].region != groups[i - 1].region) {
            y += lineHeight;
            layout.regions.push_back({QRectF(left, y, room, 0), static_cast<std::uint32_t>(i), 0});
            x = left;
            y += metrics.regionLabel;
            lineHeight = 0;
        }
        const double nodes = groups[i].nodes;
        const double columns =
            std::clamp(std::ceil(std::sqrt(nodes * kFlowedShape)), narrowest, widest);
        const QSizeF size(columns * layout.cell + metrics.gap,
                          metrics.clusterLabel + std::ceil(nodes / columns) * layout.cell +
                              metrics.gap);
        if (x > left && x + size.width() > left + room) {
            y += lineHeight;
            x = left;
            lineHeight = 0;
        }
        GridLayout::Block& block = layout.blocks.emplace_back();
        block = {QRectF(QPointF(x, y), size), {}, first, groups[i].nodes, 1, true};
        setCells(block, roomOf(block, metrics, true).topLeft(), static_cast<std::uint32_t>(columns),
                 layout.cell);
        first += block.nodes;
        x += size.width();
        lineHeight = std::max(lineHeight, size.height());
        GridLayout::Region& region = layout.regions.back();
        region.blocks++;
        region.frame.setBottom(y + lineHeight);
    }
    layout.content = QSizeF(width, y + lineHeight);
    return layout;
}

} // namespace

std::vector<QRectF> squarify(const std::vector<double>& weights, QRectF area)
{
    std::vector<QRectF> out;
    const double total = std::accumulate(weights.begin(), weights.end(), 0.0);
    if (total <= 0)
        return std::vector<QRectF>(weights.size(), QRectF(area.topLeft(), QSizeF()));
    std::vector<double> areas(weights.size());
    const double scale = std::max(area.width(), 0.0) * std::max(area.height(), 0.0) / total;
    std::transform(weights.begin(), weights.end(), areas.begin(),
                   [scale](double w) { return w * scale; });
    std::size_t first = 0;
    while (first < areas.size()) {
        const double side = std::min(area.width(), area.height());
        double sum = areas[first], largest = sum, smallest = sum;
        std::size_t last = first + 1;
        for (; last < areas.size(); ++last) {
            const double now = worstRatio(sum, largest, smallest, side);
            const double more = areas[last];
            if (worstRatio(sum + more, std::max(largest, more), std::min(smallest, more), side) >
                now)
                break;
            sum += more;
            largest = std::max(largest, more);
            smallest = std::min(smallest, more);
        }
        area = placeRow(areas, first, last, area, out);
        first = last;
    }
    return out;
}

GridLayout layoutGrid(const std::vector<GridGroup>& groups, QSizeF viewport,
                      const GridMetrics& metrics)
{
    GridLayout layout = frames(groups, viewport, metrics);
    if (groups.empty())
        return layout;
    layout.cell = commonCell(layout, metrics);
    if (layout.cell < metrics.cellMin)
        return flowed(groups, viewport.width(), metrics);
    for (auto& block : layout.blocks) {
        const auto room = roomOf(block, metrics, block.labelled);
        const auto columns = std::max(1.0, std::floor(room.width() / layout.cell));
        setCells(block, room.topLeft(), static_cast<std::uint32_t>(columns), layout.cell);
    }
    return layout;
}

const GridLayout::Block& GridLayout::blockOf(std::uint32_t node) const
{
    const auto after =
        std::upper_bound(blocks.begin(), blocks.end(), node,
                         [](std::uint32_t n, const Block& b) { return n < b.first; });
    return *(after - 1);
}

QRectF GridLayout::cellRect(std::uint32_t node) const
{
    const Block& block = blockOf(node);
    const std::uint32_t index = node - block.first;
    const double gap = cell >= 4 ? 1 : 0;
    return {block.cells.left() + cell * (index % block.columns),
            block.cells.top() + cell * (index / block.columns), cell - gap, cell - gap};
}

std::optional<std::uint32_t> GridLayout::nodeAt(QPointF point) const
{
    for (const auto& block : blocks) {
        if (!block.cells.contains(point))
            continue;
        const auto column = static_cast<std::uint32_t>((point.x() - block.cells.left()) / cell);
        const auto line = static_cast<std::uint32_t>((point.y() - block.cells.top()) / cell);
        const std::uint32_t index = line * block.columns + column;
        if (column < block.columns && index < block.nodes)
            return block.first + index;
        return std::nullopt;
    }
    return std::nullopt;
}

std::uint32_t GridLayout::neighbour(std::uint32_t node, int dx, int dy) const
{
    const QPointF from = cellRect(node).center();
    const QRectF whole(QPointF(0, 0), content);
    // A ray, widened step by step, so that ragged last lines and gaps between blocks are crossed.
    for (double along = cell; along < content.width() + content.height(); along += cell / 2) {
        for (const double aside : {0.0, -cell, cell, -3 * cell, 3 * cell}) {
            const QPointF at = from + QPointF(dx * along + dy * aside, dy * along + dx * aside);
            if (!whole.contains(at))
                continue;
            if (const auto hit = nodeAt(at); hit && *hit != node)
                return *hit;
        }
    }
    return node;
}

} // namespace souverix
