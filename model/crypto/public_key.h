#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "model/base/result.h"

namespace souverix
{

/// The signatures this program can judge.
enum class SignatureAlgorithm {
    Ed25519,        ///< RFC 8032, cofactorless
    EcdsaP256,      ///< SHA-256, DER
    EcdsaP256P1363, ///< SHA-256, r and s as 32 bytes each
    EcdsaP384,      ///< SHA-384, DER
    EcdsaP521,      ///< SHA-512, DER
    RsaPkcs1Sha256, ///< RSASSA-PKCS1-v1_5
    RsaPssSha256,   ///< RSASSA-PSS with MGF1-SHA-256 and a salt of 32 bytes
};

/// `ed25519`, `ecdsa-p256`, `ecdsa-p256-p1363`, `ecdsa-p384`, `rsa-pkcs1-sha256`, `rsa-pss-sha256`;
/// nullopt for another word.
[[nodiscard]] std::optional<SignatureAlgorithm> parseSignatureAlgorithm(std::string_view word);

/// A public key of any kind that OpenSSL reads. A cheap value; any thread may verify with it.
class PublicKey
{
public:
    /// From a SubjectPublicKeyInfo, PEM (`PUBLIC KEY`) or DER without trailing bytes.
    [[nodiscard]] static Result<PublicKey> parse(std::string_view pemOrDer);

    /// Whether the key is of the kind that the algorithm needs (the curve, too).
    [[nodiscard]] bool fits(SignatureAlgorithm algorithm) const;
    /// The algorithm with which a key of this kind signs by convention (DSSE, cosign, Sigstore:
    /// the curve's own hash, RSA as PKCS #1 v1.5); nullopt for other kinds.
    [[nodiscard]] std::optional<SignatureAlgorithm> usualAlgorithm() const;
    /// Whether `signature` is one of `message`; false for a key that does not fit.
    [[nodiscard]] bool verify(SignatureAlgorithm algorithm, std::string_view message,
                              std::string_view signature) const;
    /// ECDSA over the message's SHA-256 whatever the curve (P-256, P-384 or P-521), DER, as signed
    /// notes of type 0x02 have it.
    [[nodiscard]] bool verifyEcdsaSha256(std::string_view message,
                                         std::string_view signature) const;
    /// The SubjectPublicKeyInfo in DER.
    [[nodiscard]] std::string spki() const;
    /// The OpenSSL object (an EVP_PKEY), for other sources of model/crypto.
    [[nodiscard]] void* handle() const { return m_key.get(); }

private:
    std::shared_ptr<void> m_key;
};

} // namespace souverix
