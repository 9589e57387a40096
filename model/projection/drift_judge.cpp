#include "model/projection/drift_judge.h"

#include <algorithm>

#include "model/projection/drift_rules.h"

namespace souverix
{

using payload::DesiredKind;

namespace
{

constexpr NameId kAbsent{0xFFFF'FFFF}; // no name has this id

} // namespace

DriftJudge::DriftJudge(const FleetState& fleet, const Words& words, const Names& names)
    : m_fleet(fleet), m_words(words), m_names(names), m_wanted(fleet.targets.size())
{
}

Wanted& DriftJudge::wanted(std::size_t target, NameId node, const NodeState& state)
{
    const DesiredTarget& sets = m_fleet.targets[target];
    const auto known = [](const auto& scopes, NameId name) {
        return scopes.contains(name) ? name : kAbsent;
    };
    const Scopes scopes{known(sets.nodes, node), known(sets.clusters, state.hardware.cluster),
                        known(sets.roles, state.hardware.role), known(sets.regions, state.region)};
    const auto [it, isNew] = m_wanted[target].try_emplace(scopes);
    if (isNew)
        it->second.changes = resolve(sets, scopes);
    return it->second;
}

Wanted& DriftJudge::nothing(DesiredKind kind)
{
    return m_nothing[kind];
}

// From the widest scope to the most specific: each governs from its own first set to the first of a
// more specific one.
std::vector<Wanted::Change> DriftJudge::resolve(const DesiredTarget& target,
                                                const Scopes& scopes) const
{
    static const DesiredTarget::Sets kNone;
    const auto find = [](const auto& all, NameId name) {
        const auto it = all.find(name);
        return it == all.end() ? &kNone : &it->second;
    };
    const std::array<const DesiredTarget::Sets*, 5> levels{
        &target.fleet, find(target.regions, scopes[3]), find(target.roles, scopes[2]),
        find(target.clusters, scopes[1]), find(target.nodes, scopes[0])};
    std::vector<Wanted::Change> changes;
    for (std::size_t level = 0; level < levels.size(); ++level) {
        std::optional<UtcTime> until;
        for (std::size_t above = level + 1; above < levels.size(); ++above)
            if (!levels[above]->empty()) {
                const UtcTime first = m_fleet.desired[levels[above]->front()].at.time;
                until = until ? std::min(*until, first) : first;
            }
        for (const std::uint32_t index : *levels[level]) {
            const Desired& desired = m_fleet.desired[index];
            if (until && desired.at.time >= *until)
                break;
            if (!changes.empty() && changes.back().time == desired.at.time)
                changes.back().version = desired.set.version;
            else
                changes.push_back({desired.at.time, desired.set.version});
        }
    }
    return changes;
}

// Equal keys drift alike whatever is desired.
std::uint64_t DriftJudge::keyOf(const DriftPart& part, const NodeState& state) const
{
    const auto key = [](NameId version, bool present, Severity alone) {
        return std::uint64_t{static_cast<std::uint32_t>(version)} |
               std::uint64_t{present} << 32 | std::uint64_t{static_cast<std::uint8_t>(alone)} << 33;
    };
    if (part.kind == DesiredKind::Config)
        return key(state.config, true, configSeverity(NameId::None, state));
    if (part.kind == DesiredKind::Policy) {
        const PolicyState* held = heldPolicy(state, part.component);
        const bool applied = held != nullptr && held->applied;
        return key(applied ? held->version : NameId::None, applied,
                   policySeverity(NameId::None, held, m_words));
    }
    const Running now = running(state, part.kind, part.component);
    return key(now.version, now.since.has_value(), Severity::None);
}

Severity DriftJudge::severity(const DriftPart& part, NameId wanted, const NodeState& state)
{
    if (part.kind == DesiredKind::Config)
        return configSeverity(wanted, state);
    if (part.kind == DesiredKind::Policy) {
        const PolicyState* held = heldPolicy(state, part.component);
        const bool judged = wanted != NameId::None || (held != nullptr && held->applied);
        return judged ? policySeverity(wanted, held, m_words) : Severity::None;
    }
    if (wanted == NameId::None)
        return Severity::None;
    const Running now = running(state, part.kind, part.component);
    return now.since ? m_memo.drift(wanted, now.version, m_names) : Severity::High;
}

const PartCourse& DriftJudge::course(Wanted& wanted, const DriftPart& part, const NodeState& state)
{
    const auto [it, isNew] = wanted.courses.try_emplace(keyOf(part, state));
    PartCourse& course = it->second;
    if (!isNew)
        return course;
    course.push_back({UtcTime::min(), severity(part, NameId::None, state)});
    for (const Wanted::Change& change : wanted.changes) {
        const Severity from = severity(part, change.version, state);
        if (change.time == course.back().time)
            course.back().severity = from;
        else if (from != course.back().severity)
            course.push_back({change.time, from});
    }
    return course;
}

} // namespace souverix
