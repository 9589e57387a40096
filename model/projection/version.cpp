#include "model/projection/version.h"

#include <algorithm>

namespace souverix
{
namespace
{

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNumeric(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), isDigit);
}

bool isIdentifier(std::string_view text)
{
    return !text.empty() && std::all_of(text.begin(), text.end(), [](char c) {
        return isDigit(c) || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-';
    });
}

bool hasLeadingZero(std::string_view digits)
{
    return digits.size() > 1 && digits.front() == '0';
}

std::vector<std::string_view> split(std::string_view text, char by)
{
    std::vector<std::string_view> parts;
    for (std::size_t at = 0;;) {
        const std::size_t end = text.find(by, at);
        parts.push_back(text.substr(at, end - at));
        if (end == std::string_view::npos)
            return parts;
        at = end + 1;
    }
}

// A version without prefix.
std::optional<Version> parseBare(std::string_view text)
{
    if (const std::size_t plus = text.find('+'); plus != std::string_view::npos) {
        for (const std::string_view part : split(text.substr(plus + 1), '.'))
            if (!isIdentifier(part))
                return std::nullopt;
        text = text.substr(0, plus);
    }
    Version version;
    const std::size_t dash = text.find('-');
    if (dash != std::string_view::npos) {
        version.prerelease = split(text.substr(dash + 1), '.');
        for (const std::string_view part : version.prerelease)
            if (!isIdentifier(part) || (isNumeric(part) && hasLeadingZero(part)))
                return std::nullopt;
    }
    const auto parts = split(text.substr(0, dash), '.');
    if (parts.size() > 3)
        return std::nullopt;
    for (const std::string_view part : parts)
        if (!isNumeric(part) || hasLeadingZero(part))
            return std::nullopt;
    version.major = parts[0];
    version.minor = parts.size() > 1 ? parts[1] : "0";
    version.patch = parts.size() > 2 ? parts[2] : "0";
    return version;
}

std::strong_ordering compareNumbers(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return a.size() <=> b.size();
    return a.compare(b) <=> 0;
}

std::strong_ordering compareIdentifiers(std::string_view a, std::string_view b)
{
    const bool aNumeric = isNumeric(a), bNumeric = isNumeric(b);
    if (aNumeric && bNumeric)
        return compareNumbers(a, b);
    if (aNumeric != bNumeric)
        return aNumeric ? std::strong_ordering::less : std::strong_ordering::greater;
    return a.compare(b) <=> 0;
}

std::strong_ordering comparePrerelease(const Version& a, const Version& b)
{
    if (a.prerelease.empty() || b.prerelease.empty())
        return a.prerelease.empty() <=>
               b.prerelease.empty(); // a release is later than its candidates
    const std::size_t common = std::min(a.prerelease.size(), b.prerelease.size());
    for (std::size_t i = 0; i < common; ++i)
        if (const auto order = compareIdentifiers(a.prerelease[i], b.prerelease[i]); order != 0)
            return order;
    return a.prerelease.size() <=> b.prerelease.size();
}

} // namespace

std::optional<Version> Version::parse(std::string_view text)
{
    if (auto version = parseBare(text))
        return version;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (text[i] == '-' || text[i] == 'v')
            if (auto version = parseBare(text.substr(i + 1)))
                return version;
    return std::nullopt;
}

std::optional<std::strong_ordering> compareVersions(std::string_view a, std::string_view b)
{
    if (a == b)
        return std::strong_ordering::equal;
    const auto x = Version::parse(a), y = Version::parse(b);
    if (!x || !y)
        return std::nullopt;
    if (const auto order = compareNumbers(x->major, y->major); order != 0)
        return order;
    if (const auto order = compareNumbers(x->minor, y->minor); order != 0)
        return order;
    if (const auto order = compareNumbers(x->patch, y->patch); order != 0)
        return order;
    return comparePrerelease(*x, *y);
}

Severity versionDrift(std::string_view desired, std::string_view actual)
{
    const auto order = compareVersions(actual, desired);
    if (!order)
        return Severity::High;
    if (*order == 0)
        return Severity::None;
    if (*order > 0)
        return Severity::Low;
    const auto want = *Version::parse(desired), have = *Version::parse(actual);
    if (have.major != want.major)
        return Severity::Critical;
    if (have.minor != want.minor)
        return Severity::High;
    return Severity::Medium;
}

} // namespace souverix
