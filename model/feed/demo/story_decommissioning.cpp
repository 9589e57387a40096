#include "model/crypto/sha256.h"
#include "model/feed/demo/node_events.h"
#include "model/feed/demo/stories.h"

namespace souverix::demo
{
namespace
{

void audited(World& world, const Timer& timer)
{
    const Node& node = world.nodes[timer.node];
    world.control(node, EventType::AuditCompleted)
        .text("ref", "audit/" + std::to_string(570'000 + ++world.counter));
}

void wiped(World& world, const Timer& timer)
{
    Node& node = world.nodes[timer.node];
    const Hash report = world.blobs.add("wipe report\nnode " + node.name + "\nserial " +
                                        node.serial + "\nmethod NIST 800-88 purge\nresult ok\n");
    for (const char* component : {"souverix-rempart", "second"}) {
        const bool second = component[1] == 'e';
        world.agent(node, EventType::ContainerRemoved)
            .text("component", second ? world.images[node.second].component : component);
    }
    world.agent(node, EventType::NodeWiped)
        .text("method", "NIST 800-88 purge")
        .digest("evidence", report);
    revokeCertificate(world, node, "cessationOfOperation");
    changePhase(world, node, Phase::Decommissioned, "graceful", nullptr);
    world.after(world.span(kHour, 8 * kHour), audited, timer.node);
}

void exported(World& world, const Timer& timer)
{
    const Node& node = world.nodes[timer.node];
    world.control(node, EventType::WorkloadMigrated)
        .text("ref", "ticket/" + std::to_string(83'000 + ++world.counter));
    world.control(node, EventType::DataExported).text("ref", "s3://archive/" + node.name);
    world.after(world.span(kHour, 4 * kHour), wiped, timer.node);
}

void retire(World& world, const Timer& timer)
{
    const Node& node = world.nodes[timer.node];
    if (world.free(node))
        decommission(world, timer.node, "fin de vie");
    else if (node.phase != Phase::Decommissioned && node.phase != Phase::Decommissioning)
        world.after(world.span(kHour, 3 * kHour), retire, timer.node);
}

/// A node that was wiped speaks once more.
void ghost(World& world, const Timer& timer)
{
    Node& node = world.nodes[timer.node];
    if (node.phase == Phase::Decommissioned)
        reportHealth(world, node, true);
    else
        world.after(3 * kHour, ghost, timer.node);
}

/// The clone takes another node's serial, model and papers, and registers as itself.
void cloneAppears(World& world, const Timer& timer)
{
    Node& clone = world.nodes[timer.node];
    const Node& original = world.nodes[timer.arg];
    if (clone.phase != Phase::Absent || original.phase == Phase::Absent)
        return;
    clone.serial = original.serial;
    clone.batch = original.batch;
    registerNode(world, timer.node);
}

} // namespace

void decommission(World& world, std::uint32_t index, const char* reason)
{
    Node& node = world.nodes[index];
    node.busy = true;
    world.console(node.region, anOperator(world), node.name)
        .text("operator", anOperator(world))
        .text("action", "decommission")
        .text("reason", reason);
    changePhase(world, node, Phase::Decommissioning, "graceful", reason);
    world.after(world.span(30 * kMinute, 5 * kHour), exported, index);
}

void tellDecommissioning(World& world)
{
    const std::uint32_t retired = 2 + world.plan.nodes / 150;
    for (std::uint32_t i = 0; i < retired; ++i)
        if (const auto node = world.takeCast()) {
            const SimTime when = world.at(i == 0 ? 350 : world.prng.between(250, 985));
            world.queue.add(when, retire, *node);
            if (i == 0)
                world.queue.add(when + 30 * kHour, ghost, *node);
        }
    const auto clone = world.takeCast();
    const auto original = world.takeCast();
    if (clone && original && *clone != *original) {
        world.nodes[*clone].phase = Phase::Decommissioned; // kept from registering as itself
        world.queue.add(
            world.at(480),
            [](World& w, const Timer& t) {
                w.nodes[t.node].phase = Phase::Absent;
                cloneAppears(w, t);
            },
            *clone, *original);
    }
}

} // namespace souverix::demo
