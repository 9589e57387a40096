#include "model/query/node_claims.h"

#include <algorithm>

namespace souverix
{
namespace
{

/// Judges the claims of one node.
class NodeClaims
{
public:
    NodeClaims(TrustState& state, TrustAt& at, const FoldedNode& node, bool wordy)
        : m_state(state), m_at(at), m_node(node), m_s(*node.state),
          m_names(*state.view.reader.names())
    {
        at.judge->setWordy(wordy);
    }

    Result<std::vector<TrustClaim>> all()
    {
        unit();
        for (const FirmwareState& firmware : m_s.firmware)
            judgeFirmware(firmware);
        for (const ContainerState& container : m_s.containers)
            judgeContainer(container);
        if (m_s.os)
            add(ClaimKind::Sbom, "os", m_s.os->deployed,
                m_at.judge->sbom(blobNameOf(m_s.os->sbom), {}));
        for (const CertificateState& certificate : m_s.certificates)
            judgeCertificate(certificate);
        if (m_s.certificates.empty() && m_at.revocations)
            if (auto judged = judgeRevoked(); !judged)
                return failWith(judged);
        attestation();
        logs();
        std::stable_sort(
            m_claims.begin(), m_claims.end(),
            [](const TrustClaim& a, const TrustClaim& b) { return a.claim < b.claim; });
        return std::move(m_claims);
    }

private:
    [[nodiscard]] std::string text(NameId id) const { return std::string(m_names.text(id)); }
    [[nodiscard]] ClaimMoments moments(const Since& since) const
    {
        return {since.time, m_at.folded->at};
    }

    void add(ClaimKind kind, std::string subject, const Since& since, JudgedClaim judged)
    {
        TrustClaim claim;
        claim.claim = kind;
        claim.subject = std::move(subject);
        claim.then = judged.then;
        claim.now = judged.now;
        claim.time = since.time;
        claim.path = std::move(judged.path);
        claim.events.push_back(since.ref);
        for (const EventRef& ref : judged.events)
            if (std::find(claim.events.begin(), claim.events.end(), ref) == claim.events.end())
                claim.events.push_back(ref);
        m_claims.push_back(std::move(claim));
    }

    // What a node says of itself is worth nothing once an operator revoked its trust.
    void addOwn(ClaimKind kind, std::string subject, const Since& since, JudgedClaim judged)
    {
        if (m_s.trustRevoked) {
            const Judgement revoked{TrustVerdict::Distrusted, "trust-revoked"};
            if (m_s.trustRevoked->time <= since.time)
                judged.then = worse(judged.then, revoked);
            judged.now = worse(judged.now, revoked);
            judged.events.push_back(m_s.trustRevoked->ref);
            if (!judged.path.empty())
                judged.path.push_back("trust revoked at " + m_s.trustRevoked->time.toString());
        }
        add(kind, std::move(subject), since, std::move(judged));
    }

    void unit()
    {
        const Since& since = *m_s.registered;
        const UnitClaim claim{text(m_s.hardware.serial), text(m_s.hardware.batch),
                              m_state.proving.at(since.ref).first};
        addOwn(ClaimKind::Unit, claim.serial, since, m_at.judge->unit(claim, moments(since)));
    }

    void judgeFirmware(const FirmwareState& firmware)
    {
        const ProvingFacts& proving = m_state.proving.at(firmware.chain.ref);
        FirmwareClaim claim{proving.first, {}};
        if (proving.chain)
            claim.chain = *proving.chain;
        add(ClaimKind::Firmware, text(firmware.component), firmware.chain,
            m_at.judge->firmware(claim, moments(firmware.chain)));
    }

    void judgeContainer(const ContainerState& container)
    {
        const Since& since = container.deployed;
        const ProvingFacts& proving = m_state.proving.at(since.ref);
        const BlobName digest = blobNameOf(container.digest);
        const ImageFacts* published = nullptr;
        if (digest.hash)
            if (const auto it = m_at.facts.images.find(*digest.hash); it != m_at.facts.images.end())
                published = &it->second;
        const auto either = [&](const BlobName& own, BlobName ImageFacts::*field) {
            return own.named || !published ? own : published->*field;
        };
        const auto place = [&](JudgedClaim judged) {
            if (published)
                judged.events.insert(judged.events.begin(), published->published.ref);
            return judged;
        };
        const std::string component = text(container.component);
        const ClaimMoments when = moments(since);
        add(ClaimKind::Image, component, since,
            place(
                m_at.judge->image({digest, either(proving.first, &ImageFacts::signature)}, when)));
        add(ClaimKind::Provenance, component, since,
            place(m_at.judge->provenance(digest, either(proving.second, &ImageFacts::provenance),
                                         when)));
        add(ClaimKind::Sbom, component, since,
            place(m_at.judge->sbom(either(blobNameOf(container.sbom), &ImageFacts::sbom),
                                   published ? published->sbom : BlobName{})));
    }

