#include "model/projection/findings.h"

#include <algorithm>

#include "model/projection/stretch.h"
#include "model/projection/sync_debt.h"

namespace souverix
{
namespace
{

constexpr Duration kDay{86400, 0};
constexpr Duration kThirtyDays{30 * 86400, 0};

std::string_view wordOf(FoldFindingKind kind)
{
    switch (kind) {
    case FoldFindingKind::IllegalTransition:
        return "illegal-transition";
    case FoldFindingKind::InconsistentTransition:
        return "inconsistent-transition";
    case FoldFindingKind::GhostNode:
        return "ghost-node";
    case FoldFindingKind::FirmwareRollback:
        return "firmware-rollback";
    }
    return {};
}

/// One node's findings being gathered.
class NodeFindings
{
public:
    NodeFindings(NameId node, const NodeState& state, const FindingContext& context,
                 std::vector<Finding>& findings)
        : m_node(node), m_s(state), m_c(context), m_findings(findings)
    {
    }

    void add(std::string_view finding, UtcTime time, std::vector<EventRef> events)
    {
        m_findings.push_back(
            {finding, std::string(m_c.names.text(m_node)), time, std::move(events)});
    }

    /// A finding dated by the latest of the events that prove it.
    void addProven(std::string_view finding, const std::vector<Since>& proof)
    {
        UtcTime latest = UtcTime::min();
        std::vector<EventRef> events;
        for (const Since& since : proof) {
            latest = std::max(latest, since.time);
            events.push_back(since.ref);
        }
        add(finding, latest, std::move(events));
    }

    void ofFold()
    {
        for (const FoldFinding& found : m_s.findings)
            add(wordOf(found.kind), found.time, found.events);
    }

    void ofAttestation()
    {
        if (m_s.phase != m_c.words.active || !isLinked(m_s, m_c.words))
            return;
        const Since& last = m_s.attested ? *m_s.attested : *m_s.registered;
        if (m_c.at - last.time > kDay)
            add("attestation-gap", last.time + kDay, {last.ref});
    }

    void ofCertificates()
    {
        for (const CertificateState& held : m_s.certificates) {
            if (m_c.at > held.notAfter)
                add("certificate-expired", held.notAfter, {held.issued.ref});
            else if (held.notAfter - m_c.at <= kThirtyDays)
                // Thirty days before the first instant there is are no time.
                add("certificate-expiring", std::max(held.notAfter - kThirtyDays, UtcTime::min()),
                    {held.issued.ref});
        }
    }

    void ofClaims()
    {
        if (!isSplit(m_s))
            return;
        std::vector<Since> proof;
        for (const AuthorityClaim& claim : m_s.claims)
            proof.push_back(claim.claimed);
        addProven("split-authority", proof);
    }

    void ofSupplyChain()
    {
        const auto recalled = m_c.fleet.recalledBatches.find(m_s.hardware.batch);
        if (recalled != m_c.fleet.recalledBatches.end())
            addProven("recalled-batch", {recalled->second, *m_s.registered});
        for (const ContainerState& container : m_s.containers) {
            const auto image = m_c.fleet.images.find(container.digest);
            const PublishedImage* published =
                image == m_c.fleet.images.end() ? nullptr : &image->second;
            if (published != nullptr)
                ofSigner(container, *published);
            ofAdvisories(container, published);
        }
    }

    void ofDrift(const DriftAnalysis& drift)
    {
        std::vector<std::pair<NameId, NameId>> drifted; // those that reports are matched with
        const auto judge = [&](NameId kind, NameId component, Severity severity, const auto& part) {
            if (severity < Severity::Low)
                return;
            drifted.emplace_back(kind, component);
            if (!m_s.reportedDrift.contains({kind, component}))
                add("unreported", part.latest, part.events);
        };
        for (const VersionDrift& part : drift.version) {
            const NameId name = m_c.names.find(driftName(part, m_c.names));
            if (name != NameId::None)
                judge(m_c.words.version, name, part.severity, part);
            else if (part.severity >= Severity::Low) // no event holds the name: nobody reported it
                add("unreported", part.latest, part.events);
        }
        judge(m_c.words.config, NameId::None, drift.config.severity, drift.config);
        for (const PolicyDrift& part : drift.policy)
            judge(m_c.words.policy, part.policy, part.severity, part);
        for (const auto& [key, since] : m_s.reportedDrift)
            if (std::find(drifted.begin(), drifted.end(), key) == drifted.end())
                add("reported-only", since.time, {since.ref});
    }

private:
    void ofSigner(const ContainerState& container, const PublishedImage& published)
    {
        const auto signer = m_c.fleet.signers.find(published.image.signer);
        if (signer != m_c.fleet.signers.end() && signer->second.distrusted)
            addProven("revoked-signer",
                      {*signer->second.revoked, published.at, container.deployed});
    }

