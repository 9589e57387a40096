#pragma once

#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "model/event/words.h"
#include "model/projection/fleet_state.h"
#include "model/projection/node_state.h"
#include "model/projection/severity.h"

namespace souverix
{

/// The desired.set in force at `at` for a node, kind and component: the most specific scope that
/// covers it, of equals the latest. nullptr where none covers it; its version may be None
/// (withdrawn).
[[nodiscard]] const Desired* desiredFor(const FleetState& fleet, const DesiredTarget& target,
                                        NameId node, const NodeState& state, UtcTime at);

/// Whether a desired.set's scope covers the node.
[[nodiscard]] bool covers(const payload::DesiredSet& set, NameId node, const NodeState& state);

enum class DriftedPart : std::uint8_t { Container, Os, Firmware };

struct VersionDrift {
    DriftedPart part{};
    NameId component{}; ///< None for the OS image
    NameId desired{}, actual{};
    Severity severity{};
    std::vector<EventRef> events; ///< that prove it: desired, actual
    UtcTime latest;               ///< of those
};

struct ConfigDrift {
    double objects = 0;
    NameId desired{}, actual{};
    std::optional<UtcTime> lastSync;
    Severity severity{};
    std::vector<EventRef> events;
    UtcTime latest;
};

struct PolicyDrift {
    NameId policy{}, desired{}, actual{};
    std::optional<double> score;
    Severity severity{};
    std::vector<EventRef> events;
    UtcTime latest;
};

/// DriftAnalysis of one node (projections.md, Drift). `version` and `policy` hold what was judged,
/// severity None included.
struct DriftAnalysis {
    Severity severity{};
    std::vector<VersionDrift> version;
    ConfigDrift config;
    std::vector<PolicyDrift> policy; ///< by policy name's bytes

    [[nodiscard]] Severity worstVersion() const;
    [[nodiscard]] Severity worstPolicy() const;
};

/// Judges a node against what is desired of it at `at`, which is not after the fleet's own T. Pure;
/// any thread.
[[nodiscard]] DriftAnalysis analyseDrift(NameId node, const NodeState& state,
                                         const FleetState& fleet, UtcTime at, const Words& words,
                                         const Names& names);

/// Remembers how far versions drift apart, for many judgements of the same few versions. One
/// thread.
class VersionMemo
{
public:
    [[nodiscard]] Severity drift(NameId desired, NameId actual, const Names& names);

private:
    std::unordered_map<std::uint64_t, Severity> m_drift;
};

/// The severity that analyseDrift would give, without its parts: for courses over time, which judge
/// millions of instants.
[[nodiscard]] Severity driftSeverity(NameId node, const NodeState& state, const FleetState& fleet,
                                     UtcTime at, const Words& words, const Names& names,
                                     VersionMemo& memo);

/// The name that answers and reports give a drifted part: `NAME`, `os`, `firmware/NAME`.
[[nodiscard]] std::string driftName(const VersionDrift& drift, const Names& names);

/// Whether aggregates count a node in this phase.
[[nodiscard]] bool countsInAggregates(NameId phase, const Words& words);

} // namespace souverix
