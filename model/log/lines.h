#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "model/base/bytes.h"
#include "model/base/result.h"

namespace souverix
{

/// Cuts the first line, without its newline, off `rest`; nullopt (and `rest` as it was) where no
/// newline is left.
[[nodiscard]] std::optional<std::string_view> takeLine(std::string_view& rest);

/// ASCII decimal below 2^64 without sign or leading zeros, as sizes and indexes are written.
[[nodiscard]] std::optional<std::uint64_t> parseDecimal(std::string_view text);

/// The base64 of exactly 32 bytes.
[[nodiscard]] std::optional<Hash> parseHash(std::string_view base64);

/// More hashes than any proof has (a tree has less than 2^64 leaves).
constexpr std::size_t kMaxProofHashes = 64;

/// Cuts base64 hashes, one a line, and the empty line after them off `rest`. Malformed for another
/// line, no empty line, or more than `most` hashes; `what` begins the error's text.
[[nodiscard]] Result<std::vector<Hash>> takeHashLines(std::string_view& rest, std::size_t most,
                                                      std::string_view what);

/// A proof file: base64 hashes, one a line; the last newline may be missing. Malformed
/// for anything else, an empty line too.
[[nodiscard]] Result<std::vector<Hash>> parseProofLines(std::string_view text);

} // namespace souverix
