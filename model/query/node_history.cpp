#include <algorithm>

#include "model/query/fleet_rows.h"
#include "model/query/replica_view.h"

namespace souverix
{
namespace
{

/// Sorts a node's facts into the lists that its page shows.
struct Telling {
    const Fact& fact;
    const Names& names;
    NodePage& page;

    void deployed(std::string what, NameId from, NameId to) const
    {
        page.deployments.push_back({fact.time, fact.ref, std::move(what),
                                    std::string(names.text(from)), std::string(names.text(to))});
    }

    void operator()(const payload::Attestation& p) const
    {
        page.attestations.push_back(
            {fact.time, fact.ref, p.kind, p.status, p.verifier, p.policy, p.hasEvidence});
    }
    void operator()(const payload::Certificate& p) const
    {
        page.certificates.push_back({p.serial, p.notBefore, p.notAfter, fact.ref, false, false});
    }
    void operator()(const payload::CertificateRevoked& p) const
    {
        for (NodePage::CertificateEntry& entry : page.certificates)
            entry.revoked = entry.revoked || entry.serial == p.serial;
    }
    void operator()(const payload::OsDeployed& p) const { deployed("os", NameId::None, p.version); }
    void operator()(const payload::ContainerDeployed& p) const
    {
        deployed(std::string(names.text(p.component)), NameId::None, p.version);
    }
    void operator()(const payload::ContainerRemoved& p) const
    {
        deployed(std::string(names.text(p.component)), NameId::None, NameId::None);
    }
    void operator()(const payload::Firmware& p) const
    {
        deployed("firmware/" + std::string(names.text(p.component)), p.from, p.version);
    }
    template <class Other>
    void operator()(const Other&) const
    {
    }
};

// A deployment says only what came: what was there is the one before it of the same part.
void tellWhatWasReplaced(std::vector<NodePage::DeploymentEntry>& deployments)
{
    std::map<std::string, std::string> running;
    for (NodePage::DeploymentEntry& entry : deployments) {
        std::string& version = running[entry.what];
        if (entry.from.empty())
            entry.from = version;
        version = entry.to;
    }
}

} // namespace

void tellHistory(const std::vector<Fact>& facts, const NodeState& state, const Names& names,
                 NodePage& page)
{
    page.marks.reserve(facts.size());
    for (const Fact& fact : facts) {
        page.marks.push_back(
            {fact.time, fact.recorded, fact.ref, fact.type, weightOf(fact, names)});
        if (fact.payloadValid)
            std::visit(Telling{fact, names, page}, fact.payload);
    }
    tellWhatWasReplaced(page.deployments);
    for (NodePage::CertificateEntry& entry : page.certificates)
        entry.held =
            std::any_of(state.certificates.begin(), state.certificates.end(),
                        [&](const CertificateState& held) { return held.issued.ref == entry.ref; });
}

} // namespace souverix