    void ofAdvisories(const ContainerState& container, const PublishedImage* published)
    {
        const bool own = container.sbom.present();
        if (!own && (published == nullptr || !published->image.sbom.present()))
            return;
        for (const AdvisoryState& advisory : m_c.fleet.advisories) {
            if (!m_c.sbomHolds(own ? container.sbom : published->image.sbom, advisory.advisory))
                continue;
            std::vector<Since> proof{advisory.at, container.deployed};
            if (!own)
                proof.push_back(published->at);
            addProven("advisory", proof);
        }
    }

    NameId m_node;
    const NodeState& m_s;
    const FindingContext& m_c;
    std::vector<Finding>& m_findings;
};

// MILLISECONDS or COUNTER of any length, compared as numbers.
int compareDigits(std::string_view a, std::string_view b)
{
    const auto strip = [](std::string_view text) {
        const std::size_t first = text.find_first_not_of('0');
        return first == std::string_view::npos ? std::string_view() : text.substr(first);
    };
    a = strip(a);
    b = strip(b);
    if (a.size() != b.size())
        return a.size() < b.size() ? -1 : 1;
    return a.compare(b);
}

} // namespace

void findNode(NameId node, const NodeState& state, const DriftAnalysis& drift,
              const FindingContext& context, std::vector<Finding>& findings)
{
    NodeFindings found(node, state, context, findings);
    found.ofFold();
    if (!state.exists())
        return;
    found.ofAttestation();
    found.ofCertificates();
    found.ofClaims();
    if (state.phase == context.words.active || state.phase == context.words.maintenance) {
        found.ofSupplyChain();
        found.ofDrift(drift);
    }
}

void boundFindings(const NodeState& state, const Words& words, Stretch& stretch)
{
    if (state.phase == words.active && isLinked(state, words))
        stretch.turnsAfter((state.attested ? *state.attested : *state.registered).time + kDay);
    for (const CertificateState& held : state.certificates) {
        stretch.turnsAfter(held.notAfter);
        stretch.turnsAt(held.notAfter - kThirtyDays);
    }
}

void findDuplicateSerials(std::vector<SerialHolder> holders, const Names& names,
                          std::vector<Finding>& findings)
{
    const auto before = [&](const Since& a, const Since& b) {
        if (a.time != b.time)
            return a.time < b.time;
        if (a.ref.region != b.ref.region)
            return names.text(a.ref.region) < names.text(b.ref.region);
        return a.ref.sequence < b.ref.sequence;
    };
    std::sort(holders.begin(), holders.end(), [&](const SerialHolder& a, const SerialHolder& b) {
        return a.serial != b.serial ? a.serial < b.serial : before(a.registered, b.registered);
    });
    const SerialHolder* first = nullptr;
    for (const SerialHolder& holder : holders) {
        if (first == nullptr || first->serial != holder.serial)
            first = &holder;
        else
            findings.push_back({"duplicate-serial",
                                std::string(names.text(holder.node)),
                                holder.registered.time,
                                {holder.registered.ref, first->registered.ref}});
    }
}

void findSkew(const FleetState& fleet, const Names& names,
              const std::function<bool(NameId)>& exists, std::vector<Finding>& findings)
{
    for (const Fact& fact : fleet.skewed) {
        const NameId subject = exists(fact.subject) ? fact.subject : fact.ref.region;
        findings.push_back({"clock-skew", std::string(names.text(subject)), fact.time, {fact.ref}});
    }
}

bool isSplit(const NodeState& state)
{
    return state.claims.size() > 1;
}

int compareClocks(std::string_view a, std::string_view b)
{
    const std::size_t aPoint = a.find('.'), bPoint = b.find('.');
    if (const int millis = compareDigits(a.substr(0, aPoint), b.substr(0, bPoint)); millis != 0)
        return millis;
    const auto counter = [](std::string_view clock, std::size_t point) {
        return point == std::string_view::npos ? std::string_view() : clock.substr(point + 1);
    };
    return compareDigits(counter(a, aPoint), counter(b, bPoint));
}

} // namespace souverix
