#include "model/crypto/sct.h"

#include <cstdint>
#include <string>

#include <openssl/ct.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include "model/crypto/openssl.h"
#include "model/crypto/sha256.h"
#include "model/crypto/signature_scheme.h"

namespace souverix
{
namespace
{

using ListOwned = ossl::Owned<STACK_OF(SCT), SCT_LIST_free>;
using CertificateOwned = ossl::Owned<X509, X509_free>;

constexpr std::uint64_t kPrecertificate = 1; // LogEntryType of RFC 6962
constexpr std::size_t kMaxTbs = 0xFFFFFF;

void appendNumber(std::string& out, std::uint64_t value, int bytes)
{
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        out += static_cast<char>((value >> shift) & 0xFFU);
}

/// The certificate's signed part as it was before the log's answers went into it.
std::string precertificatePart(const Certificate& leaf)
{
    const CertificateOwned copy(X509_dup(static_cast<X509*>(leaf.handle())));
    const int at = copy ? X509_get_ext_by_NID(copy.get(), NID_ct_precert_scts, -1) : -1;
    if (at < 0)
        return {};
    X509_EXTENSION_free(X509_delete_ext(copy.get(), at));
    unsigned char* der = nullptr;
    const int size = i2d_re_X509_tbs(copy.get(), &der);
    if (size <= 0)
        return {};
    std::string out(reinterpret_cast<const char*>(der), static_cast<std::size_t>(size));
    OPENSSL_free(der);
    return out;
}

/// The digitally-signed structure of RFC 6962, 3.2.
std::string signedBytes(const SCT* sct, const Hash& issuerKey, const std::string& tbs)
{
    std::string out;
    appendNumber(out, SCT_VERSION_V1, 1);
    appendNumber(out, 0, 1); // certificate_timestamp
    appendNumber(out, SCT_get_timestamp(sct), 8);
    appendNumber(out, kPrecertificate, 2);
    out.append(asBytes(issuerKey));
    appendNumber(out, tbs.size(), 3);
    out.append(tbs);
    unsigned char* extensions = nullptr;
    const std::size_t size = SCT_get0_extensions(sct, &extensions);
    appendNumber(out, size, 2);
    return out.append(reinterpret_cast<const char*>(extensions), size);
}

bool isSigned(const SCT* sct, const PublicKey& log, const std::string& message)
{
    unsigned char* bytes = nullptr;
    const std::size_t size = SCT_get0_signature(sct, &bytes);
    const std::string_view signature(reinterpret_cast<const char*>(bytes), size);
    switch (SCT_get_signature_nid(sct)) {
    case NID_ecdsa_with_SHA256:
        return verifySignature(log, SignatureForm::EcdsaDer, HashKind::Sha256, message, signature);
    case NID_sha256WithRSAEncryption:
        return verifySignature(log, SignatureForm::RsaPkcs1, HashKind::Sha256, message, signature);
    default:
        return false;
    }
}

} // namespace

std::vector<ConfirmedSct> confirmedScts(const Certificate& leaf, const Certificate& issuer,
                                        const std::vector<PublicKey>& logs)
{
    const ossl::ErrorQueueGuard guard;
    std::vector<ConfirmedSct> confirmed;
    const auto issuerKey = issuer.publicKey();
    const ListOwned list(static_cast<STACK_OF(SCT)*>(X509_get_ext_d2i(
        static_cast<X509*>(leaf.handle()), NID_ct_precert_scts, nullptr, nullptr)));
    const std::string tbs = precertificatePart(leaf);
    if (!issuerKey || !list || tbs.empty() || tbs.size() > kMaxTbs)
        return confirmed;
    const Hash issuerHash = sha256(issuerKey->spki());
    for (int i = 0; i < sk_SCT_num(list.get()); ++i) {
        const SCT* const sct = sk_SCT_value(list.get(), i);
        if (SCT_get_version(sct) != SCT_VERSION_V1)
            continue;
        unsigned char* id = nullptr;
        const std::size_t idSize = SCT_get0_log_id(sct, &id);
        const std::string_view logId(reinterpret_cast<const char*>(id), idSize);
        const std::string message = signedBytes(sct, issuerHash, tbs);
        for (std::size_t log = 0; log < logs.size(); ++log) {
            if (asBytes(sha256(logs[log].spki())) != logId || !isSigned(sct, logs[log], message))
                continue;
            const auto milliseconds = static_cast<std::int64_t>(SCT_get_timestamp(sct));
            confirmed.push_back({log,
                                 {milliseconds / 1000,
                                  static_cast<std::int32_t>(milliseconds % 1000) * 1'000'000}});
        }
    }
    return confirmed;
}

} // namespace souverix
