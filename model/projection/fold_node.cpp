#include "model/projection/fold_node.h"

#include <algorithm>

#include "model/projection/version.h"

namespace souverix
{
namespace
{

/// One event being folded; each member function folds the types of one section.
struct Folding {
    NodeState& s;
    const Fact& fact;
    const Words& w;
    const Names& names;

    [[nodiscard]] Since here() const { return {fact.time, fact.ref}; }

    void find(FoldFindingKind kind) const { s.findings.push_back({kind, fact.time, {fact.ref}}); }

    void enterPhase(NameId to) const
    {
        s.phase = to;
        s.phaseSince = here();
    }

    void operator()(const payload::Registered& p) const
    {
        if (s.phase != NameId::None)
            find(FoldFindingKind::IllegalTransition);
        s.hardware = p;
        s.registered = here();
        s.region = fact.ref.region;
        enterPhase(w.provisioning);
    }

    void operator()(const payload::Changed& p) const
    {
        if (fact.type == EventType::LifecycleChanged)
            changePhase(p);
        else
            changeConnectivity(p.to);
    }

    void changePhase(const payload::Changed& p) const
    {
        if (!isAllowedTransition(s.phase, p.to, w))
            find(FoldFindingKind::IllegalTransition);
        if (p.from != (s.phase == NameId::None ? w.none : s.phase))
            find(FoldFindingKind::InconsistentTransition);
        enterPhase(p.to);
    }

    void changeConnectivity(NameId to) const
    {
        if (keepsLink(to, w))
            s.linkEnded.reset();
        else if (keepsLink(s.connectivity, w))
            s.linkEnded = here();
        s.connectivity = to;
        s.connectivitySince = here();
    }

    void operator()(const payload::Firmware& p) const
    {
        auto it = std::find_if(s.firmware.begin(), s.firmware.end(),
                               [&](const FirmwareState& f) { return f.component == p.component; });
        if (it == s.firmware.end())
            it = s.firmware.insert(s.firmware.end(), FirmwareState{p.component, {}, {}, {}});
        it->current = p.version;
        it->chain = here();
        if (fact.type == EventType::FirmwareBaselined) {
            it->baseline = p.version;
            return;
        }
        s.firmwareUpdates.push_back({here(), p.component, p.from, p.version});
        const auto order = compareVersions(names.text(p.version), names.text(p.from));
        if (order && *order < 0)
            find(FoldFindingKind::FirmwareRollback);
    }

    void operator()(const payload::Attestation& p) const
    {
        if (p.kind == w.initial && !s.attestationInitial)
            s.attestationInitial = fact.time;
        if (p.status == w.affirming)
            s.attestationVerified = fact.time;
        s.attestationStatus = p.status;
        s.attested = here();
    }

    void operator()(const payload::OsDeployed& p) const
    {
        s.os = OsState{p.version, p.provenance, p.sbom, here()};
    }

    void operator()(const payload::ContainerDeployed& p) const
    {
        const ContainerState deployed{p.component, p.image, p.version, p.digest, p.sbom, here()};
        const auto it = findContainer(p.component);
        if (it == s.containers.end())
            s.containers.push_back(deployed);
        else
            *it = deployed;
    }

    void operator()(const payload::ContainerRemoved& p) const
    {
        if (const auto it = findContainer(p.component); it != s.containers.end())
            s.containers.erase(it);
    }

    [[nodiscard]] std::vector<ContainerState>::iterator findContainer(NameId component) const
    {
        return std::find_if(s.containers.begin(), s.containers.end(),
                            [&](const ContainerState& c) { return c.component == component; });
    }

    void operator()(const payload::Config& p) const
    {
        s.configObjects = p.objects;
        if (fact.type == EventType::ConfigObserved) {
            s.configObserved = here();
        } else {
            s.config = p.config;
            s.configApplied = here();
        }
    }

    void operator()(const payload::PolicyApplied& p) const
    {
        PolicyState& policy = s.policies[p.policy];
        policy.version = p.version;
        policy.enforcement = p.enforcement;
        policy.applied = here();
    }

    void operator()(const payload::PolicyEvaluated& p) const
    {
        PolicyState& policy = s.policies[p.policy];
        policy.score = p.score;
        policy.evaluated = here();
    }

