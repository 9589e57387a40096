#pragma once

#include <QString>

#include "model/query/fleet_change.h"

namespace souverix
{

/// Both moments and how much differs, in one sentence: `2026-02-27 03:45:00Z compared with
/// 2026-02-26 03:45:00Z: 31 nodes changed, 2 new`. The counts are a link to `changes` where
/// `rich`.
[[nodiscard]] QString comparedWords(const FleetComparison& comparison, bool rich);

/// How many nodes changed, are new and gone, and how many findings: `31 nodes changed, 2 new`.
[[nodiscard]] QString changeCounts(const FleetChange& change);

} // namespace souverix
