#include "model/query/documents.h"

#include <algorithm>

#include "model/event/json.h"

namespace souverix
{
namespace
{

using Json = nlohmann::ordered_json;

Json textOrNull(NameId id, const Names& names)
{
    return id == NameId::None ? Json(nullptr) : Json(std::string(names.text(id)));
}

Json timeOrNull(const std::optional<UtcTime>& time)
{
    return time ? Json(time->toString()) : Json(nullptr);
}

// An optional text of an event; one of another kind counts as absent.
Json textOrNull(const nlohmann::json& data, const char* key)
{
    const auto it = data.find(key);
    return it != data.end() && it->is_string() ? Json(*it) : Json(nullptr);
}

// Whole numbers without a point, as the events wrote them.
Json number(double value)
{
    const auto whole = static_cast<std::int64_t>(value >= -1e15 && value <= 1e15 ? value : 0);
    return static_cast<double>(whole) == value ? Json(whole) : Json(value);
}

/// Writes the four documents of one node.
class DocumentWriter
{
public:
    DocumentWriter(const ReplicaReader& reader, const FoldedFleet& folded, const FoldedNode& node,
                   const JudgedNode& judged)
        : m_reader(reader), m_folded(folded), m_node(node), m_s(*node.state), m_judged(judged),
          m_names(*reader.names())
    {
    }

    Result<Json> write()
    {
        Json all;
        all["node"] = text(m_node.node);
        all["region"] = text(m_s.region);
        all["lifecycle"] = {{"phase", text(m_s.phase)}, {"since", m_s.phaseSince.time.toString()}};
        all["connectivity"] = {
            {"state", m_s.connectivity == NameId::None ? Json("unknown") : text(m_s.connectivity)},
            {"since",
             m_s.connectivitySince ? Json(m_s.connectivitySince->time.toString()) : Json()},
            {"autonomous", m_s.autonomous}};
        all["HardwareLifecycle"] = hardware();
        all["SoftwareLifecycle"] = software();
        all["DriftAnalysis"] = drift();
        all["SyncDebt"] = syncDebt();
        if (m_error)
            return tl::unexpected<Error>(*m_error);
        return all;
    }

private:
    [[nodiscard]] Json text(NameId id) const { return textOrNull(id, m_names); }

    /// The data of a proving event.
    [[nodiscard]] nlohmann::json data(const EventRef& ref)
    {
        auto bytes = m_reader.entry(ref);
        if (!bytes) {
            m_error = bytes.error();
            return nlohmann::json::object();
        }
        auto event = parseStrictJson(*bytes);
        if (!event) {
            m_error = event.error();
            return nlohmann::json::object();
        }
        return (*event)["data"];
    }

    [[nodiscard]] Json hardware()
    {
        const nlohmann::json made = data(m_s.registered->ref)["manufacturing"];
        Json manufacturing;
        for (const char* key : {"origin", "batch_id", "date", "qc_signature"})
            manufacturing[key] = made.value(key, nlohmann::json());
        return {{"serial", text(m_s.hardware.serial)},
                {"model", text(m_s.hardware.model)},
                {"manufacturing", manufacturing},
                {"firmware", firmware()},
                {"attestation",
                 {{"initial", timeOrNull(m_s.attestationInitial)},
                  {"last_verified", timeOrNull(m_s.attestationVerified)},
                  {"status", m_s.attested ? text(m_s.attestationStatus) : Json("none")}}}};
    }

    [[nodiscard]] Json firmware()
    {
        Json components = Json::object(), history = Json::array();
        for (const FirmwareState& f : m_s.firmware)
            components[std::string(m_names.text(f.component))] = {
                {"baseline", text(f.baseline)},
                {"current", text(f.current)},
                {"signature_chain",
                 data(f.chain.ref).value("signature_chain", nlohmann::json::array())}};
        for (const FirmwareUpdate& update : m_s.firmwareUpdates)
            history.push_back({{"time", update.at.time.toString()},
                               {"component", text(update.component)},
                               {"from", text(update.from)},
                               {"to", text(update.to)}});
        Json own{{"baseline", nullptr}, {"current", nullptr}, {"signature_chain", Json::array()}};
        if (!m_s.firmware.empty())
            own = components[std::string(m_names.text(m_s.firmware.front().component))];
        own["update_history"] = history;
        own["components"] = components;
        return own;
    }

    [[nodiscard]] Json software()
    {
        Json os;
        if (m_s.os)
            os = {{"version", text(m_s.os->version)},
                  {"provenance", text(m_s.os->provenance)},
                  {"sbom", textOrNull(data(m_s.os->deployed.ref), "sbom")}};
        Json containers = Json::object(), policies = Json::object();
        for (const ContainerState& c : m_s.containers) {
            const nlohmann::json deployed = data(c.deployed.ref);
            containers[std::string(m_names.text(c.component))] = {
                {"image", text(c.image)},
                {"version", text(c.version)},
                {"digest", deployed.value("digest", nlohmann::json())},
                {"signature", textOrNull(deployed, "signature")},
                {"sbom_hash", textOrNull(deployed, "sbom_hash")}};
        }
        for (const auto& [policy, held] : m_s.policies)
            if (held.applied)
                policies[std::string(m_names.text(policy))] = {
                    {"version", text(held.version)},
                    {"enforcement", text(held.enforcement)},
                    {"compliance_score", held.evaluated ? Json(held.score) : Json()}};
        return {{"os_image", os},
                {"container", containers},
                {"configuration",
                 {{"desired", text(m_judged.drift.config.desired)},
                  {"actual", text(m_s.config)},
                  {"drift", number(m_s.configObjects)},
                  {"last_applied",
                   m_s.configApplied ? Json(m_s.configApplied->time.toString()) : Json()}}},
                {"policy", policies}};
    }

