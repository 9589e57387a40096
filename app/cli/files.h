#pragma once

#include <string>
#include <vector>

#include "model/base/result.h"

namespace souverix
{

/// The bytes of a file; `-` is standard input. Unreadable (reason `unreadable`) where it cannot be
/// opened or read, is a folder, or is above 1 GiB.
[[nodiscard]] Result<std::string> readFile(const std::string& path);

/// The paths, relative to `folder` and with `/`, of all files below its subfolder `name`; none
/// where there is no such subfolder. Unreadable where `folder` is none or cannot be listed.
[[nodiscard]] Result<std::vector<std::string>> filesBelow(const std::string& folder,
                                                          const std::string& name);

} // namespace souverix
