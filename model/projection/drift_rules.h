#pragma once

#include <optional>

#include "model/event/words.h"
#include "model/projection/drift_episode.h"
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

/// What a node has of a part, as far as drift judges it.
struct HeldPart {
    NameId version{};     ///< None where it is not deployed or applied
    bool present = false; ///< deployed or applied
    Severity measured{};  ///< of config and policies: whatever is desired

    friend auto operator<=>(const HeldPart&, const HeldPart&) = default;
};
[[nodiscard]] HeldPart heldPart(const NodeState& state, const DriftPart& part, const Words& words);

/// Of kinds config and policy; `desired` None: nothing is desired.
[[nodiscard]] Severity severityOf(const HeldPart& held, payload::DesiredKind kind, NameId desired);

/// Config drift of a node (projections.md); `desired` None: nothing is desired.
[[nodiscard]] Severity configSeverity(NameId desired, const NodeState& state);

/// Policy drift of one policy; `desired` None: nothing is desired, `held` nullptr where the node
/// never heard of it. None where it is neither desired nor applied.
[[nodiscard]] Severity policySeverity(NameId desired, const PolicyState* held, const Words& words);

/// nullptr where the node never heard of the policy.
[[nodiscard]] const PolicyState* heldPolicy(const NodeState& state, NameId policy);

} // namespace souverix
