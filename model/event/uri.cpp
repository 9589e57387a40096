#include "model/event/uri.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace souverix
{
namespace
{

constexpr bool isAlpha(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

constexpr bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

constexpr bool isHexDigit(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

constexpr std::array<bool, 256> plainChars()
{
    std::array<bool, 256> is{};
    for (unsigned c = 0; c < 128; ++c)
        is[c] = isAlpha(static_cast<char>(c)) || isDigit(static_cast<char>(c));
    for (const char c : std::string_view("-._~!$&'()*+,;="))
        is[static_cast<unsigned char>(c)] = true;
    return is;
}

/// unreserved and sub-delims
bool isPlain(char c)
{
    static constexpr std::array<bool, 256> kIs = plainChars();
    return kIs[static_cast<unsigned char>(c)];
}

/// Whether all of `text` is plain, percent-encoded or one of `more`.
bool holdsOnly(std::string_view text, std::string_view more)
{
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '%') {
            if (i + 2 >= text.size() || !isHexDigit(text[i + 1]) || !isHexDigit(text[i + 2]))
                return false;
            i += 2;
        } else if (!isPlain(c) && more.find(c) == std::string_view::npos) {
            return false;
        }
    }
    return true;
}

bool isIpv4(std::string_view text)
{
    int parts = 0;
    while (true) {
        const std::size_t dot = text.find('.');
        const std::string_view part = text.substr(0, dot);
        if (part.empty() || part.size() > 3 || !std::all_of(part.begin(), part.end(), isDigit) ||
            (part.size() > 1 && part[0] == '0'))
            return false;
        int value = 0;
        for (const char c : part)
            value = value * 10 + (c - '0');
        ++parts;
        if (value > 255 || parts > 4)
            return false;
        if (dot == std::string_view::npos)
            return parts == 4;
        text.remove_prefix(dot + 1);
    }
}

/// The 16-bit groups of one side of an IPv6 address; -1 where it is not of the form.
int ipv6Groups(std::string_view text, bool last)
{
    if (text.empty())
        return 0;
    int groups = 0;
    while (true) {
        const std::size_t colon = text.find(':');
        const std::string_view part = text.substr(0, colon);
        if (last && colon == std::string_view::npos && part.find('.') != std::string_view::npos)
            return isIpv4(part) ? groups + 2 : -1;
        if (part.empty() || part.size() > 4 || !std::all_of(part.begin(), part.end(), isHexDigit))
            return -1;
        ++groups;
        if (colon == std::string_view::npos)
            return groups;
        text.remove_prefix(colon + 1);
    }
}

bool isIpv6(std::string_view text)
{
    const std::size_t gap = text.find("::");
    if (gap == std::string_view::npos)
        return ipv6Groups(text, true) == 8;
    const int left = ipv6Groups(text.substr(0, gap), false);
    const int right = ipv6Groups(text.substr(gap + 2), true);
    return left >= 0 && right >= 0 && left + right <= 7;
}

bool isIpFuture(std::string_view text)
{
    const std::size_t dot = text.find('.');
    if (text.empty() || (text[0] != 'v' && text[0] != 'V') || dot == std::string_view::npos)
        return false;
    const std::string_view version = text.substr(1, dot - 1), rest = text.substr(dot + 1);
    return !version.empty() && std::all_of(version.begin(), version.end(), isHexDigit) &&
           !rest.empty() &&
           std::all_of(rest.begin(), rest.end(), [](char c) { return isPlain(c) || c == ':'; });
}

bool isAuthority(std::string_view text)
{
    if (const std::size_t at = text.rfind('@'); at != std::string_view::npos) {
        if (!holdsOnly(text.substr(0, at), ":"))
            return false;
        text.remove_prefix(at + 1);
    }
    std::string_view port;
    if (!text.empty() && text[0] == '[') {
        const std::size_t close = text.find(']');
        if (close == std::string_view::npos)
            return false;
        const std::string_view host = text.substr(1, close - 1);
        if (!isIpv6(host) && !isIpFuture(host))
            return false;
        port = text.substr(close + 1);
        if (!port.empty() && port[0] != ':')
            return false;
    } else {
        const std::size_t colon = text.find(':');
        if (!holdsOnly(text.substr(0, colon), ""))
            return false;
        port = colon == std::string_view::npos ? std::string_view() : text.substr(colon);
    }
    return port.empty() || std::all_of(port.begin() + 1, port.end(), isDigit);
}

/// The length of a scheme that `text` begins with, without its colon; 0 where there is none.
std::size_t schemeLength(std::string_view text)
{
    if (text.empty() || !isAlpha(text[0]))
        return 0;
    const auto end = std::find_if(text.begin(), text.end(), [](char c) {
        return !isAlpha(c) && !isDigit(c) && c != '+' && c != '-' && c != '.';
    });
    return end != text.end() && *end == ':' ? static_cast<std::size_t>(end - text.begin()) : 0;
}

/// What stands behind the scheme: authority, path and query.
bool isHierPart(std::string_view text, bool hasScheme)
{
    const std::size_t mark = text.find('?');
    if (mark != std::string_view::npos && !holdsOnly(text.substr(mark + 1), ":@/?"))
        return false;
    std::string_view path = text.substr(0, mark);
    if (path.substr(0, 2) == "//") {
        path.remove_prefix(2);
        const std::size_t slash = std::min(path.find('/'), path.size());
        return isAuthority(path.substr(0, slash)) && holdsOnly(path.substr(slash), ":@/");
    }
    // A colon in the first segment of a relative path would read as a scheme.
    if (!hasScheme && path.substr(0, path.find('/')).find(':') != std::string_view::npos)
        return false;
    return holdsOnly(path, ":@/");
}

bool isReference(std::string_view text)
{
    const std::size_t hash = text.find('#');
    if (hash != std::string_view::npos && !holdsOnly(text.substr(hash + 1), ":@/?"))
        return false;
    text = text.substr(0, hash);
    const std::size_t scheme = schemeLength(text);
    return isHierPart(scheme > 0 ? text.substr(scheme + 1) : text, scheme > 0);
}

} // namespace

bool isUriReference(std::string_view text)
{
    return isReference(text);
}

bool isAbsoluteUri(std::string_view text)
{
    return schemeLength(text) > 0 && text.find('#') == std::string_view::npos && isReference(text);
}

} // namespace souverix
