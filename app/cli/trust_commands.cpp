#include "app/cli/trust_commands.h"

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

} // namespace

void addTrustCommands(CLI::App& app, int& exitStatus)
{
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
