#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/base/bytes.h"
#include "model/log/trust_word.h"

namespace souverix
{

/// The first thing that is wrong with a region, and the entry it was found at where it is one's.
struct Defect {
    std::optional<std::uint64_t> sequence;
    std::string what;   ///< technical English
    std::string reason; ///< a stable kebab-case word
};

/// What became of one region of a source.
struct RegionReport {
    std::string region;
    std::string origin; ///< empty where unknown (JSONL into a region never proven)
    TrustWord trust = TrustWord::Unproven;
    std::uint64_t size = 0; ///< entries: of the source for verify, held afterwards for import
    Hash root{};            ///< of `size` entries, where they are sound
    std::uint64_t heldBefore = 0;
    std::uint64_t added = 0;
    std::uint64_t waiting = 0;    ///< followed lines that wait for the entry of index `size`
    std::optional<Defect> defect; ///< present exactly where the region was refused
    bool stale = false;     ///< the source's head is older than the one held and was not adopted
    bool selection = false; ///< entries without their neighbours; `size` is the whole log's
    std::uint64_t selected = 0;         ///< entries of the selection
    std::uint64_t quarantined = 0;      ///< malformed entries among those read
    std::vector<std::string> witnesses; ///< names of pinned witnesses that cosigned the head
};

struct ImportReport {
    std::vector<RegionReport> regions; ///< in the source's order
    std::uint64_t blobs = 0;           ///< blobs of the source
    bool ok = true;                    ///< no region was refused
};

} // namespace souverix
