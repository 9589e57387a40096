#include "model/feed/demo/node_events.h"
#include "model/feed/demo/stories.h"

namespace souverix::demo
{
namespace
{

const char* configSeverity(std::uint16_t objects)
{
    return objects >= 20 ? "critical" : objects >= 5 ? "high" : "medium";
}

const char* policySeverity(std::uint16_t score)
{
    return score >= 990   ? "none"
           : score >= 950 ? "low"
           : score >= 800 ? "medium"
           : score >= 500 ? "high"
                          : "critical";
}

/// The next node of a story that comes by chance; nullptr where the drawn one is not free.
Node* drawFree(World& world, std::uint32_t& index)
{
    index = world.prng.below(world.nodes.size());
    Node& node = world.nodes[index];
    return world.free(node) ? &node : nullptr;
}

SimTime interval(World& world, std::int64_t perMille, SimTime liveEvery)
{
    const SimTime mean = world.live() ? liveEvery : world.every(perMille);
    return world.prng.between(mean / 2, mean * 3 / 2);
}

void configRepaired(World& world, const Timer& timer)
{
    Node& node = world.nodes[timer.node];
    if (!world.free(node) || node.objects == 0) {
        if (node.objects > 0)
            world.after(world.span(kHour, 4 * kHour), configRepaired, timer.node);
        return;
    }
    if (world.prng.chance(200))
        world.console(node.region, anOperator(world), node.name)
            .text("operator", anOperator(world))
            .text("action", "reapply-config")
            .text("reason", "écart de configuration");
    applyConfig(world, node);
    observeConfig(world, node);
    clearDrift(world, node, Part::Config);
}

void configReported(World& world, const Timer& timer)
{
    Node& node = world.nodes[timer.node];
    if (node.objects > 0)
        reportDrift(world, node, Part::Config, configSeverity(node.objects));
}

void configDrifts(World& world, const Timer& timer)
{
    world.after(interval(world, 600, 25 * kSecond), configDrifts, 0, timer.arg);
    std::uint32_t index = 0;
    Node* node = drawFree(world, index);
    if (node == nullptr || node->objects > 0)
        return;
    const std::uint32_t drawn = world.prng.below(100);
    node->objects = static_cast<std::uint16_t>(drawn < 80   ? world.prng.between(1, 4)
                                               : drawn < 96 ? world.prng.between(5, 19)
                                                            : world.prng.between(20, 60));
    observeConfig(world, *node);
    // Some drift nobody reports upstream; the console finds it by itself.
    if (!world.prng.chance(60))
        world.after(world.span(2 * kMinute, 15 * kMinute), configReported, index);
    world.after(world.span(2 * kHour, drawn < 80 ? 30 * kHour : 48 * kHour), configRepaired, index);
}

void policyRepaired(World& world, const Timer& timer)
{
    Node& node = world.nodes[timer.node];
    if (!world.free(node) || node.score == 1000) {
        if (node.score < 1000)
            world.after(world.span(kHour, 4 * kHour), policyRepaired, timer.node);
        return;
    }
    node.score = 1000;
    evaluatePolicy(world, node);
    clearDrift(world, node, Part::Policy);
}

void policyFails(World& world, const Timer& timer)
{
    world.after(interval(world, 350, 60 * kSecond), policyFails, 0, timer.arg);
    std::uint32_t index = 0;
    Node* node = drawFree(world, index);
    if (node == nullptr || node->score < 1000)
        return;
    const std::uint32_t drawn = world.prng.below(100);
    node->score = static_cast<std::uint16_t>(drawn < 55   ? world.prng.between(950, 989)
                                             : drawn < 85 ? world.prng.between(800, 949)
                                             : drawn < 97 ? world.prng.between(500, 799)
                                                          : world.prng.between(300, 499));
    evaluatePolicy(world, *node);
    reportDrift(world, *node, Part::Policy, policySeverity(node->score));
    world.after(world.span(4 * kHour, 40 * kHour), policyRepaired, index);
}

/// A report that nothing in the log bears out: drift that was never there.
void falseReport(World& world, const Timer&)
{
    std::uint32_t index = 0;
    for (int i = 0; i < 20; ++i)
        if (Node* node = drawFree(world, index); node != nullptr && node->objects == 0) {
            reportDrift(world, *node, Part::Config, "low");
            return;
        }
}

void attestationWarns(World& world, const Timer& timer)
{
    world.after(interval(world, 60, 3 * kMinute), attestationWarns, 0, timer.arg);
    std::uint32_t index = 0;
    if (Node* node = drawFree(world, index))
        attestWorse(world, *node, "warning", "configuration differs from reference values");
}

} // namespace

void tellDrift(World& world)
{
    const SimTime from = world.at(80);
    world.queue.add(from, configDrifts);
    world.queue.add(from + kMinute, policyFails);
    world.queue.add(from + 2 * kMinute, attestationWarns);
    world.queue.add(world.at(955), falseReport);
    world.queue.add(world.at(975), falseReport);
    world.steadyEvents += static_cast<std::uint64_t>(world.plan.nodes * world.roomPercent() / 20);
}

} // namespace souverix::demo
