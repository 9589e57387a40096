#pragma once

#include <string>
#include <string_view>

namespace souverix
{

/// Sixteen bytes a line: offset in hex, the bytes in two groups of eight, and as ASCII with a point
/// for what cannot be printed: `00000010  7b 22 …  |{"…|`. Nothing is left out, nothing decoded.
[[nodiscard]] std::string hexDump(std::string_view bytes);

/// The bytes as one line of text from which they can be read back: UTF-8 as it is; control
/// characters, DEL, a backslash that stands before `x`, and bytes that are no UTF-8 as `\xNN`.
[[nodiscard]] std::string visibleText(std::string_view bytes);

} // namespace souverix
