#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include <QRectF>

namespace souverix
{

/// A cluster to lay out: how many nodes it has and the region it belongs to.
struct GridGroup {
    std::uint32_t region = 0; ///< groups of one region follow each other
    std::uint32_t nodes = 0;  ///< at least 1
};

/// Sizes in pixels that the grid is laid out with.
struct GridMetrics {
    double regionLabel = 18;  ///< height kept for a region's name
    double clusterLabel = 14; ///< height kept for a cluster's name, where it has room
    double gap = 4;           ///< between clusters
    double cellMin = 4;       ///< below this the grid grows in height instead
    double cellMax = 26;
};

/// Where everything of the grid is, in content pixels. Every node is one cell of the same size.
struct GridLayout {
    struct Block {
        QRectF frame;            ///< with label
        QRectF cells;            ///< whole cells only
        std::uint32_t first = 0; ///< index of its first node in the grid's order
        std::uint32_t nodes = 0;
        std::uint32_t columns = 1; ///< cells a line
        bool labelled = false;     ///< whether a label has room above the cells
    };
    struct Region {
        QRectF frame; ///< with label
        std::uint32_t firstBlock = 0, blocks = 0;
    };
    double cell = 0; ///< edge of a cell, its gap included; whole pixels
    QSizeF content;
    std::vector<Region> regions;
    std::vector<Block> blocks;

    /// The cell of a node by its index in the grid's order, without its gap.
    [[nodiscard]] QRectF cellRect(std::uint32_t node) const;
    /// The node whose cell (or its gap) is at `point`.
    [[nodiscard]] std::optional<std::uint32_t> nodeAt(QPointF point) const;
    /// The node nearest to `node` in a direction of (dx, dy) in {-1, 0, 1}; itself at the border.
    [[nodiscard]] std::uint32_t neighbour(std::uint32_t node, int dx, int dy) const;
    /// The block that holds a node.
    [[nodiscard]] const Block& blockOf(std::uint32_t node) const;
};

/// Lays `groups` out in a squarified treemap (Bruls, Huizing, van Wijk 2000), first by region, then
/// by cluster, with the largest cell for which all fit `viewport`. With more nodes than fit at
/// `cellMin` blocks of that cell flow in lines, and the content is higher than the viewport.
[[nodiscard]] GridLayout layoutGrid(const std::vector<GridGroup>& groups, QSizeF viewport,
                                    const GridMetrics& metrics = {});

/// Rectangles for `weights` that tile `area`, in their order, as square as can be.
[[nodiscard]] std::vector<QRectF> squarify(const std::vector<double>& weights, QRectF area);

} // namespace souverix
