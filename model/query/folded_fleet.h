#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <unordered_map>
#include <vector>

#include "model/base/result.h"
#include "model/event/words.h"
#include "model/projection/fleet_state.h"
#include "model/projection/node_state.h"
#include "model/query/time_context.h"
#include "model/replica/replica_reader.h"

namespace souverix
{

/// One subject's folded state.
struct FoldedNode {
    NameId node{};
    std::shared_ptr<const NodeState> state;
};

/// What a scan of the logs' columns says of the events that count.
struct CountedLogs {
    struct Log {
        NameId region{};
        std::uint64_t counted = 0;
        /// Events recorded earlier than the counted one before them in their log, with that one.
        std::vector<std::pair<Since, EventRef>> decreases;
    };
    std::vector<Log> logs;
};

/// Every projection's folded state at (T, K): nodes and fleet.
struct FoldedFleet {
    UtcTime at;                     ///< T
    std::optional<UtcTime> knownAt; ///< K
    std::vector<FoldedNode> nodes;  ///< subjects that registered or have findings, by name's bytes
    FleetState fleet;
    CountedLogs logs;

    [[nodiscard]] const NodeState* find(NameId node, const Names& names) const;
};

/// The facts of one subject that count at (T, K), in fold order.
[[nodiscard]] Result<std::vector<Fact>> countedHistory(const ReplicaReader& reader, NameId subject,
                                                       UtcTime at,
                                                       const std::optional<UtcTime>& knownAt);

/// Drops facts that do not count at (T, K) and sorts the rest into fold order.
void keepCounted(std::vector<Fact>& facts, UtcTime at, const std::optional<UtcTime>& knownAt,
                 const Names& names);

/// T of a context: as asked, else the replica's own now (the largest recordedtime held), the
/// earliest instant there is in an empty replica.
[[nodiscard]] Result<UtcTime> instantOf(const ReplicaReader& reader, const TimeContext& context);

/// A state as bytes, and back. Error: Damaged.
[[nodiscard]] std::string writeState(const NodeState& state);
[[nodiscard]] Result<NodeState> readState(std::string_view bytes);
/// The same into a state that is as if new.
[[nodiscard]] Result<void> readState(std::string_view bytes, NodeState& state);

} // namespace souverix
