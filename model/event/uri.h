#pragma once

#include <string_view>

namespace souverix
{

/// Whether `text` is a URI-reference of RFC 3986 section 4.1 (relative ones and the empty one too).
[[nodiscard]] bool isUriReference(std::string_view text);
/// Whether `text` is an absolute-URI of RFC 3986 section 4.3: with a scheme, without a fragment.
[[nodiscard]] bool isAbsoluteUri(std::string_view text);

} // namespace souverix
