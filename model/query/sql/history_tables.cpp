// Tables that are worked out from the histories of nodes.
#include <algorithm>
#include <array>
#include <span>

#include "model/event/json.h"
#include "model/query/sql/listed_rows.h"

namespace souverix
{
namespace
{

/// The nodes that have an event of one of these types at all, by a scan of columns; nullopt where
/// no event of the replica has. Nodes outside need not be read.
Result<std::optional<std::vector<bool>>> nodesWith(SqlSource& source,
                                                   std::span<const EventType> types)
{
    auto counts = source.reader().typeCounts();
    if (!counts)
        return failWith(counts);
    const auto wanted = [&](EventType type) {
        return std::find(types.begin(), types.end(), type) != types.end();
    };
    if (std::none_of(counts->begin(), counts->end(),
                     [&](const TypeCount& count) { return wanted(eventTypeOf(count.type)); }))
        return std::optional<std::vector<bool>>();
    std::vector<bool> nodes(source.names().size() + std::size_t{1}, false);
    auto heads = source.reader().regions();
    if (!heads)
        return failWith(heads);
    for (const RegionHead& head : *heads) {
        auto read = source.reader().forEachColumns(
            head.region, 0, head.size, [&](const std::vector<ColumnEntry>& frame) {
                for (const ColumnEntry& entry : frame)
                    if (!entry.quarantined && wanted(entry.type))
                        nodes[static_cast<std::size_t>(entry.subject)] = true;
                return !source.stop().stop_requested();
            });
        if (!read)
            return failWith(read);
    }
    return std::optional(std::move(nodes));
}

/// Visits the counted history of the existing nodes that have events of these types, or of the one
/// asked for.
template <class Visit>
Result<void> forEachHistory(SqlSource& source, const std::optional<std::string>& node,
                            std::span<const EventType> types, const Visit& visit)
{
    std::optional<std::vector<bool>> wanted;
    if (!node) {
        auto nodes = nodesWith(source, types);
        if (!nodes)
            return failWith(nodes);
        if (!*nodes)
            return {};
        wanted = std::move(*nodes);
    }
    auto folded = source.folded();
    if (!folded)
        return failWith(folded);
    if (!*folded)
        return {};
    const NameId one = node ? source.names().find(*node) : NameId::None;
    for (const FoldedNode& each : (*folded)->nodes) {
        const auto id = static_cast<std::size_t>(each.node);
        const bool asked = node ? each.node == one : id < wanted->size() && (*wanted)[id];
        if (!asked || !each.state->exists())
            continue;
        if (source.stop().stop_requested())
            return fail(ErrorCode::Cancelled, "stopped", "cancelled");
        auto facts = countedHistory(source.reader(), each.node, source.at(), source.knownAt());
        if (!facts)
            return failWith(facts);
        visit(each, *facts);
    }
    return {};
}

struct Replay {
    NameId node{}, region{}, cluster{};
    std::optional<UtcTime> started, completed;
    std::optional<EventRef> startedAt, completedAt;
    std::optional<double> messages, replayed, seconds;
};

class ReplayRows : public SqlRows
{
public:
    ReplayRows(SqlSource& source, std::vector<Replay> replays)
        : m_source(source), m_replays(std::move(replays))
    {
    }
    [[nodiscard]] Result<bool> has(std::size_t row) override { return row < m_replays.size(); }
    [[nodiscard]] SqlCell cell(std::size_t row, std::size_t column) override
    {
        const Replay& r = m_replays[row];
        const auto number = [](const std::optional<double>& value) {
            return value ? SqlCell(*value) : SqlCell();
        };
        switch (column) {
        case 0:
            return cellOf(r.node, m_source.names());
        case 1:
            return cellOf(r.region, m_source.names());
        case 2:
            return cellOf(r.cluster, m_source.names());
        case 3:
            return cellOf(r.started);
        case 4:
            return cellOf(r.completed);
        case 5:
            return number(r.messages);
        case 6:
            return number(r.replayed);
        case 7:
            return number(r.seconds);
        case 8:
            return started(r, "config_updates");
        case 9:
            return started(r, "policy_updates");
        default:
            return started(r, "version_updates");
        }
    }

private:
    // What folds do not keep stands in the event's bytes.
    [[nodiscard]] SqlCell started(const Replay& replay, const char* member) const
    {
        if (!replay.startedAt)
            return {};
        auto bytes = m_source.reader().entry(*replay.startedAt);
        if (!bytes) {
            m_source.setError(bytes.error());
            return {};
        }
        const auto event = parseStrictJson(*bytes);
        if (!event || !event->contains("data"))
            return {};
        const nlohmann::json& data = event->at("data");
        const auto found = data.is_object() ? data.find(member) : data.end();
        return found != data.end() && found->is_number() ? SqlCell(found->get<double>())
                                                         : SqlCell();
    }

