#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace souverix
{

/// The drift ladder of projections.md, in its order. Unknown is what cannot be judged; it is never
/// shown as None.
enum class Severity : std::uint8_t { None, Unknown, Low, Medium, High, Critical };

inline constexpr int kSeverities = 6;
inline constexpr std::array<std::string_view, kSeverities> kSeverityWords{
    "none", "unknown", "low", "medium", "high", "critical"};

/// The contract's word: `none`, `unknown`, `low`, `medium`, `high`, `critical`.
[[nodiscard]] constexpr std::string_view severityWord(Severity severity)
{
    return kSeverityWords[static_cast<std::size_t>(severity)];
}

[[nodiscard]] constexpr Severity worst(Severity a, Severity b)
{
    return a < b ? b : a;
}

} // namespace souverix
