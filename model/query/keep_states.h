#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <string>

#include "model/base/result.h"
#include "model/event/words.h"
#include "model/projection/node_state.h"
#include "model/query/kept_courses.h"
#include "model/replica/replica_writer.h"

namespace souverix
{

/// A subject folded from what is new in its history.
struct KeptFold {
    NameId subject{};
    std::optional<std::string> state; ///< at the asked T with all that is known; none: no node
    bool waiting = false;             ///< events later than T wait
};

/// Whether there would be no state to keep between many of a history's chunks from `start` on.
[[nodiscard]] bool isTangled(std::span<const EventSpan> spans, std::size_t start);
/// Whether a subject's state is kept at all.
[[nodiscard]] bool isKept(const NodeState& state);

/// Folds subjects from the last state in their histories that still holds, and keeps the states
/// between the chunks that they pass. Where late events have made too many of those useless, the
/// history is put into fold order first. Their courses of drift go on likewise, from those kept.
/// Histories that the writer folded whole are not read. On all cores; `kept` is called on this
/// thread. Within the writer's transaction, after its flush; `subjects` rise.
[[nodiscard]] Result<void> foldAndKeep(ReplicaWriter& writer, std::span<const NameId> subjects,
                                       UtcTime at, const Words& words, CourseKeeper& courses,
                                       const std::function<Result<void>(const KeptFold&)>& kept);

} // namespace souverix
