#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>
#include <yaml-cpp/yaml.h>

#include "app/cli/read_commands.h"
#include "app/cli/replica_command.h"

namespace souverix
{
namespace
{

using Json = nlohmann::ordered_json;

void emit(YAML::Emitter& out, const Json& value)
{
    if (value.is_object()) {
        out << YAML::BeginMap;
        for (const auto& [key, member] : value.items()) {
            out << YAML::Key << key << YAML::Value;
            emit(out, member);
        }
        out << YAML::EndMap;
    } else if (value.is_array()) {
        out << YAML::BeginSeq;
        for (const Json& item : value)
            emit(out, item);
        out << YAML::EndSeq;
    } else if (value.is_string()) {
        out << YAML::DoubleQuoted << value.get<std::string>();
    } else {
        out << value.dump(); // numbers, booleans and null are written alike in both
    }
}

// The design writes spans as `15m`, and names the node inside the two documents that travel alone.
Json inTheDesignsWords(const Json& documents)
{
    Json all = documents;
    Json drift{{"node", documents["node"]}};
    drift.update(documents["DriftAnalysis"]);
    Json& config = drift["config_drift"];
    const Json stale = config["stale_by_seconds"];
    config.erase("stale_by_seconds");
    config["stale_by"] =
        stale.is_null() ? Json() : Json(formatSpan(static_cast<std::int64_t>(stale.get<double>())));
    Json debt{{"node", documents["node"]}};
    debt.update(documents["SyncDebt"]);
    debt["estimated_duration"] = formatSpan(debt["estimated_duration_seconds"].get<std::int64_t>());
    debt.erase("estimated_duration_seconds");
    all["DriftAnalysis"] = drift;
    all["SyncDebt"] = debt;
    return all;
}

} // namespace

void addShowCommand(CLI::App& app, int& exitStatus)
{
    const auto name = std::make_shared<std::string>();
    CLI::App& command = addReadingCommand(
        app, "show", "One node's documents", exitStatus,
        [name](ReplicaView& view, const TimeContext& context,
               const Reading& reading) -> Result<int> {
            const auto page = view.node(context, view.nameOf(*name));
            if (!page && page.error().code == ErrorCode::NotFound)
                return fail(ErrorCode::NotFound, "no node '" + *name + "' at that time");
            if (!page)
                return tl::unexpected<Error>(page.error());
            if (reading.json) {
                std::cout << page->documents.dump() << '\n';
                return 0;
            }
            YAML::Emitter out;
            emit(out, inTheDesignsWords(page->documents));
            std::cout << out.c_str() << '\n';
            return 0;
        });
    command.add_option("NODE", *name, "The node's name; one that begins with - follows --")
        ->required();
}

} // namespace souverix
