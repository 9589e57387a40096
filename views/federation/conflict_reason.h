#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "model/query/fleet_view.h"

namespace souverix
{

/// A hybrid logical clock, `MILLISECONDS.COUNTER`, as two numbers that order it.
struct HybridClock {
    std::uint64_t millis = 0, counter = 0;
    friend auto operator<=>(const HybridClock&, const HybridClock&) = default;
};
[[nodiscard]] std::optional<HybridClock> parseClock(std::string_view text);
/// Its milliseconds since 1970 as a moment; nullopt beyond year 9999.
[[nodiscard]] std::optional<UtcTime> timeOf(const HybridClock& clock);

/// Why the proposed winner of a conflict is the one it is.
enum class WinnerReason : std::uint8_t {
    LaterClock, ///< its clock is later than every other's
    FirstName,  ///< the latest clocks are equal, and its region sorts first
    Unclear,    ///< clocks cannot be read, or there is no winner
};
[[nodiscard]] WinnerReason winnerReasonOf(const Conflict& conflict);

} // namespace souverix
