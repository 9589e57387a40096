#pragma once

#include "model/base/result.h"
#include "model/event/words.h"
#include "model/projection/node_state.h"
#include "model/replica/replica_writer.h"

namespace souverix
{

/// A subject folded from what is new in its history.
struct KeptFold {
    NodeState state;      ///< at the asked T with all that is known
    bool waiting = false; ///< events later than T wait
};

/// Folds a subject from the last state in its history that still holds, and keeps the states
/// between the chunks that it passes. Where late events have made too many of those useless, the
/// history is put into fold order first. Within the writer's transaction, after its flush.
[[nodiscard]] Result<KeptFold> foldAndKeep(ReplicaWriter& writer, NameId subject, UtcTime at,
                                           const Words& words);

} // namespace souverix
