#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "model/base/result.h"

namespace souverix
{

/// One zstd frame with its content size and checksum. Any thread; keeps a context a thread.
[[nodiscard]] std::string compress(std::string_view bytes, int level = 3);

/// The inverse, for one frame that states its size. Error: Damaged where the frame is not sound or
/// holds more than `limit` bytes.
[[nodiscard]] Result<std::string> decompress(std::string_view frame, std::size_t limit);

} // namespace souverix
