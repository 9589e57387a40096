#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace souverix
{

/// A SHA-256 value.
using Hash = std::array<std::uint8_t, 32>;

/// Lower-case hex of any bytes.
[[nodiscard]] std::string toHex(std::string_view bytes);
[[nodiscard]] std::string toHex(const Hash& hash);
/// The bytes of hex digits of either case; nullopt for an odd count or another character.
[[nodiscard]] std::optional<std::string> fromHex(std::string_view hex);

/// RFC 4648 base64 with padding.
[[nodiscard]] std::string toBase64(std::string_view bytes);
[[nodiscard]] std::string toBase64(const Hash& hash);
/// Strict RFC 4648 base64 of the standard alphabet: padded, no white space, unused bits zero.
[[nodiscard]] std::optional<std::string> fromBase64(std::string_view text);

/// A hash as its bytes, and back (nullopt unless 32 bytes).
[[nodiscard]] inline std::string_view asBytes(const Hash& hash)
{
    return {reinterpret_cast<const char*>(hash.data()), hash.size()};
}
[[nodiscard]] std::optional<Hash> asHash(std::string_view bytes);

/// The blob hash in `sha256:` + 64 lower-case hex digits; nullopt for anything else.
[[nodiscard]] std::optional<Hash> parseDigest(std::string_view text);
/// `sha256:` + 64 lower-case hex digits.
[[nodiscard]] std::string formatDigest(const Hash& hash);

} // namespace souverix
