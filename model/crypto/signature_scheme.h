#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/crypto/digest.h"
#include "model/crypto/public_key.h"

namespace souverix
{

/// How a signature is formed, with any hash, as TPMs, JWS and Sigstore combine them.
enum class SignatureForm {
    RsaPkcs1,
    RsaPss,       ///< MGF1 with the same hash, a salt of any length
    RsaPssAsHash, ///< MGF1 with the same hash, a salt as long as the hash (RFC 7518)
    EcdsaDer,
    EcdsaHalves, ///< r and s, each as long as the curve's order
};

/// Whether `signature` is one of `message`; false for a key of another kind.
[[nodiscard]] bool verifySignature(const PublicKey& key, SignatureForm form, HashKind hash,
                                   std::string_view message, std::string_view signature);

/// An ECDSA signature in DER from r and s as unsigned big-endian numbers of up to 66 bytes.
[[nodiscard]] std::optional<std::string> ecdsaDer(std::string_view r, std::string_view s);

/// Whether the key is elliptic or RSA, of any curve or size.
[[nodiscard]] bool isEcKey(const PublicKey& key);
[[nodiscard]] bool isRsaKey(const PublicKey& key);

/// Whether `signature` is one of `message` by the conventions of DSSE, cosign and Sigstore:
/// Ed25519, ECDSA with the curve's own hash or SHA-256 in DER (with `halves` also as r and s, with
/// the curve's own hash), RSA with SHA-256 as PKCS #1 v1.5 or PSS.
[[nodiscard]] bool verifyByConvention(const PublicKey& key, std::string_view message,
                                      std::string_view signature, bool halves);

} // namespace souverix
