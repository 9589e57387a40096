#pragma once

#include <cstddef>
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

/// Gathers what was desired from facts that come in any order; gives the DesiredHistory of the
/// FleetState that folded all of them.
class DesiredGathering
{
public:
    /// Takes a fact that counts, if it is one of desired state.
    void add(const Fact& fact);
    /// How many it took.
    [[nodiscard]] std::size_t count() const { return m_count; }
    /// Of all of them; it starts anew then.
    [[nodiscard]] DesiredHistory take(const Names& names);

private:
    struct Change {
        UtcTime time;
        EventRef ref;
        NameId version{};
    };
    using Changes = std::vector<Change>;
    struct Target {
        DriftPart part;
        Changes fleet;
        Changes nobody; ///< changes that concern no node; they only have their place
        std::unordered_map<NameId, Changes> regions, roles, clusters, nodes;
    };

    [[nodiscard]] Target& targetOf(const DriftPart& part);

    std::vector<Target> m_targets;
    std::size_t m_count = 0;
};

} // namespace souverix
