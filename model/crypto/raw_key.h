#pragma once

#include <string_view>

#include "model/crypto/public_key.h"

namespace souverix
{

/// A public key from the numbers of a JSON Web Key: a point on `P-256`, `P-384` or `P-521` with
/// both coordinates as long as the field. Error: Malformed, also for a point off the curve.
[[nodiscard]] Result<PublicKey> publicKeyOfPoint(std::string_view curve, std::string_view x,
                                                 std::string_view y);
/// From an RSA modulus and exponent, unsigned and big-endian.
[[nodiscard]] Result<PublicKey> publicKeyOfRsa(std::string_view modulus, std::string_view exponent);
/// From a PKCS #1 RSAPublicKey in DER.
[[nodiscard]] Result<PublicKey> publicKeyOfPkcs1(std::string_view der);
/// From the 32 bytes of an Ed25519 key.
[[nodiscard]] Result<PublicKey> publicKeyOfEd25519(std::string_view key);

} // namespace souverix
