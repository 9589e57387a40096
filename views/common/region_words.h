#pragma once

#include <QString>

#include "model/query/fleet_view.h"
#include "views/common/tone.h"

namespace souverix
{

/// How a region stands with its upstream: nominal within its frequency, low once it owes, medium
/// when it owes as long as its frequency, high from four times that; unknown without a sync.
[[nodiscard]] Tone toneOfRegionSync(const RegionFederation& region, const Names& names);
/// `in step`, `owes 12 m`, `never synced`.
[[nodiscard]] QString regionDebtText(const RegionFederation& region);
/// `12 m ago`, or `never`.
[[nodiscard]] QString regionLastSyncText(const RegionFederation& region, UtcTime at);
/// `every 15m`, or `frequency unknown`.
[[nodiscard]] QString regionFrequencyText(const RegionFederation& region, const Names& names);
/// The name, or `not announced` where there is none.
[[nodiscard]] QString announcedName(NameId name, const Names& names);

} // namespace souverix
