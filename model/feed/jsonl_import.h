#pragma once

#include <span>
#include <string>

#include "model/feed/import.h"

namespace souverix
{

/// importSource and verifySource for events one a line, in any order and mix of regions.
[[nodiscard]] Result<ImportReport> importJsonLines(ReplicaWriter& writer, const std::string& path,
                                                   const ImportOptions& options);
[[nodiscard]] Result<ImportReport> verifyJsonLines(const std::string& path,
                                                   const ImportOptions& options);

/// Adds lines that were read elsewhere (a followed file); `source` names where from. A malformed
/// line refuses them all, named by its number; `firstLine` is that of the first.
[[nodiscard]] Result<ImportReport> importLines(ReplicaWriter& writer, const std::string& source,
                                               std::span<const std::string> lines,
                                               const ImportOptions& options,
                                               std::uint64_t firstLine = 1);

} // namespace souverix
