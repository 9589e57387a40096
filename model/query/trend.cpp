#include <algorithm>

#include "model/projection/drift.h"
#include "model/projection/fold_node.h"
#include "model/projection/sync_debt.h"
#include "model/query/replica_state.h"
#include "model/query/time_bins.h"

namespace souverix
{
namespace
{

void count(std::vector<std::pair<NameId, std::uint32_t>>& counts, NameId value)
{
    const auto it = std::find_if(counts.begin(), counts.end(),
                                 [&](const auto& item) { return item.first == value; });
    if (it == counts.end())
        counts.emplace_back(value, 1);
    else
        ++it->second;
}

void addNode(NameId node, const NodeState& state, const FleetState& fleet, const Words& words,
             const Names& names, VersionMemo& memo, TrendPoint& point)
{
    if (!state.exists())
        return;
    ++point.nodes;
    count(point.phases, state.phase);
    count(point.connectivity,
          state.connectivity == NameId::None ? words.unknown : state.connectivity);
    count(point.attestation, state.attested ? state.attestationStatus : words.none);
    point.autonomous += state.autonomous ? 1U : 0U;
    if (countsInAggregates(state.phase, words))
        ++point.severity[static_cast<std::size_t>(
            driftSeverity(node, state, fleet, point.at, words, names, memo))];
    if (!isLinked(state, words)) {
        ++point.unlinked;
        const UtcTime lastSync = state.autonomous ? state.autonomyLastSync : state.linkEnded->time;
        point.debtHours += (point.at - lastSync).toSeconds() / 3600;
    }
}

/// Cuts a span of history into bins and counts what falls into each.
struct OverviewScan {
    HistoryOverview& overview;
    TimeBins bins;

    void add(UtcTime time, EventType type)
    {
        const auto index = bins.indexOf(time);
        if (!index)
            return;
        HistoryOverview::Bin& bin = overview.bins[*index];
        Fact fact;
        fact.type = type;
        // Columns do not hold an attestation's status: it counts as routine here.
        const Weight weight =
            type == EventType::AttestationRecorded ? Weight::Routine : weightOf(fact, noNames);
        ++bin.events;
        bin.notable += weight >= Weight::Warning ? 1U : 0U;
        bin.worst = std::max(bin.worst, weight);
    }

    Names noNames;
};

} // namespace

Result<std::vector<TrendPoint>> ReplicaView::trend(const TimeContext& context, UtcTime begin,
                                                   UtcTime end, std::uint32_t points,
                                                   std::stop_token stop)
{
    auto folded = m_state->folded(context, stop);
    if (!folded)
        return failWith(folded);
    const FoldedFleet& fleet = *(*folded)->fleet;
    const Names& names = *m_state->reader.names();
    std::vector<TrendPoint> trend(points);
    const TimeBins steps(begin, end, points > 1 ? points - 1 : 1);
    for (std::uint32_t i = 0; i < points; ++i)
        trend[i].at = std::min(steps.startOf(i), fleet.at);
    if (!m_state->words)
        return trend;
    VersionMemo memo;
    for (const FoldedNode& node : fleet.nodes) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "the trend was stopped");
        auto facts = countedHistory(m_state->reader, node.node, fleet.at, fleet.knownAt);
        if (!facts)
            return failWith(facts);
        NodeState state;
        auto next = facts->begin();
        for (TrendPoint& point : trend) {
            for (; next != facts->end() && next->time <= point.at; ++next)
                foldNode(state, *next, *m_state->words, names);
            addNode(node.node, state, fleet.fleet, *m_state->words, names, memo, point);
        }
    }
    return trend;
}

Result<HistoryOverview> ReplicaView::overview(std::uint32_t bins, std::stop_token stop)
{
    if (auto fresh = m_state->refresh(); !fresh)
        return failWith(fresh);
    auto heads = m_state->reader.regions();
    if (!heads)
        return failWith(heads);
    HistoryOverview overview;
    bool any = false;
    for (const RegionHead& head : *heads) {
        if (!head.firstTime || !head.lastRecorded)
            continue;
        const UtcTime last = std::max(*head.lastTime, *head.lastRecorded);
        overview.begin = any ? std::min(overview.begin, *head.firstTime) : *head.firstTime;
        overview.end = any ? std::max(overview.end, last) : last;
        any = true;
    }
    overview.bins.resize(bins);
    if (!any)
        return overview;
    overview.end = overview.end + Duration{0, 1}; // the last instant lies within
    OverviewScan scan{overview, TimeBins(overview.begin, overview.end, bins), {}};
    for (const RegionHead& head : *heads) {
        auto scanned =
            m_state->reader.forEachColumns(head.region, 0, head.size, [&](const auto& frame) {
                for (const ColumnEntry& entry : frame)
                    if (!entry.quarantined)
                        scan.add(entry.time, entry.type);
                return !stop.stop_requested();
            });
        if (!scanned)
            return failWith(scanned);
    }
    if (stop.stop_requested())
        return fail(ErrorCode::Cancelled, "the overview was stopped");
    return overview;
}

} // namespace souverix
