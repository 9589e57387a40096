#pragma once

#include <string_view>

namespace souverix
{

/// Whether `text` is a URI-reference of RFC 3986 section 4.1 (relative ones and the empty one too).
[[nodiscard]] bool isUriReference(std::string_view text);
/// Whether `text` is an absolute-URI of RFC 3986 section 4.3: with a scheme, without a fragment.
[[nodiscard]] bool isAbsoluteUri(std::string_view text);
/// Whether `text` is an IRI-reference of RFC 3987: a URI-reference that may hold letters beyond
/// ASCII. `text` must be valid UTF-8.
[[nodiscard]] bool isIriReference(std::string_view text);

} // namespace souverix
