#include "model/trust/image_signature.h"

#include "model/crypto/signature_scheme.h"
#include "model/event/json.h"

namespace souverix
{
namespace
{

constexpr std::string_view kBlanks = " \t\r\n";

tl::unexpected<Error> wrong(const char* what)
{
    return fail(ErrorCode::Malformed, what, "bad-payload");
}

/// The member at a path of names; null where one is missing.
nlohmann::json memberAt(const nlohmann::json& document, std::initializer_list<const char*> names)
{
    const nlohmann::json* at = &document;
    for (const char* name : names) {
        if (!at->is_object() || !at->contains(name))
            return nullptr;
        at = &at->at(name);
    }
    return *at;
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
    const auto type = memberAt(*document, {"critical", "type"});
    const auto digest = memberAt(*document, {"critical", "image", "docker-manifest-digest"});
    const auto reference = memberAt(*document, {"critical", "identity", "docker-reference"});
    if (!type.is_string() || type.get<std::string>() != "cosign container image signature")
        return wrong("critical.type is not cosign's");
    const auto image = digest.is_string() ? parseDigest(digest.get<std::string>()) : std::nullopt;
    if (!image)
        return wrong("critical.image.docker-manifest-digest is no SHA-256");
    if (!reference.is_string())
        return wrong("critical.identity.docker-reference is required");
    return SimpleSigning{reference.get<std::string>(), *image};
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
