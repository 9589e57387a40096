#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include <QPointF>
#include <QRectF>

#include "model/query/trust_graph_values.h"

namespace souverix
{

/// Sizes of the picture in its own units (pixels at zoom 1); all vertices are of one size.
struct GraphMetrics {
    double width = 180, height = 26;
    double columnGap = 70, rowGap = 8;
};

/// Where each vertex stands: columns by layer, left to right, rows so that few edges cross.
struct GraphPlaces {
    std::vector<QRectF> vertices; ///< parallel to TrustGraph::vertices
    struct Column {
        TrustLayer layer{};
        double left = 0;
    };
    std::vector<Column> columns; ///< of the layers that are there
    QRectF bounds;
};

/// Lays a graph out by Graphviz's dot, which takes about 0.4 s for 500 vertices and 2,000 edges:
/// for worker threads; calls wait for each other.
[[nodiscard]] GraphPlaces layoutGraph(const TrustGraph& graph, const GraphMetrics& metrics);

/// Where vertices stood, by key.
using KnownPlaces = std::map<std::string, double>; // top

[[nodiscard]] KnownPlaces placesByKey(const TrustGraph& graph, const GraphPlaces& places);

/// The same graph after something was opened or closed: what stood keeps its order and, where
/// nothing new is above it, its place; new vertices stand beside what was opened, others at their
/// neighbours' height. nullopt where less than half of the vertices are known: lay out anew.
[[nodiscard]] std::optional<GraphPlaces> keepPlaces(const TrustGraph& graph,
                                                    const KnownPlaces& known,
                                                    const std::string& opened,
                                                    const GraphMetrics& metrics);

} // namespace souverix
