#include "model/crypto/raw_key.h"
#include "model/event/json.h"
#include "model/trust/attestation_result.h"
#include "model/trust/base64_forms.h"
#include "model/trust/json_fields.h"

namespace souverix
{
namespace
{

std::string textOf(const nlohmann::json& object, const char* name)
{
    const std::string* text = textAt(object, {name});
    return text ? *text : std::string();
}

/// A member in base64url; empty where it is not one.
std::string bytesOf(const nlohmann::json& object, const char* name)
{
    return fromBase64Url(textOf(object, name)).value_or(std::string());
}

} // namespace

Result<JsonWebKey> parseJwk(std::string_view json)
{
    const auto document = parseStrictJson(json);
    if (!document || !document->is_object())
        return fail(ErrorCode::Malformed, "a JSON Web Key is a JSON object", "bad-key");
    const std::string kind = textOf(*document, "kty"), curve = textOf(*document, "crv");
    if (document->contains("use") && textOf(*document, "use") != "sig")
        return fail(ErrorCode::Malformed, "a key that is not for signatures", "bad-key");
    Result<PublicKey> key = fail(ErrorCode::Malformed, "kty '" + kind + "'", "bad-key");
    if (kind == "EC")
        key = publicKeyOfPoint(curve, bytesOf(*document, "x"), bytesOf(*document, "y"));
    else if (kind == "RSA")
        key = publicKeyOfRsa(bytesOf(*document, "n"), bytesOf(*document, "e"));
    else if (kind == "OKP" && curve == "Ed25519")
        key = publicKeyOfEd25519(bytesOf(*document, "x"));
    if (!key)
        return failWith(key);
    return JsonWebKey{*key, kind == "EC" ? curve : std::string(), textOf(*document, "alg")};
}

} // namespace souverix
