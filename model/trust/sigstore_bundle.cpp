#include "model/trust/sigstore_bundle.h"

#include <algorithm>

#include "model/event/json.h"
#include "model/trust/json_fields.h"

namespace souverix
{
namespace
{

using nlohmann::json;

constexpr std::size_t kMaxEntries = 32; // as many as other clients take

tl::unexpected<Error> wrong(const std::string& what)
{
    return fail(ErrorCode::Malformed, "bundle: " + what, "bad-bundle");
}

/// The minor version of the media type's two spellings; nullopt for another one.
std::optional<int> minorVersionOf(std::string_view mediaType)
{
    constexpr std::string_view kOld = "application/vnd.dev.sigstore.bundle+json;version=0.";
    constexpr std::string_view kNew = "application/vnd.dev.sigstore.bundle.v0.3";
    if (mediaType.substr(0, kOld.size()) == kOld && mediaType.size() == kOld.size() + 1) {
        const char digit = mediaType.back();
        return digit >= '1' && digit <= '3' ? std::optional(digit - '0') : std::nullopt;
    }
    if (mediaType.substr(0, kNew.size()) != kNew)
        return std::nullopt;
    std::string_view rest = mediaType.substr(kNew.size());
    if (!rest.empty() && rest[0] == '.') { // a patch version
        const std::size_t end = rest.find_first_not_of("0123456789", 1);
        rest = end == 1 || end == std::string_view::npos ? std::string_view() : rest.substr(end);
    }
    return rest == "+json" ? std::optional(3) : std::nullopt;
}

Result<LogEntry::Proof> readProof(const json& document)
{
    const auto index = countAt(document, {"logIndex"}), size = countAt(document, {"treeSize"});
    const auto root = bytesAt(document, {"rootHash"});
    // protobuf leaves out what is zero.
    if ((!index && memberAt(document, {"logIndex"})) || !size || !root)
        return wrong("an inclusion proof without index, size or root");
    LogEntry::Proof proof{static_cast<std::uint64_t>(index.value_or(0)),
                          static_cast<std::uint64_t>(*size),
                          *root,
                          {},
                          {}};
    if (const std::string* note = textAt(document, {"checkpoint", "envelope"}))
        proof.checkpoint = *note;
    const json* hashes = arrayAt(document, {"hashes"});
    if (!hashes)
        return proof;
    for (const json& one : *hashes) {
        const std::string* text = one.get_ptr<const std::string*>();
        const auto bytes = text ? fromBase64(*text) : std::nullopt;
        const auto hash = bytes ? asHash(*bytes) : std::nullopt;
        if (!hash)
            return wrong("an inclusion proof's hash is not 32 bytes");
        proof.hashes.push_back(*hash);
    }
    return proof;
}

Result<LogEntry> readEntry(const json& document)
{
    const auto index = countAt(document, {"logIndex"});
    const auto logId = bytesAt(document, {"logId", "keyId"});
    const auto body = bytesAt(document, {"canonicalizedBody"});
    const auto time = countAt(document, {"integratedTime"});
    const std::string* kind = textAt(document, {"kindVersion", "kind"});
    const std::string* version = textAt(document, {"kindVersion", "version"});
    if ((!index && memberAt(document, {"logIndex"})) ||
        (!time && memberAt(document, {"integratedTime"})))
        return wrong("a log entry's index or time is negative or no integer");
    if (!logId || !body || body->empty() || !kind || !version)
        return wrong("a log entry without logId, kindVersion or canonicalizedBody");
    LogEntry entry{index.value_or(0), *logId, *kind, *version, time.value_or(0), {}, {}, *body};
    if (memberAt(document, {"inclusionPromise"})) {
        const auto promise = bytesAt(document, {"inclusionPromise", "signedEntryTimestamp"});
        if (!promise || promise->empty())
            return wrong("an inclusion promise without its signature");
        entry.promise = *promise;
    }
    if (const json* proof = memberAt(document, {"inclusionProof"})) {
        auto read = readProof(*proof);
        if (!read)
            return failWith(read);
        entry.proof = std::move(*read);
    }
    return entry;
}

Result<std::vector<Certificate>> readCertificates(const json& material, int minorVersion)
{
    std::vector<Certificate> certificates;
    const json* chain = arrayAt(material, {"x509CertificateChain", "certificates"});
    const json* single = memberAt(material, {"certificate"});
    const bool hasChain = memberAt(material, {"x509CertificateChain"}) != nullptr;
    const bool hasKey = memberAt(material, {"publicKey"}) != nullptr;
    if (int{hasChain} + int{single != nullptr} + int{hasKey} != 1)
        return wrong("exactly one of certificate, x509CertificateChain and publicKey");
    if (hasKey)
        return certificates;
    if (hasChain && minorVersion >= 3)
        return wrong("version 0.3 has no certificate chain");
    if (hasChain && (!chain || chain->empty()))
        return wrong("an empty certificate chain");
    const json all = single ? json::array({*single}) : *chain;
    for (const json& one : all) {
        const auto der = bytesAt(one, {"rawBytes"});
        auto certificate = Certificate::parse(der.value_or(std::string()));
        if (!der || !certificate)
            return wrong("a certificate that cannot be read");
        // A bundle must not bring the root that it is to be trusted by.
        if (certificate->isSelfSigned())
            return wrong("a root certificate");
        certificates.push_back(std::move(*certificate));
    }
    return certificates;
}

Result<std::vector<std::string>> readTimestamps(const json& material)
{
    std::vector<std::string> timestamps;
    const json* all = arrayAt(material, {"timestampVerificationData", "rfc3161Timestamps"});
    if (!all)
        return timestamps;
    for (const json& one : *all) {
        auto der = bytesAt(one, {"signedTimestamp"});
        if (!der || der->empty() || timestamps.size() >= kMaxEntries)
            return wrong("a timestamp without bytes, or too many");
        timestamps.push_back(std::move(*der));
    }
    return timestamps;
}

Result<SigstoreBundle::Message> readMessage(const json& document)
{
    SigstoreBundle::Message message;
    auto signature = bytesAt(document, {"signature"});
    if (!signature || signature->empty())
        return wrong("a message signature without bytes");
    message.signature = std::move(*signature);
    if (!memberAt(document, {"messageDigest"}))
        return message;
    const std::string* algorithm = textAt(document, {"messageDigest", "algorithm"});
    const auto digest = bytesAt(document, {"messageDigest", "digest"});
    message.digestKind = algorithm ? hashKindOfProto(*algorithm) : std::nullopt;
    if (!message.digestKind || !digest)
        return wrong("a message digest of an unknown kind");
    message.digest = *digest;
    return message;
}

Result<void> readContent(const json& document, SigstoreBundle& bundle)
{
    const json* message = memberAt(document, {"messageSignature"});
    const json* envelope = memberAt(document, {"dsseEnvelope"});
    if ((message != nullptr) == (envelope != nullptr))
        return wrong("exactly one of messageSignature and dsseEnvelope");
    if (message) {
        auto read = readMessage(*message);
        if (!read)
            return failWith(read);
        bundle.message = std::move(*read);
        return {};
    }
    auto read = readDsse(*envelope);
    if (!read)
        return failWith(read);
    if (read->signatures.size() != 1)
        return wrong("an envelope in a bundle has exactly one signature");
    bundle.envelope = std::move(*read);
    return {};
}

} // namespace

std::optional<HashKind> hashKindOfProto(std::string_view name)
{
    if (name == "SHA2_256")
        return HashKind::Sha256;
    if (name == "SHA2_384")
        return HashKind::Sha384;
    if (name == "SHA2_512")
        return HashKind::Sha512;
    return std::nullopt;
}

Result<SigstoreBundle> parseSigstoreBundle(std::string_view text)
{
    const auto document = parseStrictJson(text);
    if (!document)
        return fail(ErrorCode::Malformed, document.error().detail, document.error().reason);
    const std::string* mediaType = textAt(*document, {"mediaType"});
    const auto version = mediaType ? minorVersionOf(*mediaType) : std::nullopt;
    if (!mediaType)
        return wrong("mediaType is required");
    if (!version)
        return fail(ErrorCode::Unsupported, "bundle: mediaType " + *mediaType,
                    "unsupported-version");
    const json* material = memberAt(*document, {"verificationMaterial"});
    if (!material || !material->is_object())
        return wrong("verificationMaterial is required");
    SigstoreBundle bundle;
    bundle.minorVersion = *version;
    auto certificates = readCertificates(*material, *version);
    if (!certificates)
        return failWith(certificates);
    bundle.certificates = std::move(*certificates);
    auto timestamps = readTimestamps(*material);
    if (!timestamps)
        return failWith(timestamps);
    bundle.timestamps = std::move(*timestamps);
    if (const json* entries = arrayAt(*material, {"tlogEntries"})) {
        for (const json& one : *entries) {
            auto entry = readEntry(one);
            if (!entry)
                return failWith(entry);
            if (bundle.entries.size() >= kMaxEntries)
                return wrong("too many log entries");
            bundle.entries.push_back(std::move(*entry));
        }
    }
    if (auto content = readContent(*document, bundle); !content)
        return failWith(content);
    return bundle;
}

} // namespace souverix
