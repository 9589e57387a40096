#pragma once

#include <cstddef>
#include <cstdint>

#include "model/feed/demo/world.h"

namespace souverix::demo
{

// What a rollout's waves and a node's own updates share.

/// A bit of a step's `arg`, whose others are the rollout's index: the pause was taken.
inline constexpr std::uint32_t kPaused = 1U << 30;
inline constexpr std::uint32_t kRolloutBits = kPaused - 1;

[[nodiscard]] constexpr std::size_t indexOf(Part part)
{
    return static_cast<std::size_t>(part);
}
/// `version`, `os`, `firmware`, `config`, `policy`.
[[nodiscard]] const char* kindOf(Part part);
/// The component that desired.set and rollouts name; nullptr for os and config.
[[nodiscard]] const char* componentOf(Part part);

/// A node tries to follow the rollout in `arg`: it succeeds, or fails and tries again later.
void updateStep(World& world, const Timer& timer);

} // namespace souverix::demo
