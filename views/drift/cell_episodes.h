#pragma once

#include <stop_token>
#include <vector>

#include "model/base/result.h"
#include "model/query/episode_list.h"
#include "model/query/time_context.h"
#include "model/query/tracks.h"

namespace souverix
{

class ReplicaView;

/// What the chosen cell of the heatmap is about: a node at a moment, and all its episodes.
struct CellEpisodes {
    NameId node{};
    UtcTime at;                 ///< the moment asked for
    EpisodeList all;            ///< of the node alone, its whole history
    ComponentMatrix components; ///< at that moment; empty where the node did not exist
};

/// Indexes into `list.episodes` of those that held at a moment. What is open at T holds from its
/// onset on.
[[nodiscard]] std::vector<std::size_t> episodesAt(const EpisodeList& list, UtcTime at);

/// Reads a cell. For worker threads.
[[nodiscard]] Result<CellEpisodes> readCell(ReplicaView& view, const TimeContext& whole,
                                            NameId node, UtcTime at, const std::stop_token& stop);

} // namespace souverix
