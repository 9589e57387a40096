#pragma once

#include <cstdint>
#include <vector>

#include "model/query/fleet_change.h"
#include "model/query/trust_graph_values.h"

namespace souverix
{

/// What of a trust graph differs from the same question's graph in the state compared with.
struct GraphChange {
    UtcTime base;                     ///< the moment compared with
    std::vector<ChangeKind> vertices; ///< by TrustGraph::vertices: Same, New or Changed
    std::vector<ChangeKind> edges;    ///< by TrustGraph::edges
    /// By vertices; of those that changed.
    struct Before {
        TrustVerdict verdict{};
        std::uint32_t count = 0;
    };
    std::vector<Before> before;
    std::uint32_t appeared = 0, changed = 0, gone = 0; ///< vertices
};

/// Vertices are matched by key, edges by the keys of their ends. `base` nullptr: nothing was there.
[[nodiscard]] GraphChange graphChange(const TrustGraph* base, const TrustGraph& now, UtcTime at);

} // namespace souverix
