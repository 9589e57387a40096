#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/bytes.h"
#include "model/base/check_result.h"
#include "model/log/vkey.h"

namespace souverix
{

/// The head of a log that is held: nothing yet is the empty tree.
struct RecordedHead {
    std::uint64_t size = 0;
    Hash root{};

    friend bool operator==(const RecordedHead&, const RecordedHead&) = default;
};

/// The head before any was recorded.
[[nodiscard]] RecordedHead emptyHead();

/// An add-checkpoint request of C2SP tlog-witness: `old N`, up to 63 proof lines, an empty line, a
/// checkpoint.
struct AdvanceRequest {
    std::uint64_t oldSize = 0;
    std::vector<Hash> proof;
    std::string note;
};

/// Malformed (`bad-request`) for another form. The note is not looked into.
[[nodiscard]] Result<AdvanceRequest> parseAdvanceRequest(std::string_view bytes);
[[nodiscard]] std::string formatAdvanceRequest(const AdvanceRequest& request);

/// What is to be done with a request.
struct AdvanceStep {
    CheckResult answer;               ///< its detail has the `size` and `root` recorded afterwards
    std::optional<RecordedHead> head; ///< to be recorded, where the head moves
    std::string note;                 ///< the signed note that proves it
};

/// Judges one step by the rules of C2SP tlog-witness. Forked (`same-size-other-root`): a validly
/// signed other root of the size that is held, whatever old size was claimed. Stale
/// (`other-old-size`): the old size is not the one that is held. Rejected: those of openCheckpoint,
/// `old-size-above-new`, `proof-mismatch`.
[[nodiscard]] AdvanceStep judgeAdvance(const RecordedHead& held, std::string_view request,
                                       std::string_view origin, std::span<const VerifierKey> known);

} // namespace souverix
