#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>

#include "app/cli/read_commands.h"
#include "app/cli/replica_command.h"
#include "model/query/filter/filter.h"
#include "model/query/filter/filter_sql.h"

namespace souverix
{
namespace
{

struct EventsAsked {
    std::string node, where;
    bool quarantine = false, explain = false;
};

void printPlan(const FoundEvents& found, UtcTime now)
{
    const EventPlan& plan = found.plan;
    std::cout << "passing: " << found.rows.size() << '\n';
    if (plan.access == EventPlan::Access::Histories)
        std::cout << "index: " << plan.histories << " histories read\n";
    else if (plan.access == EventPlan::Access::Columns)
        std::cout << "columns: time, recorded, subject, type of " << plan.framesRead
                  << " frames read\n";
    std::cout << "frames skipped: " << plan.framesSkipped << " of " << plan.frames << '\n'
              << "exact bytes: " << plan.candidates << " candidates in " << plan.bodyFrames
              << " frames\n"
              << "threads: " << plan.threads << '\n';
    if (found.filter.where)
        if (const auto sql = filterSql(*found.filter.where, now))
            std::cout << "sql: " << *sql << '\n';
}

Result<int> printEvents(ReplicaView& view, const TimeContext& context, const EventsAsked& asked)
{
    EventFilter filter;
    filter.quarantine = asked.quarantine;
    if (!asked.node.empty()) {
        filter.subject = view.nameOf(asked.node);
        if (filter.subject == NameId::None)
            return 0;
    }
    UtcTime now;
    if (!asked.where.empty()) {
        const auto fleet = view.fleet(context);
        if (!fleet)
            return tl::unexpected<Error>(fleet.error());
        now = (*fleet)->at;
        auto where = Filter::parse(asked.where, FilterKind::Events, now);
        if (!where)
            return tl::unexpected<Error>(
                Error{ErrorCode::Usage, {}, "--where: " + where.error().detail});
        filter.where = std::make_shared<const Filter>(std::move(*where));
    }
    const auto list = view.events(context, filter);
    if (!list)
        return tl::unexpected<Error>(list.error());
    if (asked.explain) {
        printPlan(**list, now);
        return 0;
    }
    for (const EventList::Packed row : (*list)->rows) {
        const auto bytes = view.entryBytes({NameId{row.region}, row.sequence});
        if (!bytes)
            return tl::unexpected<Error>(bytes.error());
        std::cout << *bytes << '\n';
    }
    return 0;
}

} // namespace

void addEventsCommand(CLI::App& app, int& exitStatus)
{
    const auto asked = std::make_shared<EventsAsked>();
    CLI::App& command = addReadingCommand(
        app, "events", "The events' exact bytes, one a line, in fold order", exitStatus,
        [asked](ReplicaView& view, const TimeContext& context, const Reading&) {
            return printEvents(view, context, *asked);
        });
    command.add_option("--node", asked->node, "Only those about this subject");
    command.add_option("--where", asked->where, "Only those that this accepts");
    command.add_flag("--explain", asked->explain, "How they are found, instead of them");
    command.add_flag("--quarantine", asked->quarantine, "Those that are malformed instead");
}

} // namespace souverix