    SqlSource& m_source;
    std::vector<Replay> m_replays;
};

void listReplays(const FoldedNode& node, const std::vector<Fact>& facts,
                 std::vector<Replay>& replays)
{
    const Replay fresh{
        node.node, node.state->region, node.state->hardware.cluster, {}, {}, {}, {}, {}, {}, {}};
    std::optional<Replay> open;
    for (const Fact& fact : facts) {
        if (!fact.payloadValid)
            continue;
        if (fact.type == EventType::ReplayStarted) {
            if (open)
                replays.push_back(*open);
            open = fresh;
            open->started = fact.time;
            open->startedAt = fact.ref;
            open->messages = std::get<payload::Messages>(fact.payload).messages;
            open->replayed = 0;
        } else if (fact.type == EventType::ReplayProgressed && open) {
            open->replayed = std::get<payload::Messages>(fact.payload).messages;
        } else if (fact.type == EventType::ReplayCompleted) {
            const auto& done = std::get<payload::ReplayCompleted>(fact.payload);
            Replay replay = open.value_or(fresh);
            replay.completed = fact.time;
            replay.completedAt = fact.ref;
            replay.replayed = done.messages;
            replay.seconds = done.durationSeconds;
            replays.push_back(replay);
            open.reset();
        }
    }
    if (open)
        replays.push_back(*open);
}

Result<std::unique_ptr<SqlRows>> readReplays(SqlSource& source,
                                             const std::optional<std::string>& node)
{
    std::vector<Replay> replays;
    constexpr std::array kTypes{EventType::ReplayStarted, EventType::ReplayProgressed,
                                EventType::ReplayCompleted};
    auto read = forEachHistory(source, node, kTypes,
                               [&](const FoldedNode& each, const std::vector<Fact>& facts) {
                                   listReplays(each, facts, replays);
                               });
    if (!read)
        return failWith(read);
    return std::make_unique<ReplayRows>(source, std::move(replays));
}

Result<std::unique_ptr<SqlRows>> readCertificates(SqlSource& source,
                                                  const std::optional<std::string>& node)
{
    std::vector<std::vector<SqlCell>> rows;
    const Names& names = source.names();
    constexpr std::array kTypes{EventType::CertificateIssued, EventType::CertificateRotated,
                                EventType::CertificateRevoked};
    auto read = forEachHistory(
        source, node, kTypes, [&](const FoldedNode& each, const std::vector<Fact>& facts) {
            const std::size_t first = rows.size();
            for (const Fact& fact : facts) {
                if (const auto* p = std::get_if<payload::Certificate>(&fact.payload);
                    p != nullptr && fact.payloadValid) {
                    const auto& held = each.state->certificates;
                    const bool isHeld =
                        std::any_of(held.begin(), held.end(), [&](const CertificateState& c) {
                            return c.issued.ref == fact.ref;
                        });
                    rows.push_back({cellOf(each.node, names), cellOf(each.state->region, names),
                                    cellOf(p->serial, names), cellOf(p->notBefore),
                                    cellOf(p->notAfter), std::int64_t{isHeld}, std::int64_t{0},
                                    cellOf(p->replaces, names), cellOf(fact.time),
                                    static_cast<std::int64_t>(fact.ref.sequence),
                                    cellOf(fact.ref.region, names)});
                } else if (const auto* gone =
                               std::get_if<payload::CertificateRevoked>(&fact.payload);
                           gone != nullptr && fact.payloadValid) {
                    for (std::size_t i = first; i < rows.size(); ++i)
                        if (rows[i][2] == cellOf(gone->serial, names))
                            rows[i][6] = std::int64_t{1};
                }
            }
        });
    if (!read)
        return failWith(read);
    return std::make_unique<ListedRows>(std::move(rows));
}

} // namespace

SqlRowsTable replaysTable()
{
    return {{"replays",
             "replays of existing nodes, open ones too",
             {{"node", "TEXT", "the node"},
              {"region", "TEXT", "its region"},
              {"cluster", "TEXT", "its cluster"},
              {"started", "TEXT COLLATE utc", "NULL where no start was reported"},
              {"completed", "TEXT COLLATE utc", "NULL while it is open"},
              {"messages", "REAL", "that waited at the start"},
              {"replayed", "REAL", "the latest running total, at the end the total"},
              {"duration_seconds", "REAL", "as reported at the end"},
              {"config_updates", "REAL", "that waited at the start"},
              {"policy_updates", "REAL", "that waited at the start"},
              {"version_updates", "REAL", "that waited at the start"}}},
            readReplays,
            0};
}

SqlRowsTable certificatesTable()
{
    return {{"certificates",
             "certificates issued to existing nodes",
             {{"node", "TEXT", "the node"},
              {"region", "TEXT", "its region"},
              {"serial", "TEXT", "the certificate's serial"},
              {"not_before", "TEXT COLLATE utc", "begin of its validity"},
              {"not_after", "TEXT COLLATE utc", "end of its validity"},
              {"held", "INTEGER", "1 until it is replaced or revoked"},
              {"revoked", "INTEGER", "1 where it was revoked"},
              {"replaces", "TEXT", "the serial that it replaces"},
              {"issued", "TEXT COLLATE utc", "when it was issued or rotated"},
              {"sequence", "INTEGER", "of that event"},
              {"log", "TEXT", "the region whose log holds that event"}}},
            readCertificates,
            0};
}

} // namespace souverix
