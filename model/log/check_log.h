#pragma once

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/check_result.h"
#include "model/log/vkey.h"

namespace souverix
{

/// The files of a tlog-tiles folder, wherever they are kept.
struct LogFolder {
    std::vector<std::string>
        paths; ///< of all files, relative, with `/`; others than tiles may be there
    std::function<Result<std::string>(const std::string& path)> read; ///< a file's bytes
};

/// Checks a whole log: the checkpoint's signature and origin; the entries against the hash tiles
/// and the checkpoint's root; every tile and bundle that is there, also one beside a fuller one (a
/// tile that reaches past the tree as far as the tree goes). All tiles of the tree must be there; a
/// fuller one serves for a partial one. Detail: `size`, `root`, `origin`. Reasons: those of
/// openCheckpoint, `bad-tile` (malformed), `missing-tile`, `tile-mismatch`, `root-mismatch`;
/// `detail.path` is the file that is wrong.
[[nodiscard]] CheckResult checkLog(const LogFolder& folder, std::string_view checkpoint,
                                   std::string_view origin, std::span<const VerifierKey> known);

} // namespace souverix
