#pragma once

#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <vector>

#include "model/base/result.h"
#include "model/query/fleet_facts.h"
#include "model/query/folded_fleet.h"
#include "model/query/warm_fold.h"
#include "model/replica/replica_reader.h"

namespace souverix
{

/// Folds a replica at one (T, K) after another. A node is folded from the last state kept in its
/// history that holds there; and not at all where T moved within a stretch in which nothing
/// happened to it. States that the replica keeps (see warm_fold.h) are taken where they hold at
/// (T, K). Used from one thread at a time; spreads its own work over two.
class FleetFolds
{
public:
    explicit FleetFolds(std::shared_ptr<FleetFacts> facts = std::make_shared<FleetFacts>())
        : m_facts(std::move(facts))
    {
    }

    /// Error: Cancelled, and those of reading.
    [[nodiscard]] Result<std::shared_ptr<const FoldedFleet>> at(const ReplicaReader& reader,
                                                                const TimeContext& context,
                                                                const Words& words,
                                                                std::stop_token stop);

    /// Lets go what only serves the next T.
    void rest();

private:
    /// A subject that is or may become a node, and its state at the last (T, K).
    struct Entry {
        NameId node{};
        bool pending = false;                   ///< events later than the kept state wait
        std::span<const EventSpan> spans;       ///< of its history; m_histories'
        std::shared_ptr<const NodeState> state; ///< null where it was no node
        UtcTime from = UtcTime::max(), until = UtcTime::min(); ///< T's for which that holds: [ , )
    };
    class Job;

    struct Retired;

    [[nodiscard]] Result<void> load(const ReplicaReader& reader);
    /// Fills the nodes of a fold that is handed out; those of one that nobody holds any more serve
    /// again, so that only what differs is written.
    [[nodiscard]] std::shared_ptr<FoldedFleet> share(std::unique_ptr<FoldedFleet> folded);

    std::uint64_t m_version = 0;
    std::optional<UtcTime> m_knownAt; ///< of what the entries hold
    std::optional<WarmFold> m_warm;
    std::vector<Entry> m_entries; ///< by name's bytes
    std::shared_ptr<FleetFacts> m_facts;
    std::shared_ptr<const HistoryIndex> m_histories;
    std::shared_ptr<Retired> m_retired;
};

} // namespace souverix
