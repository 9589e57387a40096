#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <unordered_map>
#include <vector>

#include "model/projection/desired_history.h"
#include "model/projection/drift.h"
#include "model/projection/drift_marks.h"

namespace souverix
{

/// From `time` on, a part drifts so far.
struct PartStep {
    UtcTime time;
    Severity severity{};
};
/// How far one thing that nodes have drifts from what is desired of it, over all time.
struct PartCourse {
    std::uint32_t number = 0;    ///< dense, of the judge that made it
    std::vector<PartStep> steps; ///< by time; the first is at the beginning of time
};

/// What is desired of one part by all nodes of the same scopes, over all time.
struct Wanted {
    WantedVersions changes;                                ///< by time
    std::unordered_map<std::uint64_t, PartCourse> courses; ///< by what a node has
};

/// Judges drift once a scope and value, for the courses of many nodes. What it is made from
/// outlives it. One thread.
class DriftJudge
{
public:
    DriftJudge(const DesiredHistory& desired, const Names& names);

    /// What is desired of the part while a node is in those scopes. Valid as long as the judge.
    [[nodiscard]] Wanted& wanted(const DriftPart& part, NameId node, const DriftScopes& scopes);
    [[nodiscard]] const PartCourse& course(Wanted& wanted, const DriftPart& part,
                                           const HeldPart& held);
    /// How many courses there are: numbers are below.
    [[nodiscard]] std::uint32_t courses() const { return m_courses; }

private:
    /// Node, cluster, role, region; of no name where nothing is desired of those.
    using Scopes = std::array<NameId, 4>;
    struct Target {
        const DesiredHistory::Target* desired = nullptr;
        std::map<Scopes, Wanted> byScopes;
    };

    [[nodiscard]] Severity severity(const DriftPart& part, NameId wanted, const HeldPart& held);

    const DesiredHistory& m_desired;
    const Names& m_names;
    VersionMemo m_memo;
    std::map<DriftPart, Target> m_targets;
    std::uint32_t m_courses = 0;
};

} // namespace souverix
