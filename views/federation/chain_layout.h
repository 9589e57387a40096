#pragma once

#include <vector>

#include <QRectF>

#include "model/query/fleet_view.h"
#include "views/common/tone.h"

namespace souverix
{

/// A box of the chain: a region's nodes, a region, or an upstream that is no region.
struct ChainBox {
    enum class Kind : std::uint8_t { Nodes, Region, Upstream } kind = Kind::Nodes;
    NameId name{}; ///< the region (also of Nodes), or the upstream; None: not announced
    int column = 0;
    QRectF rect;
};

/// A link from the box of index `from` to that of index `to`, left to right.
struct ChainLink {
    std::size_t from = 0, to = 0;
    NameId region{};     ///< whose nodes, or whose way up
    bool upward = false; ///< region to upstream; else nodes to region
};

struct ChainGeometry {
    std::vector<ChainBox> boxes;
    std::vector<ChainLink> links;
    double height = 0;
};

/// What sizes the chain, in pixels.
struct ChainMetrics {
    double width = 0;     ///< of the view
    double rowHeight = 0; ///< of a region with its gap
    double boxHeight = 0;
    double linkWidth = 0; ///< least room for a link's words
};

/// Lays nodes, regions and upstreams out in columns from left to right. An upstream that is a
/// region by its own or its master's name is that region's box; rings are cut where they close.
[[nodiscard]] ChainGeometry layoutChain(const FleetView& fleet, const ChainMetrics& metrics);

} // namespace souverix
