#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/base/bytes.h"
#include "model/base/utc_time.h"
#include "model/crypto/certificate.h"
#include "model/trust/dsse.h"
#include "model/trust/sigstore_bundle.h"
#include "model/trust/verdict.h"

namespace souverix
{

/// Hashes are uniform already.
struct HashOfHash {
    [[nodiscard]] std::size_t operator()(const Hash& hash) const
    {
        std::size_t out = 0;
        for (std::size_t i = 0; i < sizeof out; ++i)
            out = out << 8 | hash[i];
        return out;
    }
};

/// A certificate with what is asked of it again and again.
struct CertificateFacts {
    Certificate certificate;
    std::optional<PublicKey> key; ///< absent where OpenSSL knows no such key
    std::string subject, issuer, serial;
    std::string keyId; ///< hex SHA-256 of its SPKI, the hint of a DSSE signature
    UtcTime notBefore, notAfter;
    bool selfIssued = false; ///< subject and issuer are one
};

/// A blob read by what it says it is (trust.md).
struct Evidence {
    enum class Form {
        Absent, ///< does not travel along
        Certificate,
        Statement, ///< DSSE around an in-toto statement
        Bundle,    ///< Sigstore
        CosignPair,
        TpmQuote, ///< `tpm2-quote/1`
        Ear,      ///< a JWT
        Unknown,
    };
    Form form = Form::Absent;
    std::optional<CertificateFacts> certificate;
    std::optional<DsseEnvelope> envelope; ///< of a statement, or within a bundle
    std::optional<SigstoreBundle> bundle;
    std::string predicateType;              ///< of the statement
    std::unordered_set<std::string> sha256; ///< its subjects', lower-case hex
    std::string payload, signature;         ///< of a cosign pair: decoded payload, base64
    std::string bytes;                      ///< of a quote and an EAR
};

/// Blobs by digest, read when first asked for. Absence is not remembered beyond forgetAbsent().
/// One thread.
class EvidenceShelf
{
public:
    /// The bytes of a blob; nullopt where it is absent.
    using Lookup = std::function<std::optional<std::string>(const Hash&)>;
    explicit EvidenceShelf(Lookup lookup) : m_lookup(std::move(lookup)) {}

    [[nodiscard]] std::shared_ptr<const Evidence> at(const Hash& digest);
    /// The certificate of that digest; null where the blob is absent or another thing. Pins count.
    [[nodiscard]] std::shared_ptr<const Evidence> certificate(const Hash& digest);
    /// Whether the blob is a CycloneDX document, and why not.
    [[nodiscard]] Judgement sbom(const Hash& digest);
    /// Whether the key of a certificate signed the evidence of that digest; verified once.
    [[nodiscard]] bool isSigned(const Hash& evidence, const Hash& certificate);
    /// A certificate that is known without a blob (a pin).
    void add(const Certificate& certificate);
    void forgetAbsent();

private:
    [[nodiscard]] std::shared_ptr<const Evidence> read(const Hash& digest) const;

    Lookup m_lookup;
    std::unordered_map<Hash, std::shared_ptr<const Evidence>, HashOfHash> m_read;
    std::unordered_map<Hash, std::shared_ptr<const Evidence>, HashOfHash> m_added;
    std::unordered_map<Hash, Judgement, HashOfHash> m_sboms;
    std::unordered_map<std::string, bool> m_signed; ///< by both digests
};

/// What a blob's bytes are.
[[nodiscard]] Evidence readEvidence(std::string_view bytes);

/// Whether the signature of a statement, a bundle's envelope or a cosign pair is by that key.
[[nodiscard]] bool isSignedBy(const Evidence& evidence, const PublicKey& key);

} // namespace souverix
