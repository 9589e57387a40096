#include "model/trust/claims.h"

#include <algorithm>

#include "model/crypto/sha256.h"

namespace souverix
{
namespace
{

constexpr std::string_view kQcPredicate = "/qc/v1";
constexpr std::string_view kSlsaPredicate = "https://slsa.dev/provenance/";

JudgedClaim both(Judgement judgement)
{
    JudgedClaim claim;
    claim.then = claim.now = judgement;
    return claim;
}

// What no moment changes comes before dates and revocations: the worse counts.
void worsen(JudgedClaim& claim, Judgement judgement)
{
    claim.then = worse(claim.then, judgement);
    claim.now = worse(claim.now, judgement);
}

bool isSigningForm(Evidence::Form form)
{
    return form == Evidence::Form::Statement || form == Evidence::Form::Bundle ||
           form == Evidence::Form::CosignPair;
}

std::string refText(const SupplyEvent& event)
{
    return "sequence " + std::to_string(event.ref.sequence) + " at " + event.time.toString();
}

std::string trimmedSerial(std::string_view text)
{
    std::string out;
    for (const char c : text)
        if (c != ':' && c != ' ')
            out += c >= 'A' && c <= 'F' ? static_cast<char>(c + 32) : c;
    out.erase(0, std::min(out.find_first_not_of('0'), out.size()));
    return out;
}

} // namespace

bool isSerial(std::string_view text, std::string_view certificates)
{
    return trimmedSerial(text) == trimmedSerial(certificates);
}

const SignerFacts::Step* SignerFacts::at(UtcTime moment) const
{
    const Step* found = nullptr;
    for (const Step& step : steps)
        if (step.at.time <= moment)
            found = &step;
    return found;
}

void ClaimJudge::tell(JudgedClaim& claim, std::string step) const
{
    if (m_wordy)
        claim.path.push_back(std::move(step));
}

void ClaimJudge::tellChain(JudgedClaim& claim, const ChainAnswer& answer) const
{
    if (!m_wordy)
        return;
    for (auto digest = answer.path.rbegin(); digest != answer.path.rend(); ++digest) {
        const auto evidence = m_shelf.certificate(*digest);
        std::string step = "certificate ";
        if (evidence)
            step += evidence->certificate->subject + ' ';
        step += formatDigest(*digest);
        if (!evidence)
            step += " absent";
        else if (m_chains.isPinned(*digest))
            step += " pinned";
        claim.path.push_back(std::move(step));
    }
}

Judgement ClaimJudge::revocation(const std::vector<Hash>& path, UtcTime moment,
                                 std::vector<EventRef>* events) const
{
    for (const Hash& digest : path) {
        const auto named = m_facts.signersByCertificate.find(digest);
        if (named == m_facts.signersByCertificate.end())
            continue;
        for (const std::string& id : named->second) {
            const SignerFacts::Step* const step = m_facts.signers.at(id).at(moment);
            if (!step || step->trusted)
                continue;
            if (events)
                events->push_back(step->at.ref);
            return {TrustVerdict::Distrusted, "signer-revoked"};
        }
    }
    return {};
}

JudgedClaim ClaimJudge::chain(const ChainAnswer& then, const ChainAnswer& now,
                              const ClaimMoments& moments)
{
    JudgedClaim claim;
    claim.certificates = now.path;
    claim.then = worse(then.judgement, revocation(then.path, moments.then, nullptr));
    claim.now = worse(now.judgement, revocation(now.path, moments.now, &claim.events));
    tellChain(claim, now);
    return claim;
}

JudgedClaim ClaimJudge::unit(const UnitClaim& claim, const ClaimMoments& moments)
{
    if (!claim.qcSignature.named)
        return both({TrustVerdict::Missing, "no-statement"});
    if (!claim.qcSignature.hash)
        return both({TrustVerdict::UnknownForm, "other-digest"});
    const Hash& digest = *claim.qcSignature.hash;
    const auto found = m_facts.batches.find(claim.batch);
    const bool registered = found != m_facts.batches.end() && found->second.registered;
    JudgedClaim out;
    if (registered && found->second.chainIsSound) {
        const BatchFacts& batch = found->second;
        out = chain(m_chains.judgeStated(batch.chain, moments.then),
                    m_chains.judgeStated(batch.chain, moments.now), moments);
        out.events.insert(out.events.begin(), batch.registered->ref);
    } else {
        worsen(out, registered ? Judgement{TrustVerdict::UnknownForm, "other-digest"}
                               : Judgement{TrustVerdict::Missing, "batch-unknown"});
    }
    tell(out, "batch " + claim.batch);
    const auto evidence = m_shelf.at(digest);
    tell(out, "statement " + formatDigest(digest));
    if (evidence->form == Evidence::Form::Absent) {
        worsen(out, {TrustVerdict::Missing, "statement-absent"});
    } else if (evidence->form != Evidence::Form::Statement) {
        worsen(out, {TrustVerdict::UnknownForm, "not-a-statement"});
    } else if (!evidence->predicateType.ends_with(kQcPredicate)) {
        worsen(out, {TrustVerdict::Invalid, "other-predicate"});
    } else if (evidence->sha256.count(toHex(sha256(claim.serial))) == 0) {
        worsen(out, {TrustVerdict::Invalid, "other-subject"});
    } else if (registered && !found->second.chain.empty() &&
               m_shelf.certificate(found->second.chain.front()) &&
               !m_shelf.isSigned(digest, found->second.chain.front())) {
        worsen(out, {TrustVerdict::Invalid, "bad-signature"});
    }
    tell(out, "unit " + claim.serial);
    if (found != m_facts.batches.end())
        for (const SupplyEvent& recall : found->second.recalls) {
            const Judgement recalled{TrustVerdict::Distrusted, "batch-recalled"};
            if (recall.time <= moments.then)
                out.then = worse(out.then, recalled);
            if (recall.time > moments.now)
                continue;
            out.now = worse(out.now, recalled);
            out.events.push_back(recall.ref);
            tell(out, "batch " + claim.batch + " recalled, " + refText(recall));
        }
    return out;
}

JudgedClaim ClaimJudge::firmware(const FirmwareClaim& claim, const ClaimMoments& moments)
{
    if (claim.chain.empty())
        return both({TrustVerdict::Missing, "no-chain"});
    std::vector<Hash> digests;
    for (const BlobName& name : claim.chain) {
        if (!name.hash)
            return both({TrustVerdict::UnknownForm, "other-digest"});
        digests.push_back(*name.hash);
    }
    const auto evidence = m_shelf.at(digests.front());
    const bool statement = evidence->form == Evidence::Form::Statement;
    // Without a statement in front the chain only says who would have signed.
    const bool bare = !statement && m_shelf.certificate(digests.front());
    const std::span<const Hash> certificates = std::span(digests).subspan(bare ? 0 : 1);
    JudgedClaim out = chain(m_chains.judgeStated(certificates, moments.then),
                            m_chains.judgeStated(certificates, moments.now), moments);
    if (bare) {
        worsen(out, {TrustVerdict::Missing, "no-statement"});
        return out;
    }
    tell(out, "statement " + formatDigest(digests.front()));
    if (evidence->form == Evidence::Form::Absent)
        worsen(out, {TrustVerdict::Missing, "statement-absent"});
    else if (!statement)
        worsen(out, {TrustVerdict::UnknownForm, "not-a-statement"});
    else if (!claim.digest.hash || evidence->sha256.count(toHex(*claim.digest.hash)) == 0)
        worsen(out, {TrustVerdict::Invalid, "other-subject"});
    else if (!certificates.empty() && m_shelf.certificate(certificates.front()) &&
             !m_shelf.isSigned(digests.front(), certificates.front()))
        worsen(out, {TrustVerdict::Invalid, "bad-signature"});
    if (claim.digest.hash)
        tell(out, "firmware " + formatDigest(*claim.digest.hash));
    return out;
}

const ClaimJudge::Signing& ClaimJudge::signingOf(const Hash& digest, const Evidence& evidence)
{
    const auto known = m_signings.find(digest);
    if (known != m_signings.end())
        return known->second;
    Signing signing;
    for (const auto& [id, facts] : m_facts.signers)
        for (const SignerFacts::Step& step : facts.steps) {
            if (!step.certificate.hash)
                continue;
            const auto certificate = m_shelf.certificate(*step.certificate.hash);
            const std::pair one(id, *step.certificate.hash);
            if (!certificate)
                signing.absentCertificate = true;
            else if (std::find(signing.signers.begin(), signing.signers.end(), one) !=
                     signing.signers.end())
                continue;
            else if (m_shelf.isSigned(digest, one.second))
                signing.signers.push_back(one);
            else if (evidence.envelope)
                for (const DsseEnvelope::Signature& signature : evidence.envelope->signatures)
                    signing.forged =
                        signing.forged || signature.keyId == certificate->certificate->keyId;
        }
    return m_signings.emplace(digest, std::move(signing)).first->second;
}

// Of several signers the best counts: one that is trusted suffices.
JudgedClaim ClaimJudge::bySigner(const Signing& signing, const ClaimMoments& moments)
{
    std::optional<JudgedClaim> best;
    for (const auto& [id, certificate] : signing.signers) {
        JudgedClaim one = chain(m_chains.judgeLeaf(certificate, moments.then),
                                m_chains.judgeLeaf(certificate, moments.now), moments);
        one.signer = id;
        const SignerFacts& facts = m_facts.signers.at(id);
        const auto judge = [&](UtcTime moment) -> Judgement {
            const SignerFacts::Step* const step = facts.at(moment);
            if (!step)
                return {TrustVerdict::Distrusted, "signer-not-yet-trusted"};
            return step->trusted ? Judgement{}
                                 : Judgement{TrustVerdict::Distrusted, "signer-revoked"};
        };
        one.then = worse(one.then, judge(moments.then));
        one.now = worse(one.now, judge(moments.now));
        tell(one, "signer " + id);
        if (const SignerFacts::Step* const step = facts.at(moments.now)) {
            one.events.push_back(step->at.ref);
            if (!step->trusted)
                tell(one, "signer " + id + " revoked, " + refText(step->at));
        }
        if (!best || one.now.verdict < best->now.verdict)
            best = std::move(one);
    }
    return best ? *best : JudgedClaim();
}

JudgedClaim ClaimJudge::image(const ImageClaim& claim, const ClaimMoments& moments)
{
    if (!claim.digest.hash)
        return both(claim.digest.named ? Judgement{TrustVerdict::UnknownForm, "other-digest"}
                                       : Judgement{TrustVerdict::Missing, "no-digest"});
    if (!claim.signature.hash)
        return both(claim.signature.named ? Judgement{TrustVerdict::UnknownForm, "other-digest"}
                                          : Judgement{TrustVerdict::Missing, "no-signature"});
    const Hash& digest = *claim.signature.hash;
    const auto evidence = m_shelf.at(digest);
    JudgedClaim out;
    Judgement own;
    if (evidence->form == Evidence::Form::Absent)
        own = {TrustVerdict::Missing, "signature-absent"};
    else if (!isSigningForm(evidence->form))
        own = {TrustVerdict::UnknownForm, "not-a-signature"};
    else if (evidence->form == Evidence::Form::Bundle && !evidence->envelope)
        own = {TrustVerdict::UnknownForm, "needs-the-artifact"};
    else {
        const Signing& signing = signingOf(digest, *evidence);
        if (!signing.signers.empty())
            out = bySigner(signing, moments);
        else if (signing.absentCertificate && !signing.forged)
            own = {TrustVerdict::Missing, "certificate-absent"};
        else
            own = {TrustVerdict::Invalid, signing.forged ? "bad-signature" : "unknown-signer"};
        if (evidence->sha256.count(toHex(*claim.digest.hash)) == 0)
            own = {TrustVerdict::Invalid, "other-subject"};
    }
    worsen(out, own);
    tell(out, "signature " + formatDigest(digest));
    tell(out, "image " + formatDigest(*claim.digest.hash));
    return out;
}

JudgedClaim ClaimJudge::provenance(const BlobName& digest, const BlobName& provenance,
                                   const ClaimMoments& moments)
{
    if (!provenance.hash)
        return both(provenance.named ? Judgement{TrustVerdict::UnknownForm, "other-digest"}
                                     : Judgement{TrustVerdict::Missing, "no-provenance"});
    const auto evidence = m_shelf.at(*provenance.hash);
    JudgedClaim out;
    Judgement own;
    if (evidence->form == Evidence::Form::Absent) {
        own = {TrustVerdict::Missing, "provenance-absent"};
    } else if (!evidence->envelope || evidence->predicateType.empty()) {
        own = {TrustVerdict::UnknownForm, "not-a-statement"};
    } else {
        const Signing& signing = signingOf(*provenance.hash, *evidence);
        if (!signing.signers.empty())
            out = bySigner(signing, moments);
        else
            own = signing.forged ? Judgement{TrustVerdict::Invalid, "bad-signature"}
                                 : Judgement{TrustVerdict::Unpinned, "unknown-signer"};
        if (evidence->predicateType.rfind(kSlsaPredicate, 0) != 0)
            own = {TrustVerdict::Invalid, "other-predicate"};
        else if (!digest.hash || evidence->sha256.count(toHex(*digest.hash)) == 0)
            own = {TrustVerdict::Invalid, "other-subject"};
    }
    worsen(out, own);
    tell(out, "provenance " + formatDigest(*provenance.hash));
    if (digest.hash)
        tell(out, "image " + formatDigest(*digest.hash));
    return out;
}

JudgedClaim ClaimJudge::sbom(const BlobName& sbom, const BlobName& published)
{
    if (!sbom.hash)
        return both(sbom.named ? Judgement{TrustVerdict::UnknownForm, "other-digest"}
                               : Judgement{TrustVerdict::Missing, "no-sbom"});
    JudgedClaim out = both(m_shelf.sbom(*sbom.hash));
    tell(out, "sbom " + formatDigest(*sbom.hash));
    if (published.hash && *published.hash != *sbom.hash) {
        worsen(out, {TrustVerdict::Invalid, "other-sbom"});
        tell(out, "published with sbom " + formatDigest(*published.hash));
    }
    return out;
}

JudgedClaim ClaimJudge::certificate(const BlobName& certificate, std::string_view serial,
                                    const ClaimMoments& moments)
{
    if (!certificate.hash)
        return both(certificate.named ? Judgement{TrustVerdict::UnknownForm, "other-digest"}
                                      : Judgement{TrustVerdict::Missing, "no-certificate"});
    JudgedClaim out = chain(m_chains.judgeLeaf(*certificate.hash, moments.then),
                            m_chains.judgeLeaf(*certificate.hash, moments.now), moments);
    const auto evidence = m_shelf.certificate(*certificate.hash);
    if (evidence && !isSerial(serial, evidence->certificate->serial))
        worsen(out, {TrustVerdict::Invalid, "other-serial"});
    return out;
}

} // namespace souverix
