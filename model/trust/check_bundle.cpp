#include "model/trust/check_bundle.h"

#include <algorithm>
#include <vector>

#include "model/crypto/certificate_path.h"
#include "model/crypto/sct.h"
#include "model/crypto/signature_scheme.h"
#include "model/trust/rekor_body.h"
#include "model/trust/signing_time.h"
#include "model/trust/statement.h"

namespace souverix
{
namespace
{

// Fulcio's extensions (sigstore/fulcio, docs/oid-info.md).
constexpr auto kIssuerOid = "1.3.6.1.4.1.57264.1.8";
constexpr auto kOldIssuerOid = "1.3.6.1.4.1.57264.1.1";

tl::unexpected<Error> refused(const char* what, const char* reason)
{
    return fail(ErrorCode::Mismatch, std::string("bundle: ") + what, reason);
}

/// What is signed, and that the artifact is what it speaks of.
Result<SignedContent> contentOf(const SigstoreBundle& bundle, std::string_view artifact)
{
    SignedContent content;
    content.signature = bundle.signature();
    if (bundle.message) {
        content.message = std::string(artifact);
        if (bundle.message->digestKind &&
            digestOf(*bundle.message->digestKind, artifact) != bundle.message->digest)
            return refused("the artifact has another digest", "digest-mismatch");
        return content;
    }
    content.envelope = bundle.envelope;
    content.message = preAuthEncoding(bundle.envelope->payloadType, bundle.envelope->payload);
    if (bundle.envelope->payloadType != kStatementPayloadType)
        return refused("an envelope around no in-toto statement", "other-subject");
    auto statement = parseStatement(bundle.envelope->payload);
    if (!statement)
        return failWith(statement);
    if (!namesContent(*statement, artifact))
        return refused("the artifact is no subject of the statement", "other-subject");
    return content;
}

/// The path from the leaf to an authority of the root that was valid at `time`.
Result<std::vector<Certificate>> pathAt(UtcTime time, const SigstoreBundle& bundle,
                                        const TrustedRoot& root)
{
    Result<std::vector<Certificate>> last =
        refused("no certificate authority was valid then", "untrusted");
    for (const TrustedAuthority& authority : root.certificateAuthorities) {
        if (authority.chain.empty() || !authority.validFor.holds(time))
            continue;
        PathQuestion question;
        question.leaf = bundle.certificates.front();
        question.anchors = {authority.chain.back()};
        question.untrusted.assign(authority.chain.begin(), authority.chain.end() - 1);
        question.untrusted.insert(question.untrusted.end(), bundle.certificates.begin() + 1,
                                  bundle.certificates.end());
        question.purpose = CertificatePurpose::CodeSigning;
        question.time = time;
        question.strict = false;
        last = findCertificatePath(question);
        if (last)
            break;
    }
    return last;
}

bool hasSct(const std::vector<Certificate>& path, const TrustedRoot& root)
{
    std::vector<PublicKey> keys;
    for (const TrustedLog& log : root.certificateLogs)
        keys.push_back(log.key);
    const auto confirmed =
        path.size() < 2 ? std::vector<ConfirmedSct>() : confirmedScts(path[0], path[1], keys);
    return std::any_of(confirmed.begin(), confirmed.end(), [&](const ConfirmedSct& sct) {
        return root.certificateLogs[sct.log].validFor.holds(sct.time);
    });
}

/// The issuer that Fulcio wrote: a DER UTF8String, or the bare text of old.
std::string issuerOf(const Certificate& certificate)
{
    const std::string der = certificate.extension(kIssuerOid);
    if (der.empty())
        return certificate.extension(kOldIssuerOid);
    const auto byte = [&](std::size_t i) {
        return i < der.size() ? static_cast<std::size_t>(static_cast<unsigned char>(der[i])) : 0;
    };
    const std::size_t header = byte(1) < 0x80 ? 2 : byte(1) == 0x81 ? 3 : 4;
    const std::size_t length = header == 2   ? byte(1)
                               : header == 3 ? byte(2)
                                             : byte(2) * 256 + byte(3);
    return byte(0) == 0x0C && der.size() == header + length ? der.substr(header) : std::string();
}

Result<void> checkSigner(const SigstoreBundle& bundle, const std::vector<UtcTime>& times,
                         const TrustedRoot& root, const BundlePolicy& policy)
{
    if (times.empty())
        return refused("nothing says when it was signed", "no-time");
    const Certificate& leaf = bundle.certificates.front();
    for (const UtcTime time : times) {
        auto path = pathAt(time, bundle, root);
        if (!path)
            return failWith(path);
        if (!hasSct(*path, root))
            return refused("no trusted certificate log knows the certificate", "sct");
    }
    const auto names = leaf.alternativeNames();
    if (std::find(names.begin(), names.end(), policy.identity) == names.end())
        return refused("the certificate is for another identity", "other-identity");
    if (issuerOf(leaf) != policy.issuer)
        return refused("the identity is by another issuer", "other-issuer");
    return {};
}

Result<void> judge(const SigstoreBundle& bundle, std::string_view artifact, const TrustedRoot& root,
                   const BundlePolicy& policy, nlohmann::json& detail)
{
    if (!policy.key && bundle.certificates.empty())
        return refused("signed with a key, not a certificate", "no-certificate");
    auto content = contentOf(bundle, artifact);
    if (!content)
        return failWith(content);
    content->key = policy.key;
    if (!policy.key)
        content->certificate = bundle.certificates.front();
    auto key =
        policy.key ? Result<PublicKey>(*policy.key) : bundle.certificates.front().publicKey();
    if (!key)
        return failWith(key);
    if (!verifyByConvention(*key, content->message, content->signature, false))
        return refused("the signature", "bad-signature");
    auto times = vouchedTimes(bundle, *content, root);
    if (!times)
        return failWith(times);
    detail["times"] = nlohmann::json::array();
    for (const UtcTime time : *times)
        detail["times"].push_back(time.toString());
    return policy.key ? Result<void>() : checkSigner(bundle, *times, root, policy);
}

} // namespace

CheckResult checkBundle(const SigstoreBundle& bundle, std::string_view artifact,
                        const TrustedRoot& root, const BundlePolicy& policy)
{
    nlohmann::json detail{{"content", bundle.message ? "message" : "dsse"}};
    if (!bundle.certificates.empty()) {
        detail["identities"] = bundle.certificates.front().alternativeNames();
        detail["issuer"] = issuerOf(bundle.certificates.front());
    }
    const auto judged = judge(bundle, artifact, root, policy, detail);
    if (judged)
        return verified(std::move(detail));
    CheckResult result = answerOf(judged.error());
    detail.update(result.detail);
    result.detail = std::move(detail);
    return result;
}

} // namespace souverix
