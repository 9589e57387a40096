#include "model/query/trust_rests.h"

#include <algorithm>

namespace souverix
{
namespace
{

using Kind = HeldThing::Kind;

HeldThing thingOf(Kind kind, NameId slot, NameId version, const Since& since)
{
    return {kind, slot, version, {}, {}, since, std::nullopt};
}

/// Follows a node's facts: each slot holds one thing until the next.
class HoldingFold
{
public:
    explicit HoldingFold(std::vector<HeldThing>& things) : m_things(things) {}

    void fold(const Fact& fact)
    {
        const Since here{fact.time, fact.ref};
        if (const auto* unit = std::get_if<payload::Registered>(&fact.payload)) {
            replace(thingOf(Kind::Unit, unit->serial, unit->batch, here), true);
        } else if (const auto* firmware = std::get_if<payload::Firmware>(&fact.payload)) {
            replace(thingOf(Kind::Firmware, firmware->component, firmware->version, here), false);
        } else if (const auto* os = std::get_if<payload::OsDeployed>(&fact.payload)) {
            HeldThing thing = thingOf(Kind::Os, NameId::None, os->version, here);
            thing.sbom = os->sbom;
            replace(thing, true);
        } else if (const auto* one = std::get_if<payload::ContainerDeployed>(&fact.payload)) {
            HeldThing thing = thingOf(Kind::Container, one->component, one->version, here);
            thing.digest = one->digest;
            thing.sbom = one->sbom;
            replace(thing, false);
        } else if (const auto* gone = std::get_if<payload::ContainerRemoved>(&fact.payload)) {
            end(Kind::Container, gone->component, false, fact.time);
        } else if (const auto* issued = std::get_if<payload::Certificate>(&fact.payload)) {
            end(Kind::Certificate, issued->replaces, false, fact.time);
            HeldThing thing = thingOf(Kind::Certificate, issued->serial, NameId::None, here);
            thing.digest = issued->certificate;
            replace(thing, false);
        } else if (const auto* revoked = std::get_if<payload::CertificateRevoked>(&fact.payload)) {
            end(Kind::Certificate, revoked->serial, false, fact.time);
        }
    }

private:
    void end(Kind kind, NameId slot, bool anySlot, UtcTime time)
    {
        for (HeldThing& thing : m_things)
            if (!thing.to && thing.kind == kind && (anySlot || thing.slot == slot))
                thing.to = time;
    }
    void replace(const HeldThing& thing, bool anySlot)
    {
        end(thing.kind, thing.slot, anySlot, thing.since.time);
        m_things.push_back(thing);
    }

