#pragma once

#include <cstdint>
#include <string>

#include "model/base/utc_time.h"

namespace souverix::demo
{

/// Simulated time: nanoseconds since 1970. Made-up fleets live between 1970 and 2262.
using SimTime = std::int64_t;

inline constexpr SimTime kMillisecond = 1'000'000;
inline constexpr SimTime kSecond = 1'000 * kMillisecond;
inline constexpr SimTime kMinute = 60 * kSecond;
inline constexpr SimTime kHour = 60 * kMinute;
inline constexpr SimTime kDay = 24 * kHour;

[[nodiscard]] constexpr SimTime toSim(UtcTime t)
{
    return t.seconds * kSecond + t.nanos;
}
[[nodiscard]] constexpr UtcTime toUtc(SimTime t)
{
    return {t / kSecond, static_cast<std::int32_t>(t % kSecond)};
}

/// Writes instants as RFC 3339 with a fixed number of fractional digits, cut. Keeps the last day's
/// text, since millions of events share few days.
class TimeText
{
public:
    /// digits: 0, 3, 6 or 9.
    void append(std::string& out, SimTime t, int digits);

private:
    std::int64_t m_day = -1;
    std::string m_date;
};

} // namespace souverix::demo
