#include "views/federation/chain_layout.h"

#include <algorithm>
#include <map>
#include <optional>

namespace souverix
{

namespace
{

/// The row in FleetView::federation that an upstream's name means.
std::optional<std::size_t> regionNamed(const FleetView& fleet, NameId upstream)
{
    if (upstream == NameId::None) {
        return std::nullopt;
    }
    for (std::size_t i = 0; i < fleet.federation.size(); ++i) {
        if (fleet.federation[i].region == upstream || fleet.federation[i].master == upstream) {
            return i;
        }
    }
    return std::nullopt;
}

/// Column of each region: 1 where none is below it, else one more than the highest below.
std::vector<int> columnsOf(const FleetView& fleet)
{
    const std::size_t count = fleet.federation.size();
    std::vector<int> columns(count, 1);
    // As many rounds as regions settle every chain; a ring would climb for ever, so it is cut.
    for (std::size_t round = 0; round < count; ++round) {
        bool moved = false;
        for (std::size_t i = 0; i < count; ++i) {
            const auto above = regionNamed(fleet, fleet.federation[i].upstream);
            if (above && *above != i && columns[*above] <= columns[i] &&
                columns[i] < static_cast<int>(count)) {
                columns[*above] = columns[i] + 1;
                moved = true;
            }
        }
        if (!moved) {
            break;
        }
    }
    return columns;
}

struct Columns {
    double boxWidth = 0, step = 0;
};

Columns spread(const ChainMetrics& metrics, int columns)
{
    const double most = std::max(metrics.width, 1.0);
    const double gaps = metrics.linkWidth * (columns - 1);
    const double box = std::max(metrics.boxHeight, (most - gaps) / columns);
    const double narrow = std::min(box, metrics.boxHeight * 4.5);
    const double step =
        columns > 1 ? std::max((most - narrow) / (columns - 1), narrow + metrics.linkWidth * 0.5)
                    : 0;
    return {narrow, step};
}

} // namespace

ChainGeometry layoutChain(const FleetView& fleet, const ChainMetrics& metrics)
{
    ChainGeometry chain;
    const std::vector<int> columns = columnsOf(fleet);
    const int lastRegion = columns.empty() ? 1 : *std::max_element(columns.begin(), columns.end());
    const Columns place = spread(metrics, lastRegion + 2);
    const auto rectAt = [&](int column, double centre) {
        return QRectF(column * place.step, centre - metrics.boxHeight / 2, place.boxWidth,
                      metrics.boxHeight);
    };
    std::vector<std::size_t> regionBox;
    for (std::size_t i = 0; i < fleet.federation.size(); ++i) {
        const double centre = (static_cast<double>(i) + 0.5) * metrics.rowHeight;
        const NameId region = fleet.federation[i].region;
        chain.boxes.push_back({ChainBox::Kind::Nodes, region, 0, rectAt(0, centre)});
        chain.boxes.push_back(
            {ChainBox::Kind::Region, region, columns[i], rectAt(columns[i], centre)});
        regionBox.push_back(chain.boxes.size() - 1);
        chain.links.push_back({regionBox.back() - 1, regionBox.back(), region, false});
    }
    std::map<NameId, std::vector<std::size_t>> below; // by upstream that is no region
    for (std::size_t i = 0; i < fleet.federation.size(); ++i) {
        const RegionFederation& region = fleet.federation[i];
        const auto above = regionNamed(fleet, region.upstream);
        if (above && columns[*above] > columns[i]) {
            chain.links.push_back({regionBox[i], regionBox[*above], region.region, true});
        } else {
            below[region.upstream].push_back(i);
        }
    }
    for (const auto& [upstream, regions] : below) {
        const double first = static_cast<double>(regions.front());
        const double last = static_cast<double>(regions.back());
        const double centre = ((first + last) / 2 + 0.5) * metrics.rowHeight;
        chain.boxes.push_back(
            {ChainBox::Kind::Upstream, upstream, lastRegion + 1, rectAt(lastRegion + 1, centre)});
        for (const std::size_t i : regions) {
            chain.links.push_back(
                {regionBox[i], chain.boxes.size() - 1, fleet.federation[i].region, true});
        }
    }
    // Upstreams whose regions interleave would stand on one another: moved apart downwards.
    double free = 0;
    for (ChainBox& box : chain.boxes) {
        if (box.kind == ChainBox::Kind::Upstream) {
            box.rect.moveTop(std::max(box.rect.top(), free));
            free = box.rect.bottom() + metrics.rowHeight - metrics.boxHeight;
        }
    }
    chain.height = std::max(static_cast<double>(fleet.federation.size()) * metrics.rowHeight, free);
    return chain;
}

} // namespace souverix
