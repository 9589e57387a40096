#include "model/projection/drift_rules.h"

namespace souverix
{
namespace
{

Severity severityOfObjects(double objects)
{
    if (objects >= 20)
        return Severity::Critical;
    if (objects >= 5)
        return Severity::High;
    return objects >= 1 ? Severity::Medium : Severity::None;
}

Severity severityOfScore(double score)
{
    if (score >= 0.99)
        return Severity::None;
    if (score >= 0.95)
        return Severity::Low;
    if (score >= 0.80)
        return Severity::Medium;
    return score >= 0.50 ? Severity::High : Severity::Critical;
}

} // namespace

Running running(const NodeState& state, payload::DesiredKind kind, NameId component)
{
    if (kind == payload::DesiredKind::Os)
        return state.os ? Running{state.os->version, state.os->deployed} : Running{};
    if (kind == payload::DesiredKind::Firmware) {
        for (const FirmwareState& firmware : state.firmware)
            if (firmware.component == component)
                return {firmware.current, firmware.chain};
        return {};
    }
    for (const ContainerState& container : state.containers)
        if (container.component == component)
            return {container.version, container.deployed};
    return {};
}

Severity configSeverity(NameId desired, const NodeState& state)
{
    Severity severity = Severity::Unknown;
    if (state.configApplied || state.configObserved)
        severity = severityOfObjects(state.configObjects);
    return desired != NameId::None && desired != state.config ? worst(severity, Severity::Medium)
                                                              : severity;
}

Severity policySeverity(NameId desired, const PolicyState* held, const Words& words)
{
    Severity severity =
        held != nullptr && held->evaluated ? severityOfScore(held->score) : Severity::Unknown;
    const bool applied = held != nullptr && held->applied;
    const NameId actual = applied ? held->version : NameId::None;
    if (applied && held->enforcement != words.enforcing)
        severity = worst(severity, Severity::Low);
    if (desired != NameId::None && desired != actual)
        severity = worst(severity, Severity::Low);
    return severity;
}

const PolicyState* heldPolicy(const NodeState& state, NameId policy)
{
    const auto held = state.policies.find(policy);
    return held == state.policies.end() ? nullptr : &held->second;
}

} // namespace souverix
