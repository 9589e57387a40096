#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "model/feed/import.h"

namespace souverix
{

/// Lines of files that are followed which came before earlier entries of their region did, and
/// wait for these.
struct EarlyLines {
    std::vector<std::string> lines;
    std::size_t mostBytes = std::size_t{16} << 20; ///< beyond it a gap is a defect
};

/// importSource and verifySource for events one a line, in any order and mix of regions. Those that
/// waited in `early` are taken in too, and those that wait now are left in it; where it is null
/// nothing waits, and a gap is a defect.
[[nodiscard]] Result<ImportReport> importJsonLines(ReplicaWriter& writer, const std::string& path,
                                                   const ImportOptions& options,
                                                   EarlyLines* early = nullptr);
[[nodiscard]] Result<ImportReport> verifyJsonLines(const std::string& path,
                                                   const ImportOptions& options);

/// Adds lines that were read elsewhere (a followed file); `source` names where from. A malformed
/// line refuses them all, named by its number; `firstLine` is that of the first. `early` as for
/// importJsonLines.
[[nodiscard]] Result<ImportReport>
importLines(ReplicaWriter& writer, const std::string& source, std::span<const std::string> lines,
            const ImportOptions& options, std::uint64_t firstLine = 1, EarlyLines* early = nullptr);

} // namespace souverix
