#pragma once

#include <string>
#include <vector>

#include "model/base/result.h"
#include "model/feed/demo/fleet.h"
#include "model/log/merkle.h"

namespace souverix::demo
{

/// New entries of one region with the checkpoint that its master signed over all there are.
struct LiveRegion {
    std::string region;
    std::string origin;
    std::string vkey;                 ///< a suggestion, as in a bundle; not pinned by itself
    std::uint64_t firstSequence = 0;  ///< of `entries`
    std::vector<std::string> entries; ///< exact bytes
    std::string checkpoint;           ///< signed note over firstSequence + entries.size()
};

/// What arrived at one go.
struct LiveBatch {
    std::vector<LiveRegion> regions; ///< those with new entries alone
    std::vector<DemoBlob> blobs;
};

/// A made-up fleet as a feed: its history first, then life. A thread asks it with the wall clock
/// and hands what it gives to the import, as if regions' masters had sent it. Not for two threads
/// at once.
class LiveFleet
{
public:
    /// `plan.end` is where the history ends, as a rule the wall clock's now.
    [[nodiscard]] static Result<LiveFleet> create(const FleetPlan& plan);

    /// What was recorded up to `until` and not given yet, at least `atLeast` events of it; fewer
    /// mean that there is no more until then, and an empty batch that nothing is new.
    [[nodiscard]] Result<LiveBatch> advanceTo(UtcTime until, std::size_t atLeast = 20'000);

    [[nodiscard]] const FleetPlan& plan() const { return m_fleet.plan(); }

private:
    explicit LiveFleet(Fleet fleet);
    Fleet m_fleet;
    std::vector<Frontier> m_trees; // by region
};

} // namespace souverix::demo
