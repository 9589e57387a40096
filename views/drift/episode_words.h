#pragma once

#include <QString>

#include "model/query/fleet_view.h"
#include "views/drift/cell_episodes.h"

namespace souverix
{

class Theme;

/// One episode as rich text: what drifted and how badly, why, how it ended, how often again, and
/// desired and actual side by side at its onset and end, with links to the events that prove it.
/// `times` is how many episodes this node and part have in all; 0: not known. Everything that comes
/// from the log is escaped.
[[nodiscard]] QString episodeHtml(const DriftEpisode& episode, std::uint32_t times,
                                  const FleetView& fleet, const Theme& theme);

/// A cell as rich text: the episodes that held then, and each component at that moment.
[[nodiscard]] QString cellHtml(const CellEpisodes& cell, const FleetView& fleet,
                               const Theme& theme);

} // namespace souverix
