#include "model/projection/drift_judge.h"

#include <algorithm>
#include <optional>

namespace souverix
{
namespace
{

using payload::DesiredKind;

constexpr NameId kAbsent{0xFFFF'FFFF}; // no name has this id

// From the widest scope to the most specific: each governs from its own first change to the first
// of a more specific one.
WantedVersions governing(const DesiredHistory::Target& target, const std::array<NameId, 4>& scopes)
{
    static const WantedVersions kNone;
    const auto find = [](const auto& all, NameId name) {
        const auto it = all.find(name);
        return it == all.end() ? &kNone : &it->second;
    };
    const std::array<const WantedVersions*, 5> levels{
        &target.fleet, find(target.regions, scopes[3]), find(target.roles, scopes[2]),
        find(target.clusters, scopes[1]), find(target.nodes, scopes[0])};
    WantedVersions out;
    for (std::size_t level = 0; level < levels.size(); ++level) {
        std::optional<UtcTime> until;
        for (std::size_t above = level + 1; above < levels.size(); ++above)
            if (!levels[above]->empty()) {
                const UtcTime first = levels[above]->front().time;
                until = until ? std::min(*until, first) : first;
            }
        for (const WantedVersion& change : *levels[level]) {
            if (until && change.time >= *until)
                break;
            if (!out.empty() && out.back().time == change.time)
                out.back() = change;
            else
                out.push_back(change);
        }
    }
    return out;
}

std::uint64_t keyOf(const HeldPart& held)
{
    return std::uint64_t{static_cast<std::uint32_t>(held.version)} |
           std::uint64_t{held.present} << 32U |
           std::uint64_t{static_cast<std::uint8_t>(held.measured)} << 33U;
}

} // namespace

DriftJudge::DriftJudge(const DesiredHistory& desired, const Names& names)
    : m_desired(desired), m_names(names)
{
}

Wanted& DriftJudge::wanted(const DriftPart& part, NameId node, const DriftScopes& scopes)
{
    const auto [at, isNew] = m_targets.try_emplace(part);
    Target& target = at->second;
    if (isNew)
        target.desired = m_desired.find(part);
    if (target.desired == nullptr)
        return target.byScopes[Scopes{}];
    const auto known = [](const auto& all, NameId name) {
        return all.contains(name) ? name : kAbsent;
    };
    const DesiredHistory::Target& sets = *target.desired;
    const Scopes key{known(sets.nodes, node), known(sets.clusters, scopes.cluster),
                     known(sets.roles, scopes.role), known(sets.regions, scopes.region)};
    const auto [it, isNewScope] = target.byScopes.try_emplace(key);
    if (isNewScope)
        it->second.changes = governing(sets, key);
    return it->second;
}

Severity DriftJudge::severity(const DriftPart& part, NameId wanted, const HeldPart& held)
{
    if (part.kind == DesiredKind::Config || part.kind == DesiredKind::Policy)
        return severityOf(held, part.kind, wanted);
    if (wanted == NameId::None)
        return Severity::None;
    return held.present ? m_memo.drift(wanted, held.version, m_names) : Severity::High;
}

const PartCourse& DriftJudge::course(Wanted& wanted, const DriftPart& part, const HeldPart& held)
{
    const auto [it, isNew] = wanted.courses.try_emplace(keyOf(held));
    PartCourse& course = it->second;
    if (!isNew)
        return course;
    course.number = m_courses++;
    course.steps.push_back({UtcTime::min(), severity(part, NameId::None, held)});
    for (const WantedVersion& change : wanted.changes) {
        const Severity from = severity(part, change.version, held);
        if (change.time == course.steps.back().time)
            course.steps.back().severity = from;
        else if (from != course.steps.back().severity)
            course.steps.push_back({change.time, from});
    }
    return course;
}

} // namespace souverix
