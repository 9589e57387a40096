#pragma once

#include <list>
#include <memory>
#include <optional>
#include <stop_token>

#include "model/event/words.h"
#include "model/query/event_frames.h"
#include "model/query/fleet_rows.h"
#include "model/query/fleet_views.h"
#include "model/query/folded_fleet.h"
#include "model/query/replica_view.h"
#include "model/query/sbom_index.h"
#include "model/query/shared_folds.h"
#include "model/replica/replica_reader.h"

namespace souverix
{

struct TrustState;

/// What a ReplicaView keeps between calls: its reader and what it folded lately.
struct ReplicaView::State {
    ReplicaReader reader;
    std::shared_ptr<SharedFolds> shared;
    std::optional<Words> words; ///< absent while the replica is empty
    SbomIndex sboms;

    struct Folded {
        TimeContext context;
        std::uint64_t version = 0;
        std::shared_ptr<const FoldedFleet> fleet;
        std::shared_ptr<const FleetView> view; ///< made when asked for; of the last one asked for
    };
    struct MapReading; ///< of drift_map.cpp

    bool stays = false;
    FleetViews fleetViews{};
    std::list<Folded> folds;           ///< most recently used first
    std::shared_ptr<TrustState> trust; ///< made when first asked for
    FrameSummaries frames{};           ///< of the frames that event lists read
    std::optional<Folded> wide{};      ///< the last of fleetWide()

    /// Moves to the newest commit, unless it stays.
    [[nodiscard]] Result<void> refresh();
    /// The fold at (T, K) of the newest commit; a null one where the replica is empty.
    [[nodiscard]] Result<Folded*> folded(const TimeContext& context, std::stop_token stop);
    /// The same without nodes and counts of logs: the fleet-wide state alone.
    [[nodiscard]] Result<std::shared_ptr<const FoldedFleet>> fleetWide(const TimeContext& context);
    [[nodiscard]] SbomHolds sbomHolds();
};

/// What is held of each region and how far it can be believed, by the pins now.
[[nodiscard]] Result<std::vector<RegionTrust>> regionsTrust(const ReplicaReader& reader);

} // namespace souverix
