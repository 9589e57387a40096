#pragma once

#include "model/feed/import.h"
#include "model/feed/region_judge.h"

namespace souverix
{

/// Brings one region of a scanned bundle into the replica, within the writer's transaction, which
/// the caller ends: commits unless the report has a defect. `changed` says whether anything was
/// written. A fork is not recorded here but handed out. `appended`: the region's entries were
/// appended to an empty log within this transaction already, and counted there.
struct RegionOutcome {
    RegionReport report;
    std::optional<Fork> fork;
    bool changed = false;
};
[[nodiscard]] Result<RegionOutcome> importRegion(ReplicaWriter& writer, const BundleScan& scan,
                                                 const BundleManifest::Region& region,
                                                 const PinnedKeys& pins,
                                                 const std::stop_token& stop,
                                                 const RegionReport* appended = nullptr);

} // namespace souverix
