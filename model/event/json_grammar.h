#pragma once

#include <string_view>

namespace souverix
{

/// Whether `bytes` are one JSON text by the grammar of RFC 8259 alone: UTF-8, no byte-order mark;
/// duplicate keys, ranges of numbers and lone escaped surrogates are not judged. Any nesting is
/// followed, in one bit of memory a level.
[[nodiscard]] bool isJsonGrammar(std::string_view bytes);

} // namespace souverix
