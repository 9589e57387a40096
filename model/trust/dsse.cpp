#include "model/trust/dsse.h"

#include <algorithm>

#include "model/base/bytes.h"
#include "model/crypto/sha256.h"
#include "model/crypto/signature_scheme.h"
#include "model/event/json.h"
#include "model/trust/base64_forms.h"
#include "model/trust/json_fields.h"
#include "model/trust/statement.h"

namespace souverix
{
namespace
{

tl::unexpected<Error> wrong(const char* what)
{
    return fail(ErrorCode::Malformed, what, "bad-envelope");
}

Result<DsseEnvelope::Signature> readSignature(const nlohmann::json& document)
{
    if (!document.is_object())
        return wrong("a signature is an object");
    const std::string* sig = textAt(document, {"sig"});
    const std::string* keyId = textAt(document, {"keyid"});
    auto bytes = sig ? fromEitherBase64(*sig) : std::nullopt;
    if (!bytes || bytes->empty())
        return wrong("a signature without base64 in 'sig'");
    if (!keyId && memberAt(document, {"keyid"}))
        return wrong("'keyid' is a string");
    return DsseEnvelope::Signature{keyId ? *keyId : std::string(), std::move(*bytes)};
}

} // namespace

Result<DsseEnvelope> parseDsse(std::string_view json)
{
    auto document = parseStrictJson(json);
    if (!document)
        return failWith(document);
    return readDsse(*document);
}

Result<DsseEnvelope> readDsse(const nlohmann::json& document)
{
    if (!document.is_object())
        return wrong("an envelope is an object");
    const std::string* payload = textAt(document, {"payload"});
    const std::string* type = textAt(document, {"payloadType"});
    auto bytes = payload ? fromEitherBase64(*payload) : std::nullopt;
    if (!bytes || !type)
        return wrong("'payload' in base64 and 'payloadType' are required");
    DsseEnvelope envelope{std::move(*bytes), *type, {}};
    const auto signatures = document.find("signatures");
    if (signatures == document.end() || !signatures->is_array() || signatures->empty())
        return wrong("'signatures' is an array that is not empty");
    for (const auto& one : *signatures) {
        auto signature = readSignature(one);
        if (!signature)
            return failWith(signature);
        envelope.signatures.push_back(std::move(*signature));
    }
    return envelope;
}

std::string preAuthEncoding(std::string_view payloadType, std::string_view payload)
{
    std::string out = "DSSEv1 " + std::to_string(payloadType.size()) + " ";
    out.append(payloadType).append(" ").append(std::to_string(payload.size())).append(" ");
    return out.append(payload);
}

std::vector<std::size_t> dsseSigners(const DsseEnvelope& envelope,
                                     const std::vector<PublicKey>& keys)
{
    const std::string message = preAuthEncoding(envelope.payloadType, envelope.payload);
    std::vector<std::size_t> signers;
    std::vector<std::string> known;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        std::string spki = keys[i].spki();
        if (std::find(known.begin(), known.end(), spki) != known.end())
            continue;
        known.push_back(std::move(spki));
        if (std::any_of(envelope.signatures.begin(), envelope.signatures.end(),
                        [&](const DsseEnvelope::Signature& signature) {
                            return verifyByConvention(keys[i], message, signature.bytes, true);
                        }))
            signers.push_back(i);
    }
    return signers;
}

CheckResult checkDsse(std::string_view json, const std::vector<PublicKey>& keys,
                      std::size_t threshold, const std::optional<std::string>& subject)
{
    const auto envelope = parseDsse(json);
    if (!envelope)
        return malformed(envelope.error().reason, envelope.error().detail);
    auto signers = nlohmann::json::array();
    for (const std::size_t i : dsseSigners(*envelope, keys))
        signers.push_back(toHex(sha256(keys[i].spki())));
    CheckResult result = verified(
        {{"payload_type", envelope->payloadType}, {"signers", signers}, {"threshold", threshold}});
    const auto reject = [&](const char* reason) {
        result.verdict = Verdict::Rejected;
        result.reason = reason;
        return result;
    };
    if (signers.size() < threshold)
        return reject(signers.empty() ? "bad-signature" : "too-few-signers");
    if (!subject)
        return result;
    if (envelope->payloadType != kStatementPayloadType)
        return reject("other-subject");
    const auto statement = parseStatement(envelope->payload);
    if (!statement)
        return malformed(statement.error().reason, statement.error().detail);
    result.detail["predicate_type"] = statement->predicateType;
    return namesContent(*statement, *subject) ? result : reject("other-subject");
}

} // namespace souverix
