#include "model/feed/demo/rollout_updates.h"

#include <algorithm>
#include <array>
#include <utility>

#include "model/feed/demo/node_events.h"
#include "model/feed/demo/stories.h"

namespace souverix::demo
{
namespace
{

constexpr std::array<const char*, kParts> kKinds{"version", "os", "firmware", "config", "policy"};
constexpr std::array<const char*, kParts> kComponents{"souverix-rempart", nullptr, "uefi", nullptr,
                                                      kPolicyName};
bool isCanary(const World& world, std::uint32_t node)
{
    return std::find(world.canaries.begin(), world.canaries.end(), node) != world.canaries.end();
}

void install(World& world, Node& node, Part part, std::uint16_t to)
{
    const std::uint16_t from = std::exchange(node.has[indexOf(part)], to);
    switch (part) {
    case Part::Rempart:
        deployContainer(world, node, world.images[to]);
        break;
    case Part::Os:
        deployOs(world, node);
        break;
    case Part::Uefi:
        updateFirmware(world, node, world.uefis[from], world.uefis[to], "rollout");
        break;
    case Part::Config:
        applyConfig(world, node);
        break;
    case Part::Policy:
        applyPolicy(world, node, "enforcing");
        node.score = 1000;
        evaluatePolicy(world, node);
        break;
    }
    clearDrift(world, node, part);
}

void reportUpdate(World& world, Node& node, const Rollout& rollout, std::uint16_t from,
                  std::uint16_t to, const char* error)
{
    EventText event =
        world.agent(node, error != nullptr ? EventType::UpdateFailed : EventType::UpdateSucceeded);
    event.text("rollout", rollout.name).text("kind", kindOf(rollout.part));
    if (const char* component = componentOf(rollout.part))
        event.text("component", component);
    event.text("from", world.versionText(rollout.part, from));
    event.text("to", world.versionText(rollout.part, to));
    if (error != nullptr)
        event.text("error", error);
}

} // namespace

const char* kindOf(Part part)
{
    return kKinds[indexOf(part)];
}
const char* componentOf(Part part)
{
    return kComponents[indexOf(part)];
}

void updateStep(World& world, const Timer& timer)
{
    const Rollout& rollout = world.rollouts[timer.arg & kRolloutBits];
    Node& node = world.nodes[timer.node];
    const std::size_t part = indexOf(rollout.part);
    const std::uint16_t to = rollout.stopped ? rollout.from
                             : isCanary(world, timer.node)
                                 ? rollout.to
                                 : world.clusters[node.cluster].want[part];
    if (!world.free(node))
        return;
    if (node.has[part] == to) {
        clearDrift(world, node, rollout.part);
        return;
    }
    const bool stuck = (node.oddities & kHoldsFast) != 0 && rollout.part == Part::Rempart;
    if (stuck || world.prng.chance(rollout.stopped ? 5 : rollout.failures)) {
        constexpr std::array<const char*, 4> kErrors{"disk full", "image pull timed out",
                                                     "health check failed after restart",
                                                     "échec du redémarrage"};
        reportUpdate(world, node, rollout, node.has[part], to, world.prng.pick(kErrors));
        reportDrift(world, node, rollout.part, "medium");
        if (!stuck)
            world.after(world.span(2 * kHour, 30 * kHour), updateStep, timer.node, timer.arg);
        return;
    }
    const std::uint16_t from = node.has[part];
    install(world, node, rollout.part, to);
    reportUpdate(world, node, rollout, from, to, nullptr);
    world.settle(2);
}

void setDesired(World& world, Part part, const std::string& version, const std::string& scope,
                const std::string& rollout)
{
    EventText event = world.global(EventType::DesiredSet, "desired");
    event.text("kind", kindOf(part));
    if (const char* component = componentOf(part))
        event.text("component", component);
    event.text("version", version).raw("scope", scope);
    if (!rollout.empty())
        event.text("rollout", rollout);
}

void reconcile(World& world, std::uint32_t index)
{
    const Node& node = world.nodes[index];
    std::array<bool, kParts> seen{};
    for (auto rollout = world.rollouts.rbegin(); rollout != world.rollouts.rend(); ++rollout) {
        const std::size_t part = indexOf(rollout->part);
        if (std::exchange(seen[part], true))
            continue;
        if (node.has[part] != world.clusters[node.cluster].want[part])
            world.after(world.span(2 * kMinute, 20 * kMinute), updateStep, index, rollout->index);
        if (std::find(seen.begin(), seen.end(), false) == seen.end())
            return;
    }
}

} // namespace souverix::demo
