#pragma once

#include "model/base/result.h"
#include "model/query/folded_fleet.h"
#include "model/replica/replica_reader.h"

namespace souverix
{

/// Counts the events of each log that count at the fold's (T, K), and finds where recording went
/// backwards. Frames that count whole or not at all are not read.
[[nodiscard]] Result<CountedLogs> countLogs(const ReplicaReader& reader, UtcTime at,
                                            const std::optional<UtcTime>& knownAt);

} // namespace souverix
