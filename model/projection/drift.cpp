#include "model/projection/drift.h"

#include <algorithm>

#include "model/projection/drift_rules.h"
#include "model/projection/version.h"

namespace souverix
{
namespace
{

template <class Drift>
void prove(Drift& drift, const Since& since)
{
    drift.events.push_back(since.ref);
    drift.latest = std::max(drift.latest, since.time);
}

template <class Drift>
Drift unproven()
{
    Drift drift;
    drift.events.reserve(3); // as many as ever prove one
    drift.latest = UtcTime::min();
    return drift;
}

NameId versionOf(const Desired* desired)
{
    return desired == nullptr ? NameId::None : desired->set.version;
}

std::optional<DriftedPart> partOf(payload::DesiredKind kind)
{
    switch (kind) {
    case payload::DesiredKind::Version:
        return DriftedPart::Container;
    case payload::DesiredKind::Os:
        return DriftedPart::Os;
    case payload::DesiredKind::Firmware:
        return DriftedPart::Firmware;
    default:
        return std::nullopt;
    }
}

VersionDrift judgeVersion(DriftedPart part, const Desired& desired, const NodeState& state,
                          const Names& names)
{
    auto drift = unproven<VersionDrift>();
    const Running actual = running(state, desired.set.kind, desired.set.component);
    drift.part = part;
    drift.component = desired.set.component;
    drift.desired = desired.set.version;
    drift.actual = actual.version;
    drift.severity = actual.since
                         ? versionDrift(names.text(drift.desired), names.text(drift.actual))
                         : Severity::High;
    prove(drift, desired.at);
    if (actual.since)
        prove(drift, *actual.since);
    return drift;
}

ConfigDrift judgeConfig(const Desired* desired, const NodeState& state)
{
    auto drift = unproven<ConfigDrift>();
    drift.objects = state.configObjects;
    drift.actual = state.config;
    drift.severity = configSeverity(versionOf(desired), state);
    const auto note = [&](const std::optional<Since>& since) {
        if (!since)
            return;
        drift.lastSync = std::max(drift.lastSync.value_or(UtcTime::min()), since->time);
        prove(drift, *since);
    };
    note(state.configApplied);
    note(state.configObserved);
    if (desired != nullptr && desired->set.version != NameId::None) {
        drift.desired = desired->set.version;
        prove(drift, desired->at);
    }
    return drift;
}

PolicyDrift judgePolicy(NameId policy, const Desired* desired, const PolicyState* held,
                        const Words& words)
{
    auto drift = unproven<PolicyDrift>();
    drift.policy = policy;
    drift.severity = policySeverity(versionOf(desired), held, words);
    if (held != nullptr && held->evaluated) {
        drift.score = held->score;
        prove(drift, *held->evaluated);
    }
    if (held != nullptr && held->applied) {
        drift.actual = held->version;
        prove(drift, *held->applied);
    }
    if (desired != nullptr) {
        drift.desired = desired->set.version;
        prove(drift, desired->at);
    }
    return drift;
}

} // namespace

bool covers(const payload::DesiredSet& set, NameId node, const NodeState& state)
{
    using payload::ScopeKind;
    switch (set.scope) {
    case ScopeKind::Fleet:
        return true;
    case ScopeKind::Region:
        return set.names.front() == state.region;
    case ScopeKind::Role:
        return set.names.front() == state.hardware.role;
    case ScopeKind::Cluster:
        return set.names.front() == state.hardware.cluster;
    case ScopeKind::Nodes:
        return std::find(set.names.begin(), set.names.end(), node) != set.names.end();
    case ScopeKind::None:
        break;
    }
    return false;
}

const Desired* desiredFor(const FleetState& fleet, const DesiredTarget& target, NameId node,
                          const NodeState& state, UtcTime at)
{
    const auto latest = [&](const DesiredTarget::Sets& sets) -> const Desired* {
        const auto after =
            std::upper_bound(sets.begin(), sets.end(), at, [&](UtcTime time, std::uint32_t index) {
                return time < fleet.desired[index].at.time;
            });
        return after == sets.begin() ? nullptr : &fleet.desired[*(after - 1)];
    };
    const auto find = [&](const auto& scopes, NameId name) -> const Desired* {
        const auto it = scopes.find(name);
        return it == scopes.end() ? nullptr : latest(it->second);
    };
    if (const Desired* desired = find(target.nodes, node))
        return desired;
    if (const Desired* desired = find(target.clusters, state.hardware.cluster))
        return desired;
    if (const Desired* desired = find(target.roles, state.hardware.role))
        return desired;
    if (const Desired* desired = find(target.regions, state.region))
        return desired;
    return latest(target.fleet);
}

DriftAnalysis analyseDrift(NameId node, const NodeState& state, const FleetState& fleet, UtcTime at,
                           const Words& words, const Names& names)
{
    DriftAnalysis analysis;
    const Desired* config = nullptr;
    std::vector<std::pair<NameId, const Desired*>> policies;
    for (const DesiredTarget& target : fleet.targets) {
        const Desired* desired = desiredFor(fleet, target, node, state, at);
        if (target.kind == payload::DesiredKind::Config)
            config = desired;
        if (desired == nullptr || desired->set.version == NameId::None)
            continue;
        if (const auto part = partOf(target.kind))
            analysis.version.push_back(judgeVersion(*part, *desired, state, names));
        else if (target.kind == payload::DesiredKind::Policy)
            policies.emplace_back(target.component, desired);
    }
    analysis.config = judgeConfig(config, state);
    for (const auto& [policy, desired] : policies) {
        analysis.policy.push_back(judgePolicy(policy, desired, heldPolicy(state, policy), words));
    }
    for (const auto& [policy, held] : state.policies) {
        const auto isThis = [&, name = policy](const auto& item) { return item.first == name; };
        if (held.applied && std::none_of(policies.begin(), policies.end(), isThis))
            analysis.policy.push_back(judgePolicy(policy, nullptr, &held, words));
    }
    const auto byName = [&](const auto& a, const auto& b) {
        return names.text(a.policy) < names.text(b.policy);
    };
    std::sort(analysis.policy.begin(), analysis.policy.end(), byName);
    analysis.severity =
        worst(worst(analysis.worstVersion(), analysis.config.severity), analysis.worstPolicy());
    return analysis;
}

Severity VersionMemo::drift(NameId desired, NameId actual, const Names& names)
{
    const std::uint64_t key = std::uint64_t{static_cast<std::uint32_t>(desired)} << 32 |
                              static_cast<std::uint32_t>(actual);
    const auto [it, isNew] = m_drift.try_emplace(key);
    if (isNew)
        it->second = versionDrift(names.text(desired), names.text(actual));
    return it->second;
}

Severity driftSeverity(NameId node, const NodeState& state, const FleetState& fleet, UtcTime at,
                       const Words& words, const Names& names, VersionMemo& memo)
{
    const Desired* config = nullptr;
    Severity found = Severity::None;
    std::vector<NameId> policies; // desired ones: few
    for (const DesiredTarget& target : fleet.targets) {
        const Desired* desired = desiredFor(fleet, target, node, state, at);
        if (target.kind == payload::DesiredKind::Config)
            config = desired;
        if (desired == nullptr || desired->set.version == NameId::None)
            continue;
        if (partOf(target.kind)) {
            const Running actual = running(state, target.kind, target.component);
            found =
                worst(found, actual.since ? memo.drift(desired->set.version, actual.version, names)
                                          : Severity::High);
        } else if (target.kind == payload::DesiredKind::Policy) {
            policies.push_back(target.component);
            found = worst(found, policySeverity(desired->set.version,
                                                heldPolicy(state, target.component), words));
        }
    }
    for (const auto& [policy, held] : state.policies)
        if (held.applied && std::find(policies.begin(), policies.end(), policy) == policies.end())
            found = worst(found, policySeverity(NameId::None, &held, words));
    return worst(found, configSeverity(versionOf(config), state));
}

Severity DriftAnalysis::worstVersion() const
{
    Severity found = Severity::None;
    for (const VersionDrift& drift : version)
        found = worst(found, drift.severity);
    return found;
}

Severity DriftAnalysis::worstPolicy() const
{
    Severity found = Severity::None;
    for (const PolicyDrift& drift : policy)
        found = worst(found, drift.severity);
    return found;
}

std::string driftName(const VersionDrift& drift, const Names& names)
{
    switch (drift.part) {
    case DriftedPart::Os:
        return "os";
    case DriftedPart::Firmware:
        return "firmware/" + std::string(names.text(drift.component));
    case DriftedPart::Container:
        break;
    }
    return std::string(names.text(drift.component));
}

bool countsInAggregates(NameId phase, const Words& words)
{
    return phase != words.provisioning && phase != words.decommissioning &&
           phase != words.decommissioned && phase != words.isolated;
}

} // namespace souverix
