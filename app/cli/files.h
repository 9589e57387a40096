#pragma once

#include <string>

#include "model/base/result.h"

namespace souverix
{

/// The bytes of a file; `-` is standard input. Unreadable (reason `unreadable`) where it cannot be
/// opened or read, is a folder, or is above 1 GiB.
[[nodiscard]] Result<std::string> readFile(const std::string& path);

} // namespace souverix
