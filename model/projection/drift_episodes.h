#pragma once

#include <span>
#include <vector>

#include "model/event/event.h"
#include "model/event/words.h"
#include "model/projection/drift.h"
#include "model/projection/drift_episode.h"
#include "model/projection/fleet_state.h"

namespace souverix
{

/// What the episodes of all nodes are judged with. The references outlive it.
struct EpisodeContext {
    const FleetState& fleet; ///< of T and K
    UtcTime at;              ///< T
    const Words& words;
    const Names& names;
    const EverDesired& everDesired;
};

struct NodeEpisodes {
    std::vector<DriftEpisode> episodes; ///< by onset, of equals by part
    std::vector<CountedSpan> counted;   ///< when the node's phase counted, up to T
};

/// All episodes of a node, from its facts that count in fold order. The union of them is the spans
/// in which driftTrack says low or worse and counted. Pure; one thread a memo.
[[nodiscard]] NodeEpisodes driftEpisodes(NameId node, std::span<const Fact> facts,
                                         const EpisodeContext& context, VersionMemo& memo);

} // namespace souverix
