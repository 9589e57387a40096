#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "model/base/result.h"
#include "model/base/utc_time.h"
#include "model/crypto/ed25519.h"

namespace souverix
{

/// What a certificate may be used for; decides its basic constraints and key usages.
enum class CertificateUse {
    Authority,   ///< CA, keyCertSign and cRLSign
    CodeSigning, ///< digitalSignature, codeSigning
    Node,        ///< digitalSignature, clientAuth and serverAuth, the name as DNS name
    Signing,     ///< digitalSignature alone
};

/// A certificate to be made, as RFC 5280 has it.
struct CertificateOrder {
    std::string commonName; ///< the organisation is always `Souverix`
    std::string serialHex;  ///< 1 to 20 bytes, the first below 80
    UtcTime notBefore;      ///< whole seconds
    UtcTime notAfter;
    CertificateUse use = CertificateUse::Signing;
    Ed25519PublicKey key{};
};

/// An Ed25519 key with its certificate, that can issue others. Ed25519 signatures are
/// deterministic, so the same orders give the same bytes. A cheap value; not for two threads at
/// once.
class CertificateIssuer
{
public:
    /// A self-signed root; `order.key` is taken from the seed.
    [[nodiscard]] static Result<CertificateIssuer> root(CertificateOrder order,
                                                        const Ed25519Seed& seed);
    /// The DER of a certificate signed by this issuer. Error: Internal where OpenSSL refuses.
    [[nodiscard]] Result<std::string> issue(const CertificateOrder& order) const;
    /// An issuer below this one; `order.key` is taken from the seed.
    [[nodiscard]] Result<CertificateIssuer> subordinate(CertificateOrder order,
                                                        const Ed25519Seed& seed) const;
    /// This issuer's own certificate, DER.
    [[nodiscard]] const std::string& certificate() const { return m_der; }

private:
    std::shared_ptr<void> m_key;  // EVP_PKEY
    std::shared_ptr<void> m_name; // X509_NAME
    std::string m_keyId;          // subject key identifier, raw
    std::string m_der;
};

/// The SubjectPublicKeyInfo of an Ed25519 key in DER (RFC 8410).
[[nodiscard]] std::string ed25519Spki(const Ed25519PublicKey& key);

} // namespace souverix
