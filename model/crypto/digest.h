#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace souverix
{

/// The hash functions that evidence is made with.
enum class HashKind { Sha1, Sha256, Sha384, Sha512, Sm3 };

/// The raw digest of `bytes`.
[[nodiscard]] std::string digestOf(HashKind kind, std::string_view bytes);
/// The length of a digest in bytes.
[[nodiscard]] std::size_t digestSize(HashKind kind);
/// `sha1`, `sha256`, `sha384`, `sha512`, `sm3_256`, as PCR banks are called.
[[nodiscard]] std::string_view nameOf(HashKind kind);
[[nodiscard]] std::optional<HashKind> parseHashKind(std::string_view name);
/// The hash of a TPM algorithm identifier (TCG Algorithm Registry); nullopt for another one.
[[nodiscard]] std::optional<HashKind> hashKindOfTpm(unsigned algorithm);

} // namespace souverix
