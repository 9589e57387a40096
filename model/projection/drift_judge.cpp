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

void PartCourse::sum(const Moments& moments)
{
    if (constant || !sums.empty())
        return;
    double seconds = 0;
    for (std::size_t i = 0; i < moments.size(); ++i) {
        if (i % kSums == 0)
            sums.push_back(seconds);
        if (i > 0 && i + 1 < moments.size() && driftsFrom(i))
            seconds += moments.secondsBetween(i, i + 1);
    }
}

DriftJudge::DriftJudge(const DesiredHistory& desired, const Names& names)
    : m_desired(desired), m_names(names)
{
}

Wanted& DriftJudge::wanted(Target& target, const Scopes& scopes)
{
    const auto [it, isNew] = target.byScopes.try_emplace(scopes);
    Wanted& wanted = it->second;
    if (!isNew)
        return wanted;
    wanted.number = m_wanted++;
    std::vector<UtcTime> times;
    std::unordered_map<NameId, std::uint32_t> numbers;
    const auto add = [&](UtcTime time, NameId version) {
        const auto [found, isOther] =
            numbers.try_emplace(version, static_cast<std::uint32_t>(numbers.size()));
        if (isOther)
            wanted.different.push_back(version);
        times.push_back(time);
        wanted.versions.push_back(found->second);
    };
    add(UtcTime::min(), NameId::None);
    if (target.desired != nullptr)
        for (const WantedVersion& change : governing(*target.desired, scopes))
            add(change.time, change.version);
    wanted.moments = Moments(std::move(times));
    return wanted;
}

Wanted& DriftJudge::wanted(const DriftPart& part, NameId node, const DriftScopes& scopes)
{
    const auto [at, isNew] = m_targets.try_emplace(part);
    Target& target = at->second;
    if (isNew)
        target.desired = m_desired.find(part);
    if (target.desired == nullptr)
        return wanted(target, Scopes{});
    const auto known = [](const auto& all, NameId name) {
        return !all.empty() && all.contains(name) ? name : kAbsent;
    };
    const DesiredHistory::Target& sets = *target.desired;
    const NameId named = known(sets.nodes, node);
    if (named == kAbsent && target.last != nullptr && target.lastScopes == scopes)
        return *target.last;
    Wanted& found =
        wanted(target, {named, known(sets.clusters, scopes.cluster), known(sets.roles, scopes.role),
                        known(sets.regions, scopes.region)});
    if (named == kAbsent) {
        target.last = &found;
        target.lastScopes = scopes;
    }
    return found;
}

Severity DriftJudge::severity(const DriftPart& part, NameId wanted, const HeldPart& held)
{
    if (part.kind == DesiredKind::Config || part.kind == DesiredKind::Policy)
        return severityOf(held, part.kind, wanted);
    if (wanted == NameId::None)
        return Severity::None;
    return held.present ? m_memo.drift(wanted, held.version, m_names) : Severity::High;
}

PartCourse& DriftJudge::course(Wanted& wanted, const DriftPart& part, const HeldPart& held)
{
    const auto [it, isNew] = wanted.courses.try_emplace(keyOf(held));
    PartCourse& course = it->second;
    if (!isNew)
        return course;
    course.number = m_courses++;
    std::vector<Severity> from;
    for (const NameId version : wanted.different)
        from.push_back(severity(part, version, held));
    course.first = from.front();
    course.most = *std::max_element(from.begin(), from.end());
    course.constant =
        std::all_of(from.begin(), from.end(), [&](Severity one) { return one == course.first; });
    if (course.constant)
        return course;
    course.severities.resize(wanted.versions.size());
    for (std::size_t i = 0; i < wanted.versions.size(); ++i)
        course.severities[i] = from[wanted.versions[i]];
    return course;
}

} // namespace souverix
