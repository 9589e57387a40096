#pragma once

#include <map>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "model/event/words.h"
#include "model/projection/fleet_state.h"
#include "model/projection/node_state.h"

namespace souverix
{

/// What a node owes (projections.md, Connectivity and sync debt).
struct SyncDebt {
    bool linked = true;
    UtcTime lastSync;
    Duration debt;
    double messages = 0;
    std::uint64_t configUpdates = 0, policyUpdates = 0, versionUpdates = 0;
    std::int64_t replaySeconds = 0; ///< estimated_duration: whole minutes
    UtcTime replayEta;
    std::optional<std::pair<UtcTime, UtcTime>> interval; ///< 80 %, from the spread of past replays
    std::optional<std::pair<std::int64_t, std::int64_t>> spread; ///< the same in seconds after T
    bool notConverging = false; ///< the backlog grows faster than past replays drained
};

/// Replay speeds of a fleet at (T, K), worked out once for all its nodes. The rates are exact
/// rationals; only the answers are rounded.
class ReplayRates
{
public:
    explicit ReplayRates(const FleetState& fleet);
    ~ReplayRates();
    ReplayRates(const ReplayRates&) = delete;
    ReplayRates& operator=(const ReplayRates&) = delete;

    /// messages ÷ the region's median rate, rounded up to whole minutes, in seconds.
    [[nodiscard]] std::int64_t estimate(NameId region, double messages) const;
    /// The region's median rate, in messages a second.
    [[nodiscard]] double rate(NameId region) const;
    /// The same as estimate with the region's 10th and 90th percentile rates, in seconds, shortest
    /// first; nullopt with fewer than five past replays.
    [[nodiscard]] std::optional<std::pair<double, double>> spread(NameId region,
                                                                  double messages) const;

private:
    struct Exact;
    std::unique_ptr<Exact> m_exact;
    std::map<NameId, std::vector<double>> m_rates; ///< a region's past rates, ascending
    std::vector<double> m_fleetRates;
};

/// Whether a node's link holds: state connected, degraded or unknown, and not autonomous.
[[nodiscard]] bool isLinked(const NodeState& state, const Words& words);

/// When a replay of so many seconds that begins at `at` ends; never past the last instant.
[[nodiscard]] UtcTime replayEnd(UtcTime at, std::int64_t seconds);

/// The debt of a node at `at` (T).
[[nodiscard]] SyncDebt analyseSyncDebt(NameId node, const NodeState& state, const FleetState& fleet,
                                       const ReplayRates& rates, UtcTime at, const Words& words);

} // namespace souverix
