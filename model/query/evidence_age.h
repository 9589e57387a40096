#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "model/base/utc_time.h"

namespace souverix
{

/// The figures of a node, each of which rests on events of its own.
enum class EvidenceAxis : std::uint8_t { Phase, Connectivity, Drift, Attestation, Debt };
inline constexpr std::size_t kEvidenceAxes = 5;

/// How far a figure's evidence can be relied on at T, the surest first.
enum class Freshness : std::uint8_t {
    Fresh,   ///< reported within kFreshFor
    Stale,   ///< older
    Assumed, ///< carried over from before the node was cut off, or its region was last in step
    Unknown  ///< never reported
};
inline constexpr std::size_t kFreshnesses = 4;
inline constexpr std::array<std::string_view, kFreshnesses> kFreshnessWords{"fresh", "stale",
                                                                            "assumed", "unknown"};

/// `fresh`, `stale`, `assumed`, `unknown`.
[[nodiscard]] constexpr std::string_view freshnessWord(Freshness freshness)
{
    return kFreshnessWords[static_cast<std::size_t>(freshness)];
}

/// How long a report of any kind is fresh: a day, as an attestation is (projections.md,
/// attestation-gap). Observations, evaluations and signs of life come several times a day; a
/// figure that nothing confirmed for a day is called stale.
inline constexpr Duration kFreshFor{24 * 3600, 0};

/// What one figure of a node rests on.
struct AxisEvidence {
    std::optional<UtcTime> at; ///< its youngest event; absent where there is none
    Freshness freshness = Freshness::Unknown;
};

/// What a sum or share over many nodes rests on.
struct EvidenceSpread {
    std::array<std::uint32_t, kFreshnesses> nodes{}; ///< by Freshness
    std::optional<UtcTime> oldest, median;           ///< of those that are dated

    [[nodiscard]] std::uint32_t of(Freshness freshness) const
    {
        return nodes[static_cast<std::size_t>(freshness)];
    }
    [[nodiscard]] std::uint32_t total() const
    {
        std::uint32_t sum = 0;
        for (const std::uint32_t count : nodes)
            sum += count;
        return sum;
    }
};

} // namespace souverix
