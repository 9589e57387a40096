#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "model/event/event.h"
#include "model/projection/drift_episode.h"
#include "model/projection/fleet_state.h"

namespace souverix
{

/// Whether events of this type may change a node's drift or whether it is counted.
[[nodiscard]] bool canMoveDrift(EventType type);

/// Whether events of this type may put a node under another desired state.
[[nodiscard]] bool movesScope(EventType type);

/// The part that an event of a node speaks of; nullopt where it speaks of none.
[[nodiscard]] std::optional<DriftPart> partOf(const Fact& fact);

/// At `time` a scope that the node was ever in got another desired state of one target.
struct DesiredChange {
    UtcTime time;
    std::uint32_t target = 0; ///< index of FleetState::targets
};

/// All such changes by time; those that do not win at their time are among them. `facts` are all
/// the node's that count.
[[nodiscard]] std::vector<DesiredChange> desiredChanges(NameId node, std::span<const Fact> facts,
                                                        const FleetState& fleet);

} // namespace souverix
