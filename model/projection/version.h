#pragma once

#include <compare>
#include <optional>
#include <string_view>
#include <vector>

#include "model/projection/severity.h"

namespace souverix
{

/// A version by semver 2.0 with the contract's liberties: an optional prefix ending in `-` or `v`
/// that takes no part, missing parts count as 0, parts of any length. Views into the text given.
struct Version {
    std::string_view major, minor, patch; ///< digits without leading zeros; a missing part is "0"
    std::vector<std::string_view> prerelease;

    /// nullopt where the text is no version after any prefix: leading zeros, a fourth part, …
    [[nodiscard]] static std::optional<Version> parse(std::string_view text);
};

/// Semver precedence; build metadata takes no part. nullopt where not comparable. Equal texts are
/// equal, whatever they are.
[[nodiscard]] std::optional<std::strong_ordering> compareVersions(std::string_view a,
                                                                  std::string_view b);

/// The severity of running `actual` where `desired` is wanted (projections.md, version drift).
[[nodiscard]] Severity versionDrift(std::string_view desired, std::string_view actual);

} // namespace souverix
