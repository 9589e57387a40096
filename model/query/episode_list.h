#pragma once

#include <cstdint>
#include <vector>

#include "model/projection/drift_episode.h"

namespace souverix
{

/// How long a node, or the nodes of a group, drifted in a window.
struct DriftTime {
    NameId name{};           ///< node, cluster or region
    std::uint32_t nodes = 0; ///< that were in service in the window
    double hours = 0;        ///< node-hours at low or worse in a phase that counts
    double countedHours = 0; ///< node-hours in such a phase
    std::uint32_t episodes = 0;
    std::uint32_t open = 0; ///< of those
    Severity worst{};
};

/// Episodes of some nodes, all that touch [begin, end), and how long they drifted there.
struct EpisodeList {
    UtcTime at; ///< T
    UtcTime begin, end;
    std::vector<DriftEpisode> episodes;         ///< node by node as asked, each by onset
    std::vector<DriftTime> byNode;              ///< as asked; nodes without drift too
    std::vector<DriftTime> byCluster, byRegion; ///< by name's bytes
};

} // namespace souverix
