#include <algorithm>

#include "model/crypto/sha256.h"
#include "model/feed/demo/node_events.h"
#include "model/feed/demo/quote.h"

namespace souverix::demo
{
namespace
{

constexpr std::size_t kPcrs = 8;
/// Certificates and statements of their own have this many nodes; bigger fleets share further on,
/// so that a hundred thousand nodes do not mean a hundred thousand signatures.
constexpr std::uint32_t kOwnCertificates = 20'000;

/// Of one attestation in so many, the evidence travels along: some hundred blobs in any fleet.
std::uint64_t evidenceEvery(const World& world, bool initial)
{
    return initial ? std::max<std::uint64_t>(25, world.plan.nodes / 60)
                   : std::max<std::uint64_t>(100, world.plan.events / 400);
}

std::string certificateOwner(const World& world, const Node& node)
{
    const bool own = world.plan.nodes <= kOwnCertificates;
    return own ? node.name : world.clusters[node.cluster].name;
}

std::vector<Hash> pcrsOf(const World& world, const Node& node)
{
    const std::string boot = world.uefis[node.has[static_cast<std::size_t>(Part::Uefi)]].version +
                             '/' + world.oses[node.has[static_cast<std::size_t>(Part::Os)]].version;
    std::vector<Hash> pcrs;
    for (std::size_t i = 0; i < kPcrs; ++i)
        pcrs.push_back(sha256("pcr " + std::to_string(i) + '\n' + boot));
    return pcrs;
}

Hash quoteOf(World& world, const Node& node, bool disagrees)
{
    QuoteState state;
    state.pcrs = pcrsOf(world, node);
    const Hash nonce = sha256(node.name + std::to_string(world.now));
    state.nonce = asBytes(nonce).substr(0, 20);
    state.clockMs =
        static_cast<std::uint64_t>((world.now - world.start) / kMillisecond) + 86'400'000;
    state.resets = 3;
    state.restarts = 1;
    state.firmware = 0x0007'0002'0000'0000;
    std::vector<Hash> shown = state.pcrs;
    if (disagrees)
        state.pcrs[4] = sha256("an unknown boot loader");
    return world.blobs.add(world.orFail(quoteBlob(state, world.supply.attestationKey(), shown)));
}

Hash resultOf(World& world, const Node& node, const char* status)
{
    const bool good = std::string_view(status) == "affirming";
    const bool warns = std::string_view(status) == "warning";
    EarClaims claims;
    claims.submodule = node.name;
    claims.status = status;
    claims.policy = "rats-base-v3";
    claims.trustworthiness =
        good    ? R"({"instance-identity":2,"configuration":2,"executables":3,"hardware":2})"
        : warns ? R"({"instance-identity":2,"configuration":32,"executables":3,"hardware":2})"
                : R"({"instance-identity":2,"configuration":2,"executables":99,"hardware":2})";
    claims.issuedAt = world.now / kSecond;
    return world.blobs.add(
        world.orFail(earToken(claims, world.supply.signers().at("verifier").key)));
}

Hash certificateFor(World& world, const std::string& owner, const std::string& serial, SimTime from,
                    SimTime to)
{
    if (const auto found = world.sharedCertificates.find(serial);
        found != world.sharedCertificates.end())
        return found->second;
    const Hash blob =
        world.orFail(world.supply.nodeCertificate(owner, serial, from, to, world.blobs));
    if (world.plan.nodes > kOwnCertificates)
        world.sharedCertificates.emplace(serial, blob);
    return blob;
}

} // namespace

std::string certificateSerialOf(const World& world, const Node& node)
{
    return certificateSerial(world.plan.seed, certificateOwner(world, node) + '#' +
                                                  std::to_string(node.certificate));
}

void certify(World& world, Node& node, SimTime validity)
{
    const bool rotates = node.certificate > 0;
    const std::string replaced = rotates ? certificateSerialOf(world, node) : std::string();
    ++node.certificate;
    const std::string owner = certificateOwner(world, node);
    const std::string serial = certificateSerialOf(world, node);
    // One certificate for many nodes has to be the same whenever it is asked for.
    const bool shared = owner != node.name;
    const SimTime from = (shared ? world.start - kDay : world.now - kMinute) / kSecond * kSecond;
    const SimTime to = from + (shared ? 200 * kDay : validity / kSecond * kSecond);
    const Hash blob = certificateFor(world, owner, serial, from, to);
    EventText event =
        world.control(node, rotates ? EventType::CertificateRotated : EventType::CertificateIssued);
    event.text("serial", serial).text("subject", "CN=" + owner);
    event.text("issuer", "CN=Souverix Node CA");
    event.instant("not_before", from).instant("not_after", to).digest("certificate", blob);
    if (rotates)
        event.text("replaces", replaced);
}

void revokeCertificate(World& world, Node& node, const char* reason)
{
    if (certificateOwner(world, node) != node.name)
        return;
    world.control(node, EventType::CertificateRevoked)
        .text("serial", certificateSerialOf(world, node))
        .text("reason", reason);
}

void attest(World& world, Node& node, const char* kind)
{
    node.lastAttested = world.now;
    std::optional<Hash> evidence;
    const bool initial = kind[0] == 'i';
    if (node.oddities & kBadQuote)
        evidence = quoteOf(world, node, !initial);
    else if (node.oddities & kOtherResult)
        evidence = resultOf(world, node, initial ? "affirming" : "contraindicated");
    else if (world.prng.below(evidenceEvery(world, initial)) == 0)
        evidence = world.prng.chance(500) ? quoteOf(world, node, false)
                                          : resultOf(world, node, "affirming");
    EventText event = world.verifier(node, EventType::AttestationRecorded);
    event.text("kind", kind).text("status", "affirming");
    event.text("verifier", "veraison/" + world.regions[node.region].name);
    event.text("policy", "rats-base-v3");
    if (evidence)
        event.digest("evidence", *evidence);
    if (world.prng.chance(250))
        event.raw("trustworthiness",
                  R"({"instance-identity":2,"configuration":2,"executables":3,"hardware":2})");
}

void attestWorse(World& world, Node& node, const char* status, const char* reason)
{
    node.lastAttested = world.now;
    const bool warns = std::string_view(status) == "warning";
    const Hash evidence = resultOf(world, node, status);
    world.verifier(node, EventType::AttestationRecorded)
        .text("kind", "on-demand")
        .text("status", status)
        .text("verifier", "veraison/" + world.regions[node.region].name)
        .text("policy", "rats-base-v3")
        .digest("evidence", evidence)
        .raw("trustworthiness", warns ? R"({"instance-identity":2,"configuration":32})"
                                      : R"({"instance-identity":2,"executables":99})")
        .text("reason", reason);
}

} // namespace souverix::demo
