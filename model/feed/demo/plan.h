#pragma once

#include <cstdint>

#include "model/base/utc_time.h"

namespace souverix::demo
{

/// What made-up fleet to tell of. The same plan gives the same bytes on any machine.
struct FleetPlan {
    std::uint32_t nodes = 2000;    ///< 1 … 1,000,000
    std::uint64_t events = 150000; ///< about how many the history holds; provisioning has a floor
    std::uint32_t regions = 3;     ///< 1 … 100
    std::uint64_t seed = 1;
    /// Where the history ends, and live events begin.
    UtcTime end{1'772'163'900, 0}; // 2026-02-27T03:45:00Z
};

inline constexpr std::uint32_t kMaxNodes = 1'000'000;
inline constexpr std::uint32_t kMaxRegions = 100;

} // namespace souverix::demo
