#pragma once

#include <string_view>

namespace souverix
{

/// Whether the bytes are UTF-8 as RFC 3629 has it: no overlong form, no surrogate, nothing past
/// U+10FFFF.
[[nodiscard]] bool isUtf8(std::string_view bytes);

} // namespace souverix
