#include "model/projection/desired_history.h"

#include <algorithm>
#include <utility>

#include "model/projection/desired_scopes.h"

namespace souverix
{
namespace
{

struct Place {
    UtcTime time;
    EventRef ref;
};

/// Fold order (see foldsBefore).
template <class A, class B>
bool folded(const A& a, const B& b, const Names& names)
{
    if (a.time != b.time)
        return a.time < b.time;
    if (a.ref.region != b.ref.region)
        return names.text(a.ref.region) < names.text(b.ref.region);
    return a.ref.sequence < b.ref.sequence;
}

/// Changes of one scope in fold order; `first` comes to be the first of all.
template <class Change>
WantedVersions inOrder(std::vector<Change>& changes, std::optional<Place>& first,
                       const Names& names)
{
    const auto before = [&](const Change& a, const Change& b) { return folded(a, b, names); };
    if (!std::is_sorted(changes.begin(), changes.end(), before))
        std::stable_sort(changes.begin(), changes.end(), before);
    WantedVersions out;
    out.reserve(changes.size());
    for (const Change& change : changes)
        out.push_back({change.time, change.version});
    if (!changes.empty() && (!first || folded(changes.front(), *first, names)))
        first = {changes.front().time, changes.front().ref};
    return out;
}

} // namespace

DesiredHistory::DesiredHistory(const FleetState& fleet)
{
    const auto changes = [&](const DesiredTarget::Sets& sets) {
        WantedVersions out;
        for (const std::uint32_t index : sets)
            out.push_back({fleet.desired[index].at.time, fleet.desired[index].set.version});
        return out;
    };
    for (const DesiredTarget& from : fleet.targets) {
        Target& target = targets.emplace_back();
        target.part = {from.kind, from.component};
        target.fleet = changes(from.fleet);
        const auto all = [&](const auto& scopes, auto& out) {
            for (const auto& [name, sets] : scopes)
                out.emplace(name, changes(sets));
        };
        all(from.regions, target.regions);
        all(from.roles, target.roles);
        all(from.clusters, target.clusters);
        all(from.nodes, target.nodes);
    }
}

const DesiredHistory::Target* DesiredHistory::find(const DriftPart& part) const
{
    for (const Target& target : targets)
        if (target.part == part)
            return &target;
    return nullptr;
}

DesiredGathering::Target& DesiredGathering::targetOf(const DriftPart& part)
{
    const auto known = std::find_if(m_targets.begin(), m_targets.end(),
                                    [&](const Target& target) { return target.part == part; });
    if (known != m_targets.end())
        return *known;
    m_targets.push_back({part, {}, {}, {}, {}, {}, {}});
    return m_targets.back();
}

void DesiredGathering::add(const Fact& fact)
{
    const auto* set = std::get_if<payload::DesiredSet>(&fact.payload);
    if (set == nullptr || fact.type != EventType::DesiredSet || !fact.payloadValid)
        return;
    ++m_count;
    Target& target = targetOf({set->kind, set->component});
    const Change change{fact.time, fact.ref, set->version};
    addInScope(*set, change, target);
    if (set->scope == payload::ScopeKind::None)
        target.nobody.push_back(change);
}

DesiredHistory DesiredGathering::take(const Names& names)
{
    std::vector<std::pair<std::optional<Place>, DesiredHistory::Target>> made;
    for (Target& from : m_targets) {
        auto& [first, target] = made.emplace_back();
        target.part = from.part;
        inOrder(from.nobody, first, names);
        target.fleet = inOrder(from.fleet, first, names);
        const auto all = [&, &at = first](auto& scopes, auto& out) {
            for (auto& [name, changes] : scopes)
                out.emplace(name, inOrder(changes, at, names));
        };
        all(from.regions, target.regions);
        all(from.roles, target.roles);
        all(from.clusters, target.clusters);
        all(from.nodes, target.nodes);
    }
    m_targets.clear();
    m_count = 0;
    std::stable_sort(made.begin(), made.end(), [&](const auto& a, const auto& b) {
        return a.first && (!b.first || folded(*a.first, *b.first, names));
    });
    DesiredHistory history;
    for (auto& [first, target] : made)
        history.targets.push_back(std::move(target));
    return history;
}

} // namespace souverix
