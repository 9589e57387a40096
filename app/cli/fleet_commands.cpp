#include <cmath>
#include <cstdio>
#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>

#include "app/cli/read_commands.h"
#include "app/cli/replica_command.h"
#include "app/cli/text_table.h"
#include "model/query/documents.h"
#include "model/query/filter/node_matcher.h"

namespace souverix
{
namespace
{

std::string oneDecimal(double value)
{
    std::array<char, 64> out{};
    std::snprintf(out.data(), out.size(), "%.2f", value);
    return out.data();
}

void print(const nlohmann::ordered_json& line)
{
    std::cout << line.dump() << '\n';
}

Result<int> printNodes(ReplicaView& view, const TimeContext& context, const Reading& reading,
                       const std::string& expression)
{
    const auto fleet = view.fleet(context);
    if (!fleet)
        return tl::unexpected<Error>(fleet.error());
    const Names& names = *(*fleet)->names;
    const auto where = Filter::parse(expression, FilterKind::Nodes, (*fleet)->at);
    if (!where)
        return tl::unexpected<Error>(
            Error{ErrorCode::Usage, {}, "--where: " + where.error().detail});
    NodeMatcher matcher(*where, **fleet);
    TextTable table({"NODE", "REGION", "CLUSTER", "ROLE", "PHASE", "CONNECTIVITY", "DRIFT",
                     "COMPLIANCE", "DEBT h", "ATTESTATION"});
    for (const NodeRow& row : (*fleet)->nodes) {
        if (!matcher.matches(row))
            continue;
        if (reading.json) {
            print(nodeLine(row, names));
            continue;
        }
        const auto text = [&](NameId id) { return std::string(names.text(id)); };
        table.add({text(row.node), text(row.region), text(row.cluster), text(row.role),
                   text(row.phase), text(row.connectivity) + (row.autonomous ? ", autonomous" : ""),
                   std::string(severityWord(row.drift)),
                   row.complianceScore ? oneDecimal(*row.complianceScore) : "-",
                   oneDecimal(row.debtHours), text(row.attestation)});
    }
    if (!reading.json)
        table.print(std::cout);
    return 0;
}

Result<int> printDrift(ReplicaView& view, const TimeContext& context, const Reading& reading,
                       bool byRegion)
{
    const auto fleet = view.fleet(context);
    if (!fleet)
        return tl::unexpected<Error>(fleet.error());
    const Names& names = *(*fleet)->names;
    TextTable table({byRegion ? "REGION" : "CLUSTER", "NODES", "DRIFTED", "NONE", "UNKNOWN", "LOW",
                     "MEDIUM", "HIGH", "CRITICAL"});
    for (const DriftCounts& counts :
         byRegion ? (*fleet)->driftByRegion : (*fleet)->driftByCluster) {
        if (reading.json) {
            print(driftLine(counts, names));
            continue;
        }
        std::vector<std::string> row{std::string(names.text(counts.group)),
                                     std::to_string(counts.nodes()),
                                     std::to_string(counts.drifted())};
        for (const std::uint32_t count : counts.bySeverity)
            row.push_back(std::to_string(count));
        table.add(std::move(row));
    }
    if (!reading.json)
        table.print(std::cout);
    return 0;
}

std::string placesOf(const Finding& finding, const Names& names)
{
    std::string places;
    for (const EventRef& ref : finding.events)
        places += (places.empty() ? "" : ", ") + std::string(names.text(ref.region)) + "#" +
                  std::to_string(ref.sequence);
    return places;
}

Result<int> printFindings(ReplicaView& view, const TimeContext& context, const Reading& reading)
{
    const auto fleet = view.fleet(context);
    if (!fleet)
        return tl::unexpected<Error>(fleet.error());
    const Names& names = *(*fleet)->names;
    TextTable table({"FINDING", "SUBJECT", "TIME", "PROVEN BY"});
    for (const Finding& finding : (*fleet)->findings) {
        if (reading.json)
            print(findingLine(finding, names));
        else
            table.add({std::string(finding.finding), finding.subject,
                       finding.time ? finding.time->toString() : std::string("-"),
                       placesOf(finding, names)});
    }
    if (!reading.json)
        table.print(std::cout);
    return 0;
}

void printFederationTable(const FleetView& fleet)
{
    const auto text = [&](NameId id) {
        return id == NameId::None ? std::string("-") : std::string(fleet.text(id));
    };
    TextTable regions({"REGION", "MASTER", "UPSTREAM", "LAST SYNC", "EVERY", "DEBT"});
    for (const RegionFederation& region : fleet.federation)
        regions.add({text(region.region), text(region.master), text(region.upstream),
                     region.lastSync ? region.lastSync->toString() : "-",
                     text(region.syncFrequency),
                     region.syncDebt ? formatSpan(region.syncDebt->seconds) : "-"});
    regions.print(std::cout);
    if (fleet.conflicts.empty())
        return;
    std::cout << '\n';
    TextTable conflicts({"CONFLICT", "NODE", "FIELD", "SIDES", "PROPOSED WINNER"});
    for (const Conflict& conflict : fleet.conflicts) {
        std::string sides;
        for (const ConflictSide& side : conflict.sides)
            sides += (sides.empty() ? "" : " | ") + side.region + "=" + side.value;
        conflicts.add(
            {conflict.conflict, conflict.node, conflict.field, sides, conflict.proposedWinner});
    }
    conflicts.print(std::cout);
}

Result<int> printFederation(ReplicaView& view, const TimeContext& context, const Reading& reading)
{
    const auto fleet = view.fleet(context);
    if (!fleet)
        return tl::unexpected<Error>(fleet.error());
    if (!reading.json) {
        printFederationTable(**fleet);
        return 0;
    }
    for (const RegionFederation& region : (*fleet)->federation)
        print(federationLine(region, *(*fleet)->names));
    for (const Conflict& conflict : (*fleet)->conflicts)
        print(conflictLine(conflict));
    return 0;
}

} // namespace

void addFleetCommands(CLI::App& app, int& exitStatus)
{
    const auto where = std::make_shared<std::string>();
    CLI::App& nodes = addReadingCommand(
        app, "nodes", "A line for each node", exitStatus,
        [where](ReplicaView& view, const TimeContext& context, const Reading& reading) {
            return printNodes(view, context, reading, *where);
        });
    nodes.add_option("--where", *where, "Only those that this accepts");
    const auto by = std::make_shared<std::string>("region");
    CLI::App& drift = addReadingCommand(
        app, "drift", "Nodes by drift severity, grouped", exitStatus,
        [by](ReplicaView& view, const TimeContext& context, const Reading& reading) {
            return printDrift(view, context, reading, *by == "region");
        });
    drift.add_option("--by", *by, "How to group")->check(CLI::IsMember({"region", "cluster"}));
    addReadingCommand(app, "findings", "A line for each finding", exitStatus, printFindings);
    addReadingCommand(app, "federation", "How far each region is in step, and open conflicts",
                      exitStatus, printFederation);
}

} // namespace souverix
