#include "model/feed/demo/node_events.h"

#include "model/crypto/sha256.h"

#include <array>

namespace souverix::demo
{
namespace
{

constexpr std::array<const char*, 4> kLinks{"connected", "degraded", "intermittent",
                                            "disconnected"};
constexpr std::array<const char*, 7> kPhases{
    "", "provisioning", "active", "maintenance", "decommissioning", "decommissioned", "isolated"};
constexpr std::array<const char*, 3> kRoles{"core", "gateway", "relay"};
constexpr std::array<const char*, kParts> kDriftKinds{"version", "version", "version", "config",
                                                      "policy"};
constexpr std::array<const char*, kParts> kDriftComponents{"souverix-rempart", "os",
                                                           "firmware/uefi", "", kPolicyName};

std::uint8_t bitOf(Part part)
{
    return static_cast<std::uint8_t>(1U << static_cast<unsigned>(part));
}

} // namespace

const char* linkName(Link link)
{
    return kLinks[static_cast<std::size_t>(link)];
}
const char* phaseName(Phase phase)
{
    return kPhases[static_cast<std::size_t>(phase)];
}
const char* roleName(Role role)
{
    return kRoles[static_cast<std::size_t>(role)];
}

void deployContainer(World& world, Node& node, const Image& image)
{
    Hash sbom = image.sbom;
    if (node.oddities & kOtherSbom)
        sbom = world.images[2].sbom; // another product's: it does not speak of this image
    if (node.oddities & kBadSbom)
        sbom = world.blobs.add(R"({"bomFormat":"CycloneDX","specVersion":"1.5","components":{}})");
    EventText event = world.agent(node, EventType::ContainerDeployed);
    event.text("component", image.component).text("image", image.reference);
    event.text("version", image.version);
    if (node.oddities & kUnsignedImage) {
        // Built on the node: nobody published it, nobody signed it.
        event.digest("digest", sha256("local build\n" + node.name + '\n' + image.reference));
        event.digest("sbom_hash", sbom);
        return;
    }
    event.digest("digest", image.digest).digest("signature", image.signature);
    event.digest("sbom_hash", sbom).digest("provenance", image.provenance);
}

void deployOs(World& world, Node& node)
{
    const OsImage& os = world.oses[node.has[static_cast<std::size_t>(Part::Os)]];
    world.agent(node, EventType::OsDeployed)
        .text("version", os.version)
        .digest("digest", os.digest)
        .text("provenance", "signed-by-redhat")
        .digest("sbom", os.sbom);
}

void baselineFirmware(World& world, Node& node, const Firmware& firmware)
{
    world.agent(node, EventType::FirmwareBaselined)
        .text("component", firmware.component)
        .text("version", firmware.version)
        .digest("digest", firmware.digest)
        .digests("signature_chain", firmware.chain);
}

void updateFirmware(World& world, Node& node, const Firmware& from, const Firmware& to,
                    const char* reason)
{
    world.agent(node, EventType::FirmwareUpdated)
        .text("component", to.component)
        .text("from", from.version)
        .text("to", to.version)
        .digest("digest", to.digest)
        .digests("signature_chain", to.chain)
        .text("reason", reason);
}

void applyConfig(World& world, Node& node)
{
    node.objects = 0;
    world.agent(node, EventType::ConfigApplied)
        .text("config",
              world.versionText(Part::Config, node.has[static_cast<std::size_t>(Part::Config)]));
}

void observeConfig(World& world, Node& node)
{
    world.agent(node, EventType::ConfigObserved)
        .text("config",
              world.versionText(Part::Config, node.has[static_cast<std::size_t>(Part::Config)]))
        .number("objects", node.objects);
}

void applyPolicy(World& world, Node& node, const char* enforcement)
{
    world.agent(node, EventType::PolicyApplied)
        .text("policy", kPolicyName)
        .text("version",
              world.versionText(Part::Policy, node.has[static_cast<std::size_t>(Part::Policy)]))
        .text("enforcement", enforcement);
}

void evaluatePolicy(World& world, Node& node)
{
    const char* failed = "[]";
    if (node.score < 600)
        failed = R"(["disk-encrypted","ssh-keys-only","tpm-sealed","audit-forwarded"])";
    else if (node.score < 900)
        failed = R"(["ssh-keys-only","données-en-région"])";
    else if (node.score < 1000)
        failed = R"(["audit-forwarded"])";
    world.agent(node, EventType::PolicyEvaluated)
        .text("policy", kPolicyName)
        .text("version",
              world.versionText(Part::Policy, node.has[static_cast<std::size_t>(Part::Policy)]))
        .decimal("compliance_score", node.score)
        .raw("failed", failed);
}

void reportHealth(World& world, Node& node, bool ok)
{
    world.agent(node, EventType::HealthValidated)
        .flag("ok", ok)
        .raw("checks", ok ? R"({"disk":true,"sip-register":true,"clock":true})"
                          : R"({"disk":true,"sip-register":false,"clock":true})");
}

void reportInventory(World& world, Node& node)
{
    world.agent(node, EventType::InventoryReported)
        .raw("components", R"([{"name":"disk0","serial":"D)" + node.serial.substr(3) +
                               R"("},{"name":"nic0","version":"5.8"},)"
                               R"({"name":"tpm","version":"2.0"}])");
}

void changePhase(World& world, Node& node, Phase to, const char* mode, const char* reason)
{
    EventText event = world.control(node, EventType::LifecycleChanged);
    event.text("from", phaseName(node.phase)).text("to", phaseName(to)).text("mode", mode);
    if (reason != nullptr)
        event.text("reason", reason);
    node.phase = to;
}

void changeLink(World& world, Node& node, Link to, const char* cause)
{
    EventText event = world.control(node, EventType::ConnectivityChanged);
    event.text("from", linkName(node.link)).text("to", linkName(to));
    if (cause != nullptr)
        event.text("cause", cause);
    node.link = to;
}

void reportDrift(World& world, Node& node, Part part, const char* severity)
{
    if (node.reported & bitOf(part))
        return;
    node.reported = static_cast<std::uint8_t>(node.reported | bitOf(part));
    const auto index = static_cast<std::size_t>(part);
    EventText event = world.control(node, EventType::DriftDetected);
    event.text("kind", kDriftKinds[index]);
    if (part != Part::Config)
        event.text("component", kDriftComponents[index]);
    event.text("desired", world.versionText(part, world.clusters[node.cluster].want[index]));
    event.text("actual", world.versionText(part, node.has[index]));
    event.text("severity", severity);
    if (part == Part::Config)
        event.number("objects", node.objects);
}

void clearDrift(World& world, Node& node, Part part)
{
    if (!(node.reported & bitOf(part)))
        return;
    node.reported = static_cast<std::uint8_t>(node.reported & ~bitOf(part));
    const auto index = static_cast<std::size_t>(part);
    EventText event = world.control(node, EventType::DriftCleared);
    event.text("kind", kDriftKinds[index]);
    if (part != Part::Config)
        event.text("component", kDriftComponents[index]);
}

} // namespace souverix::demo
