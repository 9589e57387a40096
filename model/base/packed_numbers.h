#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace souverix
{

/// A signed number as an unsigned one that is small where the signed one is near zero.
[[nodiscard]] constexpr std::uint64_t zigzag(std::int64_t v)
{
    return static_cast<std::uint64_t>(v) << 1 ^ static_cast<std::uint64_t>(v >> 63);
}
[[nodiscard]] constexpr std::int64_t unzigzag(std::uint64_t v)
{
    return static_cast<std::int64_t>(v >> 1) ^ -static_cast<std::int64_t>(v & 1);
}

/// Appends numbers in as few bits each as serve most of them, above the smallest; the few larger
/// ones follow (patched frame of reference). Near the entropy of columns such as times and ids,
/// which general compressors are not.
void putPacked(std::string& out, std::span<const std::uint64_t> numbers);

/// Takes what putPacked wrote of `numbers.size()` numbers off the front of `in`. False where it is
/// cut short or not sound.
[[nodiscard]] bool takePacked(std::string_view& in, std::span<std::uint64_t> numbers);

} // namespace souverix
