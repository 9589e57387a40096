#pragma once

#include <cstdint>
#include <string>

#include "model/base/result.h"
#include "model/feed/demo/fleet.h"
#include "model/log/merkle.h"

namespace souverix::demo
{

/// A region's signed checkpoint over a tree, and the key that verifies it.
struct LogHead {
    std::string checkpoint; ///< a signed note
    std::string vkey;
};

/// Signs the tree with the region's key, which follows from the plan's seed.
[[nodiscard]] Result<LogHead> signHead(const Fleet& fleet, std::uint32_t region,
                                       const Frontier& tree);

} // namespace souverix::demo
