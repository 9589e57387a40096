#pragma once

#include <memory>
#include <stop_token>

#include "model/base/result.h"
#include "model/event/words.h"
#include "model/projection/findings.h"
#include "model/query/fleet_view.h"
#include "model/query/folded_fleet.h"
#include "model/replica/replica_reader.h"

namespace souverix
{

/// Makes the FleetView of one fold after another. A node is judged anew only where its state is
/// another one, what is desired of it, or where T left the stretch in which the last judgement
/// holds; what is the same for all that is as if made from nothing. Used from one thread at a time;
/// spreads its own work over two.
class FleetViews
{
public:
    FleetViews();
    ~FleetViews();
    FleetViews(FleetViews&&) noexcept;

    /// The view of a fold of the reader's commit: rows, sums, findings, federation and conflicts.
    /// What belongs to the replica (trust of regions, forks) is added by the caller. Errors: those
    /// of reading.
    [[nodiscard]] Result<std::shared_ptr<FleetView>> make(const ReplicaReader& reader,
                                                          std::shared_ptr<const FoldedFleet> folded,
                                                          const Words& words,
                                                          const SbomHolds& sbomHolds);

private:
    struct State;
    std::unique_ptr<State> m_state;
};

} // namespace souverix
