#include <array>

#include "model/feed/demo/node_events.h"
#include "model/feed/demo/stories.h"

namespace souverix::demo
{
namespace
{

constexpr std::array<const char*, 5> kCauses{"uplink loss", "planned works", "power cut",
                                             "congestion", "tempête de verglas"};

/// The design's own replay speed: 1,247 messages in half an hour.
constexpr std::int64_t kReplaySeconds = 1800;
constexpr std::int64_t kReplayMessages = 1247;

std::int64_t messagesAfter(World& world, const Node& node)
{
    const SimTime away = std::max<SimTime>(world.now - node.cutSince, kMinute);
    const std::int64_t perHour = world.live() ? 4000 : 330;
    return std::max<std::int64_t>(perHour * (away / kSecond) / 3600, 12) +
           world.prng.between(0, 40);
}

void comesBack(World& world, const Timer& timer)
{
    Node& node = world.nodes[timer.node];
    if (node.phase == Phase::Decommissioned || node.link == Link::Connected)
        return;
    changeLink(world, node, Link::Connected, nullptr);
    node.busy = false;
    if (node.phase != Phase::Active)
        return;
    if (world.now - node.lastAttested > 6 * kHour || world.prng.chance(300))
        attest(world, node, "on-demand");
    reconcile(world, timer.node);
}

/// What an autonomous node did meanwhile, told now with the times at which it happened.
void reportLate(World& world, Node& node)
{
    const auto count = static_cast<SimTime>(world.prng.between(3, 7));
    const SimTime away = world.now - node.cutSince;
    for (SimTime i = 1; i <= count; ++i) {
        const SimTime when = node.cutSince + away * i / (count + 1);
        if (i % 3 == 1)
            world.late(node, EventType::AttestationRecorded, when)
                .text("kind", "periodic")
                .text("status", "affirming")
                .text("verifier", "local/" + node.name)
                .text("policy", "rats-base-v3");
        else if (i % 3 == 2)
            world.late(node, EventType::HealthValidated, when).flag("ok", true);
        else
            world.late(node, EventType::ConfigObserved, when)
                .text("config", world.versionText(Part::Config,
                                                  node.has[static_cast<std::size_t>(Part::Config)]))
                .number("objects", node.objects);
    }
}

void replayEnds(World& world, const Timer& timer)
{
    Node& node = world.nodes[timer.node];
    if (node.phase == Phase::Decommissioned)
        return;
    const auto messages = static_cast<std::int64_t>(timer.arg);
    reportLate(world, node);
    const SimTime taken = world.now - world.replays[timer.node];
    world.agent(node, EventType::ReplayCompleted)
        .number("messages", messages)
        .decimal("duration_seconds", std::max<SimTime>(taken / kMillisecond, 1));
    const bool consistent = !world.prng.chance(80);
    world.agent(node, EventType::StateValidated)
        .flag("consistent", consistent)
        .number("mismatches", consistent ? 0 : world.prng.between(1, 6));
    world.agent(node, EventType::AutonomyExited);
    node.autonomous = false;
    world.replays.erase(timer.node);
    comesBack(world, timer);
}

void replayGoesOn(World& world, const Timer& timer)
{
    const Node& node = world.nodes[timer.node];
    if (node.phase == Phase::Decommissioned)
        return;
    world.agent(node, EventType::ReplayProgressed).number("replayed", timer.arg);
}

void replayStarts(World& world, const Timer& timer)
{
    Node& node = world.nodes[timer.node];
    if (node.phase == Phase::Decommissioned)
        return;
    const std::int64_t messages = messagesAfter(world, node);
    world.control(node, EventType::ReplayStarted)
        .number("messages", messages)
        .number("config_updates", world.prng.between(0, 3))
        .number("policy_updates", world.prng.between(0, 1))
        .number("version_updates", world.prng.between(0, 2));
    const std::int64_t seconds = messages * kReplaySeconds / kReplayMessages;
    SimTime length = seconds * kSecond / 100 * world.prng.between(70, 150);
    length = std::clamp<SimTime>(world.live() ? length / 20 : length, 20 * kSecond, 8 * kHour);
    world.replays[timer.node] = world.now;
    for (std::int64_t i = 1; i <= 3; ++i)
        world.after(length * i / 4, replayGoesOn, timer.node,
                    static_cast<std::uint32_t>(messages * i / 4));
    world.after(length, replayEnds, timer.node, static_cast<std::uint32_t>(messages));
}

void backlogGrows(World& world, const Timer& timer)
{
    Node& node = world.nodes[timer.node];
    const bool away = node.link == Link::Disconnected || node.autonomous;
    if (!away || node.phase != Phase::Active || world.replays.contains(timer.node))
        return;
    world.control(node, EventType::SyncBacklog).number("messages", messagesAfter(world, node));
    world.after(world.span(3 * kHour, 9 * kHour), backlogGrows, timer.node);
}

void entersAutonomy(World& world, const Timer& timer)
{
    Node& node = world.nodes[timer.node];
    if (node.link != Link::Disconnected || node.phase != Phase::Active)
        return;
    node.autonomous = true;
    world.agent(node, EventType::AutonomyEntered)
        .instant("last_sync", node.cutSince - world.prng.between(1, 9) * kMinute);
}

void linkFails(World& world, std::uint32_t index)
{
    Node& node = world.nodes[index];
    const std::uint32_t drawn = world.prng.below(100);
    const char* cause = world.prng.pick(kCauses);
    if (drawn < 45) {
        changeLink(world, node, Link::Degraded, cause);
        world.after(world.span(5 * kMinute, 90 * kMinute), comesBack, index);
        return;
    }
    node.cutSince = world.now;
    node.busy = true;
    if (drawn < 62) {
        changeLink(world, node, Link::Intermittent, cause);
        world.after(world.span(20 * kMinute, 5 * kHour), comesBack, index);
        return;
    }
    changeLink(world, node, Link::Disconnected, cause);
    world.after(world.span(10 * kMinute, kHour), backlogGrows, index);
    if (drawn < 78) {
        world.after(world.span(2 * kHour, 40 * kHour), comesBack, index);
        return;
    }
    world.after(world.span(2 * kMinute, 8 * kMinute), entersAutonomy, index);
    world.after(world.span(6 * kHour, 90 * kHour), replayStarts, index);
}

void linkStory(World& world, const Timer& timer)
{
    const SimTime mean = world.live() ? 12 * kSecond : world.every(1900);
    world.after(world.prng.between(mean / 2, mean * 3 / 2), linkStory, 0, timer.arg);
    std::uint32_t index = world.prng.below(world.nodes.size());
    // Edges lose their links more often.
    if (!world.clusters[world.nodes[index].cluster].edge && world.prng.chance(600))
        return;
    const Node& node = world.nodes[index];
    if (world.free(node) && node.link == Link::Connected && !(node.oddities & kSilent))
        linkFails(world, index);
}

} // namespace

void tellLinks(World& world)
{
    world.queue.add(world.at(70), linkStory);
    world.steadyEvents += static_cast<std::uint64_t>(world.plan.nodes * world.roomPercent() / 18);
}

} // namespace souverix::demo
