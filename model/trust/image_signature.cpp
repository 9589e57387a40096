#include "model/trust/image_signature.h"

#include "model/crypto/signature_scheme.h"
#include "model/event/json.h"
#include "model/trust/json_fields.h"

namespace souverix
{
namespace
{

constexpr std::string_view kBlanks = " \t\r\n";

tl::unexpected<Error> wrong(const char* what)
{
    return fail(ErrorCode::Malformed, what, "bad-payload");
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t from = text.find_first_not_of(kBlanks);
    if (from == std::string_view::npos)
        return {};
    return text.substr(from, text.find_last_not_of(kBlanks) - from + 1);
}

} // namespace

Result<SimpleSigning> parseSimpleSigning(std::string_view payload)
{
    const auto document = parseStrictJson(payload);
    if (!document)
        return fail(ErrorCode::Malformed, document.error().detail, document.error().reason);
    const std::string* type = textAt(*document, {"critical", "type"});
    const std::string* digest = textAt(*document, {"critical", "image", "docker-manifest-digest"});
    const std::string* reference = textAt(*document, {"critical", "identity", "docker-reference"});
    if (!type || *type != "cosign container image signature")
        return wrong("critical.type is not cosign's");
    const auto image = digest ? parseDigest(*digest) : std::nullopt;
    if (!image)
        return wrong("critical.image.docker-manifest-digest is no SHA-256");
    if (!reference)
        return wrong("critical.identity.docker-reference is required");
    return SimpleSigning{*reference, *image};
}

CheckResult checkImageSignature(std::string_view payload, std::string_view signature,
                                const Hash& image, const PublicKey& key)
{
    const auto claim = parseSimpleSigning(payload);
    if (!claim)
        return malformed(claim.error().reason, claim.error().detail);
    const auto bytes = fromBase64(trimmed(signature));
    if (!bytes || bytes->empty())
        return malformed("bad-base64", "the signature is no base64");
    CheckResult result =
        verified({{"image", formatDigest(claim->image)}, {"reference", claim->reference}});
    if (!verifyByConvention(key, payload, *bytes, false)) {
        result.verdict = Verdict::Rejected;
        result.reason = "bad-signature";
    } else if (claim->image != image) {
        result.verdict = Verdict::Rejected;
        result.reason = "other-image";
    }
    return result;
}

} // namespace souverix
