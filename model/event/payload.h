#pragma once

#include <optional>
#include <variant>
#include <vector>

#include "model/base/archive.h"
#include "model/base/bytes.h"
#include "model/base/names.h"
#include "model/base/utc_time.h"

namespace souverix
{

/// A blob's name as an event states it: a SHA-256, or a text of another form (kept as it is, equal
/// only to itself).
struct DigestName {
    std::optional<Hash> hash;
    NameId other = NameId::None;

    friend bool operator==(const DigestName&, const DigestName&) = default;
    friend auto operator<=>(const DigestName&, const DigestName&) = default;
    [[nodiscard]] bool present() const { return hash || other != NameId::None; }
};
template <class A>
void archive(A& a, DigestName& v)
{
    a(v.hash, v.other);
}

/// What of each payload moves a projection, names interned. What is only shown (reasons, chains,
/// labels) is read from the event's bytes when it is shown. Fields are those of events.md.
namespace payload
{

struct Registered {
    NameId serial{}, model{}, role{}, cluster{}, zone{}, batch{};
};
template <class A>
void archive(A& a, Registered& v)
{
    a(v.serial, v.model, v.role, v.cluster, v.zone, v.batch);
}

/// firmware.baselined (`from` None) and firmware.updated.
struct Firmware {
    NameId component{}, from{}, version{};
};
template <class A>
void archive(A& a, Firmware& v)
{
    a(v.component, v.from, v.version);
}

struct OsDeployed {
    NameId version{}, provenance{};
    DigestName sbom;
};
template <class A>
void archive(A& a, OsDeployed& v)
{
    a(v.version, v.provenance, v.sbom);
}

struct ContainerDeployed {
    NameId component{}, image{}, version{};
    DigestName digest, sbom;
};
template <class A>
void archive(A& a, ContainerDeployed& v)
{
    a(v.component, v.image, v.version, v.digest, v.sbom);
}

struct ContainerRemoved {
    NameId component{};
};
template <class A>
void archive(A& a, ContainerRemoved& v)
{
    a(v.component);
}

/// config.applied (objects 0) and config.observed.
struct Config {
    NameId config{};
    double objects = 0;
};
template <class A>
void archive(A& a, Config& v)
{
    a(v.config, v.objects);
}

struct PolicyApplied {
    NameId policy{}, version{}, enforcement{};
};
template <class A>
void archive(A& a, PolicyApplied& v)
{
    a(v.policy, v.version, v.enforcement);
}

struct PolicyEvaluated {
    NameId policy{}, version{};
    double score = 0;
};
template <class A>
void archive(A& a, PolicyEvaluated& v)
{
    a(v.policy, v.version, v.score);
}

enum class DesiredKind : std::uint8_t { Version, Os, Firmware, Config, Policy };
/// From the widest to the most specific; `node` and `nodes` rank the same.
enum class ScopeKind : std::uint8_t { None, Fleet, Region, Role, Cluster, Nodes };

struct DesiredSet {
    DesiredKind kind{};
    NameId component{}; ///< None for os and config
    NameId version{};   ///< None withdraws
    ScopeKind scope{};
    std::vector<NameId> names; ///< the region, role, cluster or nodes of the scope
    NameId rollout{};
};
template <class A>
void archive(A& a, DesiredSet& v)
{
    a(v.kind, v.component, v.version, v.scope, v.names, v.rollout);
}

/// lifecycle.changed and connectivity.changed.
struct Changed {
    NameId from{}, to{};
};
template <class A>
void archive(A& a, Changed& v)
{
    a(v.from, v.to);
}

struct AutonomyEntered {
    UtcTime lastSync;
};
template <class A>
void archive(A& a, AutonomyEntered& v)
{
    a(v.lastSync);
}

/// Messages of sync.backlog, replay.started and replay.progressed.
struct Messages {
    double messages = 0;
};
template <class A>
void archive(A& a, Messages& v)
{
    a(v.messages);
}

struct ReplayCompleted {
    double messages = 0, durationSeconds = 0;
};
template <class A>
void archive(A& a, ReplayCompleted& v)
{
    a(v.messages, v.durationSeconds);
}

struct Attestation {
    NameId kind{}, status{}, verifier{}, policy{};
    bool hasEvidence = false;
};
template <class A>
void archive(A& a, Attestation& v)
{
    a(v.kind, v.status, v.verifier, v.policy, v.hasEvidence);
}

/// certificate.issued and certificate.rotated.
struct Certificate {
    NameId serial{}, replaces{};
    UtcTime notBefore, notAfter;
    DigestName certificate;
};
template <class A>
void archive(A& a, Certificate& v)
{
    a(v.serial, v.replaces, v.notBefore, v.notAfter, v.certificate);
}

struct CertificateRevoked {
    NameId serial{};
};
template <class A>
void archive(A& a, CertificateRevoked& v)
{
    a(v.serial);
}

/// drift.detected and drift.cleared.
struct DriftReport {
    NameId kind{}, component{};
};
template <class A>
void archive(A& a, DriftReport& v)
{
    a(v.kind, v.component);
}

struct Authority {
    NameId region{}, clock{};
};
template <class A>
void archive(A& a, Authority& v)
{
    a(v.region, v.clock);
}

struct RegionAnnounced {
    NameId master{}, upstream{}, syncFrequency{};
    bool localAutonomy = false, canOperateIsolated = false, syncsOpportunistically = false;
};
template <class A>
void archive(A& a, RegionAnnounced& v)
{
    a(v.master, v.upstream, v.syncFrequency, v.localAutonomy, v.canOperateIsolated,
      v.syncsOpportunistically);
}

struct ImagePublished {
    NameId image{}, version{}, signer{};
    DigestName digest, sbom; ///< the digest is the subject's
};
template <class A>
void archive(A& a, ImagePublished& v)
{
    a(v.image, v.version, v.signer, v.digest, v.sbom);
}

struct Advisory {
    NameId component{}, severity{};
    std::vector<NameId> versions;
};
template <class A>
void archive(A& a, Advisory& v)
{
    a(v.component, v.severity, v.versions);
}

} // namespace payload

/// The payload of a fact; monostate where the type carries nothing that moves a projection.
using Payload =
    std::variant<std::monostate, payload::Registered, payload::Firmware, payload::OsDeployed,
                 payload::ContainerDeployed, payload::ContainerRemoved, payload::Config,
                 payload::PolicyApplied, payload::PolicyEvaluated, payload::DesiredSet,
                 payload::Changed, payload::AutonomyEntered, payload::Messages,
                 payload::ReplayCompleted, payload::Attestation, payload::Certificate,
                 payload::CertificateRevoked, payload::DriftReport, payload::Authority,
                 payload::RegionAnnounced, payload::ImagePublished, payload::Advisory>;

} // namespace souverix
