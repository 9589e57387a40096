#include <array>
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

struct Asked {
    std::string node, where, from, to, hoursBy;
};

std::string twoDecimals(double value)
{
    std::array<char, 64> out{};
    std::snprintf(out.data(), out.size(), "%.2f", value);
    return out.data();
}

// Absent where not given.
Result<std::optional<UtcTime>> timeOf(const std::string& text, const std::string& option)
{
    if (text.empty())
        return std::optional<UtcTime>();
    if (const auto time = UtcTime::parseRfc3339(text))
        return time;
    return fail(ErrorCode::Usage, option + ": not an RFC 3339 time: " + text);
}

// The nodes to ask for: the one named, those that --where accepts, or all.
Result<std::vector<NameId>> nodesOf(const FleetView& fleet, const Asked& asked)
{
    const auto where = Filter::parse(asked.where, FilterKind::Nodes, fleet.at);
    if (!where)
        return fail(ErrorCode::Usage, "--where: " + where.error().detail);
    NodeMatcher matcher(*where, fleet);
    std::vector<NameId> nodes;
    for (const NodeRow& row : fleet.nodes)
        if ((asked.node.empty() || fleet.text(row.node) == asked.node) && matcher.matches(row))
            nodes.push_back(row.node);
    if (!asked.node.empty() && nodes.empty() && asked.where.empty())
        return fail(ErrorCode::NotFound, "no node '" + asked.node + "' at that time");
    return nodes;
}

std::string sideBySide(const EpisodeEdge& edge, const Names& names)
{
    const auto text = [&](NameId name) {
        return name == NameId::None ? std::string("-") : std::string(names.text(name));
    };
    std::string both = text(edge.actual) + " for " + text(edge.desired);
    if (edge.measure)
        both += " (" + twoDecimals(*edge.measure) + ")";
    return both;
}

void printEpisodes(const EpisodeList& list, const Names& names, bool json)
{
    TextTable table({"NODE", "COMPONENT", "TIME", "ONSET", "HOURS", "WORST", "CAUSE", "ENDED",
                     "ACTUAL FOR DESIRED"});
    for (const DriftEpisode& episode : list.episodes) {
        if (json) {
            std::cout << episodeLine(episode, names).dump() << '\n';
            continue;
        }
        const std::string component = driftPartName(episode.part, names);
        table.add({std::string(names.text(episode.node)), component.empty() ? "config" : component,
                   "#" + std::to_string(episode.recurrence), episode.onset.time.toString(),
                   twoDecimals(episode.length().toSeconds() / 3600),
                   std::string(severityWord(episode.worst)),
                   std::string(driftCauseWord(episode.cause)) +
                       (episode.cameWithService ? ", before service" : ""),
                   std::string(episodeEndWord(episode.end)), sideBySide(episode.onset, names)});
    }
    if (!json)
        table.print(std::cout);
}

void printHours(const std::vector<DriftTime>& times, const Names& names, const std::string& by,
                bool json)
{
    TextTable table({by, "NODES", "DRIFT h", "SERVICE h", "SHARE", "EPISODES", "OPEN", "WORST"});
    for (const DriftTime& time : times) {
        if (json) {
            std::cout << driftTimeLine(time, names).dump() << '\n';
            continue;
        }
        const double share = time.countedHours > 0 ? time.hours / time.countedHours * 100 : 0;
        table.add({std::string(names.text(time.name)), std::to_string(time.nodes),
                   twoDecimals(time.hours), twoDecimals(time.countedHours),
                   twoDecimals(share) + " %", std::to_string(time.episodes),
                   std::to_string(time.open), std::string(severityWord(time.worst))});
    }
    if (!json)
        table.print(std::cout);
}

Result<int> run(ReplicaView& view, const TimeContext& context, const Reading& reading,
                const Asked& asked)
{
    const auto from = timeOf(asked.from, "--from");
    const auto to = timeOf(asked.to, "--to");
    if (!from)
        return tl::unexpected<Error>(from.error());
    if (!to)
        return tl::unexpected<Error>(to.error());
    const auto fleet = view.fleet(context);
    if (!fleet)
        return tl::unexpected<Error>(fleet.error());
    const auto nodes = nodesOf(**fleet, asked);
    if (!nodes)
        return tl::unexpected<Error>(nodes.error());
    EpisodeList list;
    if (!nodes->empty()) {
        auto found = view.driftEpisodes(context, *nodes, from->value_or(UtcTime::min()),
                                        to->value_or(UtcTime::max()));
        if (!found)
            return tl::unexpected<Error>(found.error());
        list = std::move(*found);
    }
    const Names& names = *(*fleet)->names;
    if (asked.hoursBy.empty())
        printEpisodes(list, names, reading.json);
    else
        printHours(asked.hoursBy == "node"      ? list.byNode
                   : asked.hoursBy == "cluster" ? list.byCluster
                                                : list.byRegion,
                   names, asked.hoursBy, reading.json);
    return 0;
}

} // namespace

void addEpisodesCommand(CLI::App& app, int& exitStatus)
{
    const auto asked = std::make_shared<Asked>();
    CLI::App& command = addReadingCommand(
        app, "episodes", "Drift episodes: onset, cause, how closed; or drift-hours", exitStatus,
        [asked](ReplicaView& view, const TimeContext& context, const Reading& reading) {
            return run(view, context, reading, *asked);
        });
    command.add_option("node", asked->node, "Of this node alone");
    command.add_option("--where", asked->where, "Of the nodes that this accepts");
    command.add_option("--from", asked->from, "Only what touches the time from here on");
    command.add_option("--to", asked->to, "Only what touches the time before");
    command.add_option("--hours-by", asked->hoursBy, "Drift-hours in that time instead")
        ->check(CLI::IsMember({"node", "cluster", "region"}));
}

} // namespace souverix
