#include "model/trust/trusted_root.h"

#include "model/crypto/raw_key.h"
#include "model/event/json.h"
#include "model/trust/json_fields.h"

namespace souverix
{
namespace
{

using nlohmann::json;

constexpr std::string_view kMediaType = "application/vnd.dev.sigstore.trustedroot";

tl::unexpected<Error> wrong(const std::string& what)
{
    return fail(ErrorCode::Malformed, "trusted root: " + what, "bad-trusted-root");
}

/// A period without a start is not one that holds always.
Result<ValidFor> readPeriod(const json& document)
{
    const std::string* start = textAt(document, {"validFor", "start"});
    const std::string* end = textAt(document, {"validFor", "end"});
    const auto from = start ? UtcTime::parseRfc3339(*start) : std::nullopt;
    if (!from)
        return wrong("validFor.start is required");
    ValidFor period{*from, end ? UtcTime::parseRfc3339(*end) : std::nullopt};
    if (!period.end && memberAt(document, {"validFor", "end"}))
        return wrong("validFor.end is no time");
    return period;
}

Result<TrustedLog> readLog(const json& document)
{
    const auto id = bytesAt(document, {"logId", "keyId"});
    const auto raw = bytesAt(document, {"publicKey", "rawBytes"});
    const std::string* details = textAt(document, {"publicKey", "keyDetails"});
    const std::string* hash = textAt(document, {"hashAlgorithm"});
    if (!id || id->empty() || !raw)
        return wrong("a log needs logId.keyId and publicKey.rawBytes");
    if (hash && *hash != "SHA2_256")
        return wrong("a log that hashes with " + *hash);
    const bool isPkcs1 = details && details->rfind("PKCS1_", 0) == 0;
    auto key = isPkcs1 ? publicKeyOfPkcs1(*raw) : PublicKey::parse(*raw);
    if (!key)
        return wrong("a log's key: " + key.error().detail);
    auto period = readPeriod(document.at("publicKey"));
    if (!period)
        return failWith(period);
    return TrustedLog{*id, *key, *period};
}

Result<TrustedAuthority> readAuthority(const json& document)
{
    auto period = readPeriod(document);
    if (!period)
        return failWith(period);
    TrustedAuthority authority{{}, *period};
    const json* certificates = arrayAt(document, {"certChain", "certificates"});
    if (!certificates)
        return authority;
    for (const json& one : *certificates) {
        const auto der = bytesAt(one, {"rawBytes"});
        if (!der)
            return wrong("a certificate without rawBytes");
        auto certificate = Certificate::parse(*der);
        if (!certificate)
            return wrong(certificate.error().detail);
        authority.chain.push_back(std::move(*certificate));
    }
    return authority;
}

/// Reads each element of the array `name`, which may be absent.
template <class T, class Read>
Result<void> readAll(const json& document, const char* name, Read read, std::vector<T>& into)
{
    const json* all = arrayAt(document, {name});
    if (!all)
        return memberAt(document, {name}) ? Result<void>(wrong(std::string(name) + " is no array"))
                                          : Result<void>();
    for (const json& one : *all) {
        auto element = read(one);
        if (!element)
            return failWith(element);
        into.push_back(std::move(*element));
    }
    return {};
}

} // namespace

Result<TrustedRoot> parseTrustedRoot(std::string_view text)
{
    const auto document = parseStrictJson(text);
    if (!document || !document->is_object())
        return wrong("no JSON object");
    const std::string* mediaType = textAt(*document, {"mediaType"});
    if (!mediaType || mediaType->rfind(kMediaType, 0) != 0)
        return fail(ErrorCode::Unsupported, "trusted root: another mediaType",
                    "unsupported-version");
    TrustedRoot root;
    for (auto read :
         {readAll(*document, "tlogs", readLog, root.transparencyLogs),
          readAll(*document, "ctlogs", readLog, root.certificateLogs),
          readAll(*document, "certificateAuthorities", readAuthority, root.certificateAuthorities),
          readAll(*document, "timestampAuthorities", readAuthority, root.timestampAuthorities)}) {
        if (!read)
            return failWith(read);
    }
    return root;
}

} // namespace souverix
