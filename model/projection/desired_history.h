#pragma once

#include <unordered_map>
#include <vector>

#include "model/projection/drift_episode.h"
#include "model/projection/fleet_state.h"

namespace souverix
{

/// From `time` on, this version is desired; None: nothing is.
struct WantedVersion {
    UtcTime time;
    NameId version{};
};
using WantedVersions = std::vector<WantedVersion>; ///< in fold order

/// What was ever desired, by target and scope: FleetState's desired state without its proofs.
struct DesiredHistory {
    struct Target {
        DriftPart part;
        WantedVersions fleet;
        std::unordered_map<NameId, WantedVersions> regions, roles, clusters, nodes;
    };
    std::vector<Target> targets;

    DesiredHistory() = default;
    explicit DesiredHistory(const FleetState& fleet);

    /// nullptr where nothing was ever desired of the part.
    [[nodiscard]] const Target* find(const DriftPart& part) const;
};

} // namespace souverix
