#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "model/query/event_list.h"

namespace souverix
{

/// One step of an inclusion proof from the leaf to the root: the sibling that is hashed in, on
/// which side it stands, and which entries [first, last] it covers.
struct ProofStep {
    bool siblingOnLeft = false;
    std::uint64_t first = 0, last = 0;
    Hash hash{};
};

/// The steps of RFC 6962's audit path for entry `sequence` of a tree of `treeSize`, leaf first.
/// Empty where the proof's length is not what that place needs.
[[nodiscard]] std::vector<ProofStep> proofSteps(std::uint64_t sequence, std::uint64_t treeSize,
                                                const std::vector<Hash>& proof);

} // namespace souverix
