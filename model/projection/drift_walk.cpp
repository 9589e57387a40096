#include "model/projection/drift_walk.h"

#include <algorithm>
#include <set>

namespace souverix
{

bool canMoveDrift(EventType type)
{
    switch (type) {
    case EventType::NodeRegistered:
    case EventType::FirmwareBaselined:
    case EventType::FirmwareUpdated:
    case EventType::OsDeployed:
    case EventType::ContainerDeployed:
    case EventType::ContainerRemoved:
    case EventType::ConfigApplied:
    case EventType::ConfigObserved:
    case EventType::PolicyApplied:
    case EventType::PolicyEvaluated:
    case EventType::AuthorityClaimed:
    case EventType::LifecycleChanged:
    case EventType::NodeIsolated:
        return true;
    default:
        return false;
    }
}

bool movesScope(EventType type)
{
    return type == EventType::NodeRegistered || type == EventType::AuthorityClaimed;
}

std::optional<DriftPart> partOf(const Fact& fact)
{
    using payload::DesiredKind;
    if (!fact.payloadValid)
        return std::nullopt;
    if (const auto* p = std::get_if<payload::ContainerDeployed>(&fact.payload))
        return DriftPart{DesiredKind::Version, p->component};
    if (const auto* p = std::get_if<payload::ContainerRemoved>(&fact.payload))
        return DriftPart{DesiredKind::Version, p->component};
    if (std::holds_alternative<payload::OsDeployed>(fact.payload))
        return DriftPart{DesiredKind::Os, NameId::None};
    if (const auto* p = std::get_if<payload::Firmware>(&fact.payload))
        return DriftPart{DesiredKind::Firmware, p->component};
    if (std::holds_alternative<payload::Config>(fact.payload))
        return DriftPart{DesiredKind::Config, NameId::None};
    if (const auto* p = std::get_if<payload::PolicyApplied>(&fact.payload))
        return DriftPart{DesiredKind::Policy, p->policy};
    if (const auto* p = std::get_if<payload::PolicyEvaluated>(&fact.payload))
        return DriftPart{DesiredKind::Policy, p->policy};
    return std::nullopt;
}

std::vector<DesiredChange> desiredChanges(NameId node, std::span<const Fact> facts,
                                          const FleetState& fleet)
{
    std::set<NameId> clusters, roles, regions;
    for (const Fact& fact : facts) {
        if (const auto* p = std::get_if<payload::Registered>(&fact.payload)) {
            clusters.insert(p->cluster);
            roles.insert(p->role);
            regions.insert(fact.ref.region);
        } else if (fact.type == EventType::AuthorityClaimed && fact.payloadValid) {
            regions.insert(std::get<payload::Authority>(fact.payload).region);
        }
    }
    std::vector<DesiredChange> changes;
    for (std::uint32_t index = 0; index < fleet.targets.size(); ++index) {
        const DesiredTarget& target = fleet.targets[index];
        const auto take = [&](const DesiredTarget::Sets& sets) {
            for (const std::uint32_t set : sets)
                changes.push_back({fleet.desired[set].at.time, index});
        };
        const auto takeOf = [&](const auto& scopes, NameId name) {
            if (const auto it = scopes.find(name); it != scopes.end())
                take(it->second);
        };
        take(target.fleet);
        takeOf(target.nodes, node);
        for (const NameId name : clusters)
            takeOf(target.clusters, name);
        for (const NameId name : roles)
            takeOf(target.roles, name);
        for (const NameId name : regions)
            takeOf(target.regions, name);
    }
    std::sort(changes.begin(), changes.end(),
              [](const DesiredChange& a, const DesiredChange& b) { return a.time < b.time; });
    return changes;
}

} // namespace souverix
