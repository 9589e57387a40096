#pragma once

#include "model/base/result.h"
#include "model/feed/demo/live_fleet.h"
#include "model/replica/replica_writer.h"

namespace souverix
{

/// Adds what a live fleet's masters sent: entries checked one by one, each region's checkpoint
/// checked against its key and against the root of what is then held. One transaction; the replica
/// is as it was where anything is wrong. For a worker thread. Errors: Mismatch, Malformed, and the
/// replica's.
[[nodiscard]] Result<void> importLive(ReplicaWriter& writer, const demo::LiveBatch& batch);

} // namespace souverix
