#pragma once

#include <cstdint>
#include <stop_token>
#include <string>
#include <vector>

#include "model/replica/replica_reader.h"

namespace souverix
{

/// What a walk over a whole replica found.
struct ReplicaCheck {
    std::uint64_t entries = 0, facts = 0, blobs = 0;
    std::vector<std::string> defects; ///< technical English; empty: all is sound
};

/// Recomputes every hash from the bytes held and compares: frames against their roots and the
/// tree's, heads against roots, columns and histories against the entries' count, blobs against
/// their names. Takes as long as hashing all that is held. Errors: Busy, Cancelled; what is damaged
/// becomes a defect.
[[nodiscard]] Result<ReplicaCheck> checkReplica(const ReplicaReader& replica,
                                                const std::stop_token& stop = {});

} // namespace souverix
