#include "model/feed/demo/stories.h"

namespace souverix::demo
{
namespace
{

std::string clockText(World& world, SimTime at)
{
    return std::to_string(at / kMillisecond) + '.' + std::to_string(++world.counter % 40);
}

void synced(World& world, const Timer& timer)
{
    const std::uint32_t r = timer.node;
    const Region& region = world.regions[r];
    const SimTime every = r % 2 == 0 ? kHour : kHour / 2;
    world.after(every + world.prng.between(-4 * kMinute, 0), synced, r);
    if (region.cutUntil > world.now)
        return;
    world.control(r, EventType::FederationSynced, "region/" + region.name)
        .text("upstream", "global-control")
        .number("position", static_cast<std::int64_t>(world.log.size(r)));
}

void cut(World& world, const Timer& timer)
{
    world.regions[timer.node].cutUntil = world.now + timer.arg * kMinute;
}

void claim(World& world, EventType type, const Node& node, std::uint32_t region)
{
    const std::string clock = clockText(world, world.now);
    world.control(region, type, node.name)
        .text("region", world.regions[region].name)
        .text("clock", clock);
}

std::uint32_t neighbour(const World& world, const Node& node)
{
    return (node.region + 1U) % static_cast<std::uint32_t>(world.regions.size());
}

void releaseByOwner(World& world, const Timer& timer)
{
    const Node& node = world.nodes[timer.node];
    claim(world, EventType::AuthorityReleased, node, node.region);
}

void claimByNeighbour(World& world, const Timer& timer)
{
    const Node& node = world.nodes[timer.node];
    claim(world, EventType::AuthorityClaimed, node, neighbour(world, node));
}

void releaseByNeighbour(World& world, const Timer& timer)
{
    const Node& node = world.nodes[timer.node];
    claim(world, EventType::AuthorityReleased, node, neighbour(world, node));
}

void claimByOwner(World& world, const Timer& timer)
{
    const Node& node = world.nodes[timer.node];
    claim(world, EventType::AuthorityClaimed, node, node.region);
}

void resolveConflict(World& world, const Timer& timer)
{
    const Node& node = world.nodes[timer.node];
    const std::string subject = "conflict/c" + std::to_string(timer.arg);
    world.console(node.region, "dimitri", subject)
        .text("operator", "dimitri")
        .text("action", "resolve")
        .text("reason", "horloge la plus récente");
    world.global(EventType::ConflictResolved, subject)
        .text("winner", world.regions[neighbour(world, node)].name)
        .text("by", "operator/dimitri")
        .text("reason", "horloge la plus récente");
}

void detectConflict(World& world, std::uint32_t index, bool staysOpen)
{
    const Node& node = world.nodes[index];
    const auto number = static_cast<std::uint32_t>(1000 + ++world.counter);
    const std::uint32_t other = neighbour(world, node);
    std::string sides = "[";
    std::int64_t value = 6;
    for (const std::uint32_t region : {std::uint32_t{node.region}, other}) {
        sides += R"({"region":")" + world.regions[region].name + R"(","value":"1.4.)" +
                 std::to_string(value++) + R"(","clock":")" +
                 clockText(world, world.now - 2 * kSecond) + R"(","sequence":")" +
                 std::to_string(world.log.size(region) - 1) + R"("})";
        sides += region == other ? "]" : ",";
    }
    world.global(EventType::ConflictDetected, "conflict/c" + std::to_string(number))
        .text("node", node.name)
        .text("field", "desired.version")
        .raw("sides", sides);
    if (!staysOpen)
        world.after(world.span(kHour, 8 * kHour), resolveConflict, index, number);
}

void conflictStory(World& world, const Timer& timer)
{
    const SimTime every = world.live() ? 10 * kMinute : world.history() / 9;
    world.after(every + world.prng.between(0, every / 4), conflictStory);
    const std::uint32_t index = world.prng.below(world.nodes.size());
    if (world.nodes[index].phase == Phase::Active)
        detectConflict(world, index, world.now > world.at(930) || timer.arg == 1);
}

/// A node handed over in good order: released, then claimed next door, and back again.
void tellHandover(World& world, std::uint32_t node, std::int64_t perMille)
{
    world.queue.add(world.at(perMille), claimByOwner, node);
    world.queue.add(world.at(perMille + 30), releaseByOwner, node);
    world.queue.add(world.at(perMille + 30) + kMinute, claimByNeighbour, node);
    world.queue.add(world.at(perMille + 120), releaseByNeighbour, node);
    world.queue.add(world.at(perMille + 120) + kMinute, claimByOwner, node);
}

} // namespace

void tellFederation(World& world)
{
    const auto regions = static_cast<std::uint32_t>(world.regions.size());
    for (std::uint32_t r = 0; r < regions; ++r)
        world.queue.add(world.start + 20 * kMinute + r * kMinute, synced, r);
    const std::uint32_t last = regions - 1;
    world.queue.add(world.at(300), cut, last, 10 * 60);
    world.queue.add(world.end - 5 * kHour, cut, last, 5 * 60 + 40);
    world.steadyEvents += static_cast<std::uint64_t>(world.history() / kHour) * regions * 3 / 2;
    if (regions < 2)
        return;
    world.queue.add(world.at(150), conflictStory, 0, 1);
    for (const std::int64_t perMille : {180, 420, 660})
        if (const auto node = world.takeCast())
            tellHandover(world, *node, perMille);
    // Both regions hold a claim: two such splits last to the end, one is settled.
    std::int64_t perMille = 520;
    for (int i = 0; i < 3; ++i, perMille += 180)
        if (const auto node = world.takeCast()) {
            world.queue.add(world.at(perMille), claimByOwner, *node);
            world.queue.add(world.at(perMille) + 40 * kMinute, claimByNeighbour, *node);
            if (i == 0)
                world.queue.add(world.at(perMille) + 9 * kHour, releaseByNeighbour, *node);
        }
}

} // namespace souverix::demo
