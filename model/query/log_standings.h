#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/base/bytes.h"
#include "model/base/result.h"
#include "model/base/utc_time.h"
#include "model/log/trust_word.h"

namespace souverix
{

/// What one of two forked heads says; size and root are absent where its note does not read.
struct ForkSide {
    std::string note; ///< exact
    std::string vkey; ///< the key that verified it; empty where none is known
    std::optional<std::uint64_t> size;
    std::optional<Hash> root;
    std::string entry; ///< the bytes of the first entry that differs, where they are known
};

/// Two heads of one log that cannot both be true.
struct ForkStanding {
    std::int64_t id = 0; ///< as acknowledging it takes it
    std::string origin;
    ForkSide held, other;
    std::optional<std::uint64_t> firstDifference; ///< the sequence, where both sides are known
    UtcTime seen;
    bool acknowledged = false;
};

/// How one region's log stands: the key that verified its head, and its forks.
struct LogStanding {
    std::string region, origin;
    TrustWord trust{};
    std::uint64_t size = 0, provenSize = 0;
    std::string vkey; ///< that verified the head; empty where the head is not verified
    bool pinned = false;
    std::vector<ForkStanding> forks; ///< open ones first, each oldest first
};

/// The logs of the replica at `path`, by name's bytes. Opens it for itself, so that any thread may
/// ask. Errors: those of ReplicaReader::open.
[[nodiscard]] Result<std::vector<LogStanding>> logStandings(const std::string& path);

} // namespace souverix
