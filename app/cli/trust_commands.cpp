#include "app/cli/trust_commands.h"

#include <array>
#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/replica_command.h"
#include "app/cli/text_table.h"
#include "model/query/trust_view.h"

namespace souverix
{
namespace
{

using Json = nlohmann::ordered_json;

Json judgementOf(const Judgement& judgement)
{
    return judgement.reason.empty() ? Json() : Json(std::string(judgement.reason));
}

Json eventsOf(const std::vector<EventRef>& events, const Names& names)
{
    Json out = Json::array();
    for (const EventRef& ref : events)
        out.push_back(
            {{"region", std::string(names.text(ref.region))}, {"sequence", ref.sequence}});
    return out;
}

Json claimOf(const TrustClaim& claim, const Names& names)
{
    return {{"claim", std::string(wordOf(claim.claim))},
            {"subject", claim.subject},
            {"then", std::string(wordOf(claim.then.verdict))},
            {"now", std::string(wordOf(claim.now.verdict))},
            {"reason", judgementOf(claim.now)},
            {"path", claim.path},
            {"events", eventsOf(claim.events, names)}};
}

void printNode(const NodeTrust& trust, const Names& names)
{
    std::cout << names.text(trust.node) << ": " << wordOf(trust.verdict) << '\n';
    if (trust.horizon)
        std::cout << "lapses first: " << trust.horizon->what << " at "
                  << trust.horizon->at.toSecondString() << '\n';
    std::cout << '\n';
    TextTable table({"CLAIM", "SUBJECT", "THEN", "NOW", "REASON"});
    for (const TrustClaim& claim : trust.claims)
        table.add({std::string(wordOf(claim.claim)), claim.subject,
                   std::string(wordOf(claim.then.verdict)), std::string(wordOf(claim.now.verdict)),
                   std::string(claim.now.reason)});
    table.print(std::cout);
    for (const TrustClaim& claim : trust.claims) {
        if (claim.now.verdict <= TrustVerdict::Unpinned)
            continue;
        std::cout << '\n' << wordOf(claim.claim) << ' ' << claim.subject << '\n';
        for (const std::string& step : claim.path)
            std::cout << "  " << step << '\n';
        for (const EventRef& ref : claim.events)
            std::cout << "  event " << names.text(ref.region) << ' ' << ref.sequence << '\n';
    }
}

Result<int> tellNode(ReplicaView& view, const TimeContext& context, const Reading& reading,
                     const std::string& node)
{
    const auto trust = TrustView(view).nodeTrust(context, view.nameOf(node));
    if (!trust && trust.error().code == ErrorCode::NotFound)
        return fail(ErrorCode::NotFound, "no node '" + node + "' at that time");
    if (!trust)
        return tl::unexpected<Error>(trust.error());
    const Names& names = *view.names();
    if (!reading.json) {
        printNode(*trust, names);
        return 0;
    }
    Json claims = Json::array();
    for (const TrustClaim& claim : trust->claims)
        claims.push_back(claimOf(claim, names));
    Json document{{"node", node},
                  {"verdict", std::string(wordOf(trust->verdict))},
                  {"claims", std::move(claims)}};
    if (trust->horizon)
        document["horizon"] = {{"at", trust->horizon->at.toString()},
                               {"what", trust->horizon->what}};
    std::cout << document.dump() << '\n';
    return 0;
}

Result<int> tellFleet(ReplicaView& view, const TimeContext& context, const Reading& reading)
{
    const auto fleet = TrustView(view).fleetTrust(context);
    if (!fleet)
        return tl::unexpected<Error>(fleet.error());
    const Names& names = *view.names();
    TextTable table({"NODE", "VERDICT", "CLAIM", "REASON"});
    for (const FleetTrustRow& row : (*fleet)->nodes) {
        const std::string node(names.text(row.node)), verdict(wordOf(row.verdict));
        const std::string claim(wordOf(row.claim)), reason(row.reason);
        if (!reading.json) {
            table.add({node, verdict, claim, reason});
            continue;
        }
        const Json word = row.reason.empty() ? Json() : Json(reason);
        std::cout << Json{{"node", node},
                          {"verdict", verdict},
                          {"worst", {{"claim", claim}, {"reason", word}}}}
                         .dump()
                  << '\n';
    }
    if (!reading.json)
        table.print(std::cout);
    return 0;
}

struct Asked {
    std::array<std::string, kTrustThingWords.size()> names; ///< by TrustThing
    bool ever = false;

