#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/bytes.h"
#include "model/base/result.h"
#include "model/log/note.h"

namespace souverix
{

/// C2SP tlog-checkpoint: what a log says of itself.
struct Checkpoint {
    std::string origin;
    std::uint64_t size = 0;
    Hash root{};
    std::vector<std::string> extensions; ///< without newlines, none empty

    friend bool operator==(const Checkpoint&, const Checkpoint&) = default;
};

/// A checkpoint whose note was verified.
struct OpenedCheckpoint {
    Checkpoint checkpoint;
    std::vector<VerifiedSignature> signers;
    std::size_t unknown = 0; ///< lines of keys that were not given
};

/// Reads a note's text. Malformed (`bad-checkpoint`) for another form, a root that is not 32 bytes,
/// or an empty extension line. (Whether the root is its tree's is not known here.)
[[nodiscard]] Result<Checkpoint> parseCheckpoint(std::string_view text);
/// The text that is signed, with its last newline.
[[nodiscard]] std::string formatCheckpoint(const Checkpoint& checkpoint);

/// Reads and verifies a signed checkpoint. The errors of openNote and parseCheckpoint, and Mismatch
/// `other-origin` where its origin is not `origin`.
[[nodiscard]] Result<OpenedCheckpoint>
openCheckpoint(std::string_view note, std::string_view origin, std::span<const VerifierKey> known);

/// A signed checkpoint's bytes. Usage for an origin or extension that a checkpoint cannot have.
[[nodiscard]] Result<std::string> signCheckpoint(const Checkpoint& checkpoint,
                                                 const SignerKey& signer);

} // namespace souverix
