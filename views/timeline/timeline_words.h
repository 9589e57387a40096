#pragma once

#include <QString>

#include "model/query/fleet_view.h"
#include "views/timeline/timeline_geometry.h"

namespace souverix
{

/// What a node's lane shows at a moment, in plain words; a line each state.
[[nodiscard]] QString laneWords(const LanePicture& picture, UtcTime at, const FleetView& fleet);
/// What a shut heading's lane shows at a moment.
[[nodiscard]] QString groupWords(const GroupPicture& picture, UtcTime at);
/// The worst event of a mark, how many share it, and how late they were recorded.
[[nodiscard]] QString markWords(const MarkShape& mark);
[[nodiscard]] QString weightText(Weight weight);
/// The type without prefix, as people read it: `attestation recorded`.
[[nodiscard]] QString eventText(EventType type);

} // namespace souverix
