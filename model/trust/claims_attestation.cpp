#include "model/event/json.h"
#include "model/trust/attestation_result.h"
#include "model/trust/base64_forms.h"
#include "model/trust/boot_log.h"
#include "model/trust/claims.h"
#include "model/trust/ima_list.h"
#include "model/trust/json_fields.h"
#include "model/trust/quote.h"

namespace souverix
{
namespace
{

JudgedClaim both(Judgement judgement)
{
    JudgedClaim claim;
    claim.then = claim.now = judgement;
    return claim;
}

std::string_view keptReason(const std::string& reason)
{
    for (const std::string_view known :
         {"bad-signature", "other-nonce", "pcr-mismatch", "template-mismatch", "not-a-quote",
          "bad-event", "bad-entry", "bad-evidence", "bad-key", "bad-claims", "bad-token",
          "bad-header", "unsupported-profile", "unsupported-header", "not-yet-valid", "expired"})
        if (reason == known)
            return known;
    return "bad-evidence";
}

// What the reported status says by itself; a verifier's refusal is a distrust.
Judgement ofStatus(std::string_view status)
{
    if (status == "contraindicated")
        return {TrustVerdict::Distrusted, "contraindicated"};
    if (status == "warning")
        return {TrustVerdict::Valid, "warning"};
    if (status == "affirming")
        return {};
    return {TrustVerdict::Missing, "no-result"};
}

Judgement quoteJudgement(const CheckResult& result)
{
    if (result.verdict == Verdict::Verified)
        return {};
    return {TrustVerdict::Invalid, keptReason(result.reason)};
}

/// The curve's name of JWK, by the size of an uncompressed point in the SPKI.
std::string curveOf(const PublicKey& key)
{
    if (key.fits(SignatureAlgorithm::EcdsaP256))
        return "P-256";
    if (key.fits(SignatureAlgorithm::EcdsaP384))
        return "P-384";
    return key.fits(SignatureAlgorithm::EcdsaP521) ? "P-521" : "";
}

} // namespace

CheckResult checkTpmEvidence(std::string_view bytes)
{
    const auto document = parseStrictJson(bytes);
    if (!document)
        return malformed("bad-evidence", document.error().detail);
    const auto attest = bytesAt(*document, {"attest"});
    const auto signature = bytesAt(*document, {"signature"});
    const auto spki = bytesAt(*document, {"ak"});
    const std::string* const nonceText = textAt(*document, {"nonce"});
    const auto nonce = nonceText ? fromHex(*nonceText) : std::nullopt;
    const nlohmann::json* const pcrs = memberAt(*document, {"pcrs"});
    if (!attest || !signature || !spki || !nonce || !pcrs)
        return malformed("bad-evidence", "attest, signature, ak, nonce and pcrs are required");
    const auto key = PublicKey::parse(*spki);
    if (!key)
        return malformed("bad-key", key.error().detail);
    const auto values = parsePcrValues(pcrs->dump());
    if (!values)
        return malformed("bad-evidence", values.error().detail);
    CheckResult quoted = checkQuote(*attest, *signature, *key, {*nonce, *values});
    if (quoted.verdict != Verdict::Verified)
        return quoted;
    if (memberAt(*document, {"eventlog"})) {
        const auto log = bytesAt(*document, {"eventlog"});
        if (!log)
            return malformed("bad-evidence", "eventlog is no base64");
        if (CheckResult boot = checkBootLog(*log, *values); boot.verdict != Verdict::Verified)
            return boot;
    }
    if (const std::string* const ima = textAt(*document, {"ima"}))
        if (CheckResult list = checkImaList(*ima); list.verdict != Verdict::Verified)
            return list;
    return quoted;
}

JudgedClaim ClaimJudge::ear(const AttestationClaim& claim, const Evidence& evidence,
                            const ClaimMoments& moments)
{
    JudgedClaim out = both({TrustVerdict::Unpinned, "unknown-verifier"});
    std::optional<AttestationResult> result;
    for (const auto& [id, facts] : m_facts.signers) {
        for (const SignerFacts::Step& step : facts.steps) {
            const auto certificate =
                step.certificate.hash ? m_shelf.certificate(*step.certificate.hash) : nullptr;
            if (!certificate || !certificate->certificate->key)
                continue;
            const PublicKey& key = *certificate->certificate->key;
            const JsonWebKey jwk{key, curveOf(key), {}};
            const CheckResult then = checkAttestationResult(evidence.bytes, jwk, moments.then);
            const bool dated = then.reason == "expired" || then.reason == "not-yet-valid";
            if (then.verdict != Verdict::Verified && !dated)
                continue;
            const CheckResult now = checkAttestationResult(evidence.bytes, jwk, moments.now);
            const Signing signing{{{id, *step.certificate.hash}}, false, false};
            out = bySigner(signing, moments);
            if (dated)
                out.then = worse(out.then, {TrustVerdict::Expired, keptReason(then.reason)});
            if (now.verdict != Verdict::Verified)
                out.now = worse(out.now, {TrustVerdict::Expired, keptReason(now.reason)});
        }
    }
    const std::string_view token = evidence.bytes;
    const std::size_t first = token.find('.'), second = token.find('.', first + 1);
    const auto body = fromBase64Url(token.substr(first + 1, second - first - 1));
    const auto read =
        body ? parseAttestationResult(*body)
             : Result<AttestationResult>(fail(ErrorCode::Malformed, "no base64url", "bad-token"));
    Judgement own;
    if (!read) {
        own = {TrustVerdict::UnknownForm, keptReason(read.error().reason)};
    } else {
        const auto& modules = read->submodules;
        auto found = modules.find(claim.node);
        if (found == modules.end() && modules.size() == 1)
            found = modules.begin();
        if (found == modules.end())
            own = {TrustVerdict::Invalid, "other-subject"};
        else if (found->second.status != claim.status)
            own = {TrustVerdict::Invalid, "status-mismatch"};
        if (found != modules.end())
            tell(out, "result says " + found->second.status);
    }
    out.then = worse(out.then, own);
    out.now = worse(out.now, own);
    return out;
}

JudgedClaim ClaimJudge::attestation(const AttestationClaim& claim, const ClaimMoments& moments)
{
    JudgedClaim out;
    Judgement own = ofStatus(claim.status);
    if (claim.evidence.named && !claim.evidence.hash) {
        own = worse({TrustVerdict::UnknownForm, "other-digest"}, own);
    } else if (claim.evidence.hash) {
        const Hash& digest = *claim.evidence.hash;
        const auto evidence = m_shelf.at(digest);
        switch (evidence->form) {
        case Evidence::Form::Absent:
            own = worse({TrustVerdict::Missing, "evidence-absent"}, own);
            break;
        case Evidence::Form::TpmQuote: {
            const auto known = m_quotes.find(digest);
            const Judgement quoted =
                known != m_quotes.end()
                    ? known->second
                    : m_quotes.emplace(digest, quoteJudgement(checkTpmEvidence(evidence->bytes)))
                          .first->second;
            // A refusal and evidence that does not hold agree.
            own =
                worse(own, claim.status == "affirming" || claim.status == "warning" ? quoted
                                                                                    : Judgement{});
            break;
        }
        case Evidence::Form::Ear:
            out = ear(claim, *evidence, moments);
            break;
        default:
            own = worse({TrustVerdict::UnknownForm, "unknown-evidence"}, own);
        }
        tell(out, "evidence " + formatDigest(digest));
    }
    out.then = worse(out.then, own);
    out.now = worse(out.now, own);
    tell(out, "status " + claim.status);
    return out;
}

} // namespace souverix
