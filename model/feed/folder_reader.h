#pragma once

#include <string>

#include "model/base/result.h"
#include "model/feed/archive_reader.h"

namespace souverix
{

/// forEachMember of a folder: by name, links and other special files refused.
[[nodiscard]] Result<void> forEachFolderMember(const std::string& path, const MemberVisit& visit);

} // namespace souverix
