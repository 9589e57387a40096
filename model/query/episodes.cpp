#include <algorithm>
#include <map>

#include "model/projection/drift_episodes.h"
#include "model/query/replica_state.h"

namespace souverix
{
namespace
{

bool touches(const DriftEpisode& episode, const EpisodeList& list)
{
    // What is still open lasts beyond T, also where it began at T itself.
    return (episode.onset.time < list.end || episode.onset.time == list.at) &&
           (episode.open() || list.begin < episode.close.time);
}

DriftTime timeOf(NameId node, const NodeEpisodes& found, EpisodeList& list)
{
    DriftTime time{node, 0, 0, 0, 0, 0, Severity::None};
    const UtcTime end = std::min(list.end, list.at);
    std::vector<CountedSpan> drifted;
    for (const DriftEpisode& episode : found.episodes) {
        drifted.push_back({episode.onset.time, episode.close.time});
        if (!touches(episode, list))
            continue;
        list.episodes.push_back(episode);
        ++time.episodes;
        time.open += episode.open() ? 1U : 0U;
        time.worst = worst(time.worst, episode.worst);
    }
    time.hours = hoursWithin(drifted, list.begin, end);
    time.countedHours = hoursWithin(found.counted, list.begin, end);
    time.nodes = time.countedHours > 0 || time.episodes > 0 ? 1U : 0U;
    return time;
}

/// Adds up nodes by name's bytes.
class Groups
{
public:
    explicit Groups(const Names& names) : m_names(names) {}

    void add(NameId group, const DriftTime& node)
    {
        DriftTime& sum = m_groups[m_names.text(group)];
        sum.name = group;
        sum.nodes += node.nodes;
        sum.hours += node.hours;
        sum.countedHours += node.countedHours;
        sum.episodes += node.episodes;
        sum.open += node.open;
        sum.worst = worst(sum.worst, node.worst);
    }

    [[nodiscard]] std::vector<DriftTime> all() const
    {
        std::vector<DriftTime> times;
        for (const auto& [name, time] : m_groups)
            times.push_back(time);
        return times;
    }

private:
    const Names& m_names;
    std::map<std::string_view, DriftTime> m_groups;
};

} // namespace

Result<EpisodeList> ReplicaView::driftEpisodes(const TimeContext& context,
                                               std::span<const NameId> nodes, UtcTime begin,
                                               UtcTime end, std::stop_token stop)
{
    auto folded = m_state->folded(context, stop);
    if (!folded)
        return failWith(folded);
    const FoldedFleet& fleet = *(*folded)->fleet;
    EpisodeList list{fleet.at, begin, end, {}, {}, {}, {}};
    if (!m_state->words)
        return list;
    const Names& names = *m_state->reader.names();
    const EverDesired everDesired(fleet.fleet);
    const EpisodeContext judging{fleet.fleet, fleet.at, *m_state->words, names, everDesired};
    VersionMemo memo;
    Groups clusters(names), regions(names);
    std::vector<NameId> all;
    if (nodes.empty()) {
        for (const FoldedNode& node : fleet.nodes)
            all.push_back(node.node);
        nodes = all;
    }
    for (const NameId node : nodes) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "finding episodes was stopped");
        const NodeState* state = fleet.find(node, names);
        if (state == nullptr || !state->exists())
            continue;
        auto facts = countedHistory(m_state->reader, node, fleet.at, fleet.knownAt);
        if (!facts)
            return failWith(facts);
        const DriftTime time =
            timeOf(node, souverix::driftEpisodes(node, *facts, judging, memo), list);
        list.byNode.push_back(time);
        clusters.add(state->hardware.cluster, time);
        regions.add(state->region, time);
    }
    list.byCluster = clusters.all();
    list.byRegion = regions.all();
    return list;
}

} // namespace souverix
