#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>

#include "app/cli/read_commands.h"
#include "app/cli/replica_command.h"
#include "app/cli/text_table.h"
#include "model/query/documents.h"
#include "model/query/filter/node_matcher.h"
#include "model/query/fleet_change.h"

namespace souverix
{
namespace
{

/// What a reader asks for beside the state in force.
struct ChangesAsked {
    std::string compare, compareKnownAt, where;
};

Result<TimeContext> baseOf(const ChangesAsked& asked, const TimeContext& context)
{
    Reading base;
    base.asOf = asked.compare;
    base.knownAt = asked.compareKnownAt;
    auto read = base.context();
    if (!read)
        return read;
    if (asked.compare.empty()) {
        if (!context.knownAt && !read->knownAt)
            return fail(ErrorCode::Usage, "give --compare T2, or --known-at K to compare with all "
                                          "that is known now");
        read->at = context.at;
    } else if (!read->knownAt) {
        read->knownAt = context.knownAt;
    }
    return read;
}

std::string wordOf(const FleetView& fleet, const NodeRow& row, ChangeAxis axis)
{
    switch (axis) {
    case ChangeAxis::Phase:
        return std::string(fleet.text(row.phase));
    case ChangeAxis::Connectivity:
        return std::string(fleet.text(row.connectivity)) + (row.autonomous ? ", autonomous" : "");
    case ChangeAxis::Drift:
        return std::string(severityWord(row.drift));
    case ChangeAxis::Attestation:
        return std::string(fleet.text(row.attestation));
    case ChangeAxis::Debt: {
        const auto messages = static_cast<std::int64_t>(row.backlog.messages);
        return row.debtHours > 0 ? std::to_string(messages) + " messages" : "none";
    }
    case ChangeAxis::Findings:
        return std::to_string(row.findings);
    case ChangeAxis::Place:
        return std::string(fleet.text(row.region)) + "/" + std::string(fleet.text(row.cluster));
    case ChangeAxis::Versions: // which ones, `show` says
        break;
    }
    return {};
}

std::string wordsOf(const NodeChange& change, const FleetComparison& both)
{
    std::string words;
    for (std::size_t i = 0; i < kChangeAxes; ++i) {
        const auto axis = static_cast<ChangeAxis>(i);
        if (!change.axes.has(axis))
            continue;
        const std::string before = wordOf(*both.base, both.base->nodes[change.before], axis);
        const std::string after = wordOf(*both.now, both.now->nodes[change.now], axis);
        words += (words.empty() ? "" : "; ") + std::string(changeAxisWord(axis));
        if (before != after)
            words += " " + before + " -> " + after;
    }
    return words;
}

nlohmann::ordered_json lineOf(const NodeChange& change, const FleetComparison& both)
{
    nlohmann::ordered_json line;
    line["node"] = std::string(both.now->text(change.node));
    line["change"] = std::string(changeKindWord(change.kind));
    line["axes"] = nlohmann::ordered_json::array();
    for (std::size_t i = 0; i < kChangeAxes; ++i)
        if (change.axes.has(static_cast<ChangeAxis>(i)))
            line["axes"].push_back(std::string(changeAxisWord(static_cast<ChangeAxis>(i))));
    if (change.before != NodeChange::kNoRow)
        line["before"] = nodeLine(both.base->nodes[change.before], *both.base->names);
    if (change.now != NodeChange::kNoRow)
        line["after"] = nodeLine(both.now->nodes[change.now], *both.now->names);
    return line;
}

void printFindings(const FleetComparison& both)
{
    const auto print = [](const Finding& finding, const Names& names, const char* change) {
        nlohmann::ordered_json line = findingLine(finding, names);
        line["change"] = change;
        std::cout << line.dump() << '\n';
    };
    for (const std::uint32_t i : both.change.goneFindings)
        print(both.base->findings[i], *both.base->names, "gone");
    for (std::size_t i = 0; i < both.change.newFindings.size(); ++i)
        if (both.change.newFindings[i])
            print(both.now->findings[i], *both.now->names, "new");
}

Result<int> printChanges(ReplicaView& view, const TimeContext& context, const Reading& reading,
                         const ChangesAsked& asked)
{
    const auto base = baseOf(asked, context);
    if (!base)
        return tl::unexpected<Error>(base.error());
    const auto now = view.fleet(context);
    const auto before = view.fleet(*base);
    if (!now || !before)
        return tl::unexpected<Error>(now ? before.error() : now.error());
    const FleetComparison both{*before, *now, changeOf(**before, **now)};
    const auto where = Filter::parse(asked.where, FilterKind::Nodes, both.now->at);
    if (!where)
        return tl::unexpected<Error>(
            Error{ErrorCode::Usage, {}, "--where: " + where.error().detail});
    NodeMatcher nowMatcher(*where, *both.now), baseMatcher(*where, *both.base);
    TextTable table({"NODE", "CHANGE", "WHAT"});
    for (const NodeChange& change : both.change.nodes) {
        const bool there = change.now != NodeChange::kNoRow;
        if (there ? !nowMatcher.matches(both.now->nodes[change.now])
                  : !baseMatcher.matches(both.base->nodes[change.before]))
            continue;
        if (reading.json)
            std::cout << lineOf(change, both).dump() << '\n';
        else
            table.add({std::string(both.now->text(change.node)),
                       std::string(changeKindWord(change.kind)), wordsOf(change, both)});
    }
    if (reading.json) {
        printFindings(both);
        return 0;
    }
    table.print(std::cout);
    std::cout << "\nnodes: " << both.change.changed << " changed, " << both.change.appeared
              << " new, " << both.change.gone
              << " gone; findings: " << both.change.countNewFindings() << " new, "
              << both.change.goneFindings.size() << " gone\n";
    return 0;
}

} // namespace

void addChangesCommand(CLI::App& app, int& exitStatus)
{
    const auto asked = std::make_shared<ChangesAsked>();
    CLI::App& changes = addReadingCommand(
        app, "changes", "What differs between two moments, or between what is and was known",
        exitStatus, [asked](ReplicaView& view, const TimeContext& context, const Reading& reading) {
            return printChanges(view, context, reading, *asked);
        });
    changes.add_option("--compare", asked->compare,
                       "T2, the moment to compare with; without it the same T");
    changes.add_option("--compare-known-at", asked->compareKnownAt,
                       "K2, as known then; without it as --known-at, or all where T2 is T");
    changes.add_option("--where", asked->where, "Only nodes that this accepts");
}

} // namespace souverix
