#include <array>

#include "model/feed/demo/node_events.h"
#include "model/feed/demo/stories.h"

namespace souverix::demo
{
namespace
{

/// Types that the contract does not know are kept, counted and shown all the same.
void unknownType(World& world, const Timer& timer)
{
    const SimTime every = world.live() ? 4 * kMinute : world.history() / 25;
    world.after(every + world.prng.between(0, every / 3), unknownType, 0, timer.arg + 1);
    const Node& node = world.nodes[world.prng.below(world.nodes.size())];
    if (!world.free(node))
        return;
    constexpr std::array<const char*, 3> kTypes{
        "io.souverix.fan.measured.v1", "io.souverix.door.opened.v1", "com.example.thing.happened"};
    EventHead head;
    head.region = node.region;
    head.type = kTypes[timer.arg % kTypes.size()];
    head.subject = node.name;
    head.source = node.agent;
    head.time = world.now - 300 * kMillisecond;
    head.recorded = world.now;
    world.log.write(head)
        .number("rpm", world.prng.between(1500, 8200))
        .text("unit", "tr/min")
        .raw("nested", R"({"a":[1,2.5,null,true,{"é":"ü"}]})");
}

void clockSkews(World& world, const Timer& timer)
{
    Node& node = world.nodes[timer.node];
    if (!world.free(node)) {
        world.after(kHour, clockSkews, timer.node);
        return;
    }
    node.skewedUntil = world.now + kMinute;
    reportHealth(world, node, true);
    observeConfig(world, node);
    node.skewedUntil = 0;
}

/// A known type whose payload lacks what it must have: kept, and moves no projection.
void lacksField(World& world, const Timer& timer)
{
    world.agent(world.nodes[timer.node], EventType::PolicyEvaluated)
        .text("policy", kPolicyName)
        .text("version", "policy-v2.0")
        .raw("failed", "[]");
}

/// The recorded time of one entry goes back by two seconds, as after a master's clock was set.
void goesBack(World& world, const Timer& timer)
{
    const Node& node = world.nodes[timer.node];
    EventHead head;
    head.region = node.region;
    head.type = typeText(EventType::HealthValidated);
    head.subject = node.name;
    head.source = node.agent;
    head.time = world.now - 4 * kSecond;
    head.recorded = world.now - 2 * kSecond;
    world.agent(node, EventType::HealthValidated).flag("ok", true);
    world.log.writeOutOfOrder(head).flag("ok", true);
}

void firmwareGoesBack(World& world, const Timer& timer)
{
    Node& node = world.nodes[timer.node];
    const std::size_t part = static_cast<std::size_t>(Part::Uefi);
    if (!world.free(node)) {
        world.after(2 * kHour, firmwareGoesBack, timer.node);
        return;
    }
    const std::uint16_t from = node.has[part];
    node.has[part] = 0;
    updateFirmware(world, node, world.uefis[from], world.uefis[0], "retour arrière sur site");
    reportDrift(world, node, Part::Uefi, "medium");
}

} // namespace

void tellOddities(World& world)
{
    world.queue.add(world.at(110), unknownType);
    struct Planned {
        std::int64_t perMille;
        Step step;
    };
    for (const Planned& planned : {Planned{620, clockSkews}, Planned{700, lacksField},
                                   Planned{760, goesBack}, Planned{920, firmwareGoesBack}})
        if (const auto node = world.takeCast())
            world.queue.add(world.at(planned.perMille), planned.step, *node);
}

} // namespace souverix::demo
