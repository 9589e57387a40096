#include <array>

#include "model/feed/demo/node_events.h"
#include "model/feed/demo/stories.h"

namespace souverix::demo
{
namespace
{

constexpr std::array<const char*, 6> kKinds{"firmware", "patch",    "certificate",
                                            "policy",   "security", "drift"};

void ends(World& world, const Timer& timer)
{
    Node& node = world.nodes[timer.node];
    if (node.phase != Phase::Maintenance)
        return;
    const bool scheduled = timer.arg < 100;
    world.control(node, EventType::MaintenanceCompleted)
        .text("kind", kKinds[timer.arg % 100])
        .text("mode", scheduled ? "scheduled" : "unscheduled");
    changePhase(world, node, Phase::Active, scheduled ? "scheduled" : "unscheduled", nullptr);
    node.busy = false;
    if (timer.arg % 100 == 2)
        certify(world, node, world.prng.between(150, 200) * kDay);
    reportHealth(world, node, true);
    reconcile(world, timer.node);
}

void begins(World& world, const Timer& timer)
{
    const SimTime every = world.live() ? 90 * kSecond : world.every(450);
    world.after(every + world.prng.between(0, every / 2), begins, 0, timer.arg);
    const std::uint32_t index = world.prng.below(world.nodes.size());
    Node& node = world.nodes[index];
    if (!world.free(node))
        return;
    const bool scheduled = !world.prng.chance(250);
    const std::uint32_t kind = world.prng.below(kKinds.size());
    node.busy = true;
    if (world.prng.chance(400))
        world.console(node.region, anOperator(world), node.name)
            .text("operator", anOperator(world))
            .text("action", "start-maintenance")
            .text("reason",
                  scheduled ? "fenêtre de maintenance du dimanche" : "disk SMART warning");
    EventText event = world.control(node, EventType::MaintenanceStarted);
    event.text("kind", kKinds[kind]).text("mode", scheduled ? "scheduled" : "unscheduled");
    if (scheduled)
        event.text("window", "PT4H");
    world.after(
        2 * kSecond,
        [](World& w, const Timer& t) {
            if (w.nodes[t.node].phase == Phase::Active)
                changePhase(w, w.nodes[t.node], Phase::Maintenance,
                            t.arg < 100 ? "scheduled" : "unscheduled", nullptr);
        },
        index, kind + (scheduled ? 0 : 100));
    world.after(world.span(40 * kMinute, 5 * kHour), ends, index, kind + (scheduled ? 0 : 100));
}

} // namespace

const char* anOperator(World& world)
{
    constexpr std::array<const char*, 4> kStaff{"amelie", "chloe", "dimitri", "yannick"};
    return kStaff[++world.counter % kStaff.size()];
}

void tellMaintenance(World& world)
{
    world.queue.add(world.at(140), begins);
    world.steadyEvents += static_cast<std::uint64_t>(world.plan.nodes * world.roomPercent() / 38);
}

} // namespace souverix::demo
