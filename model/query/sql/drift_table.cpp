#include "model/projection/drift.h"
#include "model/query/sql/listed_rows.h"

namespace souverix
{
namespace
{

using Rows = std::vector<std::vector<SqlCell>>;

/// Lists one node's drift, what is `none` left out.
class DriftList
{
public:
    DriftList(const FoldedFleet& folded, const Words& words, const Names& names, Rows& rows)
        : m_folded(folded), m_words(words), m_names(names), m_rows(rows)
    {
    }

    void add(const FoldedNode& node)
    {
        const DriftAnalysis drift =
            analyseDrift(node.node, *node.state, m_folded.fleet, m_folded.at, m_words, m_names);
        for (const VersionDrift& part : drift.version) {
            if (part.severity == Severity::None)
                continue;
            auto& row = begin(node, "version", driftName(part, m_names), part.severity);
            row[8] = text(part.desired);
            row[9] = text(part.actual);
        }
        if (const ConfigDrift& part = drift.config; part.severity != Severity::None) {
            auto& row = begin(node, "config", {}, part.severity);
            row[8] = text(part.desired);
            row[9] = text(part.actual);
            row[10] = part.objects;
            row[12] = cellOf(part.lastSync);
            if (part.lastSync)
                row[13] = (m_folded.at - *part.lastSync).toSeconds();
        }
        for (const PolicyDrift& part : drift.policy) {
            if (part.severity == Severity::None)
                continue;
            auto& row = begin(node, "policy", text(part.policy), part.severity);
            row[8] = text(part.desired);
            row[9] = text(part.actual);
            if (part.score)
                row[11] = *part.score;
        }
    }

private:
    [[nodiscard]] SqlCell text(NameId name) const { return cellOf(name, m_names); }

    std::vector<SqlCell>& begin(const FoldedNode& node, const char* kind, SqlCell component,
                                Severity severity)
    {
        const NodeState& state = *node.state;
        return m_rows.emplace_back(std::vector<SqlCell>{
            text(node.node), text(state.region), text(state.hardware.cluster), text(state.phase),
            std::int64_t{countsInAggregates(state.phase, m_words)}, std::string(kind),
            std::move(component), std::string(severityWord(severity)), SqlCell(), SqlCell(),
            SqlCell(), SqlCell(), SqlCell(), SqlCell()});
    }

    const FoldedFleet& m_folded;
    const Words& m_words;
    const Names& m_names;
    Rows& m_rows;
};

Result<std::unique_ptr<SqlRows>> read(SqlSource& source, const std::optional<std::string>& node)
{
    auto folded = source.folded();
    if (!folded)
        return failWith(folded);
    Rows rows;
    if (*folded) {
        DriftList list(**folded, source.words(), source.names(), rows);
        for (const FoldedNode& each : (*folded)->nodes)
            if (each.state->exists() && (!node || source.names().text(each.node) == *node))
                list.add(each);
    }
    return std::make_unique<ListedRows>(std::move(rows));
}

} // namespace

SqlRowsTable driftTable()
{
    return {{"drift",
             "what differs from what is desired, one row a node and component; what does not is "
             "left out",
             {{"node", "TEXT", "the node"},
              {"region", "TEXT", "its region"},
              {"cluster", "TEXT", "its cluster"},
              {"phase", "TEXT", "its phase"},
              {"counted", "INTEGER", "1 where aggregates count the node"},
              {"kind", "TEXT", "version, config or policy"},
              {"component", "TEXT", "NAME, os, firmware/NAME or the policy; NULL for config"},
              {"severity", "TEXT COLLATE severity", "how bad; unknown is what cannot be judged"},
              {"desired", "TEXT", "the version that is desired"},
              {"actual", "TEXT", "the version that it has"},
              {"objects", "REAL", "config: how many objects differ"},
              {"score", "REAL", "policy: the latest score"},
              {"last_sync", "TEXT COLLATE utc", "config: latest applied or observed"},
              {"stale_by_seconds", "REAL", "config: T minus last_sync"}}},
            read,
            0};
}

} // namespace souverix
