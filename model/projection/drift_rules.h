#pragma once

#include <optional>

#include "model/event/words.h"
#include "model/projection/fleet_state.h"
#include "model/projection/node_state.h"
#include "model/projection/severity.h"

namespace souverix
{

/// What a node runs of a part, and since which event; nothing where it is not deployed.
struct Running {
    NameId version{};
    std::optional<Since> since;
};

/// Of kinds version, os and firmware; `component` None for os.
[[nodiscard]] Running running(const NodeState& state, payload::DesiredKind kind, NameId component);

/// Config drift of a node (projections.md); `desired` None: nothing is desired.
[[nodiscard]] Severity configSeverity(NameId desired, const NodeState& state);

/// Policy drift of one policy; `desired` None: nothing is desired, `held` nullptr where the node
/// never heard of it.
[[nodiscard]] Severity policySeverity(NameId desired, const PolicyState* held, const Words& words);

/// nullptr where the node never heard of the policy.
[[nodiscard]] const PolicyState* heldPolicy(const NodeState& state, NameId policy);

} // namespace souverix
