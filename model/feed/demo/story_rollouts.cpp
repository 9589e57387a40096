#include <algorithm>
#include <array>
#include <utility>

#include "model/feed/demo/node_events.h"
#include "model/feed/demo/rollout_updates.h"
#include "model/feed/demo/stories.h"

namespace souverix::demo
{
namespace
{

/// A rollout that the history has: when, of what, and how it goes.
struct PlannedRollout {
    std::int64_t perMille;
    Part part;
    const char* version; ///< of an image, an OS or a firmware that is new
    bool pauses;
    bool rollsBack;
    bool last; ///< still under way at the end
};

constexpr std::array<PlannedRollout, 7> kPlanned{{
    {130, Part::Config, nullptr, false, false, false},
    {230, Part::Rempart, "1.4.7", true, false, false},
    {390, Part::Rempart, "1.5.0", false, true, false},
    {470, Part::Os, "rhcos-4.15.2", false, false, false},
    {590, Part::Uefi, "fw-2.1.3", true, false, false},
    {710, Part::Policy, nullptr, false, false, false},
    {830, Part::Rempart, "1.5.1", false, false, true},
}};

std::string nodesScope(const World& world, const std::vector<std::uint32_t>& nodes)
{
    std::string out = R"({"nodes":[)";
    for (const std::uint32_t node : nodes) {
        if (out.back() != '[')
            out += ',';
        out += '"' + world.nodes[node].name + '"';
    }
    return out + "]}";
}

/// Publishes the new version where the part has one to publish, and gives its index.
std::uint16_t publishVersion(World& world, Part part, const std::string& version,
                             std::uint16_t from)
{
    switch (part) {
    case Part::Rempart:
        world.images.push_back(world.orFail(world.supply.makeImage(
            "souverix-rempart", version, "ci-2025", world.now - kHour, world.blobs)));
        publishImage(world, world.images.back());
        return static_cast<std::uint16_t>(world.images.size() - 1);
    case Part::Os:
        world.oses.push_back(world.supply.makeOs(version, world.now - kDay, world.blobs));
        return static_cast<std::uint16_t>(world.oses.size() - 1);
    case Part::Uefi:
        world.uefis.push_back(
            world.orFail(world.supply.makeFirmware("uefi", version, world.blobs)));
        publishFirmware(world, world.uefis.back());
        return static_cast<std::uint16_t>(world.uefis.size() - 1);
    case Part::Config:
        break;
    case Part::Policy:
        world.global(EventType::PolicyPublished, std::string("policy/") + kPolicyName)
            .text("version", world.versionText(part, static_cast<std::uint16_t>(from + 1)))
            .raw("rules", R"(["disk-encrypted","ssh-keys-only","tpm-sealed","audit-forwarded",)"
                          R"("données-en-région"])");
        break;
    }
    return static_cast<std::uint16_t>(from + 1);
}

void wave(World& world, const Rollout& rollout, EventType type, std::size_t index)
{
    const std::string name =
        index == 0 ? "canary" : world.regions[(index - 1) % world.regions.size()].name;
    world
        .control(index == 0 ? 0 : static_cast<std::uint32_t>(index - 1), type,
                 "rollout/" + rollout.name)
        .text("wave", name);
}

void announce(World& world, const Rollout& rollout)
{
    std::string waves =
        "[{\"name\":\"canary\",\"nodes\":" + std::to_string(world.canaries.size()) + "}";
    for (std::size_t i = 1; i < rollout.waves.size(); ++i) {
        std::size_t nodes = 0;
        for (const std::uint32_t cluster : rollout.waves[i])
            nodes += world.clusters[cluster].nodes.size();
        waves += ",{\"name\":\"" + world.regions[i - 1].name +
                 "\",\"nodes\":" + std::to_string(nodes) + "}";
    }
    EventText event = world.global(EventType::RolloutCreated, "rollout/" + rollout.name);
    event.text("kind", kindOf(rollout.part));
    if (const char* component = componentOf(rollout.part))
        event.text("component", component);
    else
        event.raw("component", "null");
    event.text("from", world.versionText(rollout.part, rollout.from));
    event.text("to", world.versionText(rollout.part, rollout.to));
    event.raw("waves", waves + "]").decimal("failure_threshold", 200);
}

/// Wants the version of a cluster's nodes from now on; each follows within minutes. Those that
/// cannot be reached are reported at once.
void moveCluster(World& world, Rollout& rollout, std::uint32_t index, std::uint16_t to)
{
    Cluster& cluster = world.clusters[index];
    cluster.want[indexOf(rollout.part)] = to;
    setDesired(world, rollout.part, world.versionText(rollout.part, to),
               R"({"cluster":")" + cluster.name + R"("})", rollout.name);
    const SimTime window = std::min<SimTime>(12 * kMinute, std::max(rollout.stride, 30 * kSecond));
    for (const std::uint32_t n : cluster.nodes) {
        Node& node = world.nodes[n];
        if (world.free(node))
            world.after(world.prng.between(20 * kSecond, window), updateStep, n, rollout.index);
        else if (node.phase == Phase::Active && node.has[indexOf(rollout.part)] != to)
            reportDrift(world, node, rollout.part, "medium");
    }
}

void moveCanaries(World& world, Rollout& rollout, std::uint16_t to)
{
    setDesired(world, rollout.part, world.versionText(rollout.part, to),
               nodesScope(world, world.canaries), rollout.name);
    for (const std::uint32_t n : world.canaries)
        if (world.free(world.nodes[n]))
            world.after(world.span(kMinute, 15 * kMinute), updateStep, n, rollout.index);
}

void rollBack(World& world, const Timer& timer)
{
    Rollout& rollout = world.rollouts[timer.arg];
    const std::string subject = "rollout/" + rollout.name;
    rollout.stopped = true;
    world.console(0, "dimitri", subject)
        .text("operator", "dimitri")
        .text("action", "rollback")
        .text("reason", "trop d'échecs dans la première vague");
    world.control(0, EventType::RolloutRolledback, subject)
        .text("reason", "retour à la version précédente");
    moveCanaries(world, rollout, rollout.from);
    for (const std::uint32_t cluster : rollout.touched)
        moveCluster(world, rollout, cluster, rollout.from);
}

void resume(World& world, const Timer& timer);

void pause(World& world, const Timer& timer, const char* reason)
{
    const Rollout& rollout = world.rollouts[timer.arg & kRolloutBits];
    world.control(0, EventType::RolloutPaused, "rollout/" + rollout.name).text("reason", reason);
    if (rollout.rollsBack)
        world.after(world.span(20 * kMinute, 50 * kMinute), rollBack, 0, timer.arg & kRolloutBits);
    else
        world.after(world.span(30 * kMinute, 90 * kMinute), resume, timer.node, timer.arg);
}

void nextCluster(World& world, const Timer& timer);

void resume(World& world, const Timer& timer)
{
    const Rollout& rollout = world.rollouts[timer.arg & kRolloutBits];
    world.console(0, "amelie", "rollout/" + rollout.name)
        .text("operator", "amelie")
        .text("action", "resume")
        .text("reason", "cause trouvée : miroir d'images saturé");
    world.control(0, EventType::RolloutResumed, "rollout/" + rollout.name);
    nextCluster(world, {world.now, 0, nullptr, timer.node, timer.arg});
}

void complete(World& world, const Timer& timer)
{
    const Rollout& rollout = world.rollouts[timer.arg & kRolloutBits];
    // The fleet as a whole wants it from now on: clusters that come later, too.
    setDesired(world, rollout.part, world.versionText(rollout.part, rollout.to),
               R"({"fleet":true})", rollout.name);
    world.global(EventType::RolloutCompleted, "rollout/" + rollout.name);
}

/// One cluster after the other, wave by wave. `node` is the wave in the upper and the cluster's
/// place in the lower half.
void nextCluster(World& world, const Timer& timer)
{
    Rollout& rollout = world.rollouts[timer.arg & kRolloutBits];
    const std::uint32_t waveIndex = timer.node >> 16;
    const std::uint32_t place = timer.node & 0xFFFF;
    if (rollout.stopped)
        return;
    const auto& clusters = rollout.waves[waveIndex];
    if (place == 0 && !(timer.arg & kPaused))
        wave(world, rollout, EventType::RolloutWaveStarted, waveIndex);
    if (place >= clusters.size()) {
        wave(world, rollout, EventType::RolloutWaveCompleted, waveIndex);
        if (waveIndex + 1 < rollout.waves.size())
            world.after(world.span(10 * kMinute, 40 * kMinute), nextCluster, (waveIndex + 1) << 16,
                        rollout.index);
        else
            world.after(world.span(5 * kMinute, 20 * kMinute), complete, 0, timer.arg);
        return;
    }
    const bool pauseHere = waveIndex == 1 && place == clusters.size() / 3;
    if (pauseHere && (rollout.pauses || rollout.rollsBack) && !(timer.arg & kPaused)) {
        pause(world, {world.now, 0, nullptr, timer.node, timer.arg | kPaused},
              rollout.rollsBack ? "failure threshold exceeded" : "registre d'images lent");
        return;
    }
    rollout.touched.push_back(clusters[place]);
    moveCluster(world, rollout, clusters[place], rollout.to);
    world.after(rollout.stride + world.prng.between(0, rollout.stride / 8), nextCluster,
                timer.node + 1, rollout.index);
}

void canariesDone(World& world, const Timer& timer)
{
    const Rollout& rollout = world.rollouts[timer.arg & kRolloutBits];
    wave(world, rollout, EventType::RolloutWaveCompleted, 0);
    world.after(world.span(10 * kMinute, 30 * kMinute), nextCluster, 1U << 16, timer.arg);
}

void begin(World& world, Part part, const char* version, const PlannedRollout& plan)
{
    const std::uint16_t from = world.clusters.front().want[indexOf(part)];
    Rollout rollout;
    rollout.part = part;
    rollout.from = from;
    rollout.to = publishVersion(world, part, version != nullptr ? version : "", from);
    const std::string text = world.versionText(part, rollout.to);
    rollout.name = std::string(part == Part::Rempart  ? "rempart"
                               : part == Part::Os     ? "os"
                               : part == Part::Uefi   ? "uefi"
                               : part == Part::Config ? "config"
                                                      : "policy") +
                   '-' + text.substr(text.find_first_of("0123456789"));
    rollout.pauses = plan.pauses;
    rollout.rollsBack = plan.rollsBack;
    rollout.failures = plan.rollsBack ? 280 : 22;
    rollout.waves.resize(world.regions.size() + 1);
    for (std::uint32_t i = 0; i < world.clusters.size(); ++i)
        rollout.waves[world.clusters[i].region + 1].push_back(i);
    const auto clusters = static_cast<SimTime>(world.clusters.size());
    const SimTime length = world.live() ? 10 * kMinute
                           : plan.last  ? (world.end - world.now) / 100 * 112
                                        : world.history() / 14;
    rollout.stride = std::max<SimTime>(length / clusters, 5 * kSecond);
    announce(world, rollout);
    rollout.index = static_cast<std::uint32_t>(world.rollouts.size());
    world.rollouts.push_back(std::move(rollout));
    Rollout& kept = world.rollouts.back();
    wave(world, kept, EventType::RolloutWaveStarted, 0);
    moveCanaries(world, kept, kept.to);
    world.after(world.span(30 * kMinute, kHour), canariesDone, 0, kept.index);
}

void beginPlanned(World& world, const Timer& timer)
{
    const PlannedRollout& plan = kPlanned[timer.arg];
    begin(world, plan.part, plan.version, plan);
}

/// Live, a new configuration or policy goes out every quarter of an hour.
void beginLive(World& world, const Timer& timer)
{
    const Part part = timer.arg % 2 == 0 ? Part::Config : Part::Policy;
    begin(world, part, nullptr, {0, part, nullptr, false, false, false});
    world.after(15 * kMinute, beginLive, 0, timer.arg + 1);
}

} // namespace

void tellRollouts(World& world)
{
    // Each takes two events a node: a short history has room for the most telling ones alone.
    const std::uint64_t perNode = world.plan.events / world.plan.nodes;
    for (std::uint32_t i = 0; i < kPlanned.size(); ++i) {
        const PlannedRollout& plan = kPlanned[i];
        const bool telling = plan.rollsBack || plan.last || i == 1;
        if (!telling && perNode < 30 + 3 * i)
            continue;
        world.queue.add(world.at(plan.perMille), beginPlanned, 0, i);
        world.pendingEvents += world.nodes.size() * (plan.rollsBack ? 1 : 2);
    }
    world.queue.add(world.end + 2 * kMinute, beginLive);
}

} // namespace souverix::demo
