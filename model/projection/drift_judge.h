#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <unordered_map>
#include <vector>

#include "model/projection/desired_history.h"
#include "model/projection/drift.h"
#include "model/projection/drift_marks.h"
#include "model/projection/moments.h"

namespace souverix
{

/// How far one thing that nodes have drifts from what is desired of it, over all time.
struct PartCourse {
    std::uint32_t number = 0;         ///< dense, of the judge that made it
    bool constant = true;             ///< `first` holds for ever; nothing below is filled
    Severity first{};                 ///< before anything is desired
    Severity most{};                  ///< of all
    std::vector<Severity> severities; ///< from each of Wanted's moments on
    /// Seconds that it drifted at low or worse from the second moment to every kSums-th, once
    /// summed.
    std::vector<double> sums;
    static constexpr std::size_t kSums = 8;

    /// What driftedUntil() needs.
    void sum(const Moments& moments);

    /// Whether it drifts from a moment on.
    [[nodiscard]] bool driftsFrom(std::size_t moment) const
    {
        return severities[moment] >= Severity::Low;
    }
    /// The same seconds up to `time`, negative before the second moment; `passed` moments are not
    /// after it. Not of constant courses.
    [[nodiscard]] double driftedUntil(const UtcTime& time, std::size_t passed,
                                      const Moments& moments) const
    {
        const std::size_t at = passed - 1;
        if (at == 0)
            return driftsFrom(0) ? moments.secondsSince(1, time) : 0;
        const double seconds =
            sums[at / kSums] +
            moments.secondsWhere(std::max<std::size_t>(1, at / kSums * kSums), at,
                                 [this](std::size_t moment) { return driftsFrom(moment); });
        return seconds + (driftsFrom(at) ? moments.secondsSince(at, time) : 0);
    }
};

/// What is desired of one part by all nodes of the same scopes, over all time.
struct Wanted {
    std::uint32_t number = 0;            ///< dense, of the judge that made it
    Moments moments;                     ///< the beginning of time, then each change
    std::vector<std::uint32_t> versions; ///< from each moment on: index of `different`
    std::vector<NameId> different;       ///< versions; None: nothing is desired
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
    /// Valid as long as the judge.
    [[nodiscard]] PartCourse& course(Wanted& wanted, const DriftPart& part, const HeldPart& held);

private:
    /// Node, cluster, role, region; of no name where nothing is desired of those.
    using Scopes = std::array<NameId, 4>;
    struct Target {
        const DesiredHistory::Target* desired = nullptr;
        std::map<Scopes, Wanted> byScopes;
        /// What was asked last: most nodes of a cluster are in the same scopes.
        DriftScopes lastScopes;
        Wanted* last = nullptr;
    };

    [[nodiscard]] Wanted& wanted(Target& target, const Scopes& scopes);
    [[nodiscard]] Severity severity(const DriftPart& part, NameId wanted, const HeldPart& held);

    const DesiredHistory& m_desired;
    const Names& m_names;
    VersionMemo m_memo;
    std::map<DriftPart, Target> m_targets;
    std::uint32_t m_courses = 0, m_wanted = 0;
};

} // namespace souverix
