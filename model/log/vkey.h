#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "model/base/result.h"
#include "model/crypto/ed25519.h"

namespace souverix
{

/// The signature types of C2SP signed-note that are known here.
enum class NoteKeyType : std::uint8_t {
    Ed25519 = 0x01,       ///< over the note's text
    Ecdsa = 0x02,         ///< ECDSA over the text's SHA-256, DER
    CosignatureV1 = 0x04, ///< C2SP tlog-cosignature: a witness's Ed25519 with a time
};

/// A key that verifies signature lines of its name and id.
struct VerifierKey {
    std::string name;
    std::uint32_t id = 0;
    NoteKeyType type = NoteKeyType::Ed25519;
    std::string key; ///< 32 raw bytes, or the SPKI in DER for Ecdsa

    friend bool operator==(const VerifierKey&, const VerifierKey&) = default;
};

/// A key that signs; `id` goes into its signature lines.
struct SignerKey {
    std::string name;
    std::uint32_t id = 0;
    NoteKeyType type = NoteKeyType::Ed25519; ///< Ed25519 or CosignatureV1
    Ed25519Seed seed{};
};

/// Whether a key may be called so: UTF-8, not empty, no Unicode space, no control character, no
/// '+'.
[[nodiscard]] bool isKeyName(std::string_view name);

/// Reads `name+8 hex digits+base64(type ‖ key)`. Malformed for another form, a key of the wrong
/// length or kind, or an id that does not follow from name and key; Unsupported for another type.
[[nodiscard]] Result<VerifierKey> parseVkey(std::string_view text);
[[nodiscard]] std::string formatVkey(const VerifierKey& key);

/// The verifier key of a raw Ed25519 public key (type Ed25519 or CosignatureV1). Malformed name:
/// Usage.
[[nodiscard]] Result<VerifierKey> makeVerifierKey(std::string name, NoteKeyType type,
                                                  const Ed25519PublicKey& publicKey);
/// The signer of a seed and the key that verifies what it signs.
[[nodiscard]] Result<SignerKey> makeSignerKey(std::string name, NoteKeyType type,
                                              const Ed25519Seed& seed);
[[nodiscard]] Result<VerifierKey> verifierOf(const SignerKey& signer);

} // namespace souverix
