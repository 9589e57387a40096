#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "model/base/result.h"

namespace souverix
{

/// One zstd frame with its content size and checksum. Any thread; keeps a context a thread.
[[nodiscard]] std::string compress(std::string_view bytes);

/// The same of a bundle of entries, the fast way: events repeat whole stretches of those shortly
/// before.
[[nodiscard]] std::string compressEntries(std::string_view bundle);

/// The same of two parts one behind the other, each with statistics of its own: for bytes that
/// cannot be made smaller before others that can.
[[nodiscard]] std::string compress(std::string_view first, std::string_view second);

/// The inverse, for one frame that states its size. Error: Damaged where the frame is not sound or
/// holds more than `limit` bytes.
[[nodiscard]] Result<std::string> decompress(std::string_view frame, std::size_t limit);
/// The same into a buffer of the thread: valid until the thread's next call.
[[nodiscard]] Result<std::string_view> decompressHere(std::string_view frame, std::size_t limit);

} // namespace souverix