    std::vector<HeldThing>& m_things;
};

} // namespace

std::vector<HeldThing> heldThings(const NodeState& state)
{
    std::vector<HeldThing> things;
    if (state.registered)
        things.push_back(
            thingOf(Kind::Unit, state.hardware.serial, state.hardware.batch, *state.registered));
    for (const FirmwareState& firmware : state.firmware)
        things.push_back(
            thingOf(Kind::Firmware, firmware.component, firmware.current, firmware.chain));
    for (const ContainerState& container : state.containers) {
        things.push_back(
            thingOf(Kind::Container, container.component, container.version, container.deployed));
        things.back().digest = container.digest;
        things.back().sbom = container.sbom;
    }
    if (state.os) {
        things.push_back(thingOf(Kind::Os, NameId::None, state.os->version, state.os->deployed));
        things.back().sbom = state.os->sbom;
    }
    for (const CertificateState& certificate : state.certificates) {
        things.push_back(
            thingOf(Kind::Certificate, certificate.serial, NameId::None, certificate.issued));
        things.back().digest = certificate.certificate;
    }
    return things;
}

std::vector<HeldThing> heldThings(std::span<const Fact> facts)
{
    std::vector<HeldThing> things;
    HoldingFold fold(things);
    for (const Fact& fact : facts)
        if (fact.payloadValid)
            fold.fold(fact);
    return things;
}

void addProofs(const std::vector<HeldThing>& things, std::vector<EventRef>& refs)
{
    for (const HeldThing& thing : things)
        if (thing.kind == Kind::Firmware || thing.kind == Kind::Container)
            refs.push_back(thing.since.ref);
}

std::optional<Hash> signatureOf(const TrustState& state, const TrustAt& at,
                                const HeldThing& container)
{
    const BlobName& own = state.proving.at(container.since.ref).first;
    if (own.named || !container.digest.hash)
        return own.hash;
    const auto image = at.facts.images.find(*container.digest.hash);
    return image == at.facts.images.end() ? std::nullopt : image->second.signature.hash;
}

std::optional<Hash> sbomOf(const TrustAt& at, const HeldThing& thing)
{
    if (thing.sbom.present() || !thing.digest.hash)
        return thing.sbom.hash;
    const auto image = at.facts.images.find(*thing.digest.hash);
    return image == at.facts.images.end() ? std::nullopt : image->second.sbom.hash;
}

std::vector<Hash> certificatesOf(TrustState& state, TrustAt& at, const HeldThing& thing)
{
    const UtcTime now = at.folded->at;
    switch (thing.kind) {
    case Kind::Unit: {
        const auto batch =
            at.facts.batches.find(std::string(state.view.reader.names()->text(thing.version)));
        return batch == at.facts.batches.end() ? std::vector<Hash>() : batch->second.chain;
    }
    case Kind::Firmware: {
        std::vector<Hash> chain;
        if (const auto& named = state.proving.at(thing.since.ref).chain)
            for (const BlobName& name : *named)
                if (name.hash && state.shelf.certificate(*name.hash))
                    chain.push_back(*name.hash);
        return chain;
    }
    case Kind::Container: {
        const auto signature = signatureOf(state, at, thing);
        if (signature)
            for (const auto& [certificate, ids] : at.facts.signersByCertificate)
                if (state.shelf.isSigned(*signature, certificate))
                    return state.chains.judgeLeaf(certificate, now).path;
        return {};
    }
    case Kind::Certificate:
        return thing.digest.hash ? state.chains.judgeLeaf(*thing.digest.hash, now).path
                                 : std::vector<Hash>();
    case Kind::Os:
        break;
    }
    return {};
}

Result<RestsOn> RestsOn::make(TrustState& state, TrustAt& at, const TrustTarget& target)
{
    RestsOn out(state, at);
    out.m_target = target;
    const Names& names = *state.view.reader.names();
    switch (target.thing) {
    case TrustThing::Batch:
        out.m_name = names.find(target.name);
        break;
    case TrustThing::Signer:
        for (const auto& [certificate, ids] : at.facts.signersByCertificate)
            if (std::find(ids.begin(), ids.end(), target.name) != ids.end())
                out.m_certificates.insert(certificate);
        break;
    case TrustThing::Certificate:
    case TrustThing::Image: {
        const auto digest = parseDigest(target.name);
        if (!digest)
            return fail(ErrorCode::Usage, "'" + target.name + "' is no sha256 digest");
        if (target.thing == TrustThing::Image)
            out.m_digest = digest;
        else
            out.m_certificates.insert(*digest);
        break;
    }
    case TrustThing::Firmware: {
        const std::size_t split = target.name.rfind('@');
        if (split == std::string::npos || split == 0)
            return fail(ErrorCode::Usage, "'" + target.name + "' is no COMPONENT@VERSION");
        out.m_name = names.find(target.name.substr(0, split));
        out.m_version = names.find(target.name.substr(split + 1));
        break;
    }
    case TrustThing::Component:
        if (target.name.empty())
            return fail(ErrorCode::Usage, "a component has a name");
        break;
    }
    return out;
}

bool RestsOn::onSbom(const HeldThing& thing)
{
    const auto sbom = sbomOf(m_at, thing);
    if (!sbom)
        return false;
    const auto known = m_known.find(*sbom);
    if (known != m_known.end())
        return known->second;
    const bool has = m_state.view.sboms.has(m_state.view.reader, *sbom, m_target.name);
    return m_known.emplace(*sbom, has).first->second;
}

bool RestsOn::hasAny(const std::vector<Hash>& path) const
{
    return std::any_of(path.begin(), path.end(),
                       [&](const Hash& one) { return m_certificates.count(one) > 0; });
}

bool RestsOn::onCertificate(const HeldThing& thing)
{
    if (thing.kind != Kind::Container)
        return hasAny(certificatesOf(m_state, m_at, thing));
    const auto signature = signatureOf(m_state, m_at, thing);
    if (!signature)
        return false;
    const auto known = m_known.find(*signature);
    if (known != m_known.end())
        return known->second;
    return m_known.emplace(*signature, hasAny(certificatesOf(m_state, m_at, thing))).first->second;
}

std::vector<std::string> RestsOn::via(const HeldThing& thing)
{
    const Names& names = *m_state.view.reader.names();
    bool rests = false;
    switch (m_target.thing) {
    case TrustThing::Batch:
        rests = thing.kind == Kind::Unit && thing.version == m_name && m_name != NameId::None;
        break;
    case TrustThing::Signer:
    case TrustThing::Certificate:
        rests = onCertificate(thing);
        break;
    case TrustThing::Image:
        rests = thing.kind == Kind::Container && thing.digest.hash == m_digest;
        break;
    case TrustThing::Firmware:
        rests = thing.kind == Kind::Firmware && m_name != NameId::None && thing.slot == m_name &&
                thing.version == m_version;
        break;
    case TrustThing::Component:
        rests = (thing.kind == Kind::Container || thing.kind == Kind::Os) && onSbom(thing);
        break;
    }
    if (!rests)
        return {};
    constexpr std::string_view kWords[] = {"unit ", "firmware ", "container ", "os",
                                           "certificate "};
    std::vector<std::string> words{std::string(kWords[static_cast<std::size_t>(thing.kind)]) +
                                   std::string(names.text(thing.slot))};
    if (thing.digest.hash && thing.kind == Kind::Container)
        words.push_back("image " + formatDigest(*thing.digest.hash));
    if (m_target.thing == TrustThing::Component)
        words.push_back("sbom " + formatDigest(*sbomOf(m_at, thing)));
    std::string last(kTrustThingWords[static_cast<std::size_t>(m_target.thing)]);
    last += ' ' + m_target.name;
    if (words.back() != last)
        words.push_back(std::move(last));
    return words;
}

} // namespace souverix
