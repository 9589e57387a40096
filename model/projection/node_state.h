#pragma once

#include <map>
#include <optional>
#include <vector>

#include "model/base/archive.h"
#include "model/base/names.h"
#include "model/event/event.h"

namespace souverix
{

/// A fact that holds since an event: when it happened and where it is proven.
struct Since {
    UtcTime time;
    EventRef ref;
};
template <class A>
void archive(A& a, Since& v)
{
    a(v.time, v.ref);
}

struct FirmwareState {
    NameId component{};
    NameId baseline{}; ///< None where it was never baselined
    NameId current{};
    Since chain; ///< the event whose signature_chain is in force
};
template <class A>
void archive(A& a, FirmwareState& v)
{
    a(v.component, v.baseline, v.current, v.chain);
}

struct FirmwareUpdate {
    Since at;
    NameId component{}, from{}, to{};
};
template <class A>
void archive(A& a, FirmwareUpdate& v)
{
    a(v.at, v.component, v.from, v.to);
}

struct ContainerState {
    NameId component{}, image{}, version{};
    DigestName digest, sbom;
    Since deployed;
};
template <class A>
void archive(A& a, ContainerState& v)
{
    a(v.component, v.image, v.version, v.digest, v.sbom, v.deployed);
}

struct OsState {
    NameId version{}, provenance{};
    DigestName sbom;
    Since deployed;
};
template <class A>
void archive(A& a, OsState& v)
{
    a(v.version, v.provenance, v.sbom, v.deployed);
}

struct PolicyState {
    NameId version{}, enforcement{}; ///< None where it was never applied
    std::optional<Since> applied;
    double score = 0;
    std::optional<Since> evaluated;
};
template <class A>
void archive(A& a, PolicyState& v)
{
    a(v.version, v.enforcement, v.applied, v.score, v.evaluated);
}

struct CertificateState {
    NameId serial{};
    UtcTime notBefore, notAfter;
    DigestName certificate;
    Since issued;
};
template <class A>
void archive(A& a, CertificateState& v)
{
    a(v.serial, v.notBefore, v.notAfter, v.certificate, v.issued);
}

struct AuthorityClaim {
    NameId region{}, clock{};
    Since claimed;
};
template <class A>
void archive(A& a, AuthorityClaim& v)
{
    a(v.region, v.clock, v.claimed);
}

/// Findings that the fold itself meets, event by event.
enum class FoldFindingKind : std::uint8_t {
    IllegalTransition,
    InconsistentTransition,
    GhostNode,
    FirmwareRollback
};
struct FoldFinding {
    FoldFindingKind kind{};
    UtcTime time;
    std::vector<EventRef> events;
};
template <class A>
void archive(A& a, FoldFinding& v)
{
    a(v.kind, v.time, v.events);
}

/// The folded state of one subject at a (T, K): references and interned names, no texts of its own.
/// Pure data; foldNode moves it.
struct NodeState {
    std::uint64_t events = 0; ///< that were folded, of any type
    std::optional<Since> last;
    UtcTime lastRecorded = UtcTime::min(); ///< the largest of those folded

    // Hardware, from the latest node.registered; absent: the node does not exist.
    std::optional<Since> registered;
    payload::Registered hardware;
    NameId region{}; ///< of the latest registration, or of a later claim

    NameId phase{}; ///< None before any
    Since phaseSince;

    std::vector<FirmwareState> firmware; ///< in the order of each component's first event
    std::vector<FirmwareUpdate> firmwareUpdates;

    std::optional<UtcTime> attestationInitial, attestationVerified;
    NameId attestationStatus{};
    std::optional<Since> attested;

    std::optional<OsState> os;
    std::vector<ContainerState> containers; ///< by first deployment of those that are deployed

    NameId config{}; ///< actual
    std::optional<Since> configApplied, configObserved;
    double configObjects = 0; ///< that differ; 0 again after an application

    std::map<NameId, PolicyState> policies;

    NameId connectivity{}; ///< None before any report
    std::optional<Since> connectivitySince;
    std::optional<Since> linkEnded; ///< the change that ended the link, while it is ended

    bool autonomous = false;
    UtcTime autonomyLastSync;
    std::optional<Since> autonomyEntered;

    double backlogMessages = 0;
    std::optional<Since> backlogReported;
    double backlogBefore = 0; ///< the report before the latest
    std::optional<Since> backlogReportedBefore;
    bool replaying = false;
    double replayMessages = 0, replayed = 0;
    std::optional<Since> replayStarted;

    std::vector<CertificateState> certificates;               ///< held
    std::map<std::pair<NameId, NameId>, Since> reportedDrift; ///< by (kind, component)
    std::vector<AuthorityClaim> claims;                       ///< unreleased, by first claim
    std::optional<Since> trustRevoked;

    std::vector<FoldFinding> findings;

    [[nodiscard]] bool exists() const { return registered.has_value(); }
};
template <class A>
void archive(A& a, NodeState& v)
{
    a(v.events, v.last, v.lastRecorded, v.registered, v.hardware, v.region, v.phase, v.phaseSince,
      v.firmware, v.firmwareUpdates, v.attestationInitial, v.attestationVerified,
      v.attestationStatus, v.attested, v.os, v.containers, v.config, v.configApplied,
      v.configObserved, v.configObjects, v.policies, v.connectivity, v.connectivitySince,
      v.linkEnded, v.autonomous, v.autonomyLastSync, v.autonomyEntered, v.backlogMessages,
      v.backlogReported, v.backlogBefore, v.backlogReportedBefore, v.replaying, v.replayMessages, v.replayed, v.replayStarted, v.certificates,
      v.reportedDrift, v.claims, v.trustRevoked, v.findings);
}

} // namespace souverix