    void operator()(const payload::AutonomyEntered& p) const
    {
        s.autonomous = true;
        s.autonomyLastSync = p.lastSync;
        s.autonomyEntered = here();
    }

    void operator()(const payload::Messages& p) const
    {
        if (fact.type == EventType::SyncBacklog) {
            s.backlogBefore = s.backlogMessages;
            s.backlogReportedBefore = s.backlogReported;
            s.backlogMessages = p.messages;
            s.backlogReported = here();
        } else if (fact.type == EventType::ReplayStarted) {
            s.replaying = true;
            s.replayMessages = p.messages;
            s.replayed = 0;
            s.replayStarted = here();
        } else if (s.replaying) {
            s.replayed = p.messages;
        }
    }

    void operator()(const payload::ReplayCompleted&) const { s.replaying = false; }

    void operator()(const payload::Certificate& p) const
    {
        dropCertificate(p.serial);
        dropCertificate(p.replaces);
        s.certificates.push_back({p.serial, p.notBefore, p.notAfter, p.certificate, here()});
    }

    void operator()(const payload::CertificateRevoked& p) const { dropCertificate(p.serial); }

    void dropCertificate(NameId serial) const
    {
        std::erase_if(s.certificates,
                      [&](const CertificateState& c) { return c.serial == serial; });
    }

    void operator()(const payload::DriftReport& p) const
    {
        const std::pair key(p.kind, p.kind == w.config ? NameId::None : p.component);
        if (fact.type == EventType::DriftDetected)
            s.reportedDrift[key] = here();
        else
            s.reportedDrift.erase(key);
    }

    void operator()(const payload::Authority& p) const
    {
        const auto it = std::find_if(s.claims.begin(), s.claims.end(),
                                     [&](const AuthorityClaim& c) { return c.region == p.region; });
        if (fact.type == EventType::AuthorityReleased) {
            if (it != s.claims.end())
                s.claims.erase(it);
            return;
        }
        const AuthorityClaim claim{p.region, p.clock, here()};
        if (it == s.claims.end())
            s.claims.push_back(claim);
        else
            *it = claim;
        s.region = p.region;
    }

    void operator()(const std::monostate&) const
    {
        if (fact.type == EventType::NodeIsolated) {
            if (!isAllowedTransition(s.phase, w.isolated, w))
                find(FoldFindingKind::IllegalTransition);
            enterPhase(w.isolated);
        } else if (fact.type == EventType::AutonomyExited) {
            s.autonomous = false;
        } else if (fact.type == EventType::TrustRevoked) {
            s.trustRevoked = here();
        }
    }

    // Fleet-wide facts: the fleet's fold reads them, a node with such a subject does not.
    void operator()(const payload::DesiredSet&) const {}
    void operator()(const payload::RegionAnnounced&) const {}
    void operator()(const payload::ImagePublished&) const {}
    void operator()(const payload::Advisory&) const {}
};

} // namespace

bool isAllowedTransition(NameId from, NameId to, const Words& w)
{
    if (to == w.isolated)
        return from != w.decommissioned;
    if (from == w.provisioning)
        return to == w.active || to == w.decommissioning;
    if (from == w.active)
        return to == w.maintenance || to == w.decommissioning;
    if (from == w.maintenance)
        return to == w.active || to == w.decommissioning;
    if (from == w.decommissioning)
        return to == w.decommissioned;
    if (from == w.isolated)
        return to == w.maintenance || to == w.decommissioning;
    return false;
}

bool keepsLink(NameId connectivity, const Words& w)
{
    return connectivity == NameId::None || connectivity == w.connected ||
           connectivity == w.degraded || connectivity == w.unknown;
}

void foldNode(NodeState& state, const Fact& fact, const Words& words, const Names& names)
{
    const Since here{fact.time, fact.ref};
    if (state.phase == words.decommissioned && fact.type != EventType::AuditCompleted)
        state.findings.push_back(
            {FoldFindingKind::GhostNode, fact.time, {fact.ref, state.phaseSince.ref}});
    ++state.events;
    state.last = here;
    state.lastRecorded = std::max(state.lastRecorded, fact.recorded);
    if (fact.payloadValid)
        std::visit(Folding{state, fact, words, names}, fact.payload);
}

} // namespace souverix
