#include <algorithm>

#include "model/feed/demo/node_events.h"
#include "model/feed/demo/stories.h"

namespace souverix::demo
{
namespace
{

/// An attestation every day is the rule; the routine keeps well below.
constexpr SimTime kLongestQuiet = 20 * kHour;
constexpr SimTime kShortestQuiet = 30 * kSecond;

/// Live, a fleet says about five things a second, however many it is.
SimTime liveQuiet(const World& world)
{
    const auto nodes = static_cast<SimTime>(world.nodes.size());
    return std::clamp(nodes * 200 * kMillisecond, kShortestQuiet, kHour);
}

SimTime quietFor(const World& world)
{
    if (world.live())
        return liveQuiet(world);
    const double steady = static_cast<double>(world.steadyEvents) *
                          static_cast<double>(world.end - world.now) /
                          static_cast<double>(world.history());
    const std::uint64_t told =
        world.log.total() + world.pendingEvents + static_cast<std::uint64_t>(steady);
    const std::uint64_t left = world.plan.events > told ? world.plan.events - told : 1;
    const auto perNode = static_cast<double>(left) / static_cast<double>(world.nodes.size());
    const auto quiet = static_cast<double>(world.end - world.now) / std::max(perNode, 1e-3);
    return static_cast<SimTime>(
        std::clamp(quiet, static_cast<double>(kShortestQuiet), static_cast<double>(kLongestQuiet)));
}

void tick(World& world, const Timer& timer)
{
    Node& node = world.nodes[timer.node];
    if (node.phase == Phase::Decommissioned)
        return;
    const SimTime quiet = quietFor(world);
    const SimTime jitter = world.prng.between(-quiet / 8, quiet / 8);
    SimTime next = world.now + quiet + jitter;
    if (!world.live() && next > world.end)
        next = std::min(next, world.end + world.prng.between(0, liveQuiet(world)));
    world.queue.add(next, tick, timer.node);
    const bool linked = node.link == Link::Connected || node.link == Link::Degraded;
    if (!linked || node.autonomous ||
        (node.phase != Phase::Active && node.phase != Phase::Maintenance))
        return;
    const SimTime unattested = world.now - node.lastAttested;
    const std::uint32_t drawn = world.prng.below(100);
    if (unattested + quiet > 21 * kHour || drawn < 45) {
        if (!(node.oddities & kSilent) || world.now < world.at(850))
            attest(world, node, drawn == 7 ? "on-demand" : "periodic");
    } else if (drawn < 68) {
        reportHealth(world, node, drawn != 50 || world.prng.chance(600));
    } else if (drawn < 85) {
        observeConfig(world, node);
    } else if (drawn < 97) {
        evaluatePolicy(world, node);
    } else {
        reportInventory(world, node);
    }
}

} // namespace

void startRoutine(World& world, std::uint32_t node)
{
    const SimTime quiet = quietFor(world);
    world.after(world.prng.between(quiet / 8, quiet), tick, node);
}

} // namespace souverix::demo
