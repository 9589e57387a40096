#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <unordered_map>
#include <vector>

#include "model/event/words.h"
#include "model/projection/drift.h"
#include "model/projection/drift_episode.h"
#include "model/projection/fleet_state.h"
#include "model/projection/node_state.h"

namespace souverix
{

/// From `time` on, a part drifts so far.
struct PartStep {
    UtcTime time;
    Severity severity{};
};
/// By time; the first step is at the beginning of time.
using PartCourse = std::vector<PartStep>;

/// What is desired of one target by all nodes of the same scopes, over all time, and how far what
/// they have drifts from it.
struct Wanted {
    struct Change {
        UtcTime time;
        NameId version{}; ///< None: nothing is desired
    };
    std::vector<Change> changes;                           ///< by time
    std::unordered_map<std::uint64_t, PartCourse> courses; ///< by what a node has
};

/// Judges drift once a scope and value, for the courses of many nodes. What it is made from
/// outlives it. One thread.
class DriftJudge
{
public:
    DriftJudge(const FleetState& fleet, const Words& words, const Names& names);

    /// What is desired of FleetState::targets[target] while the node is as `state` says.
    [[nodiscard]] Wanted& wanted(std::size_t target, NameId node, const NodeState& state);
    /// For parts that no desired.set names.
    [[nodiscard]] Wanted& nothing(payload::DesiredKind kind);
    /// How far the part drifts while the node has of it what `state` says.
    [[nodiscard]] const PartCourse& course(Wanted& wanted, const DriftPart& part,
                                           const NodeState& state);

    [[nodiscard]] const FleetState& fleet() const { return m_fleet; }
    [[nodiscard]] const Words& words() const { return m_words; }
    [[nodiscard]] const Names& names() const { return m_names; }

private:
    /// Node, cluster, role, region; of no name where the target has nothing for it.
    using Scopes = std::array<NameId, 4>;

    [[nodiscard]] std::vector<Wanted::Change> resolve(const DesiredTarget& target,
                                                      const Scopes& scopes) const;
    [[nodiscard]] Severity severity(const DriftPart& part, NameId wanted, const NodeState& state);
    [[nodiscard]] std::uint64_t keyOf(const DriftPart& part, const NodeState& state) const;

    const FleetState& m_fleet;
    const Words& m_words;
    const Names& m_names;
    VersionMemo m_memo;
    std::vector<std::map<Scopes, Wanted>> m_wanted; ///< by target
    std::map<payload::DesiredKind, Wanted> m_nothing;
};

} // namespace souverix
