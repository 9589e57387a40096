#include "model/query/filter/node_fields.h"

#include <algorithm>
#include <array>

namespace souverix
{
namespace
{

using Value = FilterValue;
using Kind = FilterFieldKind;
using Get = Value (*)(const NodeRow&, const FleetView&);

constexpr double kHour = 3600;

Value timeOf(const std::optional<UtcTime>& time)
{
    return time ? Value::ofTime(*time) : Value();
}

Value ageOf(const std::optional<UtcTime>& time, const FleetView& view)
{
    return time ? Value::ofNumber((view.at - *time).toSeconds(), true) : Value();
}

Value severityOf(Severity severity)
{
    return Value::ofNumber(static_cast<double>(severity));
}

Value countOf(std::uint64_t count)
{
    return Value::ofInteger(static_cast<std::int64_t>(count));
}

Value trustOf(const NodeRow& row, const FleetView& view)
{
    for (const RegionTrust& region : view.regions)
        if (region.region == row.region)
            return Value::ofText(trustWordText(region.trust));
    return {};
}

// The least sure of phase, connectivity, drift and attestation.
Value evidenceOf(const NodeRow& row, const FleetView&)
{
    const auto end = row.freshness.begin() + static_cast<std::ptrdiff_t>(EvidenceAxis::Debt);
    return Value::ofText(freshnessWord(*std::max_element(row.freshness.begin(), end)));
}

template <EvidenceAxis axis>
Value sureOf(const NodeRow& row, const FleetView&)
{
    return Value::ofText(freshnessWord(row.freshness[static_cast<std::size_t>(axis)]));
}

struct NodeField {
    const char* name;
    Kind kind;
    std::vector<std::string> aliases;
    const char* description;
    Get get;
    double unitSeconds = 1;
};

std::vector<NodeField> placeFields()
{
    return {
        {"node",
         Kind::Text,
         {"name"},
         "the node's name",
         [](const NodeRow& r, const FleetView&) { return Value::ofName(r.node); }},
        {"region",
         Kind::Text,
         {},
         "the region that claims the node",
         [](const NodeRow& r, const FleetView&) { return Value::ofName(r.region); }},
        {"cluster",
         Kind::Text,
         {"group"},
         "the cluster it registered for",
         [](const NodeRow& r, const FleetView&) { return Value::ofName(r.cluster); }},
        {"role",
         Kind::Text,
         {},
         "the role it registered with",
         [](const NodeRow& r, const FleetView&) { return Value::ofName(r.role); }},
        {"zone",
         Kind::Text,
         {"site"},
         "the zone it registered for, if any",
         [](const NodeRow& r, const FleetView&) { return Value::ofName(r.zone); }},
        {"model",
         Kind::Text,
         {},
         "the hardware's model",
         [](const NodeRow& r, const FleetView&) { return Value::ofName(r.model); }},
        {"batch",
         Kind::Text,
         {"batch_id"},
         "the manufacturing batch",
         [](const NodeRow& r, const FleetView&) { return Value::ofName(r.batch); }},
        {"trust",
         Kind::Text,
         {"trust.word"},
         "trust in its region's log: pinned, unpinned, unproven, broken, forked",
         trustOf},
    };
}

std::vector<NodeField> stateFields()
{
    return {
        {"phase",
         Kind::Text,
         {"lifecycle", "lifecycle.phase"},
         "the lifecycle phase",
         [](const NodeRow& r, const FleetView&) { return Value::ofName(r.phase); }},
        {"phase_since",
         Kind::Time,
         {"phase.since", "lifecycle.since"},
         "when the phase began",
         [](const NodeRow& r, const FleetView&) { return Value::ofTime(r.phaseSince); }},
        {"phase.age",
         Kind::Duration,
         {},
         "T minus phase_since",
         [](const NodeRow& r, const FleetView& v) { return ageOf(r.phaseSince, v); }},
        {"connectivity",
         Kind::Text,
         {"conn.state", "conn", "connectivity.state"},
         "connected, degraded, intermittent, disconnected, autonomous or unknown",
         [](const NodeRow& r, const FleetView&) { return Value::ofName(r.connectivity); }},
        {"connectivity_since",
         Kind::Time,
         {"conn.since", "connectivity.since"},
         "when that state began",
         [](const NodeRow& r, const FleetView&) { return timeOf(r.connectivitySince); }},
        {"conn.age",
         Kind::Duration,
         {"connectivity.age"},
         "T minus connectivity_since",
         [](const NodeRow& r, const FleetView& v) { return ageOf(r.connectivitySince, v); }},
        {"autonomous",
         Kind::Flag,
         {"connectivity.autonomous"},
         "runs by itself",
         [](const NodeRow& r, const FleetView&) { return Value::ofNumber(r.autonomous); }},
        {"linked",
         Kind::Flag,
         {},
         "owes nothing",
         [](const NodeRow& r, const FleetView&) { return Value::ofNumber(r.linked); }},
        {"attestation",
         Kind::Text,
         {"attestation.status", "attest.status", "attest"},
         "the latest attestation's status, none without one",
         [](const NodeRow& r, const FleetView&) { return Value::ofName(r.attestation); }},
        {"attested_at",
         Kind::Time,
         {"attest.time", "attestation.time"},
         "the latest attestation of any status",
         [](const NodeRow& r, const FleetView&) { return timeOf(r.attestedAt); }},
        {"attest.age",
         Kind::Duration,
         {"attestation.age"},
         "T minus attested_at",
         [](const NodeRow& r, const FleetView& v) { return ageOf(r.attestedAt, v); }},
        {"last_verified",
         Kind::Time,
         {"attestation.last_verified", "attest.verified"},
         "the latest affirming attestation",
         [](const NodeRow& r, const FleetView&) { return timeOf(r.lastVerified); }},
        {"last_event",
         Kind::Time,
         {"evidence.time"},
         "its latest event that counts",
         [](const NodeRow& r, const FleetView&) { return Value::ofTime(r.lastEvent); }},
        {"evidence.age",
         Kind::Duration,
         {"seen.age"},
         "T minus last_event",
         [](const NodeRow& r, const FleetView& v) { return ageOf(r.lastEvent, v); }},
        {"evidence",
         Kind::Text,
         {"evidence.state"},
         "the least sure of phase, connectivity, drift and attestation: fresh, stale, assumed, "
         "unknown",
         evidenceOf},
        {"evidence.phase", Kind::Text, {}, "how sure its phase is", sureOf<EvidenceAxis::Phase>},
        {"evidence.connectivity",
         Kind::Text,
         {"evidence.link"},
         "how sure its link's state is",
         sureOf<EvidenceAxis::Connectivity>},
        {"evidence.drift", Kind::Text, {}, "how sure its drift is", sureOf<EvidenceAxis::Drift>},
        {"evidence.attestation",
         Kind::Text,
         {},
         "how sure its attestation is",
         sureOf<EvidenceAxis::Attestation>},
        {"events",
         Kind::Number,
         {},
         "how many of its events count",
         [](const NodeRow& r, const FleetView&) { return countOf(r.events); }},
        {"findings",
         Kind::Number,
         {},
         "how many findings it has",
         [](const NodeRow& r, const FleetView&) { return countOf(r.findings); }},
        {"finding",
         Kind::Text,
         {"finding.kind"},
         "the words of its findings, e.g. ghost-node",
         nullptr},
        {"changed",
         Kind::Text,
         {"differs"},
         "what differs from the state compared with: new, gone, or phase, connectivity, drift, "
         "versions, attestation, debt, findings, place; none holds while nothing is compared",
         nullptr},
    };
}

std::vector<NodeField> driftFields()
{
    return {
        {"drift",
         Kind::Severity,
         {"severity", "drift.severity"},
         "the worst of its drift",
         [](const NodeRow& r, const FleetView&) { return severityOf(r.drift); }},
        {"drift.version",
         Kind::Severity,
         {"version_drift"},
         "worst drift of a version",
         [](const NodeRow& r, const FleetView&) { return severityOf(r.versionDrift); }},
        {"drift.config",
         Kind::Severity,
         {"config_drift"},
         "drift of the configuration",
         [](const NodeRow& r, const FleetView&) { return severityOf(r.configDrift); }},
        {"drift.policy",
         Kind::Severity,
         {"policy_drift"},
         "worst drift of a policy",
         [](const NodeRow& r, const FleetView&) { return severityOf(r.policyDrift); }},
        {"drift.kind", Kind::Text, {}, "which of version, config, policy is low or worse", nullptr},
        {"counted",
         Kind::Flag,
         {},
         "taken into aggregates",
         [](const NodeRow& r, const FleetView&) { return Value::ofNumber(r.counted); }},
        {"compliance_score",
         Kind::Number,
         {"policy.score"},
         "lowest score of its applied policies, 0 to 1",
         [](const NodeRow& r, const FleetView&) {
             return r.complianceScore ? Value::ofNumber(*r.complianceScore, true) : Value();
         }},
    };
}

std::vector<NodeField> debtFields()
{
    return {
        {"last_sync",
         Kind::Time,
         {"debt.since", "sync.last"},
         "since when it owes; T where it is linked",
         [](const NodeRow& r, const FleetView&) { return Value::ofTime(r.lastSync); }},
        {"debt_hours",
         Kind::Duration,
         {"debt.hours", "debt"},
         "sync debt, in hours",
         [](const NodeRow& r, const FleetView&) { return Value::ofNumber(r.debtHours); },
         kHour},
        {"backlog",
         Kind::Number,
         {"debt.backlog", "backlog.messages", "messages", "debt.messages"},
         "messages that wait for it",
         [](const NodeRow& r, const FleetView&) { return Value::ofNumber(r.backlog.messages); }},
        {"config_updates",
         Kind::Number,
         {"backlog.config_updates", "debt.config"},
         "configurations that wait",
         [](const NodeRow& r, const FleetView&) { return countOf(r.backlog.configUpdates); }},
        {"policy_updates",
         Kind::Number,
         {"backlog.policy_updates", "debt.policy"},
         "policies that wait",
         [](const NodeRow& r, const FleetView&) { return countOf(r.backlog.policyUpdates); }},
        {"version_updates",
         Kind::Number,
         {"backlog.version_updates", "debt.version"},
         "versions that wait",
         [](const NodeRow& r, const FleetView&) { return countOf(r.backlog.versionUpdates); }},
        {"replay_eta",
         Kind::Time,
         {"replay.eta", "eta"},
         "when a replay would be done",
         [](const NodeRow& r, const FleetView&) { return Value::ofTime(r.replayEta); }},
        {"replay_seconds",
         Kind::Duration,
         {"estimated_duration_seconds", "replay.duration"},
         "how long a replay would take, in seconds",
         [](const NodeRow& r, const FleetView&) {
             return countOf(static_cast<std::uint64_t>(r.replaySeconds));
         }},
        {"replay.earliest",
         Kind::Time,
         {},
         "begin of the estimate's 80 % interval",
         [](const NodeRow& r, const FleetView&) {
             return r.replayInterval ? Value::ofTime(r.replayInterval->first) : Value();
         }},
        {"replay.latest",
         Kind::Time,
         {},
         "end of the estimate's 80 % interval",
         [](const NodeRow& r, const FleetView&) {
             return r.replayInterval ? Value::ofTime(r.replayInterval->second) : Value();
         }},
        {"replaying",
         Kind::Flag,
         {},
         "a replay is under way",
         [](const NodeRow& r, const FleetView&) { return Value::ofNumber(r.replaying); }},
        {"converging",
         Kind::Flag,
         {},
         "its backlog does not grow faster than it drains",
         [](const NodeRow& r, const FleetView&) { return Value::ofNumber(!r.notConverging); }},
        {"not_converging",
         Kind::Flag,
         {},
         "its backlog grows faster than it drains",
         [](const NodeRow& r, const FleetView&) { return Value::ofNumber(r.notConverging); }},
    };
}

const std::vector<NodeField>& allFields()
{
    static const std::vector<NodeField> all = [] {
        std::vector<NodeField> fields;
        for (auto part : {placeFields, stateFields, driftFields, debtFields})
            for (NodeField& field : part())
                fields.push_back(std::move(field));
        return fields;
    }();
    return all;
}

} // namespace

const FilterSchema& nodeFilterSchema()
{
    static const FilterSchema schema = [] {
        FilterSchema made;
        for (const NodeField& field : allFields())
            made.fields.push_back({field.name, field.kind, field.description, field.aliases,
                                   field.unitSeconds, false});
        return made;
    }();
    return schema;
}

FilterValue nodeFilterValue(std::size_t field, const NodeRow& row, const FleetView& view)
{
    const Get get = allFields()[field].get;
    return get == nullptr ? Value() : get(row, view);
}

std::size_t driftKindField()
{
    static const std::size_t field = *nodeFilterSchema().find("drift.kind");
    return field;
}

std::size_t changedField()
{
    static const std::size_t field = *nodeFilterSchema().find("changed");
    return field;
}

std::size_t findingField()
{
    static const std::size_t field = *nodeFilterSchema().find("finding");
    return field;
}

} // namespace souverix
