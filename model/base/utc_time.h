#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace souverix
{

/// A span of time in seconds and nanoseconds; exact. `nanos` is always in [0, 1e9), so -0.5 s is
/// {-1, 500'000'000}.
struct Duration {
    std::int64_t seconds = 0;
    std::int32_t nanos = 0;

    friend constexpr auto operator<=>(const Duration&, const Duration&) = default;
    /// In seconds as a double: exact up to about 100 days with nanoseconds, rounded beyond.
    [[nodiscard]] constexpr double toSeconds() const
    {
        return static_cast<double>(seconds) + static_cast<double>(nanos) / 1e9;
    }
};

/// An instant of UTC from year 0000 to 9999 with nanoseconds. (64-bit nanoseconds since 1970 end in
/// 2262 and do not serve.) Leap seconds do not exist here.
struct UtcTime {
    std::int64_t seconds = 0; ///< since 1970-01-01T00:00:00Z
    std::int32_t nanos = 0;   ///< in [0, 1e9)

    friend constexpr auto operator<=>(const UtcTime&, const UtcTime&) = default;

    static constexpr std::int64_t kMinSeconds = -62'167'219'200; ///< 0000-01-01T00:00:00Z
    static constexpr std::int64_t kMaxSeconds = 253'402'300'799; ///< 9999-12-31T23:59:59Z
    [[nodiscard]] static constexpr UtcTime min() { return {kMinSeconds, 0}; }
    [[nodiscard]] static constexpr UtcTime max() { return {kMaxSeconds, 999'999'999}; }

    /// RFC 3339 as events have it: `YYYY-MM-DDThh:mm:ss[.1-9 digits]Z`, upper-case T and Z, a real
    /// date. nullopt otherwise.
    [[nodiscard]] static std::optional<UtcTime> parse(std::string_view text);
    /// Any RFC 3339 instant: numeric offsets, lower-case t and z, more than 9 fractional digits
    /// (cut) too. A leap second is not accepted.
    [[nodiscard]] static std::optional<UtcTime> parseRfc3339(std::string_view text);
    /// The wall clock.
    [[nodiscard]] static UtcTime now();

    /// RFC 3339 UTC with as many fractional digits as needed (none to nine).
    [[nodiscard]] std::string toString() const;
    /// RFC 3339 UTC to the whole second, cut.
    [[nodiscard]] std::string toSecondString() const;
};

/// The milliseconds, since 1970 or in all, of a value that is whole milliseconds: 64 bits hold them
/// from year 0000 to 9999.
template <class T>
[[nodiscard]] constexpr std::int64_t wholeMillis(const T& value)
{
    return value.seconds * 1000 + value.nanos / 1'000'000;
}
[[nodiscard]] constexpr UtcTime fromMillis(std::int64_t millis)
{
    const std::int64_t seconds = millis / 1000 - (millis % 1000 < 0 ? 1 : 0);
    return {seconds, static_cast<std::int32_t>(millis - seconds * 1000) * 1'000'000};
}

[[nodiscard]] constexpr Duration operator-(UtcTime a, UtcTime b)
{
    Duration d{a.seconds - b.seconds, a.nanos - b.nanos};
    if (d.nanos < 0) {
        d.nanos += 1'000'000'000;
        d.seconds -= 1;
    }
    return d;
}

/// `t + d`, without a check of the range: the caller keeps within years 0 to 9999 or clamps.
[[nodiscard]] constexpr UtcTime operator+(UtcTime t, Duration d)
{
    UtcTime r{t.seconds + d.seconds, t.nanos + d.nanos};
    if (r.nanos >= 1'000'000'000) {
        r.nanos -= 1'000'000'000;
        r.seconds += 1;
    }
    return r;
}

/// `t - d`, without a check of the range.
[[nodiscard]] constexpr UtcTime operator-(UtcTime t, Duration d)
{
    const Duration back = t - UtcTime{d.seconds, d.nanos};
    return {back.seconds, back.nanos};
}

/// Reads `15m`, `1h30m`, `2d`: `([0-9]+[dhms])+`, in seconds. nullopt where it is not of the form
/// or the sum passes 10,000 years.
[[nodiscard]] std::optional<std::int64_t> parseSpan(std::string_view text);

/// Writes seconds as the design does: `15m`, `3h45m`, `0s`; a fraction of a second is cut.
[[nodiscard]] std::string formatSpan(std::int64_t seconds);

} // namespace souverix
