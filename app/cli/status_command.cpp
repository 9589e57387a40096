#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>

#include "app/cli/read_commands.h"
#include "app/cli/replica_command.h"
#include "app/cli/text_table.h"

namespace souverix
{
namespace
{

using Json = nlohmann::ordered_json;

Json timeOrNull(const std::optional<UtcTime>& time)
{
    return time ? Json(time->toString()) : Json();
}

Json regionStatus(const RegionTrust& region, const Names& names)
{
    return {{"region", std::string(names.text(region.region))},
            {"origin", region.origin.empty() ? Json() : Json(region.origin)},
            {"trust", trustWordText(region.trust)},
            {"size", region.size},
            {"held", region.held},
            {"proven", region.provenSize},
            {"selection", region.sparse},
            {"root", toBase64(region.root)},
            {"quarantined", region.quarantined},
            {"first_time", timeOrNull(region.firstTime)},
            {"last_recorded", timeOrNull(region.lastRecorded)}};
}

Json statusOf(const ReplicaStatus& status, const Names& names)
{
    Json regions = Json::array(), types = Json::object();
    for (const RegionTrust& region : status.regions)
        regions.push_back(regionStatus(region, names));
    for (const auto& [type, count] : status.types)
        types[type] = count;
    return {{"now", timeOrNull(status.now)},
            {"events", status.events},
            {"nodes", status.nodes},
            {"blobs", status.blobs},
            {"open_forks", status.openForks},
            {"regions", regions},
            {"types", types}};
}

void printForPeople(const ReplicaStatus& status, const Names& names)
{
    std::cout << "now     "
              << (status.now ? status.now->toString() : std::string("- (nothing held)")) << '\n'
              << "events  " << status.events << '\n'
              << "nodes   " << status.nodes << '\n'
              << "blobs   " << status.blobs << "\n\n";
    TextTable regions(
        {"REGION", "TRUST", "ENTRIES", "PROVEN", "QUARANTINED", "FIRST", "LAST RECORDED", "ROOT"});
    for (const RegionTrust& region : status.regions)
        regions.add(
            {std::string(names.text(region.region)), std::string(trustWordText(region.trust)),
             region.sparse ? std::to_string(region.held) + " of " + std::to_string(region.size)
                           : std::to_string(region.size),
             std::to_string(region.provenSize), std::to_string(region.quarantined),
             region.firstTime ? region.firstTime->toString() : "-",
             region.lastRecorded ? region.lastRecorded->toString() : "-", toBase64(region.root)});
    regions.print(std::cout);
    std::cout << '\n';
    TextTable types({"TYPE", "EVENTS"});
    for (const auto& [type, count] : status.types)
        types.add({type, std::to_string(count)});
    types.print(std::cout);
}

Result<int> printStatus(ReplicaView& view, const Reading& reading, bool prove)
{
    const auto status = view.status();
    if (!status)
        return tl::unexpected<Error>(status.error());
    Json answer = statusOf(*status, *view.names());
    bool equal = true;
    if (prove) {
        const auto proof = view.proveFold();
        if (!proof)
            return tl::unexpected<Error>(proof.error());
        equal = proof->kept == proof->fromZero;
        answer["fold"] = {
            {"kept", toHex(proof->kept)}, {"from_zero", toHex(proof->fromZero)}, {"equal", equal}};
    }
    if (reading.json) {
        std::cout << answer.dump() << '\n';
        return equal ? 0 : 1;
    }
    printForPeople(*status, *view.names());
    if (prove)
        std::cout << "\nfold kept       " << answer["fold"]["kept"].get<std::string>()
                  << "\nfold from zero  " << answer["fold"]["from_zero"].get<std::string>() << "\n"
                  << (equal ? "equal" : "DIFFERENT") << '\n';
    return equal ? 0 : 1;
}

} // namespace

void addStatusCommand(CLI::App& app, int& exitStatus)
{
    const auto prove = std::make_shared<bool>(false);
    CLI::App& command =
        addReadingCommand(app, "status", "What is held, and how far it can be believed", exitStatus,
                          [prove](ReplicaView& view, const TimeContext&, const Reading& reading) {
                              return printStatus(view, reading, *prove);
                          });
    command.add_flag("--prove", *prove, "Fold everything again from the bytes and compare digests");
}

} // namespace souverix
