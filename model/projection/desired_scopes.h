#pragma once

#include "model/event/payload.h"

namespace souverix
{

/// Adds `change` to the lists of a target that something was desired for: that of the whole fleet,
/// or those of the names in its scope. What is desired for nobody is added to none. `Target` has
/// the lists fleet, and by name regions, roles, clusters and nodes.
template <class Target, class Change>
void addInScope(const payload::DesiredSet& set, const Change& change, Target& target)
{
    using payload::ScopeKind;
    const auto add = [&](auto& byName) {
        for (const NameId name : set.names)
            byName[name].push_back(change);
    };
    switch (set.scope) {
    case ScopeKind::Fleet:
        target.fleet.push_back(change);
        break;
    case ScopeKind::Region:
        add(target.regions);
        break;
    case ScopeKind::Role:
        add(target.roles);
        break;
    case ScopeKind::Cluster:
        add(target.clusters);
        break;
    case ScopeKind::Nodes:
        add(target.nodes);
        break;
    case ScopeKind::None:
        break;
    }
}

} // namespace souverix
