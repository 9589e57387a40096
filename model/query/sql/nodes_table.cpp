#include <array>

#include "model/query/sql/sql_table.h"

namespace souverix
{
namespace
{

using Get = SqlCell (*)(const NodeRow&, const FleetView&);

struct NodeColumn {
    SqlColumn column;
    Get get;
};

SqlCell count(std::uint64_t value)
{
    return static_cast<std::int64_t>(value);
}

SqlCell flag(bool value)
{
    return std::int64_t{value};
}

SqlCell severity(Severity value)
{
    return std::string(severityWord(value));
}

SqlCell trust(const NodeRow& row, const FleetView& view)
{
    for (const RegionTrust& region : view.regions)
        if (region.region == row.region)
            return std::string(trustWordText(region.trust));
    return {};
}

constexpr const char* kText = "TEXT";
constexpr const char* kTime = "TEXT COLLATE utc";
constexpr const char* kSeverity = "TEXT COLLATE severity";
constexpr const char* kInteger = "INTEGER";
constexpr const char* kReal = "REAL";

// The columns of `nodes --json` first, in its order.
std::vector<NodeColumn> mainColumns()
{
    using R = const NodeRow&;
    using V = const FleetView&;
    return {
        {{"node", kText, "the node's name"}, [](R r, V v) { return cellOf(r.node, *v.names); }},
        {{"region", kText, "the region that claims it"},
         [](R r, V v) { return cellOf(r.region, *v.names); }},
        {{"cluster", kText, "its cluster"}, [](R r, V v) { return cellOf(r.cluster, *v.names); }},
        {{"role", kText, "its role"}, [](R r, V v) { return cellOf(r.role, *v.names); }},
        {{"phase", kText, "the lifecycle phase"},
         [](R r, V v) { return cellOf(r.phase, *v.names); }},
        {{"phase_since", kTime, "when the phase began"},
         [](R r, V) { return cellOf(r.phaseSince); }},
        {{"connectivity", kText, "the state's word"},
         [](R r, V v) { return cellOf(r.connectivity, *v.names); }},
        {{"autonomous", kInteger, "1 where it runs by itself"},
         [](R r, V) { return flag(r.autonomous); }},
        {{"drift", kSeverity, "the worst of its drift"}, [](R r, V) { return severity(r.drift); }},
        {{"compliance_score", kReal, "lowest of its applied policies, 0 to 1"},
         [](R r, V) { return r.complianceScore ? SqlCell(*r.complianceScore) : SqlCell(); }},
        {{"debt_hours", kReal, "sync debt in hours"}, [](R r, V) { return SqlCell(r.debtHours); }},
        {{"attestation", kText, "the latest status, none without one"},
         [](R r, V v) { return cellOf(r.attestation, *v.names); }},
        {{"zone", kText, "its zone"}, [](R r, V v) { return cellOf(r.zone, *v.names); }},
        {{"model", kText, "the hardware's model"},
         [](R r, V v) { return cellOf(r.model, *v.names); }},
        {{"batch", kText, "the manufacturing batch"},
         [](R r, V v) { return cellOf(r.batch, *v.names); }},
        {{"connectivity_since", kTime, "when that state began"},
         [](R r, V) { return cellOf(r.connectivitySince); }},
        {{"linked", kInteger, "1 where it owes nothing"}, [](R r, V) { return flag(r.linked); }},
        {{"version_drift", kSeverity, "worst drift of a version"},
         [](R r, V) { return severity(r.versionDrift); }},
        {{"config_drift", kSeverity, "drift of the configuration"},
         [](R r, V) { return severity(r.configDrift); }},
        {{"policy_drift", kSeverity, "worst drift of a policy"},
         [](R r, V) { return severity(r.policyDrift); }},
        {{"counted", kInteger, "1 where aggregates count it"},
         [](R r, V) { return flag(r.counted); }},
    };
}

std::vector<NodeColumn> otherColumns()
{
    using R = const NodeRow&;
    using V = const FleetView&;
    return {
        {{"last_sync", kTime, "since when it owes; T where it is linked"},
         [](R r, V) { return cellOf(r.lastSync); }},
        {{"messages", kReal, "messages that wait for it"},
         [](R r, V) { return SqlCell(r.backlog.messages); }},
        {{"config_updates", kInteger, "configurations that wait"},
         [](R r, V) { return count(r.backlog.configUpdates); }},
        {{"policy_updates", kInteger, "policies that wait"},
         [](R r, V) { return count(r.backlog.policyUpdates); }},
        {{"version_updates", kInteger, "versions that wait"},
         [](R r, V) { return count(r.backlog.versionUpdates); }},
        {{"replay_eta", kTime, "when a replay would be done"},
         [](R r, V) { return cellOf(r.replayEta); }},
        {{"estimated_duration_seconds", kInteger, "how long a replay would take"},
         [](R r, V) { return SqlCell(r.replaySeconds); }},
        {{"replay_earliest", kTime, "begin of the estimate's 80 % interval"},
         [](R r, V) { return r.replayInterval ? cellOf(r.replayInterval->first) : SqlCell(); }},
        {{"replay_latest", kTime, "end of the estimate's 80 % interval"},
         [](R r, V) { return r.replayInterval ? cellOf(r.replayInterval->second) : SqlCell(); }},
        {{"replaying", kInteger, "1 during a replay"}, [](R r, V) { return flag(r.replaying); }},
        {{"not_converging", kInteger, "1 where its backlog grows faster than it drains"},
         [](R r, V) { return flag(r.notConverging); }},
        {{"attested_at", kTime, "the latest attestation of any status"},
         [](R r, V) { return cellOf(r.attestedAt); }},
        {{"last_verified", kTime, "the latest affirming attestation"},
         [](R r, V) { return cellOf(r.lastVerified); }},
        {{"last_event", kTime, "its latest event that counts"},
         [](R r, V) { return cellOf(r.lastEvent); }},
        {{"events", kInteger, "how many of its events count"},
         [](R r, V) { return count(r.events); }},
        {{"findings", kInteger, "how many findings it has"},
         [](R r, V) { return count(r.findings); }},
        {{"trust", kText, "trust in its region's log"}, trust},
    };
}

const std::vector<NodeColumn>& columns()
{
    static const std::vector<NodeColumn> all = [] {
        std::vector<NodeColumn> joined = mainColumns();
        for (NodeColumn& column : otherColumns())
            joined.push_back(std::move(column));
        return joined;
    }();
    return all;
}

class NodeRows : public SqlRows
{
public:
    explicit NodeRows(std::shared_ptr<const FleetView> view) : m_view(std::move(view)) {}
    [[nodiscard]] Result<bool> has(std::size_t row) override { return row < m_view->nodes.size(); }
    [[nodiscard]] SqlCell cell(std::size_t row, std::size_t column) override
    {
        return columns()[column].get(m_view->nodes[row], *m_view);
    }

private:
    std::shared_ptr<const FleetView> m_view;
};

Result<std::unique_ptr<SqlRows>> read(SqlSource& source, const std::optional<std::string>&)
{
    auto view = source.fleet();
    if (!view)
        return failWith(view);
    return std::make_unique<NodeRows>(std::move(*view));
}

} // namespace

SqlCell cellOf(NameId name, const Names& names)
{
    return name == NameId::None ? SqlCell() : SqlCell(std::string(names.text(name)));
}

SqlCell cellOf(UtcTime time)
{
    return time.toString();
}

SqlCell cellOf(const std::optional<UtcTime>& time)
{
    return time ? cellOf(*time) : SqlCell();
}

SqlRowsTable nodesTable()
{
    SqlRowsTable table{{"nodes", "existing nodes at (T, K), one row each", {}}, read, {}};
    for (const NodeColumn& column : columns())
        table.table.columns.push_back(column.column);
    return table;
}

} // namespace souverix
