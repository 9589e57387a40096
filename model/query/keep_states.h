#pragma once

#include <functional>
#include <optional>
#include <span>
#include <string>

#include "model/base/result.h"
#include "model/event/words.h"
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

/// Has the states between chunks kept as these are written, in the same row, where that takes no
/// older chunk: foldAndKeep keeps the rest.
void foldWhileWriting(ReplicaWriter& writer);

/// Folds subjects from the last state in their histories that still holds, and keeps the states
/// between the chunks that they pass. Where late events have made too many of those useless, the
/// history is put into fold order first. Their courses of drift go on likewise, from those kept. On
/// all cores; `kept` is called on this thread. Within the writer's transaction, after its flush;
/// `subjects` rise.
[[nodiscard]] Result<void> foldAndKeep(ReplicaWriter& writer, std::span<const NameId> subjects,
                                       UtcTime at, const Words& words, CourseKeeper& courses,
                                       const std::function<Result<void>(const KeptFold&)>& kept);

} // namespace souverix
