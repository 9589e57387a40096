#include "model/base/utc_time.h"

#include <array>
#include <chrono>
#include <cstdio>

namespace souverix
{
namespace
{

// Days since 1970-01-01 of a proleptic Gregorian date; Howard Hinnant's public formula.
constexpr std::int64_t daysFromCivil(std::int64_t y, unsigned m, unsigned d)
{
    y -= m <= 2;
    const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
    const auto yoe = static_cast<unsigned>(y - era * 400);
    const unsigned doy = (153 * (m > 2 ? m - 3 : m + 9) + 2) / 5 + d - 1;
    const unsigned doe = yoe * 365 + yoe / 4 - yoe / 100 + doy;
    return era * 146097 + static_cast<std::int64_t>(doe) - 719468;
}

struct Civil {
    int year;
    unsigned month, day;
};

constexpr Civil civilFromDays(std::int64_t z)
{
    z += 719468;
    const std::int64_t era = (z >= 0 ? z : z - 146096) / 146097;
    const auto doe = static_cast<unsigned>(z - era * 146097);
    const unsigned yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
    const unsigned doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
    const unsigned mp = (5 * doy + 2) / 153;
    const unsigned d = doy - (153 * mp + 2) / 5 + 1;
    const unsigned m = mp < 10 ? mp + 3 : mp - 9;
    return {static_cast<int>(static_cast<std::int64_t>(yoe) + era * 400 + (m <= 2)), m, d};
}

constexpr unsigned daysInMonth(int year, unsigned month)
{
    constexpr std::array<unsigned, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : kDays[month - 1];
}

// `count` digits at `at`, or -1.
int digits(std::string_view text, std::size_t at, std::size_t count)
{
    if (at + count > text.size())
        return -1;
    int value = 0;
    for (std::size_t i = at; i < at + count; ++i) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

// The date and time up to the whole seconds, at the front of `text`.
std::optional<std::int64_t> parseSeconds(std::string_view text, bool anyCase)
{
    if (text.size() < 20 || text[4] != '-' || text[7] != '-' || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    if (text[10] != 'T' && !(anyCase && text[10] == 't'))
        return std::nullopt;
    const int year = digits(text, 0, 4), month = digits(text, 5, 2), day = digits(text, 8, 2);
    const int hour = digits(text, 11, 2), minute = digits(text, 14, 2),
              second = digits(text, 17, 2);
    if (year < 0 || month < 1 || month > 12 || day < 1 || hour < 0 || hour > 23 || minute < 0 ||
        minute > 59 || second < 0 || second > 59)
        return std::nullopt;
    if (static_cast<unsigned>(day) > daysInMonth(year, static_cast<unsigned>(month)))
        return std::nullopt;
    return daysFromCivil(year, static_cast<unsigned>(month), static_cast<unsigned>(day)) * 86400 +
           hour * 3600 + minute * 60 + second;
}

struct Fraction {
    std::int32_t nanos = 0;
    std::size_t length = 0; ///< with its point; 0 where there is none
    std::size_t digits = 0;
};

std::optional<Fraction> parseFraction(std::string_view text)
{
    Fraction f;
    if (text.empty() || text[0] != '.')
        return f;
    std::int32_t scale = 100'000'000;
    std::size_t i = 1;
    for (; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i) {
        f.nanos += (text[i] - '0') * scale;
        scale /= 10;
    }
    if (i == 1)
        return std::nullopt;
    f.length = i;
    f.digits = i - 1;
    return f;
}

} // namespace

std::optional<UtcTime> UtcTime::parse(std::string_view text)
{
    const auto seconds = parseSeconds(text, false);
    if (!seconds)
        return std::nullopt;
    const auto fraction = parseFraction(text.substr(19));
    if (!fraction || fraction->digits > 9)
        return std::nullopt;
    if (text.substr(19 + fraction->length) != "Z")
        return std::nullopt;
    return UtcTime{*seconds, fraction->nanos};
}

std::optional<UtcTime> UtcTime::parseRfc3339(std::string_view text)
{
    const auto seconds = parseSeconds(text, true);
    if (!seconds)
        return std::nullopt;
    const auto fraction = parseFraction(text.substr(19));
    if (!fraction)
        return std::nullopt;
    const std::string_view zone = text.substr(19 + fraction->length);
    if (zone == "Z" || zone == "z")
        return UtcTime{*seconds, fraction->nanos};
    if (zone.size() != 6 || (zone[0] != '+' && zone[0] != '-') || zone[3] != ':')
        return std::nullopt;
    const int hours = digits(zone, 1, 2), minutes = digits(zone, 4, 2);
    if (hours < 0 || hours > 23 || minutes < 0 || minutes > 59)
        return std::nullopt;
    const std::int64_t offset = (hours * 3600 + minutes * 60) * (zone[0] == '-' ? -1 : 1);
    const UtcTime time{*seconds - offset, fraction->nanos};
    if (time < min() || time > max())
        return std::nullopt;
    return time;
}

UtcTime UtcTime::now()
{
    using namespace std::chrono;
    const auto since = system_clock::now().time_since_epoch();
    const auto whole = floor<std::chrono::seconds>(since);
    return {whole.count(),
            static_cast<std::int32_t>(duration_cast<nanoseconds>(since - whole).count())};
}

std::string UtcTime::toSecondString() const
{
    const std::int64_t day = (seconds >= 0 ? seconds : seconds - 86399) / 86400;
    const auto rest = static_cast<int>(seconds - day * 86400);
    const Civil date = civilFromDays(day);
    std::array<char, 48> out{};
    const int n = std::snprintf(out.data(), out.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", date.year,
                                date.month, date.day, rest / 3600, rest / 60 % 60, rest % 60);
    return {out.data(), static_cast<std::size_t>(n)};
}

std::string UtcTime::toString() const
{
    std::string text = toSecondString();
    if (nanos == 0)
        return text;
    std::array<char, 16> out{};
    std::snprintf(out.data(), out.size(), ".%09d", nanos);
    std::string fraction(out.data());
    fraction.erase(fraction.find_last_not_of('0') + 1);
    text.insert(text.size() - 1, fraction);
    return text;
}

std::optional<std::int64_t> parseSpan(std::string_view text)
{
    constexpr std::int64_t kMax = 10'000LL * 366 * 86400;
    if (text.empty())
        return std::nullopt;
    std::int64_t total = 0;
    std::size_t i = 0;
    while (i < text.size()) {
        const std::size_t first = i;
        std::int64_t value = 0;
        for (; i < text.size() && text[i] >= '0' && text[i] <= '9'; ++i) {
            value = value * 10 + (text[i] - '0');
            if (value > kMax)
                return std::nullopt;
        }
        if (i == first || i == text.size())
            return std::nullopt;
        const char unit = text[i++];
        const std::int64_t factor = unit == 'd'   ? 86400
                                    : unit == 'h' ? 3600
                                    : unit == 'm' ? 60
                                    : unit == 's' ? 1
                                                  : 0;
        if (factor == 0)
            return std::nullopt;
        total += value * factor;
        if (total > kMax)
            return std::nullopt;
    }
    return total;
}

std::string formatSpan(std::int64_t seconds)
{
    std::string text;
    if (seconds < 0) {
        text = "-";
        seconds = -seconds;
    }
    const std::size_t sign = text.size();
    const auto part = [&](std::int64_t unit, char letter) {
        if (seconds >= unit) {
            text += std::to_string(seconds / unit) + letter;
            seconds %= unit;
        }
    };
    part(86400, 'd');
    part(3600, 'h');
    part(60, 'm');
    part(1, 's');
    return text.size() == sign ? "0s" : text;
}

} // namespace souverix
