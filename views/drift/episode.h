#pragma once

#include <optional>
#include <stop_token>
#include <vector>

#include "model/base/result.h"
#include "model/query/event_list.h"
#include "model/query/time_context.h"
#include "model/query/tracks.h"

namespace souverix
{

class ReplicaView;

/// The stretch of a node's drift that holds a moment: from when it was in order (or unknown) to
/// when it was again.
struct DriftEpisode {
    NameId node{};
    UtcTime at;                    ///< the moment asked for
    std::optional<Severity> then;  ///< at that moment; absent where the node did not exist
    UtcTime onset;                 ///< when the stretch began
    std::optional<UtcTime> end;    ///< absent: still so at the head
    Severity worst{};              ///< in the stretch
    ComponentMatrix components;    ///< of the node alone, at that moment
    std::vector<EventRow> causes;  ///< the events of the onset that move this node's state
    std::vector<EventRow> closers; ///< those of the end
};

/// The stretch around `at` in bands that do not overlap and are in order: drifted bands that touch
/// each other are one; a band that is not drifted is a stretch of its own. Components and events
/// are left empty. The last band is the one that still holds.
[[nodiscard]] DriftEpisode episodeAt(const std::vector<SeverityBand>& bands, UtcTime at);

/// Reads an episode with its causes. For worker threads.
[[nodiscard]] Result<DriftEpisode> readEpisode(ReplicaView& view, const TimeContext& whole,
                                               NameId node, UtcTime at, UtcTime begin, UtcTime head,
                                               const std::stop_token& stop);

} // namespace souverix
