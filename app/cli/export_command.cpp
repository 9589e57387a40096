#include <iostream>
#include <memory>
#include <set>

#include <CLI/CLI.hpp>

#include "app/cli/import_commands.h"
#include "app/cli/progress_bar.h"
#include "app/cli/replica_command.h"
#include "model/feed/export.h"
#include "model/query/filter/filter.h"

namespace souverix
{
namespace
{

struct Exporting {
    std::string replica, out, where;
    std::vector<std::string> regions;
};

/// The places of the events that an expression accepts at the replica's own now.
Result<std::set<std::pair<NameId, std::uint64_t>>> selected(const Exporting& exporting)
{
    auto view = ReplicaView::open(exporting.replica);
    if (!view)
        return failWith(view);
    auto fleet = view->fleet({});
    if (!fleet)
        return failWith(fleet);
    auto where = Filter::parse(exporting.where, FilterKind::Events, (*fleet)->at);
    if (!where)
        return failWith(where);
    EventFilter filter;
    filter.where = std::make_shared<const Filter>(std::move(*where));
    auto list = view->events({}, filter);
    if (!list)
        return failWith(list);
    std::set<std::pair<NameId, std::uint64_t>> places;
    for (const EventList::Packed row : (*list)->rows)
        places.emplace(NameId{row.region}, row.sequence);
    return places;
}

int run(const Exporting& exporting)
{
    ProgressBar bar(exporting.out);
    ExportOptions options;
    options.regions = exporting.regions;
    options.progress = [&](std::uint64_t done, std::uint64_t total) { bar.show(done, total); };
    if (!exporting.where.empty()) {
        auto places = selected(exporting);
        if (!places)
            return report(places.error());
        options.select = [places = std::move(*places)](const EventRef& ref) {
            return places.contains({ref.region, ref.sequence});
        };
    }
    const auto replica = ReplicaReader::open(exporting.replica);
    if (!replica)
        return report(replica.error());
    const auto written = exportBundle(*replica, exporting.out, options);
    if (!written)
        return report(written.error());
    std::cout << written->entries << " entries of " << written->regions << " regions, "
              << written->blobs << " blobs\n";
    if (written->unprovable > 0)
        std::cerr
            << "souverix: " << written->unprovable
            << " entries lie past their log's signed head and were left out: nothing proves them\n";
    return 0;
}

} // namespace

void addExportCommand(CLI::App& app, int& exitStatus)
{
    const auto exporting = std::make_shared<Exporting>();
    CLI::App& command =
        *app.add_subcommand("export", "Writes a bundle that any other console accepts");
    command.add_option("--replica", exporting->replica, "The replica's file")->required();
    command
        .add_option("--out", exporting->out, "A folder, .tar or .svxbundle that does not exist yet")
        ->required();
    command.add_option("--region", exporting->regions, "Only these regions");
    command.add_option("--where", exporting->where,
                       "Only the events that this accepts, each with its proof");
    command.callback([exporting, &exitStatus] { exitStatus = run(*exporting); });
}

} // namespace souverix
