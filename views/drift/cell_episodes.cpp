#include "views/drift/cell_episodes.h"

#include <span>

#include "model/query/replica_view.h"

namespace souverix
{

std::vector<std::size_t> episodesAt(const EpisodeList& list, UtcTime at)
{
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < list.episodes.size(); ++i) {
        const DriftEpisode& episode = list.episodes[i];
        if (episode.onset.time <= at && (episode.open() || at < episode.close.time)) {
            found.push_back(i);
        }
    }
    return found;
}

Result<CellEpisodes> readCell(ReplicaView& view, const TimeContext& whole, NameId node, UtcTime at,
                              const std::stop_token& stop)
{
    CellEpisodes cell;
    cell.node = node;
    cell.at = at;
    auto list =
        view.driftEpisodes(whole, std::span(&node, 1), UtcTime::min(), UtcTime::max(), stop);
    if (!list) {
        return failWith(list);
    }
    cell.all = std::move(*list);
    auto matrix = view.componentMatrix({at, whole.knownAt}, std::span(&node, 1), stop);
    if (!matrix) {
        return failWith(matrix);
    }
    cell.components = std::move(*matrix);
    return cell;
}

} // namespace souverix
