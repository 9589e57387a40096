#include "model/query/folded_fleet.h"

#include <algorithm>

#include "model/projection/fold_node.h"
#include "model/query/warm_fold.h"

namespace souverix
{
namespace
{

bool counts(UtcTime time, UtcTime recorded, UtcTime at, const std::optional<UtcTime>& knownAt)
{
    return time <= at && (!knownAt || recorded <= *knownAt);
}

// Whether a kept state is also the state at (T, K): all that was folded counts, and nothing waits.
bool holdsAt(const NodeState& state, UtcTime warmAt, UtcTime at,
             const std::optional<UtcTime>& knownAt)
{
    if (knownAt && state.lastRecorded > *knownAt)
        return false;
    return at >= warmAt || !state.last || state.last->time <= at;
}

/// Folds the nodes of one replica at one (T, K).
class NodesAt
{
public:
    NodesAt(const ReplicaReader& reader, FoldedFleet& folded, const Words& words,
            std::stop_token stop)
        : m_reader(reader), m_folded(folded), m_words(words), m_stop(std::move(stop))
    {
    }

    Result<void> run()
    {
        auto warm = readWarmFold(m_reader);
        if (!warm)
            return failWith(warm);
        if (!*warm)
            return {};
        // A subject with events after the kept fold's now may be a node only then.
        std::vector<NameId> cold = (*warm)->pending;
        std::sort(cold.begin(), cold.end());
        auto visited = m_reader.forEachState([&](NameId node, std::string_view bytes) {
            take(node, bytes, **warm, cold);
            return m_error.has_value() == false && !m_stop.stop_requested();
        });
        if (!visited)
            return visited;
        for (const NameId node : cold) {
            if (m_error || m_stop.stop_requested())
                break;
            fold(node);
        }
        if (m_stop.stop_requested())
            return fail(ErrorCode::Cancelled, "folding was stopped");
        if (m_error)
            return tl::unexpected<Error>(*m_error);
        const Names& names = *m_reader.names();
        std::sort(m_folded.nodes.begin(), m_folded.nodes.end(),
                  [&](const FoldedNode& a, const FoldedNode& b) {
                      return names.text(a.node) < names.text(b.node);
                  });
        return {};
    }

private:
    void take(NameId node, std::string_view bytes, const WarmFold& warm, std::vector<NameId>& cold)
    {
        if (std::binary_search(warm.pending.begin(), warm.pending.end(), node))
            return;
        auto state = readState(bytes);
        if (!state) {
            m_error = state.error();
            return;
        }
        if (holdsAt(*state, warm.at, m_folded.at, m_folded.knownAt))
            keep(node, std::move(*state));
        else
            cold.push_back(node);
    }

    void fold(NameId node)
    {
        auto facts = countedHistory(m_reader, node, m_folded.at, m_folded.knownAt);
        if (!facts) {
            m_error = facts.error();
            return;
        }
        NodeState state;
        for (const Fact& fact : *facts)
            foldNode(state, fact, m_words, *m_reader.names());
        if (state.exists() || !state.findings.empty())
            keep(node, std::move(state));
    }

    void keep(NameId node, NodeState&& state)
    {
        m_folded.nodes.push_back({node, std::make_shared<const NodeState>(std::move(state))});
    }

