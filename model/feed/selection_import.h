#pragma once

#include "model/feed/region_import.h"

namespace souverix
{

/// importRegion and its verifying twin for a region of a `souverix-evidence/1` bundle: each entry
/// under its own proof, held sparsely.
[[nodiscard]] Result<RegionOutcome> importSelection(ReplicaWriter& writer, const BundleScan& scan,
                                                    const BundleManifest::Region& region,
                                                    const PinnedKeys& pins,
                                                    const std::stop_token& stop);
[[nodiscard]] RegionReport verifySelection(const BundleScan& scan,
                                           const BundleManifest::Region& region,
                                           const PinnedKeys& pins, Names& names);

} // namespace souverix