    [[nodiscard]] TrustTarget target() const
    {
        for (std::size_t i = 0; i < names.size(); ++i)
            if (!names[i].empty())
                return {static_cast<TrustThing>(i), names[i]};
        return {};
    }
};

Result<int> tellAffected(ReplicaView& view, const TimeContext& context, const Reading& reading,
                         const Asked& asked)
{
    const auto rows = TrustView(view).affected(context, asked.target(), asked.ever);
    if (!rows)
        return tl::unexpected<Error>(rows.error());
    const Names& names = *view.names();
    TextTable table({"NODE", "FROM", "TO", "VIA"});
    for (const AffectedRow& row : *rows) {
        const std::string node(names.text(row.node));
        if (reading.json) {
            std::cout << Json{{"node", node},
                              {"from", row.from.toString()},
                              {"to", row.to ? Json(row.to->toString()) : Json()},
                              {"via", row.via}}
                             .dump()
                      << '\n';
            continue;
        }
        std::string via;
        for (const std::string& step : row.via)
            via += (via.empty() ? "" : ", ") + step;
        table.add({node, row.from.toSecondString(), row.to ? row.to->toSecondString() : "-", via});
    }
    if (!reading.json)
        table.print(std::cout);
    return 0;
}

Json componentsOf(const std::vector<SbomComponent>& components)
{
    Json out = Json::array();
    for (const SbomComponent& one : components)
        out.push_back({{"name", one.name},
                       {"version", one.version},
                       {"purl", one.purl.empty() ? Json() : Json(one.purl)}});
    return out;
}

Result<int> tellDiff(ReplicaView& view, const Reading& reading, const std::string& before,
                     const std::string& after)
{
    const auto diff = TrustView(view).sbomDiff(before, after);
    if (!diff)
        return tl::unexpected<Error>(diff.error());
    if (!reading.json) {
        for (const SbomComponent& one : diff->removed)
            std::cout << "- " << one.name << ' ' << one.version << '\n';
        for (const SbomComponent& one : diff->added)
            std::cout << "+ " << one.name << ' ' << one.version << '\n';
        for (const SbomDiff::Change& one : diff->changed)
            std::cout << "~ " << one.name << ' ' << one.from << " -> " << one.to << '\n';
        return 0;
    }
    Json changed = Json::array();
    for (const SbomDiff::Change& one : diff->changed)
        changed.push_back({{"name", one.name},
                           {"from", one.from},
                           {"to", one.to},
                           {"purl", one.purl.empty() ? Json() : Json(one.purl)}});
    std::cout << Json{{"added", componentsOf(diff->added)},
                      {"removed", componentsOf(diff->removed)},
                      {"changed", std::move(changed)}}
                     .dump()
              << '\n';
    return 0;
}

void addAffected(CLI::App& app, int& exitStatus)
{
    const auto asked = std::make_shared<Asked>();
    CLI::App& command = addReadingCommand(
        app, "affected", "The nodes that rest on one thing", exitStatus,
        [asked](ReplicaView& view, const TimeContext& context, const Reading& reading) {
            return tellAffected(view, context, reading, *asked);
        });
    command.add_flag("--ever", asked->ever, "Those that ever did, too, a line for each span");
    CLI::Option_group& things = *command.add_option_group("thing", "What is asked about");
    constexpr std::array<const char*, kTrustThingWords.size()> kDescriptions{
        "A hardware batch's id",       "A signer's id",
        "A certificate's digest",      "An image's digest",
        "Firmware, COMPONENT@VERSION", "An SBOM's component: purl or name, or either @VERSION"};
    for (std::size_t i = 0; i < kTrustThingWords.size(); ++i)
        things
            .add_option("--" + std::string(kTrustThingWords[i]), asked->names[i], kDescriptions[i])
            ->check([](const std::string& name) { return name.empty() ? "is empty" : ""; });
    things.require_option(1);
}

void addSbomDiff(CLI::App& app, int& exitStatus)
{
    const auto digests = std::make_shared<std::pair<std::string, std::string>>();
    CLI::App& command =
        addReadingCommand(app, "sbom-diff", "What differs between two SBOMs", exitStatus,
                          [digests](ReplicaView& view, const TimeContext&, const Reading& reading) {
                              return tellDiff(view, reading, digests->first, digests->second);
                          });
    command.add_option("BEFORE", digests->first, "An SBOM's digest")->required();
    command.add_option("AFTER", digests->second, "Another's")->required();
}

} // namespace

void addTrustCommands(CLI::App& app, int& exitStatus)
{
    addAffected(app, exitStatus);
    addSbomDiff(app, exitStatus);
    const auto node = std::make_shared<std::string>();
    CLI::App& trust = addReadingCommand(
        app, "trust", "What the evidence is worth, of one node or of all", exitStatus,
        [node](ReplicaView& view, const TimeContext& context, const Reading& reading) {
            return node->empty() ? tellFleet(view, context, reading)
                                 : tellNode(view, context, reading, *node);
        });
    trust.add_option("NODE", *node, "The node's name; one that begins with - follows --");
}

} // namespace souverix
