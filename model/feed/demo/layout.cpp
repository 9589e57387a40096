#include "model/feed/demo/layout.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace souverix::demo
{
namespace
{

std::string letters(std::uint32_t index)
{
    std::string out;
    for (std::uint64_t i = index + 1ULL; i > 0; i = (i - 1) / 26)
        out.insert(out.begin(), static_cast<char>('a' + (i - 1) % 26));
    return out;
}

/// Two weeks where the events suffice to tell them, less where they are few.
SimTime historySpan(const FleetPlan& plan)
{
    const std::uint64_t perNode = plan.events / plan.nodes;
    const std::int64_t days = perNode < 24 ? 2 : static_cast<std::int64_t>(perNode - 24) / 3 + 2;
    return std::min<std::int64_t>(days, 14) * kDay;
}

void layClusters(World& world)
{
    const std::uint32_t regions = world.plan.regions;
    const std::uint32_t wanted = std::min<std::uint32_t>(world.plan.nodes / 50, 40 * regions);
    const std::uint32_t count =
        std::max({wanted, std::min(2 * regions, world.plan.nodes), std::uint32_t{1}});
    std::uint32_t edges = 0;
    std::uint32_t plains = 0;
    for (std::uint32_t i = 0; i < count; ++i) {
        Cluster cluster;
        cluster.region = i % regions;
        cluster.edge = i / regions % 5 == 1 || i / regions % 5 == 3;
        cluster.name =
            cluster.edge ? "edge-zone-" + letters(edges++) : "prod-" + std::to_string(++plains);
        world.clusters.push_back(std::move(cluster));
    }
}

void layBatches(World& world)
{
    const std::uint32_t nodes = world.plan.nodes;
    const std::uint32_t count = std::min(nodes, std::clamp<std::uint32_t>(nodes / 60, 6, 600));
    std::array<std::uint32_t, 64> perQuarter{};
    for (std::uint32_t i = 0; i < count; ++i) {
        Batch batch;
        // Factory-C, whose issuer lapses, makes a single batch.
        batch.factory = i == 2 ? 2 : static_cast<int>(i % 2);
        const std::uint32_t quarter = 4 + i * 4 / count; // 0 is the first of 2024
        const std::string text =
            std::to_string(2024 + quarter / 4) + "-Q" + std::to_string(quarter % 4 + 1);
        std::string number = std::to_string(1000 + ++perQuarter[quarter]).substr(1);
        batch.id = "BATCH-" + text + '-' + number;
        const auto noon = toSim({1'735'732'800, 0}); // 2025-01-01T12:00:00Z
        batch.made = noon + (quarter - 4) * 91 * kDay + world.prng.between(5, 80) * kDay +
                     world.prng.between(0, 8 * kHour / kSecond) * kSecond;
        batch.made = std::min(batch.made, world.start - 30 * kDay);
        world.batches.push_back(std::move(batch));
    }
}

std::uint32_t clusterFor(World& world, std::uint32_t index)
{
    const auto count = static_cast<std::uint32_t>(world.clusters.size());
    if (index < count)
        return index;
    // Bigger and smaller clusters: the first of two drawn that comes earlier is the likelier.
    return std::min(world.prng.below(count), world.prng.below(count * 2) % count);
}

void layNodes(World& world)
{
    const std::uint32_t nodes = world.plan.nodes;
    world.nodes.resize(nodes);
    std::vector<std::uint32_t> order(nodes);
    std::iota(order.begin(), order.end(), 0U);
    for (std::uint32_t i = nodes; i > 1; --i)
        std::swap(order[i - 1], order[world.prng.below(i)]);
    for (std::uint32_t i = 0; i < nodes; ++i) {
        Node& node = world.nodes[i];
        const std::uint32_t c = clusterFor(world, i);
        Cluster& cluster = world.clusters[c];
        cluster.nodes.push_back(i);
        node.cluster = static_cast<std::uint16_t>(c);
        node.region = static_cast<std::uint16_t>(cluster.region);
        node.name = (cluster.edge ? "sx-rempart-" : "sx-rempart-2026-") + cluster.name + "-node-" +
                    std::to_string(cluster.nodes.size());
        node.agent = '/' + world.regions[node.region].name + '/' + node.name + "/agent";
        const std::uint32_t drawn = world.prng.below(10);
        node.role = cluster.edge ? (drawn < 7 ? Role::Gateway : Role::Relay)
                                 : (drawn < 6 ? Role::Core : Role::Gateway);
        const auto batches = static_cast<std::uint64_t>(world.batches.size());
        node.batch = static_cast<std::uint16_t>(order[i] * batches / nodes);
        Batch& batch = world.batches[node.batch];
        std::string number = std::to_string(order[i] + 1);
        if (number.size() < 4)
            number.insert(0, 4 - number.size(), '0');
        node.serial = "HW-" + batch.id.substr(6, 7) + '-' + number;
        batch.serials.push_back(node.serial);
    }
    for (std::uint32_t i = 0; i < nodes; ++i)
        if (world.clusters[world.nodes[i].cluster].nodes.size() > 1 || nodes < 8)
            world.cast.push_back(order[i]);
}

void chooseCanaries(World& world)
{
    const std::size_t count = std::clamp<std::size_t>(world.plan.nodes / 200, 1, 20);
    for (const Cluster& cluster : world.clusters)
        if (world.canaries.size() < count && !cluster.nodes.empty())
            world.canaries.push_back(cluster.nodes.front());
    std::erase_if(world.cast, [&](std::uint32_t node) {
        return world.plan.nodes > 8 && std::find(world.canaries.begin(), world.canaries.end(),
                                                 node) != world.canaries.end();
    });
}

} // namespace

std::string regionName(std::uint32_t index)
{
    return "region-" + letters(index);
}

Result<std::unique_ptr<World>> layOut(const FleetPlan& plan)
{
    if (plan.nodes < 1 || plan.nodes > kMaxNodes)
        return fail(ErrorCode::Usage, "nodes must be 1 to " + std::to_string(kMaxNodes));
    if (plan.regions < 1 || plan.regions > kMaxRegions)
        return fail(ErrorCode::Usage, "regions must be 1 to " + std::to_string(kMaxRegions));
    const SimTime end = toSim(plan.end);
    const SimTime start = end - historySpan(plan);
    std::vector<std::string> names;
    for (std::uint32_t i = 0; i < plan.regions; ++i)
        names.push_back(regionName(i));
    auto world = std::make_unique<World>(plan, start, names);
    for (const std::string& name : names)
        world->regions.push_back({name, '/' + name + '/' + name + "-control", 0});
    auto supply = Supply::make(plan.seed, start, world->at(400), world->blobs);
    if (!supply)
        return failWith(supply);
    world->supply = std::move(*supply);
    layClusters(*world);
    layBatches(*world);
    layNodes(*world);
    chooseCanaries(*world);
    return world;
}

} // namespace souverix::demo
