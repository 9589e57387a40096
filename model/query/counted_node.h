#pragma once

#include <cstdint>

#include "model/query/fleet_view.h"

namespace souverix
{

/// What a row is counted as in FleetCounts, but for its sums of hours and messages.
struct CountedNode {
    /// Words that rows are compared with; a word that no event had is None.
    struct Words {
        NameId affirming{}, autonomous{};
        Words() = default;
        explicit Words(const Names& names)
            : affirming(names.find("affirming")), autonomous(names.find("autonomous"))
        {
        }
    };

    Severity drift{};
    bool counted = false, autonomous = false, byLinkAlone = false, unlinked = false,
         unattested = false, notConverging = false, found = false;

    CountedNode() = default;
    CountedNode(const NodeRow& row, const Words& words);
    /// One more, or, by -1, one less. Drift is not counted here: drifted, critical, unknown and
    /// worstDrift are setDrift()'s.
    void addTo(FleetCounts& counts, int by) const;
    friend bool operator==(const CountedNode&, const CountedNode&) = default;
};

/// Fills what follows from the drift of the nodes in service.
void setDrift(FleetCounts& counts, const DriftCounts& drift);

} // namespace souverix
