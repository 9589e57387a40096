#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "model/base/bytes.h"

namespace souverix
{

/// Base64 of either alphabet of RFC 4648, padded; not of both at once.
[[nodiscard]] inline std::optional<std::string> fromEitherBase64(std::string_view text)
{
    if (text.find_first_of("-_") == std::string_view::npos)
        return fromBase64(text);
    if (text.find_first_of("+/") != std::string_view::npos)
        return std::nullopt;
    std::string standard(text);
    std::replace(standard.begin(), standard.end(), '-', '+');
    std::replace(standard.begin(), standard.end(), '_', '/');
    return fromBase64(standard);
}

/// Base64url without padding, as JWS has it (RFC 7515 section 2).
[[nodiscard]] inline std::optional<std::string> fromBase64Url(std::string_view text)
{
    if (text.find_first_of("+/=") != std::string_view::npos)
        return std::nullopt;
    std::string padded(text);
    padded.append((4 - padded.size() % 4) % 4, '=');
    return fromEitherBase64(padded);
}

} // namespace souverix
