#include "views/node/node_content.h"

#include <algorithm>

#include "views/common/episode_rows.h"
#include "views/node/node_change.h"
#include "views/node/node_tables.h"

namespace souverix
{

namespace
{

constexpr std::uint32_t kLaneBins = 800;

TimeWindow windowOf(const NodePage& page, UtcTime at)
{
    const UtcTime first = page.marks.empty() ? shifted(at, -3600) : page.marks.front().time;
    const UtcTime end = std::max(shifted(at, 1), shifted(first, 60));
    return {first, end};
}

/// Fills what the page says of the state compared with.
Result<void> compareWith(ReplicaView& view, NodeContent& content, const ComponentMatrix& components,
                         std::shared_ptr<const FleetView> base, const std::stop_token& stop)
{
    const NameId node = content.row().node;
    content.base = base;
    auto page = view.node(base->context, node);
    if (!page && page.error().code == ErrorCode::NotFound) {
        content.changes = newNodeTable();
        return {};
    }
    auto parts = view.componentMatrix(base->context, std::span(&node, 1), stop);
    if (!page || !parts) {
        return tl::unexpected<Error>(page ? parts.error() : page.error());
    }
    const auto before = prepareNode(std::move(base), std::move(*page), *parts);
    content.changes = nodeChangeTable({*before->fleet, before->page, *parts},
                                      {*content.fleet, content.page, components});
    content.before = before;
    return {};
}

} // namespace

std::shared_ptr<NodeContent> prepareNode(std::shared_ptr<const FleetView> fleet, NodePage page,
                                         const ComponentMatrix& components)
{
    auto content = std::make_shared<NodeContent>();
    content->fleet = std::move(fleet);
    content->page = std::move(page);
    const FleetView& view = *content->fleet;
    const NodePage& node = content->page;
    if (auto tree = readJsonTree(node.documents.dump())) {
        content->documents = std::move(*tree);
    }
    content->drift = driftTable(components);
    content->episodes = std::make_shared<PlainRows>();
    content->attestations = attestationTable(node, view);
    content->certificates = certificateTable(node, view);
    content->deployments = deploymentTable(node);
    content->findings = findingTable(node);
    content->events = markTable(node, view);
    content->window = windowOf(node, view.at);
    return content;
}

Result<std::shared_ptr<const NodeContent>> loadNode(ReplicaView& view,
                                                    std::shared_ptr<const FleetView> fleet,
                                                    std::shared_ptr<const FleetView> base,
                                                    NameId node, const std::stop_token& stop)
{
    const TimeContext context = fleet->context;
    auto page = view.node(context, node);
    if (!page) {
        return failWith(page);
    }
    auto components = view.componentMatrix(context, std::span(&node, 1), stop);
    auto content = prepareNode(std::move(fleet), std::move(*page),
                               components ? *components : ComponentMatrix{});
    if (!components) {
        content->driftProblem = components.error();
    }
    auto episodes =
        view.driftEpisodes(context, std::span(&node, 1), UtcTime::min(), UtcTime::max(), stop);
    if (episodes) {
        content->episodes = nodeEpisodeTable(
            content->fleet, std::make_shared<const EpisodeList>(std::move(*episodes)));
    } else if (!content->driftProblem) {
        content->driftProblem = episodes.error();
    }
    if (base) {
        const ComponentMatrix none;
        if (auto compared =
                compareWith(view, *content, components ? *components : none, std::move(base), stop);
            !compared) {
            return failWith(compared);
        }
    }
    auto tile = view.timeline(context, std::span(&node, 1), content->window.begin,
                              content->window.end, kLaneBins, stop);
    if (!tile) {
        content->lane = tl::unexpected<Error>(tile.error());
    } else if (!tile->lanes.empty()) {
        content->lane = std::move(tile->lanes.front());
    }
    return content;
}

} // namespace souverix
