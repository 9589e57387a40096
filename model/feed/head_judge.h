#pragma once

#include <optional>
#include <string>
#include <vector>

#include "model/base/result.h"
#include "model/feed/import_report.h"
#include "model/log/checkpoint.h"
#include "model/replica/region_trust.h"

namespace souverix
{

/// What a source's checkpoint is worth, before any entry is looked at.
struct JudgedHead {
    std::optional<Checkpoint> checkpoint;  ///< as it reads, verified or not; none: there is none
    std::string note;                      ///< its exact bytes
    std::optional<VerifierKey> verifiedBy; ///< the log's key that signed it, where one is known
    bool pinned = false;                   ///< that key is one the user pinned
    std::vector<std::string> witnesses;    ///< names of pinned witnesses that cosigned it
};

/// Judges a checkpoint and the verifier key that came with it against the pins. The error is what
/// makes the region broken: a note or key that does not read, a signature that fails, another
/// origin than `origin`, another key than the one pinned for it.
[[nodiscard]] Result<JudgedHead> judgeHead(const std::string& origin,
                                           const std::optional<std::string>& checkpoint,
                                           const std::optional<std::string>& vkey,
                                           const PinnedKeys& pins);

} // namespace souverix
