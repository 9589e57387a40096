#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/bytes.h"
#include "model/base/result.h"
#include "model/log/checkpoint.h"

namespace souverix
{

/// C2SP tlog-proof@v1: one entry's place in a log, provable offline.
struct TlogProof {
    std::optional<std::string> extra; ///< opaque bytes that nothing vouches for
    std::uint64_t index = 0;
    std::vector<Hash> path; ///< the leaf's sibling first
    std::string checkpoint; ///< the signed note, verbatim
};

/// What a proof that holds says.
struct ProvenEntry {
    std::uint64_t index = 0;
    OpenedCheckpoint head;
};

/// Malformed (`bad-proof`) for another form or more hashes than a path can have. The checkpoint is
/// not looked into.
[[nodiscard]] Result<TlogProof> parseTlogProof(std::string_view bytes);
[[nodiscard]] std::string formatTlogProof(const TlogProof& proof);

/// Verifies that the entry whose leaf hash this is stands at the proof's index of a log whose
/// checkpoint a known key signed. The errors of parseCheckpoint and openNote; Mismatch
/// `proof-mismatch` where the path does not lead to the root, or the index is not below the size.
[[nodiscard]] Result<ProvenEntry> verifyTlogProof(const TlogProof& proof, const Hash& leaf,
                                                  std::span<const VerifierKey> known);

} // namespace souverix
