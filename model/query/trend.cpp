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

} // namespace

Result<std::vector<TrendPoint>> ReplicaView::trend(const TimeContext& context, UtcTime begin,
                                                   UtcTime end, std::uint32_t points,
                                                   std::stop_token stop)
{
    auto folded = m_state->fleetWide(context);
    if (!folded)
        return failWith(folded);
    const FoldedFleet& fleet = **folded;
    const Names& names = *m_state->reader.names();
    std::vector<TrendPoint> trend(points);
    const TimeBins steps(begin, end, points > 1 ? points - 1 : 1);
    for (std::uint32_t i = 0; i < points; ++i)
        trend[i].at = std::min(steps.startOf(i), fleet.at);
    if (!m_state->words)
        return trend;
    auto subjects = m_state->reader.subjects();
    if (!subjects)
        return failWith(subjects);
    std::sort(subjects->begin(), subjects->end(),
              [&](const SubjectCount& a, const SubjectCount& b) {
                  return names.text(a.subject) < names.text(b.subject);
              });
    VersionMemo memo;
    for (const SubjectCount& subject : *subjects) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "the trend was stopped");
        const NameId node = subject.subject;
        auto facts = countedHistory(m_state->reader, node, fleet.at, fleet.knownAt);
        if (!facts)
            return failWith(facts);
        NodeState state;
        auto next = facts->begin();
        for (TrendPoint& point : trend) {
            for (; next != facts->end() && next->time <= point.at; ++next)
                foldNode(state, *next, *m_state->words, names);
            addNode(node, state, fleet.fleet, *m_state->words, names, memo, point);
        }
    }
    return trend;
}

Result<std::shared_ptr<const HistorySummary>>
ReplicaView::history(const std::shared_ptr<const HistorySummary>& before, std::uint64_t events,
                     const std::stop_token& stop)
{
    if (auto fresh = m_state->refresh(); !fresh)
        return failWith(fresh);
    return extendHistory(m_state->reader, before, events, stop);
}

} // namespace souverix