    const ReplicaReader& m_reader;
    FoldedFleet& m_folded;
    const Words& m_words;
    std::stop_token m_stop;
    std::optional<Error> m_error;
};

// Walks a region's columns for what only its log's order shows.
Result<CountedLogs::Log> scanLog(const ReplicaReader& reader, const RegionHead& head,
                                 const FoldedFleet& folded)
{
    CountedLogs::Log log{head.region, 0, {}};
    std::optional<std::pair<UtcTime, EventRef>> previous;
    auto scanned = reader.forEachColumns(
        head.region, 0, head.size, [&](const std::vector<ColumnEntry>& frame) {
            for (const ColumnEntry& entry : frame) {
                if (entry.quarantined ||
                    !counts(entry.time, entry.recorded, folded.at, folded.knownAt))
                    continue;
                ++log.counted;
                const EventRef ref{head.region, entry.sequence};
                if (previous && entry.recorded < previous->first)
                    log.decreases.push_back({{entry.time, ref}, previous->second});
                previous = {entry.recorded, ref};
            }
            return true;
        });
    if (!scanned)
        return failWith(scanned);
    return log;
}

// At the replica's own now with all that is known, a log whose order is sound needs no scan.
Result<void> scanLogs(const ReplicaReader& reader, FoldedFleet& folded, bool atNow)
{
    auto heads = reader.regions();
    if (!heads)
        return failWith(heads);
    for (const RegionHead& head : *heads) {
        const bool allCount =
            atNow && !head.recordedDecreases && head.lastTime && *head.lastTime <= folded.at;
        if (allCount) {
            folded.logs.logs.push_back({head.region, head.held - head.quarantined, {}});
            continue;
        }
        auto log = scanLog(reader, head, folded);
        if (!log)
            return failWith(log);
        folded.logs.logs.push_back(std::move(*log));
    }
    for (const CountedLogs::Log& log : folded.logs.logs)
        if (log.counted > 0)
            folded.fleet.regions[log.region].hasLog = true;
    return {};
}

} // namespace

const NodeState* FoldedFleet::find(NameId node, const Names& names) const
{
    const auto it = std::lower_bound(
        nodes.begin(), nodes.end(), names.text(node),
        [&](const FoldedNode& n, std::string_view text) { return names.text(n.node) < text; });
    return it == nodes.end() || it->node != node ? nullptr : it->state.get();
}

void keepCounted(std::vector<Fact>& facts, UtcTime at, const std::optional<UtcTime>& knownAt,
                 const Names& names)
{
    std::erase_if(facts,
                  [&](const Fact& fact) { return !counts(fact.time, fact.recorded, at, knownAt); });
    const auto before = [&](const Fact& a, const Fact& b) { return foldsBefore(a, b, names); };
    if (!std::is_sorted(facts.begin(), facts.end(), before))
        std::sort(facts.begin(), facts.end(), before);
}

Result<std::vector<Fact>> countedHistory(const ReplicaReader& reader, NameId subject, UtcTime at,
                                         const std::optional<UtcTime>& knownAt)
{
    auto facts = reader.history(subject);
    if (facts)
        keepCounted(*facts, at, knownAt, *reader.names());
    return facts;
}

Result<UtcTime> instantOf(const ReplicaReader& reader, const TimeContext& context)
{
    if (context.at)
        return *context.at;
    auto latest = reader.latestRecorded();
    if (!latest)
        return failWith(latest);
    return latest->value_or(UtcTime::min());
}

std::string writeState(const NodeState& state)
{
    std::string bytes;
    ArchiveWriter out(bytes);
    out(state);
    return bytes;
}

Result<NodeState> readState(std::string_view bytes)
{
    NodeState state;
    ArchiveReader in(bytes);
    in(state);
    if (!in.ok() || !in.atEnd())
        return fail(ErrorCode::Damaged, "a kept state is not sound");
    return state;
}

Result<std::shared_ptr<const FoldedFleet>> foldFleetAt(const ReplicaReader& reader,
                                                       const TimeContext& context,
                                                       const Words& words, std::stop_token stop)
{
    auto folded = std::make_shared<FoldedFleet>();
    const auto at = instantOf(reader, context);
    if (!at)
        return tl::unexpected<Error>(at.error());
    folded->at = *at;
    folded->knownAt = context.knownAt;
    auto facts = reader.fleetWide();
    if (!facts)
        return failWith(facts);
    keepCounted(*facts, folded->at, folded->knownAt, *reader.names());
    for (const Fact& fact : *facts)
        foldFleet(folded->fleet, fact, *reader.names());
    if (auto nodes = NodesAt(reader, *folded, words, std::move(stop)).run(); !nodes)
        return failWith(nodes);
    if (auto logs = scanLogs(reader, *folded, context.live()); !logs)
        return failWith(logs);
    return folded;
}

} // namespace souverix
