#pragma once

#include <QString>

#include "model/query/fleet_view.h"
#include "views/drift/episode.h"

namespace souverix
{

class Theme;

/// An episode as rich text: what it was, since when, why, how it ended, and each component's
/// desired and actual side by side. Everything that comes from the log is escaped.
[[nodiscard]] QString episodeHtml(const DriftEpisode& episode, const FleetView& fleet,
                                  const Theme& theme);

} // namespace souverix
