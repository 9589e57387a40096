#include "views/drift/episode_gathering.h"

#include <algorithm>
#include <iterator>
#include <tuple>

namespace souverix
{

namespace
{

/// Larger is kept rather.
auto rankOf(const DriftEpisode& episode)
{
    return std::tuple(episode.worst, episode.cause == DriftCause::NeverDesired, episode.open(),
                      episode.length());
}

} // namespace

void EpisodeGathering::add(EpisodeList&& part)
{
    m_list.at = part.at;
    m_list.begin = part.begin;
    m_list.end = part.end;
    m_found += part.episodes.size();
    std::move(part.episodes.begin(), part.episodes.end(), std::back_inserter(m_list.episodes));
    m_list.byNode.insert(m_list.byNode.end(), part.byNode.begin(), part.byNode.end());
    sum(m_clusters, part.byCluster);
    sum(m_regions, part.byRegion);
    if (m_list.episodes.size() > 2 * m_most) {
        keepMost();
    }
}

void EpisodeGathering::sum(Groups& groups, const std::vector<DriftTime>& times)
{
    for (const DriftTime& time : times) {
        DriftTime& sum = groups[m_names.text(time.name)];
        sum.name = time.name;
        sum.nodes += time.nodes;
        sum.hours += time.hours;
        sum.countedHours += time.countedHours;
        sum.episodes += time.episodes;
        sum.open += time.open;
        sum.worst = worst(sum.worst, time.worst);
    }
}

void EpisodeGathering::keepMost()
{
    auto& episodes = m_list.episodes;
    if (episodes.size() <= m_most) {
        return;
    }
    std::nth_element(
        episodes.begin(), episodes.begin() + static_cast<std::ptrdiff_t>(m_most), episodes.end(),
        [](const DriftEpisode& a, const DriftEpisode& b) { return rankOf(b) < rankOf(a); });
    episodes.resize(m_most);
}

EpisodeList EpisodeGathering::take()
{
    keepMost();
    std::stable_sort(
        m_list.episodes.begin(), m_list.episodes.end(),
        [](const DriftEpisode& a, const DriftEpisode& b) { return a.onset.time < b.onset.time; });
    m_list.episodes.shrink_to_fit();
    for (const auto& [name, time] : m_clusters) {
        m_list.byCluster.push_back(time);
    }
    for (const auto& [name, time] : m_regions) {
        m_list.byRegion.push_back(time);
    }
    return std::move(m_list);
}

} // namespace souverix
