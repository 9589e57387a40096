#pragma once

#include <optional>
#include <vector>

#include "model/query/tracks.h"
#include "views/common/json_tree.h"

namespace souverix
{

/// The event that a moment in a node's documents comes from: one of its marks of the same time, of
/// a type that the member's name speaks of where several share it. nullopt for values that are no
/// moment, or a moment of no event. `marks` in order of time.
[[nodiscard]] std::optional<EventRef> refBehind(const JsonTree& tree, std::uint32_t item,
                                                const std::vector<Mark>& marks);

} // namespace souverix
