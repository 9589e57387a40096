#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/event/words.h"
#include "model/projection/drift.h"
#include "model/projection/fleet_state.h"
#include "model/projection/node_state.h"

namespace souverix
{

/// One finding of projections.md with the events that prove it.
struct Finding {
    std::string_view finding; ///< its stable word, e.g. `ghost-node`
    std::string subject;
    std::optional<UtcTime> time;
    std::vector<EventRef> events;
};

/// Whether the SBOM of that name is held and has a component of that purl or name, at any depth, in
/// one of the versions.
using SbomHolds = std::function<bool(const DigestName& sbom, const payload::Advisory& advisory)>;

/// What findings of one node need beside its state.
struct FindingContext {
    const FleetState& fleet;
    const Words& words;
    const Names& names;
    UtcTime at; ///< T
    const SbomHolds& sbomHolds;
};

/// The findings of one node, drift's included. A subject that never registered has only those that
/// its fold met.
void findNode(NameId node, const NodeState& state, const DriftAnalysis& drift,
              const FindingContext& context, std::vector<Finding>& findings);

/// Registrations of existing nodes, for duplicate serials.
struct SerialHolder {
    NameId serial{}, node{};
    Since registered;
};
void findDuplicateSerials(std::vector<SerialHolder> holders, const Names& names,
                          std::vector<Finding>& findings);

/// Events that ran ahead of their recording; `exists` tells nodes from other subjects.
void findSkew(const FleetState& fleet, const Names& names,
              const std::function<bool(NameId)>& exists, std::vector<Finding>& findings);

/// The console's own conflicts: a node claimed by two regions at once.
[[nodiscard]] bool isSplit(const NodeState& state);
/// The claim that wins: the later clock, of equal clocks the region that sorts first.
[[nodiscard]] int compareClocks(std::string_view a, std::string_view b);

} // namespace souverix
