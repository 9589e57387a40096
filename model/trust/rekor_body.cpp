#include "model/trust/rekor_body.h"

#include "model/crypto/digest.h"
#include "model/event/json.h"
#include "model/trust/json_fields.h"

namespace souverix
{
namespace
{

using nlohmann::json;

tl::unexpected<Error> mismatch(const char* what)
{
    return fail(ErrorCode::Mismatch, std::string("log entry: ") + what, "entry-mismatch");
}

/// Whether PEM or DER of a certificate or key is the signer's.
bool isSigner(const std::string& pemOrDer, const SignedContent& content)
{
    if (content.certificate) {
        const auto certificate = Certificate::parse(pemOrDer);
        return certificate && *certificate == *content.certificate;
    }
    const auto key = PublicKey::parse(pemOrDer);
    return key && content.key && key->spki() == content.key->spki();
}

/// `{"algorithm":"sha256","value":hex}` of version 0.0.1.
bool isHexDigest(const json* digest, const std::string& bytes)
{
    const std::string* algorithm = digest ? textAt(*digest, {"algorithm"}) : nullptr;
    const std::string* value = digest ? textAt(*digest, {"value"}) : nullptr;
    if (algorithm == nullptr || value == nullptr)
        return false;
    const auto kind = parseHashKind(*algorithm);
    const auto raw = fromHex(*value);
    return kind && *kind != HashKind::Sha1 && raw && *raw == digestOf(*kind, bytes);
}

/// `{"algorithm":"SHA2_256","digest":base64}` of version 0.0.2.
bool isRawDigest(const json* digest, const std::string& bytes)
{
    const std::string* algorithm = digest ? textAt(*digest, {"algorithm"}) : nullptr;
    const auto raw = digest ? bytesAt(*digest, {"digest"}) : std::nullopt;
    const auto kind = algorithm ? hashKindOfProto(*algorithm) : std::nullopt;
    return kind && raw && *raw == digestOf(*kind, bytes);
}

/// `{"content":base64,"verifier":{…}}` of version 0.0.2.
Result<void> matchSignature(const json& signature, const SignedContent& content)
{
    if (bytesAt(signature, {"content"}) != content.signature)
        return mismatch("another signature");
    const auto certificate = bytesAt(signature, {"verifier", "x509Certificate", "rawBytes"});
    const auto key = bytesAt(signature, {"verifier", "publicKey", "rawBytes"});
    if (certificate.has_value() == key.has_value() ||
        !isSigner(certificate ? *certificate : *key, content))
        return mismatch("another signer");
    return {};
}

/// The one element of an array of signatures; null where it is not one.
const json* onlySignature(const json& spec, std::initializer_list<const char*> path)
{
    const json* all = arrayAt(spec, path);
    return all && all->size() == 1 ? &all->front() : nullptr;
}

Result<void> matchHashedRekord1(const json& spec, const SignedContent& content)
{
    if (!isHexDigest(memberAt(spec, {"data", "hash"}), content.message))
        return mismatch("another digest");
    if (bytesAt(spec, {"signature", "content"}) != content.signature)
        return mismatch("another signature");
    const auto signer = bytesAt(spec, {"signature", "publicKey", "content"});
    return signer && isSigner(*signer, content) ? Result<void>() : mismatch("another signer");
}

Result<void> matchHashedRekord2(const json& spec, const SignedContent& content)
{
    if (!isRawDigest(memberAt(spec, {"hashedRekordV002", "data"}), content.message))
        return mismatch("another digest");
    const json* signature = memberAt(spec, {"hashedRekordV002", "signature"});
    return signature ? matchSignature(*signature, content) : mismatch("no signature");
}

// The hash of the whole envelope in version 0.0.1 is over bytes that nobody keeps; payload,
// signature and signer say as much.
Result<void> matchDsse1(const json& spec, const SignedContent& content)
{
    if (!isHexDigest(memberAt(spec, {"payloadHash"}), content.envelope->payload))
        return mismatch("another payload");
    const json* one = onlySignature(spec, {"signatures"});
    if (!one || bytesAt(*one, {"signature"}) != content.signature)
        return mismatch("another signature");
    const auto signer = bytesAt(*one, {"verifier"});
    return signer && isSigner(*signer, content) ? Result<void>() : mismatch("another signer");
}

Result<void> matchDsse2(const json& spec, const SignedContent& content)
{
    if (!isRawDigest(memberAt(spec, {"dsseV002", "payloadHash"}), content.envelope->payload))
        return mismatch("another payload");
    const json* one = onlySignature(spec, {"dsseV002", "signatures"});
    return one ? matchSignature(*one, content) : mismatch("not one signature");
}

Result<void> matchInToto1(const json& spec, const SignedContent& content)
{
    if (!isHexDigest(memberAt(spec, {"content", "payloadHash"}), content.envelope->payload))
        return mismatch("another payload");
    const auto signer = bytesAt(spec, {"publicKey"});
    return signer && isSigner(*signer, content) ? Result<void>() : mismatch("another signer");
}

/// What is in base64 of base64.
std::optional<std::string> twiceDecoded(const json& document,
                                        std::initializer_list<const char*> path)
{
    const auto once = bytesAt(document, path);
    return once ? fromBase64(*once) : std::nullopt;
}

Result<void> matchInToto2(const json& spec, const SignedContent& content)
{
    if (!isHexDigest(memberAt(spec, {"content", "payloadHash"}), content.envelope->payload))
        return mismatch("another payload");
    const json* envelope = memberAt(spec, {"content", "envelope"});
    const std::string* type = envelope ? textAt(*envelope, {"payloadType"}) : nullptr;
    if (!type || *type != content.envelope->payloadType)
        return mismatch("another payload type");
    if (memberAt(*envelope, {"payload"}) &&
        twiceDecoded(*envelope, {"payload"}) != content.envelope->payload)
        return mismatch("another payload");
    const json* one = onlySignature(*envelope, {"signatures"});
    if (!one || twiceDecoded(*one, {"sig"}) != content.signature)
        return mismatch("another signature");
    const auto signer = bytesAt(*one, {"publicKey"});
    return signer && isSigner(*signer, content) ? Result<void>() : mismatch("another signer");
}

struct BodyForm {
    std::string_view kind;
    std::string_view version;
    bool envelope; ///< for DSSE alone
    Result<void> (*match)(const json& spec, const SignedContent& content);
};

constexpr BodyForm kForms[] = {
    {"hashedrekord", "0.0.1", false, matchHashedRekord1},
    {"hashedrekord", "0.0.2", false, matchHashedRekord2},
    {"dsse", "0.0.1", true, matchDsse1},
    {"dsse", "0.0.2", true, matchDsse2},
    {"intoto", "0.0.1", true, matchInToto1},
    {"intoto", "0.0.2", true, matchInToto2},
};

} // namespace

Result<void> matchLogEntry(const LogEntry& entry, const SignedContent& content)
{
    const auto body = parseStrictJson(entry.body);
    if (!body)
        return fail(ErrorCode::Malformed, "log entry: the body is no JSON", "bad-entry");
    const std::string* kind = textAt(*body, {"kind"});
    const std::string* version = textAt(*body, {"apiVersion"});
    const json* spec = memberAt(*body, {"spec"});
    if (!kind || !version || !spec)
        return fail(ErrorCode::Malformed, "log entry: the body lacks kind, version or spec",
                    "bad-entry");
    if (*kind != entry.kind || *version != entry.version)
        return mismatch("the body is of another kind");
    for (const BodyForm& form : kForms) {
        if (form.kind == *kind && form.version == *version)
            return form.envelope && !content.envelope ? mismatch("an envelope's entry")
                                                      : form.match(*spec, content);
    }
    return fail(ErrorCode::Unsupported, "log entry: " + *kind + " " + *version,
                "unsupported-entry");
}

} // namespace souverix
