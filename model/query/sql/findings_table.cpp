#include <nlohmann/json.hpp>

#include "model/base/bytes.h"
#include "model/query/sql/listed_rows.h"

namespace souverix
{
namespace
{

std::string eventsText(const Finding& finding, const Names& names)
{
    nlohmann::ordered_json events = nlohmann::ordered_json::array();
    for (const EventRef& ref : finding.events)
        events.push_back({{"region", std::string(names.text(ref.region))},
                          {"sequence", std::to_string(ref.sequence)}});
    return events.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
}

Result<std::unique_ptr<SqlRows>> readFindings(SqlSource& source,
                                              const std::optional<std::string>& subject)
{
    auto view = source.fleet();
    if (!view)
        return failWith(view);
    std::vector<std::vector<SqlCell>> rows;
    for (const Finding& finding : (*view)->findings) {
        if (subject && finding.subject != *subject)
            continue;
        auto& row = rows.emplace_back(std::vector<SqlCell>{
            std::string(finding.finding), finding.subject, cellOf(finding.time), SqlCell(),
            SqlCell(), eventsText(finding, *(*view)->names)});
        if (!finding.events.empty()) {
            const EventRef& latest = finding.events.back();
            row[3] = cellOf(latest.region, *(*view)->names);
            row[4] = static_cast<std::int64_t>(latest.sequence);
        }
    }
    return std::make_unique<ListedRows>(std::move(rows));
}

Result<std::unique_ptr<SqlRows>> readRegions(SqlSource& source, const std::optional<std::string>&)
{
    auto view = source.fleet();
    if (!view)
        return failWith(view);
    std::vector<std::vector<SqlCell>> rows;
    const auto count = [](std::uint64_t n) { return static_cast<std::int64_t>(n); };
    for (const RegionTrust& region : (*view)->regions)
        rows.push_back({cellOf(region.region, *(*view)->names),
                        region.origin.empty() ? SqlCell() : SqlCell(region.origin),
                        std::string(trustWordText(region.trust)), count(region.size),
                        count(region.provenSize), count(region.held), count(region.quarantined),
                        std::int64_t{region.sparse}, cellOf(region.firstTime),
                        cellOf(region.lastRecorded), toBase64(asBytes(region.root))});
    return std::make_unique<ListedRows>(std::move(rows));
}

Result<std::unique_ptr<SqlRows>> readQuarantine(SqlSource& source,
                                                const std::optional<std::string>& region)
{
    auto heads = source.reader().regions();
    if (!heads)
        return failWith(heads);
    std::vector<std::vector<SqlCell>> rows;
    for (const RegionHead& head : *heads) {
        const std::string name(source.names().text(head.region));
        if (head.quarantined == 0 || (region && name != *region))
            continue;
        auto entries = source.reader().quarantine(head.region);
        if (!entries)
            return failWith(entries);
        for (const QuarantinedEntry& entry : *entries) {
            auto bytes = source.reader().entry({head.region, entry.sequence});
            if (!bytes)
                return failWith(bytes);
            rows.push_back(
                {name, static_cast<std::int64_t>(entry.sequence), entry.reason, std::move(*bytes)});
        }
    }
    return std::make_unique<ListedRows>(std::move(rows));
}

} // namespace

SqlRowsTable findingsTable()
{
    return {{"findings",
             "findings at (T, K), one row each",
             {{"finding", "TEXT", "its word, e.g. ghost-node"},
              {"subject", "TEXT", "the node, region or other subject"},
              {"time", "TEXT COLLATE utc", "since when it holds; NULL for malformed-event"},
              {"region", "TEXT", "of the last proving event"},
              {"sequence", "INTEGER", "of the last proving event"},
              {"events", "TEXT", "JSON: the proving events, [{\"region\",\"sequence\"}…]"}}},
            readFindings,
            1};
}

SqlRowsTable regionsTable()
{
    return {{"regions",
             "the logs that are held, whatever (T, K) is",
             {{"region", "TEXT", "the region"},
              {"origin", "TEXT", "the log's origin; NULL while unknown"},
              {"trust", "TEXT", "pinned, unpinned, unproven, broken or forked"},
              {"size", "INTEGER", "entries of the log"},
              {"proven", "INTEGER", "entries under the last adopted checkpoint"},
              {"held", "INTEGER", "entries held"},
              {"quarantined", "INTEGER", "malformed entries held"},
              {"sparse", "INTEGER", "1 where only a selection is held"},
              {"first_time", "TEXT COLLATE utc", "the earliest event's time"},
              {"last_recorded", "TEXT COLLATE utc", "the latest recordedtime"},
              {"root", "TEXT", "the tree's root, base64"}}},
            readRegions,
            {}};
}

SqlRowsTable quarantineTable()
{
    return {{"quarantine",
             "malformed entries, whatever (T, K) is",
             {{"region", "TEXT", "the region whose log holds it"},
              {"sequence", "INTEGER", "its place in that log"},
              {"reason", "TEXT", "why it is no event"},
              {"entry", "TEXT", "its exact bytes"}}},
            readQuarantine,
            0};
}

} // namespace souverix
