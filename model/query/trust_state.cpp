#include "model/query/trust_state.h"

#include <algorithm>
#include <set>

namespace souverix
{
namespace
{

constexpr std::size_t kKept = 3;

Judgement ofLog(TrustWord word)
{
    switch (word) {
    case TrustWord::Pinned:
        return {};
    case TrustWord::Unpinned:
        return {TrustVerdict::Unpinned, "log-unpinned"};
    case TrustWord::Unproven:
        return {TrustVerdict::Missing, "log-unproven"};
    case TrustWord::Broken:
        return {TrustVerdict::Invalid, "log-broken"};
    case TrustWord::Forked:
        break;
    }
    return {TrustVerdict::Invalid, "log-forked"};
}

std::optional<std::string> blobOf(const ReplicaReader& reader, const Hash& digest)
{
    auto blob = reader.blob(digest);
    return blob ? std::move(*blob) : std::nullopt;
}

constexpr std::uint64_t kLargestAuthority = 8192;

// Whether the bytes are a certificate whose basic constraints say CA.
bool isAuthority(std::string_view bytes)
{
    const bool der = !bytes.empty() && bytes.front() == '\x30';
    if (!der && bytes.rfind("-----BEGIN CERTIFICATE-----", 0) != 0)
        return false;
    const auto certificate = Certificate::parse(bytes);
    return certificate &&
           certificate->extension("2.5.29.19").find("\x01\x01\xFF") != std::string::npos;
}

} // namespace

TrustState::TrustState(ReplicaView::State& viewState)
    : view(viewState), shelf([this](const Hash& digest) { return blobOf(view.reader, digest); }),
      chains(shelf)
{
}

// Pins and what may issue certificates change with commits alone, not with T or K: a certificate is
// what it is whenever it came to be known.
Result<void> TrustState::refresh()
{
    if (auto fresh = view.refresh(); !fresh)
        return fresh;
    if (version == view.reader.version())
        return {};
    ats.clear();
    shelf.forgetAbsent();
    auto pins = view.reader.pins();
    if (!pins)
        return failWith(pins);
    std::vector<Certificate> pinned;
    for (const Pin& pin : *pins)
        if (pin.kind == Pin::Kind::Certificate)
            if (auto all = Certificate::parseAll(pin.text))
                pinned.insert(pinned.end(), all->begin(), all->end());
    chains.setPins(pinned);
    auto facts = view.reader.fleetWide();
    if (!facts)
        return failWith(facts);
    auto supply = readSupply(view.reader, proving, *facts);
    if (!supply)
        return failWith(supply);
    auto issuers = std::move(supply->issuers);
    if (auto added = addTravelling(issuers); !added)
        return added;
    chains.setIssuers(issuers);
    version = view.reader.version();
    return {};
}

// Roots may travel along without any event naming them. They are looked for only where an issuer is
// unknown otherwise, and each blob once.
Result<void> TrustState::addTravelling(std::vector<Hash>& issuers)
{
    std::set<std::string> subjects;
    for (const Hash& digest : issuers)
        if (const auto one = shelf.certificate(digest))
            subjects.insert(one->certificate->subject);
    const bool complete = std::all_of(issuers.begin(), issuers.end(), [&](const Hash& digest) {
        const auto one = shelf.certificate(digest);
        return !one || subjects.count(one->certificate->issuer) > 0;
    });
    if (!complete || issuers.empty()) {
        auto blobs = view.reader.blobs();
        if (!blobs)
            return failWith(blobs);
        for (const auto& [digest, size] : *blobs)
            if (size <= kLargestAuthority && scanned.insert(digest).second)
                if (const auto bytes = blobOf(view.reader, digest); bytes && isAuthority(*bytes))
                    authorities.push_back(digest);
    }
    issuers.insert(issuers.end(), authorities.begin(), authorities.end());
    return {};
}

Result<void> TrustState::fill(TrustAt& at)
{
    auto facts = view.reader.fleetWide();
    if (!facts)
        return failWith(facts);
    keepCounted(*facts, at.folded->at, at.folded->knownAt, *view.reader.names());
    auto supply = readSupply(view.reader, proving, *facts);
    if (!supply)
        return failWith(supply);
    at.facts = std::move(*supply);
    at.judge = std::make_unique<ClaimJudge>(shelf, chains, at.facts);
    auto regions = regionsTrust(view.reader);
    if (!regions)
        return failWith(regions);
    for (const RegionTrust& region : *regions)
        at.logs[region.region] = ofLog(region.trust);
    auto types = view.reader.typeCounts();
    if (!types)
        return failWith(types);
    at.revocations = std::any_of(types->begin(), types->end(), [](const TypeCount& type) {
        return type.type == "io.souverix.certificate.revoked.v1";
    });
    return {};
}

Result<TrustAt*> TrustState::at(const TimeContext& context, std::stop_token stop)
{
    if (auto fresh = refresh(); !fresh)
        return failWith(fresh);
    const auto known = std::find_if(ats.begin(), ats.end(),
                                    [&](const TrustAt& one) { return one.context == context; });
    if (known != ats.end()) {
        ats.splice(ats.begin(), ats, known);
        return &ats.front();
    }
    auto folded = view.folded(context, std::move(stop));
    if (!folded)
        return failWith(folded);
    TrustAt& made = ats.emplace_front();
    made.context = context;
    made.version = version;
    made.folded = (*folded)->fleet;
    if (auto filled = fill(made); !filled) {
        ats.pop_front();
        return failWith(filled);
    }
    if (ats.size() > kKept)
        ats.pop_back();
    return &ats.front();
}

Result<void> TrustState::readProofs(std::span<const FoldedNode* const> nodes)
{
    std::vector<EventRef> refs;
    for (const FoldedNode* node : nodes) {
        const NodeState& state = *node->state;
        if (state.registered)
            refs.push_back(state.registered->ref);
        for (const FirmwareState& firmware : state.firmware)
            refs.push_back(firmware.chain.ref);
        for (const ContainerState& container : state.containers)
            refs.push_back(container.deployed.ref);
        if (state.attested)
            refs.push_back(state.attested->ref);
    }
    return proving.read(view.reader, std::move(refs));
}

} // namespace souverix
