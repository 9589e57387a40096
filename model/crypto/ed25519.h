#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "model/base/result.h"

namespace souverix
{

/// The 32 bytes of RFC 8032 that an Ed25519 private key is made from.
using Ed25519Seed = std::array<std::uint8_t, 32>;
/// A raw Ed25519 public key.
using Ed25519PublicKey = std::array<std::uint8_t, 32>;

/// The public key of a seed.
[[nodiscard]] Result<Ed25519PublicKey> ed25519PublicKey(const Ed25519Seed& seed);
/// The 64-byte RFC 8032 signature of `message`.
[[nodiscard]] Result<std::string> ed25519Sign(const Ed25519Seed& seed, std::string_view message);
/// Whether `signature` is one of `message` by the raw 32-byte `publicKey`, as OpenSSL has it
/// (cofactorless). False, too, for a key or a signature of another length.
[[nodiscard]] bool ed25519Verify(std::string_view publicKey, std::string_view message,
                                 std::string_view signature);

} // namespace souverix
