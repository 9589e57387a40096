#include "model/event/payload_decode.h"

#include "model/event/payload_fields.h"

namespace souverix
{
namespace
{

using Fields = PayloadFields;
using simdjson::dom::array;
using simdjson::dom::element;
using simdjson::dom::object;

payload::Registered registered(Fields& f)
{
    payload::Registered r{f.required("serial"),  f.required("model"), f.required("role"),
                          f.required("cluster"), f.optional("zone"),  NameId::None};
    object made;
    if (f.find("manufacturing").get(made) != simdjson::SUCCESS) {
        f.require(false);
        return r;
    }
    Fields manufacturing(made, f.names());
    manufacturing.requireTexts("origin", "date", "qc_signature");
    r.batch = manufacturing.required("batch_id");
    f.require(manufacturing.complete());
    return r;
}

payload::Firmware firmware(Fields& f, bool updated)
{
    payload::Firmware p{f.required("component"), updated ? f.required("from") : NameId::None,
                        f.required(updated ? "to" : "version")};
    f.requireTexts("digest");
    f.requireTextArray("signature_chain");
    return p;
}

/// The scope's members; a null one is absent. Of several, the most specific counts.
void readScope(Fields& f, payload::DesiredSet& p)
{
    using payload::ScopeKind;
    object scope;
    if (f.find("scope").get(scope) != simdjson::SUCCESS) {
        f.require(false);
        return;
    }
    p.scope = ScopeKind::Fleet;
    if (bool fleet = true; scope["fleet"].get(fleet) == simdjson::SUCCESS && !fleet)
        p.scope = ScopeKind::None;
    const auto single = [&](std::string_view key, ScopeKind kind) {
        element member;
        if (scope[key].get(member) != simdjson::SUCCESS || member.is_null())
            return;
        std::string_view text;
        f.require(member.get(text) == simdjson::SUCCESS);
        p.scope = kind;
        p.names.assign(1, f.names().intern(text));
    };
    single("region", ScopeKind::Region);
    single("role", ScopeKind::Role);
    single("cluster", ScopeKind::Cluster);
    single("node", ScopeKind::Nodes);
    if (element nodes; scope["nodes"].get(nodes) == simdjson::SUCCESS && !nodes.is_null()) {
        Fields members(scope, f.names());
        p.names = members.texts("nodes");
        p.scope = ScopeKind::Nodes;
        f.require(members.complete());
    }
    element fleet;
    f.require(scope["fleet"].get(fleet) != simdjson::SUCCESS || fleet.is_bool() || fleet.is_null());
}

payload::DesiredSet desiredSet(Fields& f)
{
    using payload::DesiredKind;
    payload::DesiredSet p;
    std::string_view kind;
    f.require(f.find("kind").get(kind) == simdjson::SUCCESS);
    if (kind == "version")
        p.kind = DesiredKind::Version;
    else if (kind == "os")
        p.kind = DesiredKind::Os;
    else if (kind == "firmware")
        p.kind = DesiredKind::Firmware;
    else if (kind == "config")
        p.kind = DesiredKind::Config;
    else if (kind == "policy")
        p.kind = DesiredKind::Policy;
    else
        f.require(false);
    if (p.kind != DesiredKind::Os && p.kind != DesiredKind::Config)
        p.component = f.required("component");
    element version;
    if (f.find("version").get(version) != simdjson::SUCCESS)
        f.require(false);
    else if (!version.is_null())
        p.version = f.required("version");
    p.rollout = f.optional("rollout");
    readScope(f, p);
    return p;
}

payload::Certificate certificate(Fields& f, bool rotated)
{
    payload::Certificate p{f.required("serial"), rotated ? f.optional("replaces") : NameId::None,
                           f.time("not_before"), f.time("not_after"),
                           f.requiredDigest("certificate")};
    f.requireTexts("subject", "issuer");
    return p;
}

payload::RegionAnnounced regionAnnounced(Fields& f)
{
    payload::RegionAnnounced p{f.required("master"),           f.required("upstream"),
                               f.required("sync_frequency"),   f.flag("local_autonomy"),
                               f.flag("can_operate_isolated"), f.flag("syncs_opportunistically")};
    f.require(parseSpan(f.names().text(p.syncFrequency)).has_value());
    return p;
}

payload::ImagePublished imagePublished(Fields& f, std::string_view subject)
{
    payload::ImagePublished p{f.required("image"),
                              f.required("version"),
                              f.required("signer"),
                              {},
                              f.optionalDigest("sbom_hash")};
    if (const std::string_view digest = subjectId(EventType::ImagePublished, subject);
        digest != subject)
        p.digest = f.digest(digest);
    return p;
}

void conflictDetected(Fields& f)
{
    f.requireTexts("node", "field");
    array sides;
    if (f.find("sides").get(sides) != simdjson::SUCCESS) {
        f.require(false);
        return;
    }
    for (const element side : sides)
        f.require(side.is_object() && side["region"].is_string() && side["clock"].is_string());
}

Payload software(EventType type, Fields& f)
{
    switch (type) {
    case EventType::OsDeployed:
        return payload::OsDeployed{f.required("version"), f.required("provenance"),
                                   f.optionalDigest("sbom")};
    case EventType::ContainerDeployed:
        return payload::ContainerDeployed{f.required("component"), f.required("image"),
                                          f.required("version"), f.requiredDigest("digest"),
                                          f.optionalDigest("sbom_hash")};
    case EventType::ContainerRemoved:
        return payload::ContainerRemoved{f.required("component")};
    case EventType::ConfigApplied:
        return payload::Config{f.required("config"), 0};
    case EventType::ConfigObserved:
        return payload::Config{f.required("config"), f.count("objects")};
    case EventType::PolicyApplied:
        return payload::PolicyApplied{f.required("policy"), f.required("version"),
                                      f.required("enforcement")};
    default: {
        payload::PolicyEvaluated p{f.required("policy"), f.required("version"),
                                   f.number("compliance_score")};
        f.requireArray("failed");
        return p;
    }
    }
}

Payload connectivity(EventType type, Fields& f)
{
    switch (type) {
    case EventType::ConnectivityChanged:
        return payload::Changed{f.required("from"), f.required("to")};
    case EventType::AutonomyEntered:
        return payload::AutonomyEntered{f.time("last_sync")};
    case EventType::SyncBacklog:
        return payload::Messages{f.count("messages")};
    case EventType::ReplayProgressed:
        return payload::Messages{f.count("replayed")};
    case EventType::ReplayStarted: {
        const payload::Messages p{f.count("messages")};
        f.count("config_updates");
        f.count("policy_updates");
        f.count("version_updates");
        return p;
    }
    default:
        return payload::ReplayCompleted{f.count("messages"), f.number("duration_seconds")};
    }
}

Payload supplyChain(EventType type, std::string_view subject, Fields& f)
{
    switch (type) {
    case EventType::BatchRegistered:
        f.requireTexts("origin", "date");
        f.count("units");
        f.requireTextArray("qc_certificate");
        return {};
    case EventType::BatchRecalled:
        f.requireTexts("reason");
        return {};
    case EventType::ImagePublished:
        return imagePublished(f, subject);
    case EventType::FirmwarePublished:
        f.requireTexts("component", "version", "digest");
        f.requireTextArray("signature_chain");
        return {};
    case EventType::AdvisoryPublished:
        return payload::Advisory{f.required("component"), f.required("severity"),
                                 f.texts("versions")};
    default: // signer.trusted, signer.revoked, policy.published: nothing that folds need
        return {};
    }
}

Payload federation(EventType type, Fields& f)
{
    switch (type) {
    case EventType::RegionAnnounced:
        return regionAnnounced(f);
    case EventType::FederationSynced:
        f.requireTexts("upstream");
        return {};
    case EventType::AuthorityClaimed:
    case EventType::AuthorityReleased:
        return payload::Authority{f.required("region"), f.required("clock")};
    case EventType::ConflictDetected:
        conflictDetected(f);
        return {};
    default:
        f.requireTexts("winner", "by");
        return {};
    }
}

Payload read(EventType type, std::string_view subject, Fields& f)
{
    switch (type) {
    case EventType::NodeRegistered:
        return registered(f);
    case EventType::FirmwareBaselined:
    case EventType::FirmwareUpdated:
        return firmware(f, type == EventType::FirmwareUpdated);
    case EventType::OsDeployed:
    case EventType::ContainerDeployed:
    case EventType::ContainerRemoved:
    case EventType::ConfigApplied:
    case EventType::ConfigObserved:
    case EventType::PolicyApplied:
    case EventType::PolicyEvaluated:
        return software(type, f);
    case EventType::DesiredSet:
        return desiredSet(f);
    case EventType::LifecycleChanged:
        f.requireTexts("mode");
        return payload::Changed{f.required("from"), f.required("to")};
    case EventType::NodeIsolated:
    case EventType::TrustRevoked:
        f.requireTexts("reason", "by");
        return {};
    case EventType::ConnectivityChanged:
    case EventType::AutonomyEntered:
    case EventType::SyncBacklog:
    case EventType::ReplayStarted:
    case EventType::ReplayProgressed:
    case EventType::ReplayCompleted:
        return connectivity(type, f);
    case EventType::AttestationRecorded:
        return payload::Attestation{f.required("kind"), f.required("status"),
                                    f.required("verifier"), f.required("policy"),
                                    f.isText("evidence")};
    case EventType::CertificateIssued:
    case EventType::CertificateRotated:
        return certificate(f, type == EventType::CertificateRotated);
    case EventType::CertificateRevoked:
        f.requireTexts("reason");
        return payload::CertificateRevoked{f.required("serial")};
    case EventType::DriftDetected:
    case EventType::DriftCleared:
        if (type == EventType::DriftDetected)
            f.requireTexts("severity");
        return payload::DriftReport{f.required("kind"), f.optional("component")};
    case EventType::BatchRegistered:
    case EventType::BatchRecalled:
    case EventType::ImagePublished:
    case EventType::FirmwarePublished:
    case EventType::SignerTrusted:
    case EventType::SignerRevoked:
    case EventType::AdvisoryPublished:
    case EventType::PolicyPublished:
        return supplyChain(type, subject, f);
    case EventType::RegionAnnounced:
    case EventType::FederationSynced:
    case EventType::AuthorityClaimed:
    case EventType::AuthorityReleased:
    case EventType::ConflictDetected:
    case EventType::ConflictResolved:
        return federation(type, f);
    default:
        return {};
    }
}

} // namespace

std::optional<Payload> decodePayload(EventType type, std::string_view subject, object data,
                                     Names& names)
{
    Fields fields(data, names);
    Payload payload = read(type, subject, fields);
    if (!fields.complete())
        return std::nullopt;
    return payload;
}

} // namespace souverix
