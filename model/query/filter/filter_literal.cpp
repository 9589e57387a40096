#include <charconv>
#include <cmath>

#include "model/projection/severity.h"
#include "model/query/filter/filter_tree.h"

namespace souverix
{
namespace
{

using Literal = tl::expected<FilterLiteral, FilterFault>;

tl::unexpected<FilterFault> faulty(const FilterWord& word, const char* reason, std::string detail)
{
    return tl::unexpected<FilterFault>(FilterFault{word.begin, reason, std::move(detail)});
}

// Reads a decimal number at the front of `text` and takes it off.
std::optional<double> takeNumber(std::string_view& text)
{
    const std::string_view digits = text.substr(text.substr(0, 1) == "+" ? 1 : 0);
    double value = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (read.ec != std::errc() || !std::isfinite(value))
        return std::nullopt;
    text = digits.substr(static_cast<std::size_t>(read.ptr - digits.data()));
    return value;
}

std::optional<double> secondsOf(std::string_view unit)
{
    if (unit == "ms")
        return 0.001;
    if (unit == "s")
        return 1;
    if (unit == "m" || unit == "min")
        return 60;
    if (unit == "h")
        return 3600;
    if (unit == "d")
        return 86400;
    if (unit == "w")
        return 604800;
    return std::nullopt;
}

std::optional<double> factorOf(std::string_view unit)
{
    if (unit.empty())
        return 1;
    if (unit == "%")
        return 0.01;
    double factor = 1;
    for (const char* name : {"KiB", "MiB", "GiB", "TiB"}) {
        factor *= 1024;
        if (unit == name)
            return factor;
    }
    return std::nullopt;
}

// `90m`, `1h30m`, `-5s`, in seconds; a number alone counts in `unitSeconds`.
std::optional<double> readSpan(std::string_view text, double unitSeconds)
{
    const bool negative = text.substr(0, 1) == "-";
    if (negative)
        text.remove_prefix(1);
    double sum = 0;
    bool first = true;
    do {
        if (text.empty() || ((text[0] < '0' || text[0] > '9') && text[0] != '.'))
            return std::nullopt;
        const auto number = takeNumber(text);
        if (!number)
            return std::nullopt;
        std::size_t length = 0;
        while (length < text.size() && text[length] >= 'a' && text[length] <= 'z')
            ++length;
        const bool alone = length == 0 && first && text.empty();
        const auto unit = alone ? std::optional(unitSeconds) : secondsOf(text.substr(0, length));
        if (!unit)
            return std::nullopt;
        sum += *number * *unit;
        text.remove_prefix(length);
        first = false;
    } while (!text.empty());
    return negative ? -sum : sum;
}

struct Span {
    UtcTime from, to;
};

std::optional<Span> readNow(std::string_view text, UtcTime now)
{
    if (text.substr(0, 3) != "now")
        return std::nullopt;
    text.remove_prefix(3);
    if (text.empty())
        return Span{now, now};
    if (text[0] != '+' && text[0] != '-')
        return std::nullopt;
    const auto seconds = readSpan(text[0] == '+' ? text.substr(1) : text, -1);
    const bool hasUnit = text.back() >= 'a' && text.back() <= 'z';
    constexpr double kLongest = 1e12;
    if (!seconds || !hasUnit || std::abs(*seconds) > kLongest)
        return std::nullopt;
    const double whole = std::floor(*seconds);
    const Duration step{static_cast<std::int64_t>(whole),
                        static_cast<std::int32_t>((*seconds - whole) * 1e9)};
    const UtcTime at = now + step;
    if (at < UtcTime::min() || UtcTime::max() < at)
        return std::nullopt;
    return Span{at, at};
}

// A date means its day, a date with hours and minutes its minute, anything longer an instant;
// without an offset it is UTC.
std::optional<Span> readInstant(std::string text)
{
    constexpr std::size_t kDate = 10, kMinute = 16;
    if (text.size() > kDate && text[kDate] == ' ')
        text[kDate] = 'T';
    if (text.size() == kDate) {
        const auto from = UtcTime::parse(text + "T00:00:00Z");
        return from ? std::optional(Span{*from, *from + Duration{86400, 0}}) : std::nullopt;
    }
    const bool utc = !text.empty() && (text.back() == 'Z' || text.back() == 'z');
    const std::string bare = utc ? text.substr(0, text.size() - 1) : text;
    if (bare.size() == kMinute) {
        const auto from = UtcTime::parseRfc3339(bare + ":00Z");
        return from ? std::optional(Span{*from, *from + Duration{60, 0}}) : std::nullopt;
    }
    auto at = UtcTime::parseRfc3339(text);
    if (!at)
        at = UtcTime::parseRfc3339(text + "Z");
    return at ? std::optional(Span{*at, *at}) : std::nullopt;
}

void tellNumber(FilterLiteral& literal, std::string_view text)
{
    const std::string_view digits = text.substr(text.substr(0, 1) == "+" ? 1 : 0);
    const auto read =
        std::from_chars(digits.data(), digits.data() + digits.size(), literal.integer);
    literal.isInteger = read.ec == std::errc() && read.ptr == digits.data() + digits.size();
}

Literal readNumber(const FilterWord& word, FilterLiteral literal)
{
    std::string_view rest = word.text;
    const auto number = takeNumber(rest);
    const auto factor = factorOf(rest);
    if (!number || !factor)
        return faulty(word, "bad-number", "a number is expected, a unit is one of % KiB MiB GiB");
    literal.isNumber = true;
    literal.number = *number * *factor;
    if (rest.empty())
        tellNumber(literal, word.text);
    return literal;
}

Literal readDuration(const FilterWord& word, FilterLiteral literal, double unitSeconds)
{
    const auto seconds = readSpan(word.text, unitSeconds);
    if (!seconds)
        return faulty(word, "bad-duration", "a span is expected, e.g. 90m, 1h30m or 2d");
    literal.isNumber = true;
    literal.number = *seconds / unitSeconds;
    return literal;
}

Literal readTime(const FilterWord& word, FilterLiteral literal, UtcTime now)
{
    auto span = readNow(word.text, now);
    if (!span)
        span = readInstant(word.text);
    if (!span)
        return faulty(word, "bad-time",
                      "a time is expected, e.g. 2026-02-27T03:45:00Z, 2026-02-27 or now-2h");
    literal.from = span->from;
    literal.to = span->to;
    return literal;
}

Literal readSeverity(const FilterWord& word, FilterLiteral literal)
{
    const std::string text = lowerAscii(word.text);
    for (std::size_t i = 0; i < kSeverityWords.size(); ++i) {
        if (text == kSeverityWords[i]) {
            literal.isNumber = true;
            literal.number = static_cast<double>(i);
            return literal;
        }
    }
    return faulty(word, "bad-severity",
                  "one of none, unknown, low, medium, high, critical is expected");
}

Literal readFlag(const FilterWord& word, FilterLiteral literal)
{
    const std::string text = lowerAscii(word.text);
    const bool yes = text == "true" || text == "yes" || text == "1";
    if (!yes && text != "false" && text != "no" && text != "0")
        return faulty(word, "bad-flag", "true or false is expected");
    literal.isNumber = true;
    literal.number = yes ? 1 : 0;
    return literal;
}

} // namespace

tl::expected<FilterLiteral, FilterFault>
readFilterLiteral(const FilterWord& word, FilterFieldKind kind, double unitSeconds, UtcTime now)
{
    FilterLiteral literal;
    literal.text = word.source;
    literal.pattern = TextPattern(word.pieces);
    literal.null = !word.quoted && word.text == "null";
    if (literal.null)
        return literal;
    switch (kind) {
    case FilterFieldKind::Severity:
        return readSeverity(word, std::move(literal));
    case FilterFieldKind::Flag:
        return readFlag(word, std::move(literal));
    case FilterFieldKind::Number:
        return readNumber(word, std::move(literal));
    case FilterFieldKind::Duration:
        return readDuration(word, std::move(literal), unitSeconds);
    case FilterFieldKind::Time:
        return readTime(word, std::move(literal), now);
    case FilterFieldKind::Any:
        if (Literal number = readNumber(word, literal); number && !word.quoted)
            return number;
        return literal;
    case FilterFieldKind::Text:
        break;
    }
    return literal;
}

} // namespace souverix
