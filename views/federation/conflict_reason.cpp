#include "views/federation/conflict_reason.h"

#include <algorithm>
#include <charconv>

namespace souverix
{

namespace
{

std::optional<std::uint64_t> number(std::string_view text)
{
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = error == std::errc() && end == text.data() + text.size();
    return whole ? std::optional(value) : std::nullopt;
}

} // namespace

std::optional<HybridClock> parseClock(std::string_view text)
{
    const std::size_t point = text.find('.');
    if (point == std::string_view::npos) {
        return std::nullopt;
    }
    const auto millis = number(text.substr(0, point));
    const auto counter = number(text.substr(point + 1));
    return millis && counter ? std::optional(HybridClock{*millis, *counter}) : std::nullopt;
}

std::optional<UtcTime> timeOf(const HybridClock& clock)
{
    if (clock.millis / 1000 > static_cast<std::uint64_t>(UtcTime::kMaxSeconds)) {
        return std::nullopt;
    }
    return UtcTime{static_cast<std::int64_t>(clock.millis / 1000),
                   static_cast<std::int32_t>(clock.millis % 1000) * 1'000'000};
}

WinnerReason winnerReasonOf(const Conflict& conflict)
{
    const auto winner =
        std::find_if(conflict.sides.begin(), conflict.sides.end(), [&](const ConflictSide& side) {
            return side.region == conflict.proposedWinner;
        });
    if (winner == conflict.sides.end()) {
        return WinnerReason::Unclear;
    }
    const auto best = parseClock(winner->clock);
    bool alone = true;
    for (const ConflictSide& side : conflict.sides) {
        const auto clock = parseClock(side.clock);
        if (!clock || !best || *best < *clock) {
            return WinnerReason::Unclear;
        }
        alone = alone && (&side == &*winner || *clock < *best);
    }
    return alone ? WinnerReason::LaterClock : WinnerReason::FirstName;
}

} // namespace souverix