    [[nodiscard]] Json drift() const
    {
        const DriftAnalysis& d = m_judged.drift;
        Json versions = Json::array(), policies = Json::array();
        for (const VersionDrift& part : d.version)
            if (part.severity != Severity::None)
                versions.push_back({{"component", driftName(part, m_names)},
                                    {"desired", text(part.desired)},
                                    {"actual", text(part.actual)},
                                    {"severity", severityWord(part.severity)}});
        for (const PolicyDrift& part : d.policy)
            if (part.severity != Severity::None)
                policies.push_back({{"policy", text(part.policy)},
                                    {"policy_version", text(part.desired)},
                                    {"actual_version", text(part.actual)},
                                    {"compliance_score", part.score ? Json(*part.score) : Json()},
                                    {"severity", severityWord(part.severity)}});
        Json stale;
        if (d.config.lastSync)
            stale = number((m_folded.at - *d.config.lastSync).toSeconds());
        return {{"severity", severityWord(d.severity)},
                {"version_drift", versions},
                {"config_drift",
                 {{"objects", number(d.config.objects)},
                  {"desired", text(d.config.desired)},
                  {"actual", text(d.config.actual)},
                  {"last_sync", timeOrNull(d.config.lastSync)},
                  {"stale_by_seconds", stale},
                  {"severity", severityWord(d.config.severity)}}},
                {"policy_drift", policies}};
    }

    [[nodiscard]] Json syncDebt() const
    {
        const SyncDebt& debt = m_judged.debt;
        return {{"last_sync", debt.lastSync.toString()},
                {"current_time", m_folded.at.toString()},
                {"debt_hours", debt.debt.toSeconds() / 3600},
                {"backlog",
                 {{"messages", number(debt.messages)},
                  {"config_updates", debt.configUpdates},
                  {"policy_updates", debt.policyUpdates},
                  {"version_updates", debt.versionUpdates}}},
                {"replay_eta", debt.replayEta.toString()},
                {"estimated_duration_seconds", debt.replaySeconds}};
    }

    const ReplicaReader& m_reader;
    const FoldedFleet& m_folded;
    const FoldedNode& m_node;
    const NodeState& m_s;
    const JudgedNode& m_judged;
    const Names& m_names;
    std::optional<Error> m_error;
};

} // namespace

Result<Json> makeDocuments(const ReplicaReader& reader, const FoldedFleet& folded,
                           const FoldedNode& node, const JudgedNode& judged)
{
    return DocumentWriter(reader, folded, node, judged).write();
}

Json nodeLine(const NodeRow& row, const Names& names)
{
    return {{"node", textOrNull(row.node, names)},
            {"region", textOrNull(row.region, names)},
            {"cluster", textOrNull(row.cluster, names)},
            {"role", textOrNull(row.role, names)},
            {"phase", textOrNull(row.phase, names)},
            {"phase_since", row.phaseSince.toString()},
            {"connectivity", textOrNull(row.connectivity, names)},
            {"autonomous", row.autonomous},
            {"drift", severityWord(row.drift)},
            {"compliance_score", row.complianceScore ? Json(*row.complianceScore) : Json()},
            {"debt_hours", row.debtHours},
            {"attestation", textOrNull(row.attestation, names)}};
}

Json findingLine(const Finding& finding, const Names& names)
{
    Json events = Json::array();
    for (const EventRef& ref : finding.events)
        events.push_back({{"region", textOrNull(ref.region, names)},
                          {"sequence", std::to_string(ref.sequence)}});
    return {{"finding", finding.finding},
            {"subject", finding.subject},
            {"time", timeOrNull(finding.time)},
            {"events", events}};
}

Json driftLine(const DriftCounts& counts, const Names& names)
{
    Json line{{"group", textOrNull(counts.group, names)}, {"nodes", counts.nodes()}};
    for (std::size_t i = 0; i < counts.bySeverity.size(); ++i)
        line[std::string(kSeverityWords[i])] = counts.bySeverity[i];
    return line;
}

Json federationLine(const RegionFederation& region, const Names& names)
{
    const auto flag = [&](bool value) { return region.announced ? Json(value) : Json(); };
    return {
        {"region", textOrNull(region.region, names)},
        {"master", textOrNull(region.master, names)},
        {"upstream", textOrNull(region.upstream, names)},
        {"sync_status",
         {{"last_sync", timeOrNull(region.lastSync)},
          {"sync_frequency", textOrNull(region.syncFrequency, names)},
          {"sync_debt_seconds", region.syncDebt ? number(region.syncDebt->toSeconds()) : Json()}}},
        {"authority",
         {{"local_autonomy", flag(region.localAutonomy)},
          {"can_operate_isolated", flag(region.canOperateIsolated)},
          {"syncs_opportunistically", flag(region.syncsOpportunistically)}}}};
}

Json conflictLine(const Conflict& conflict)
{
    Json sides = Json::array();
    for (const ConflictSide& side : conflict.sides)
        sides.push_back({{"region", side.region},
                         {"value", side.value},
                         {"clock", side.clock},
                         {"sequence", side.sequence}});
    return {{"conflict", conflict.conflict},
            {"node", conflict.node},
            {"field", conflict.field},
            {"sides", sides},
            {"proposed_winner", conflict.proposedWinner}};
}

} // namespace souverix
