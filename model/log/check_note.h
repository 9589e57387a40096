#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "model/base/bytes.h"
#include "model/base/check_result.h"
#include "model/log/vkey.h"

namespace souverix
{

/// A signed note; with `origin` a checkpoint of it. Detail: `signers` (names, sorted), and of a
/// checkpoint `origin`, `size`, `root`.
[[nodiscard]] CheckResult checkNote(std::string_view note, std::span<const VerifierKey> known,
                                    std::optional<std::string_view> origin);

/// A claim that a leaf stands in a tree.
struct InclusionClaim {
    std::uint64_t index = 0;
    std::uint64_t size = 0;
    Hash leaf{};
    Hash root{};
};
/// RFC 6962 inclusion; `proof` is base64 hashes, one a line.
[[nodiscard]] CheckResult checkInclusion(const InclusionClaim& claim, std::string_view proof);

/// A claim that one tree is a prefix of another.
struct ConsistencyClaim {
    std::uint64_t oldSize = 0;
    Hash oldRoot{};
    std::uint64_t newSize = 0;
    Hash newRoot{};
};
/// RFC 6962 consistency; `proof` is base64 hashes, one a line.
[[nodiscard]] CheckResult checkConsistency(const ConsistencyClaim& claim, std::string_view proof);

/// A C2SP tlog-proof of an entry's bytes. Detail: `index`, `size`, `origin`, `signers`.
[[nodiscard]] CheckResult checkProof(std::string_view proof, std::string_view entry,
                                     std::span<const VerifierKey> known);

} // namespace souverix
