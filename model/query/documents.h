#pragma once

#include <string>

#include <nlohmann/json.hpp>

#include "model/event/words.h"
#include "model/query/episode_list.h"
#include "model/query/fleet_rows.h"
#include "model/query/fleet_view.h"
#include "model/replica/replica_reader.h"

namespace souverix
{

/// The documents of one node in the design's own shapes (contract: cli.md, `show --json`). What
/// folds do not keep (chains, manufacturing) is read from the proving events' bytes.
[[nodiscard]] Result<nlohmann::ordered_json> makeDocuments(const ReplicaReader& reader,
                                                           const FoldedFleet& folded,
                                                           const FoldedNode& node,
                                                           const JudgedNode& judged);

/// One line of `nodes --json`.
[[nodiscard]] nlohmann::ordered_json nodeLine(const NodeRow& row, const Names& names);
/// One line of `findings --json`.
[[nodiscard]] nlohmann::ordered_json findingLine(const Finding& finding, const Names& names);
/// One line of `drift --json`.
[[nodiscard]] nlohmann::ordered_json driftLine(const DriftCounts& counts, const Names& names);
/// One line of `episodes --json`: `onset`, and `close` or, of an open one, `now`, are edges.
[[nodiscard]] nlohmann::ordered_json episodeLine(const DriftEpisode& episode, const Names& names);
/// One line of `episodes --hours-by … --json`.
[[nodiscard]] nlohmann::ordered_json driftTimeLine(const DriftTime& time, const Names& names);
/// Lines of `federation --json`.
[[nodiscard]] nlohmann::ordered_json federationLine(const RegionFederation& region,
                                                    const Names& names);
[[nodiscard]] nlohmann::ordered_json conflictLine(const Conflict& conflict);

} // namespace souverix
