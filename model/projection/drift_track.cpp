#include "model/projection/drift_track.h"

#include <algorithm>
#include <set>

#include "model/projection/drift.h"
#include "model/projection/fold_node.h"

namespace souverix
{
namespace
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

// When the desired state of any scope that the node was ever in changed.
std::vector<UtcTime> desiredChanges(NameId node, std::span<const Fact> facts,
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
    std::vector<UtcTime> times;
    const auto take = [&](const DesiredTarget::Sets& sets) {
        for (const std::uint32_t index : sets)
            times.push_back(fleet.desired[index].at.time);
    };
    const auto takeOf = [&](const auto& scopes, NameId name) {
        if (const auto it = scopes.find(name); it != scopes.end())
            take(it->second);
    };
    for (const DesiredTarget& target : fleet.targets) {
        take(target.fleet);
        takeOf(target.nodes, node);
        for (const NameId name : clusters)
            takeOf(target.clusters, name);
        for (const NameId name : roles)
            takeOf(target.roles, name);
        for (const NameId name : regions)
            takeOf(target.regions, name);
    }
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    return times;
}

} // namespace

std::vector<DriftStep> driftTrack(NameId node, std::span<const Fact> facts, const FleetState& fleet,
                                  const Words& words, const Names& names, VersionMemo& memo)
{
    std::vector<DriftStep> track;
    NodeState state;
    const auto judge = [&](UtcTime at) {
        if (!state.exists())
            return;
        const DriftStep step{at, driftSeverity(node, state, fleet, at, words, names, memo),
                             countsInAggregates(state.phase, words)};
        if (!track.empty() && track.back().time == at)
            track.back() = step;
        else if (track.empty() || track.back().severity != step.severity ||
                 track.back().counted != step.counted)
            track.push_back(step);
    };
    const std::vector<UtcTime> changes = desiredChanges(node, facts, fleet);
    auto change = changes.begin();
    for (std::size_t i = 0; i < facts.size(); ++i) {
        for (; change != changes.end() && *change < facts[i].time; ++change)
            judge(*change);
        foldNode(state, facts[i], words, names);
        // Events of one instant are judged together: between them there was no time.
        const bool lastOfInstant = i + 1 == facts.size() || facts[i + 1].time != facts[i].time;
        if (canMoveDrift(facts[i].type) && (lastOfInstant || !canMoveDrift(facts[i + 1].type)))
            judge(facts[i].time);
    }
    for (; change != changes.end(); ++change)
        judge(*change);
    return track;
}

} // namespace souverix