    void judgeCertificate(const CertificateState& certificate)
    {
        const std::string serial = text(certificate.serial);
        JudgedClaim judged = m_at.judge->certificate(blobNameOf(certificate.certificate), serial,
                                                     moments(certificate.issued));
        // The dates that the event states bind, too: they are all there is without the blob.
        const Judgement lapsed{TrustVerdict::Expired, "expired"};
        if (certificate.issued.time > certificate.notAfter)
            judged.then = worse(judged.then, lapsed);
        if (m_at.folded->at > certificate.notAfter)
            judged.now = worse(judged.now, lapsed);
        addOwn(ClaimKind::NodeCertificate, serial, certificate.issued, std::move(judged));
    }

    // A node that holds none any more, since its last one was revoked.
    Result<void> judgeRevoked()
    {
        if (m_names.text(m_s.phase).substr(0, 12) == "decommission")
            return {};
        auto facts =
            countedHistory(m_state.view.reader, m_node.node, m_at.folded->at, m_at.folded->knownAt);
        if (!facts)
            return failWith(facts);
        const payload::Certificate* issued = nullptr;
        Since since;
        const Fact* revoked = nullptr;
        for (const Fact& fact : *facts) {
            if (const auto* one = std::get_if<payload::Certificate>(&fact.payload)) {
                issued = one;
                since = {fact.time, fact.ref};
                revoked = nullptr;
            } else if (const auto* end = std::get_if<payload::CertificateRevoked>(&fact.payload)) {
                if (issued && end->serial == issued->serial)
                    revoked = &fact;
            }
        }
        if (!issued || !revoked)
            return {};
        const std::string serial = text(issued->serial);
        JudgedClaim judged =
            m_at.judge->certificate(blobNameOf(issued->certificate), serial, moments(since));
        judged.now = worse(judged.now, {TrustVerdict::Distrusted, "certificate-revoked"});
        judged.events.push_back(revoked->ref);
        add(ClaimKind::NodeCertificate, serial, since, std::move(judged));
        return {};
    }

    void attestation()
    {
        const std::string node = text(m_node.node);
        if (!m_s.attested) {
            JudgedClaim none;
            none.then = none.now = {TrustVerdict::Missing, "no-attestation"};
            addOwn(ClaimKind::Attestation, node, *m_s.registered, std::move(none));
            return;
        }
        const AttestationClaim claim{node, text(m_s.attestationStatus),
                                     m_state.proving.at(m_s.attested->ref).first};
        addOwn(ClaimKind::Attestation, node, *m_s.attested,
               m_at.judge->attestation(claim, moments(*m_s.attested)));
    }

    void logs()
    {
        std::vector<std::pair<NameId, Since>> regions;
        for (const TrustClaim& claim : m_claims) {
            const NameId region = claim.events.front().region;
            const auto same = [&](const auto& one) { return one.first == region; };
            if (std::none_of(regions.begin(), regions.end(), same))
                regions.push_back({region, {claim.time, claim.events.front()}});
        }
        for (const auto& [region, since] : regions) {
            JudgedClaim judged;
            const auto word = m_at.logs.find(region);
            judged.then = judged.now = word == m_at.logs.end()
                                           ? Judgement{TrustVerdict::Missing, "log-unproven"}
                                           : word->second;
            add(ClaimKind::Log, text(region), since, std::move(judged));
        }
    }

    TrustState& m_state;
    TrustAt& m_at;
    const FoldedNode& m_node;
    const NodeState& m_s;
    const Names& m_names;
    std::vector<TrustClaim> m_claims;
};

} // namespace

Result<std::vector<TrustClaim>> judgeNode(TrustState& state, TrustAt& at, const FoldedNode& node,
                                          bool wordy)
{
    return NodeClaims(state, at, node, wordy).all();
}

const TrustClaim* worstOf(const std::vector<TrustClaim>& claims)
{
    const auto worst = std::max_element(
        claims.begin(), claims.end(),
        [](const TrustClaim& a, const TrustClaim& b) { return a.now.verdict < b.now.verdict; });
    return worst == claims.end() ? nullptr : &*worst;
}

std::optional<TrustLapse> horizonOf(TrustState& state, const TrustAt& at, const FoldedNode& node)
{
    const Names& names = *state.view.reader.names();
    std::optional<TrustLapse> horizon;
    const auto note = [&](UtcTime when, const std::string& what) {
        if (!horizon || when < horizon->at)
            horizon = TrustLapse{when, what, std::string(names.text(node.node))};
    };
    for (const CertificateState& held : node.state->certificates) {
        note(held.notAfter, "certificate " + std::string(names.text(held.serial)));
        if (!held.certificate.hash)
            continue;
        const ChainAnswer& chain = state.chains.judgeLeaf(*held.certificate.hash, at.folded->at);
        for (std::size_t i = 1; i < chain.path.size(); ++i)
            if (const auto issuer = state.shelf.certificate(chain.path[i]))
                note(issuer->certificate->notAfter, "issuer " + issuer->certificate->subject);
    }
    return horizon;
}

} // namespace souverix
