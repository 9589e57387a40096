#include <array>
#include <utility>

#include "model/feed/demo/node_events.h"
#include "model/feed/demo/stories.h"

namespace souverix::demo
{
namespace
{

/// Above this many nodes, one statement of the factory covers a whole batch.
constexpr std::uint32_t kOwnStatements = 20'000;

constexpr const char* kCoreScope = R"({"role":"core"})";
constexpr const char* kGatewayScope = R"({"role":"gateway"})";
constexpr const char* kRelayScope = R"({"role":"relay"})";
constexpr const char* kFleetScope = R"({"fleet":true})";

void desire(World& world, const char* kind, const char* component, const char* version,
            const char* scope)
{
    EventText event = world.global(EventType::DesiredSet, "desired");
    event.text("kind", kind);
    if (component != nullptr)
        event.text("component", component);
    event.text("version", version).raw("scope", scope);
}

void announceRegions(World& world)
{
    for (std::uint32_t i = 0; i < world.regions.size(); ++i) {
        const std::string& name = world.regions[i].name;
        world.control(i, EventType::RegionAnnounced, "region/" + name)
            .text("master", name + "-control")
            .text("upstream", "global-control")
            .text("sync_frequency", i % 2 == 0 ? "1h" : "30m")
            .flag("local_autonomy", true)
            .flag("can_operate_isolated", true)
            .flag("syncs_opportunistically", i % 2 == 1);
    }
}

} // namespace

void publishImage(World& world, const Image& image)
{
    world.publisher(EventType::ImagePublished, "image/" + formatDigest(image.digest))
        .text("image", image.reference)
        .text("version", image.version)
        .digest("signature", image.signature)
        .digest("sbom_hash", image.sbom)
        .digest("provenance", image.provenance)
        .text("signer", image.signer);
}

void publishFirmware(World& world, const Firmware& firmware)
{
    world.publisher(EventType::FirmwarePublished, "firmware/" + firmware.version)
        .text("component", firmware.component)
        .text("version", firmware.version)
        .digest("digest", firmware.digest)
        .digests("signature_chain", firmware.chain);
}

namespace
{

void publishSupply(World& world)
{
    for (const auto& [id, party] : world.supply.signers())
        world.global(EventType::SignerTrusted, "signer/" + id)
            .digest("certificate", party.certificate)
            .text("reason",
                  id.starts_with("ca-") ? "autorité intermédiaire" : "clé de publication");
    struct Product {
        const char* component;
        const char* version;
        const char* signer;
    };
    const SimTime built = world.start - 40 * kDay;
    for (const Product& p : {Product{"souverix-rempart", "1.4.5", "ci-2024"},
                             Product{"souverix-rempart", "1.4.6", "ci-2024"},
                             Product{"souverix-coeur", "2.3.0", "ci-2025"},
                             Product{"souverix-relais", "0.9.8", "ci-2025"},
                             Product{"souverix-vigile", "3.0.0-rc.2", "ci-2025"}}) {
        world.images.push_back(world.orFail(
            world.supply.makeImage(p.component, p.version, p.signer, built, world.blobs)));
        publishImage(world, world.images.back());
    }
    world.oses.push_back(world.supply.makeOs("rhcos-4.15.0", built, world.blobs));
    for (const char* version : {"fw-2.0.9", "fw-2.1.0"})
        world.uefis.push_back(
            world.orFail(world.supply.makeFirmware("uefi", version, world.blobs)));
    world.bmcs.push_back(world.orFail(world.supply.makeFirmware("bmc", "bmc-v1.9.0", world.blobs)));
    for (const Firmware& firmware : world.uefis)
        publishFirmware(world, firmware);
    publishFirmware(world, world.bmcs.front());
}

void publishPolicies(World& world)
{
    world.global(EventType::PolicyPublished, std::string("policy/") + kPolicyName)
        .text("version", "policy-v2.0")
        .raw("rules", R"(["disk-encrypted","ssh-keys-only","tpm-sealed","audit-forwarded"])");
    world.global(EventType::PolicyPublished, std::string("policy/") + kSecondPolicy)
        .text("version", kSecondPolicyVersion)
        .raw("rules", R"(["données-en-région","keys-in-region"])");
    desire(world, "version", "souverix-rempart", "1.4.6", kFleetScope);
    desire(world, "version", "souverix-coeur", "2.3.0", kCoreScope);
    desire(world, "version", "souverix-relais", "0.9.8", kGatewayScope);
    desire(world, "version", "souverix-vigile", "3.0.0-rc.2", kRelayScope);
    desire(world, "firmware", "uefi", "fw-2.1.0", kFleetScope);
    desire(world, "firmware", "bmc", "bmc-v1.9.0", kFleetScope);
    desire(world, "os", nullptr, "rhcos-4.15.0", kFleetScope);
    desire(world, "config", nullptr, "config-v2.0", kFleetScope);
    desire(world, "policy", kPolicyName, "policy-v2.0", kFleetScope);
    desire(world, "policy", kSecondPolicy, kSecondPolicyVersion, kFleetScope);
}

void registerBatches(World& world)
{
    for (const Batch& batch : world.batches) {
        // The factory said so long ago; the log, which is younger, records it now.
        EventHead head;
        head.type = typeText(EventType::BatchRegistered);
        const std::string subject = "batch/" + batch.id;
        const std::string source =
            std::string("/factory-") + static_cast<char>('a' + batch.factory) + "/mes";
        head.subject = subject;
        head.source = source;
        head.time = batch.made;
        head.recorded = world.now + 2 * kSecond;
        world.log.write(head)
            .text("origin", factoryName(batch.factory))
            .text("date", toUtc(batch.made).toString().substr(0, 10))
            .number("units", static_cast<std::int64_t>(batch.serials.size()))
            .digests("qc_certificate", world.supply.factory(batch.factory).chain);
    }
}

void open(World& world, const Timer&)
{
    announceRegions(world);
    publishSupply(world);
    publishPolicies(world);
    registerBatches(world);
}

Hash qcSignature(World& world, const Node& node)
{
    Batch& batch = world.batches[node.batch];
    const bool forged = (node.oddities & kForgedQc) != 0;
    if (forged || world.plan.nodes <= kOwnStatements)
        return world.orFail(
            world.supply.qcStatement(batch.factory, batch.id, {node.serial}, forged, world.blobs));
    if (!batch.statement)
        batch.statement = world.orFail(
            world.supply.qcStatement(batch.factory, batch.id, batch.serials, false, world.blobs));
    return *batch.statement;
}

std::uint16_t secondImageOf(Role role)
{
    return static_cast<std::uint16_t>(2 + static_cast<int>(role));
}

void activate(World& world, const Timer& timer)
{
    Node& node = world.nodes[timer.node];
    if (node.phase != Phase::Provisioning)
        return;
    changeLink(world, node, Link::Connected, "first contact");
    observeConfig(world, node);
    reportHealth(world, node, true);
    changePhase(world, node, Phase::Active, "scheduled", nullptr);
    node.busy = false;
    reconcile(world, timer.node);
    startRoutine(world, timer.node);
}

SimTime firstValidity(World& world, const Node& node)
{
    if (node.oddities & kShortCertificate)
        return world.history() / 3;
    const SimTime days =
        world.prng.chance(30) ? world.prng.between(20, 40) : world.prng.between(60, 200);
    return days * kDay;
}

void configure(World& world, const Timer& timer)
{
    Node& node = world.nodes[timer.node];
    applyConfig(world, node);
    applyPolicy(world, node, world.prng.chance(4) ? "permissive" : "enforcing");
    world.agent(node, EventType::PolicyApplied)
        .text("policy", kSecondPolicy)
        .text("version", kSecondPolicyVersion)
        .text("enforcement", "enforcing");
    evaluatePolicy(world, node);
    // Of a few nobody ever judges the second policy: their severity is unknown.
    if (!world.prng.chance(4))
        world.agent(node, EventType::PolicyEvaluated)
            .text("policy", kSecondPolicy)
            .text("version", kSecondPolicyVersion)
            .decimal("compliance_score", 1000)
            .raw("failed", "[]");
    certify(world, node, firstValidity(world, node));
    world.after(world.prng.between(30, 90) * kSecond, activate, timer.node);
}

void install(World& world, const Timer& timer)
{
    Node& node = world.nodes[timer.node];
    deployOs(world, node);
    deployContainer(world, node, world.images[node.has[static_cast<std::size_t>(Part::Rempart)]]);
    node.second = secondImageOf(node.role);
    const std::uint16_t odd = std::exchange(node.oddities, std::uint16_t{0});
    deployContainer(world, node, world.images[node.second]);
    node.oddities = odd;
    world.after(world.prng.between(60, 200) * kSecond, configure, timer.node);
}

void inspect(World& world, const Timer& timer)
{
    Node& node = world.nodes[timer.node];
    reportInventory(world, node);
    attest(world, node, "initial");
    world.after(world.prng.between(60, 240) * kSecond, install, timer.node);
}

void baseline(World& world, const Timer& timer)
{
    Node& node = world.nodes[timer.node];
    baselineFirmware(world, node, world.uefis[node.has[static_cast<std::size_t>(Part::Uefi)]]);
    baselineFirmware(world, node, world.bmcs.front());
    world.after(world.prng.between(30, 120) * kSecond, inspect, timer.node);
}

void registerStep(World& world, const Timer& timer)
{
    if (world.nodes[timer.node].phase == Phase::Absent)
        registerNode(world, timer.node);
}

const char* modelOf(const Node& node)
{
    switch (node.role) {
    case Role::Core:
        return "SVX-R740";
    case Role::Gateway:
        return "SVX-G210";
    case Role::Relay:
        break;
    }
    return "SVX-E100";
}

} // namespace

void registerNode(World& world, std::uint32_t index)
{
    Node& node = world.nodes[index];
    Cluster& cluster = world.clusters[node.cluster];
    const Batch& batch = world.batches[node.batch];
    world.settle(18);
    node.phase = Phase::Provisioning;
    node.link = Link::Disconnected;
    node.busy = true;
    node.has = cluster.want;
    const Hash signature = qcSignature(world, node);
    EventText event = world.control(node, EventType::NodeRegistered);
    event.text("serial", node.serial).text("model", modelOf(node));
    event.text("role", roleName(node.role)).text("cluster", cluster.name);
    if (cluster.edge)
        event.text("zone", cluster.name.substr(5));
    constexpr std::array<const char*, 6> kSites{"Gaspé",    "Québec",    "Trois-Rivières",
                                                "Saguenay", "Sept-Îles", "Rimouski"};
    event.raw("labels", R"({"rack":"r)" + std::to_string(index % 24) + R"(","site":")" +
                            kSites[node.cluster % kSites.size()] + R"("})");
    event.raw("manufacturing", R"({"origin":")" + factoryName(batch.factory) + R"(","batch_id":")" +
                                   batch.id + R"(","date":")" +
                                   toUtc(batch.made).toString().substr(0, 10) +
                                   R"(","qc_signature":")" + formatDigest(signature) + R"("})");
    world.after(world.prng.between(40, 120) * kSecond, baseline, index);
}

void tellProvisioning(World& world)
{
    for (Cluster& cluster : world.clusters)
        cluster.want = {1, 0, 1, 0, 0};
    world.queue.add(world.start, open);
    const auto count = static_cast<std::int64_t>(world.nodes.size());
    const SimTime spread = world.history() / 20;
    const SimTime first = world.start + 10 * kMinute;
    for (std::int64_t i = 0; i < count; ++i) {
        const auto node = static_cast<std::uint32_t>(i);
        SimTime when = first + spread / count * i + world.prng.between(0, 20 * kMinute);
        // A few come later; the first cluster, with the canaries, is there from the beginning.
        if (i > count / 10 && world.prng.chance(30))
            when = world.at(world.prng.between(100, 900));
        // And some are only just being set up when the history ends.
        if (i >= count - count / 400)
            when = world.end - world.prng.between(30, 480) * kSecond;
        world.queue.add(when, registerStep, node);
        world.pendingEvents += 18;
    }
}

} // namespace souverix::demo
