#include "model/base/bytes.h"

#include <algorithm>

namespace souverix
{
namespace
{

constexpr std::string_view kHexDigits = "0123456789abcdef";
constexpr std::string_view kBase64Digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view kDigestPrefix = "sha256:";

constexpr std::array<std::int8_t, 256> kHexValues = [] {
    std::array<std::int8_t, 256> values{};
    values.fill(-1);
    for (std::int8_t i = 0; i < 10; ++i)
        values[static_cast<std::size_t>('0' + i)] = i;
    for (std::int8_t i = 0; i < 6; ++i) {
        values[static_cast<std::size_t>('a' + i)] = static_cast<std::int8_t>(10 + i);
        values[static_cast<std::size_t>('A' + i)] = static_cast<std::int8_t>(10 + i);
    }
    return values;
}();

int hexValue(char c)
{
    return kHexValues[static_cast<unsigned char>(c)];
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'F';
}

} // namespace

std::string toHex(std::string_view bytes)
{
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        out += kHexDigits[byte >> 4];
        out += kHexDigits[byte & 15];
    }
    return out;
}

std::string toHex(const Hash& hash)
{
    return toHex(asBytes(hash));
}

std::optional<std::string> fromHex(std::string_view hex)
{
    if (hex.size() % 2 != 0)
        return std::nullopt;
    std::string out;
    out.reserve(hex.size() / 2);
    for (std::size_t i = 0; i < hex.size(); i += 2) {
        const int high = hexValue(hex[i]), low = hexValue(hex[i + 1]);
        if (high < 0 || low < 0)
            return std::nullopt;
        out += static_cast<char>(high * 16 + low);
    }
    return out;
}

std::string toBase64(std::string_view bytes)
{
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t i = 0; i < bytes.size(); i += 3) {
        const std::size_t n = std::min<std::size_t>(3, bytes.size() - i);
        std::uint32_t group = 0;
        for (std::size_t k = 0; k < 3; ++k)
            group = group << 8 | (k < n ? static_cast<unsigned char>(bytes[i + k]) : 0U);
        for (std::size_t k = 0; k < 4; ++k)
            out += k <= n ? kBase64Digits[group >> (18 - 6 * k) & 63] : '=';
    }
    return out;
}

std::string toBase64(const Hash& hash)
{
    return toBase64(asBytes(hash));
}

std::optional<std::string> fromBase64(std::string_view text)
{
    if (text.size() % 4 != 0)
        return std::nullopt;
    std::string out;
    out.reserve(text.size() / 4 * 3);
    for (std::size_t i = 0; i < text.size(); i += 4) {
        std::uint32_t group = 0;
        std::size_t padding = 0;
        for (std::size_t k = 0; k < 4; ++k) {
            const char c = text[i + k];
            const std::size_t value = kBase64Digits.find(c);
            if (c == '=' && i + 4 == text.size() && k >= 2) {
                ++padding;
                group <<= 6;
            } else if (value == std::string_view::npos || padding > 0) {
                return std::nullopt;
            } else {
                group = group << 6 | static_cast<std::uint32_t>(value);
            }
        }
        if ((padding == 1 && (group & 0xFF) != 0) || (padding == 2 && (group & 0xFFFF) != 0))
            return std::nullopt;
        for (std::size_t k = 0; k < 3 - padding; ++k)
            out += static_cast<char>(group >> (16 - 8 * k) & 0xFF);
    }
    return out;
}

std::optional<Hash> asHash(std::string_view bytes)
{
    Hash hash;
    if (bytes.size() != hash.size())
        return std::nullopt;
    std::copy(bytes.begin(), bytes.end(), hash.begin());
    return hash;
}

std::optional<Hash> parseDigest(std::string_view text)
{
    if (text.size() != kDigestPrefix.size() + 64 ||
        text.substr(0, kDigestPrefix.size()) != kDigestPrefix)
        return std::nullopt;
    Hash hash;
    for (std::size_t i = 0; i < hash.size(); ++i) {
        const char high = text[kDigestPrefix.size() + 2 * i];
        const char low = text[kDigestPrefix.size() + 2 * i + 1];
        const int value = hexValue(high) * 16 + hexValue(low);
        if (hexValue(high) < 0 || hexValue(low) < 0 || isUpper(high) || isUpper(low))
            return std::nullopt;
        hash[i] = static_cast<std::uint8_t>(value);
    }
    return hash;
}

std::string formatDigest(const Hash& hash)
{
    return std::string(kDigestPrefix) + toHex(hash);
}

} // namespace souverix
