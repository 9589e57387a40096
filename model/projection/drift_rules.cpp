#include "model/projection/drift_rules.h"

namespace souverix
{

using payload::DesiredKind;

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

HeldPart heldConfig(const NodeState& state)
{
    const bool measured = state.configApplied || state.configObserved;
    return {state.config, true,
            measured ? severityOfObjects(state.configObjects) : Severity::Unknown};
}

HeldPart heldOf(const PolicyState* policy, const Words& words)
{
    HeldPart held;
    held.measured =
        policy != nullptr && policy->evaluated ? severityOfScore(policy->score) : Severity::Unknown;
    held.present = policy != nullptr && policy->applied;
    if (held.present) {
        held.version = policy->version;
        if (policy->enforcement != words.enforcing)
            held.measured = worst(held.measured, Severity::Low);
    }
    return held;
}

} // namespace

Running running(const NodeState& state, DesiredKind kind, NameId component)
{
    if (kind == DesiredKind::Os)
        return state.os ? Running{state.os->version, state.os->deployed} : Running{};
    if (kind == DesiredKind::Firmware) {
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
    return severityOf(heldConfig(state), DesiredKind::Config, desired);
}

Severity policySeverity(NameId desired, const PolicyState* held, const Words& words)
{
    return severityOf(heldOf(held, words), DesiredKind::Policy, desired);
}

HeldPart heldPart(const NodeState& state, const DriftPart& part, const Words& words)
{
    if (part.kind == DesiredKind::Config)
        return heldConfig(state);
    if (part.kind == DesiredKind::Policy)
        return heldOf(heldPolicy(state, part.component), words);
    const Running now = running(state, part.kind, part.component);
    return {now.version, now.since.has_value(), Severity::None};
}

Severity severityOf(const HeldPart& held, DesiredKind kind, NameId desired)
{
    const bool other = desired != NameId::None && desired != held.version;
    if (kind == DesiredKind::Config)
        return other ? worst(held.measured, Severity::Medium) : held.measured;
    if (desired == NameId::None && !held.present)
        return Severity::None;
    return other ? worst(held.measured, Severity::Low) : held.measured;
}

const PolicyState* heldPolicy(const NodeState& state, NameId policy)
{
    const auto held = state.policies.find(policy);
    return held == state.policies.end() ? nullptr : &held->second;
}

} // namespace souverix
