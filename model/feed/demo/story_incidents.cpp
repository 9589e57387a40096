#include "model/feed/demo/node_events.h"
#include "model/feed/demo/stories.h"

namespace souverix::demo
{
namespace
{

void recall(World& world, const Timer&)
{
    if (world.batches.size() < 2)
        return;
    const Batch& batch = world.batches[1];
    EventHead head;
    head.type = typeText(EventType::BatchRecalled);
    const std::string subject = "batch/" + batch.id;
    const std::string source =
        std::string("/factory-") + static_cast<char>('a' + batch.factory) + "/mes";
    head.subject = subject;
    head.source = source;
    head.time = world.now - 200 * kMillisecond;
    head.recorded = world.now;
    world.log.write(head).text("reason", "capacitor fault, série défectueuse");
    // Most of its nodes are taken out over the next days; some are still in service at the end.
    for (std::uint32_t i = 0; i < world.nodes.size(); ++i)
        if (world.nodes[i].batch == 1 && world.prng.chance(120))
            world.after(
                world.span(6 * kHour, 90 * kHour),
                [](World& w, const Timer& t) {
                    if (w.free(w.nodes[t.node]))
                        decommission(w, t.node, "lot rappelé");
                },
                i);
}

void revokeSigner(World& world, const Timer&)
{
    world.global(EventType::SignerRevoked, "signer/ci-2024").text("reason", "clé compromise");
    world.console(0, "chloe", "signer/ci-2024")
        .text("operator", "chloe")
        .text("action", "revoke-signer")
        .text("reason", "clé compromise");
}

void advise(World& world, const Timer&)
{
    world.publisher(EventType::AdvisoryPublished, "advisory/CVE-2026-1188")
        .text("component", std::string("pkg:golang/") + kAdvisedLibrary + '@' + kAdvisedVersion)
        .raw("versions", std::string("[\"") + kAdvisedVersion + "\"]")
        .text("severity", "critical");
    world.publisher(EventType::AdvisoryPublished, "advisory/CVE-2026-0417")
        .text("component", "openssl")
        .raw("versions", R"(["3.0.11","3.0.13"])")
        .text("severity", "high");
}

void backInService(World& world, const Timer& timer)
{
    Node& node = world.nodes[timer.node];
    if (node.phase != Phase::Maintenance)
        return;
    attest(world, node, "on-demand");
    changePhase(world, node, Phase::Active, "unscheduled", "reinstalled and attested");
    node.busy = false;
    reconcile(world, timer.node);
}

void rehabilitate(World& world, const Timer& timer)
{
    Node& node = world.nodes[timer.node];
    if (node.phase != Phase::Isolated)
        return;
    changePhase(world, node, Phase::Maintenance, "unscheduled", "reinstallation");
    world.after(world.span(2 * kHour, 6 * kHour), backInService, timer.node);
}

void isolate(World& world, const Timer& timer)
{
    Node& node = world.nodes[timer.node];
    node.busy = true;
    const bool distrusted = timer.arg != 0;
    world.console(node.region, "chloe", node.name)
        .text("operator", "chloe")
        .text("action", "isolate")
        .text("reason", "attestation contraindicated");
    world.control(node, EventType::NodeIsolated)
        .text("reason", "attestation contraindicated")
        .text("by", "operator/chloe");
    node.phase = Phase::Isolated;
    if (distrusted) {
        world.control(node, EventType::TrustRevoked)
            .text("reason", "compromission soupçonnée")
            .text("by", "operator/chloe");
        revokeCertificate(world, node, "keyCompromise");
    } else {
        world.after(world.span(10 * kHour, 30 * kHour), rehabilitate, timer.node);
    }
}

void contraindicated(World& world, const Timer& timer)
{
    Node& node = world.nodes[timer.node];
    if (!world.free(node)) {
        world.after(world.span(kHour, 2 * kHour), contraindicated, timer.node, timer.arg);
        return;
    }
    attestWorse(world, node, "contraindicated", "executables not in reference values");
    world.after(world.prng.between(4, 20) * kMinute, isolate, timer.node, timer.arg);
}

/// An operator gives one node a newer image by hand: it runs ahead of what is desired.
void runAhead(World& world, const Timer& timer)
{
    Node& node = world.nodes[timer.node];
    const std::size_t part = static_cast<std::size_t>(Part::Rempart);
    const auto newest = static_cast<std::uint16_t>(world.images.size() - 1);
    if (!world.free(node) || node.has[part] == newest)
        return;
    world.console(node.region, "yannick", node.name)
        .text("operator", "yannick")
        .text("action", "deploy")
        .text("reason", "essai demandé par le site");
    node.has[part] = newest;
    deployContainer(world, node, world.images[newest]);
    reportDrift(world, node, Part::Rempart, "low");
}

void redeploy(World& world, const Timer& timer)
{
    Node& node = world.nodes[timer.node];
    if (node.phase == Phase::Active)
        deployContainer(world, node,
                        world.images[node.has[static_cast<std::size_t>(Part::Rempart)]]);
}

} // namespace

void tellIncidents(World& world)
{
    world.queue.add(world.at(550), recall);
    world.queue.add(world.at(640), revokeSigner);
    world.queue.add(world.at(800), advise);
    for (const Oddity oddity : {kForgedQc, kUnsignedImage, kOtherSbom, kBadSbom, kBadQuote,
                                kOtherResult, kSilent, kHoldsFast, kHoldsFast, kHoldsFast})
        if (const auto node = world.takeCast()) {
            world.nodes[*node].oddities |= oddity;
            // Told again late, so that the newest deployment is the odd one.
            if (oddity == kUnsignedImage || oddity == kOtherSbom || oddity == kBadSbom)
                world.queue.add(world.at(900), redeploy, *node);
        }
    const std::uint32_t isolated = 2 + world.plan.nodes / 800;
    for (std::uint32_t i = 0; i < isolated; ++i)
        if (const auto node = world.takeCast())
            world.queue.add(world.at(world.prng.between(420, 940)), contraindicated, *node,
                            i % 2 == 0 ? 1 : 0);
    for (std::uint32_t i = 0; i < 1 + world.plan.nodes / 700; ++i)
        if (const auto node = world.takeCast())
            world.queue.add(world.at(world.prng.between(845, 980)), runAhead, *node);
}

} // namespace souverix::demo
