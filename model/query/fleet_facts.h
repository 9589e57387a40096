#pragma once

#include <chrono>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

#include "model/base/result.h"
#include "model/event/event.h"
#include "model/replica/replica_reader.h"

namespace souverix
{

struct FoldedFleet;

/// The fleet-wide facts of a replica's newest commit that was asked for, held once for all who
/// fold them. Any thread; readers share their names.
class FleetFacts
{
public:
    using Facts = std::vector<Fact>;

    /// All that are held, whatever (T, K), in fold order. Errors: the reader's.
    [[nodiscard]] Result<std::shared_ptr<const Facts>> of(const ReplicaReader& reader);
    /// Lets them go where nobody asked for so long: they are many, and only of use while T moves.
    void rest(std::chrono::steady_clock::duration unused);

private:
    std::mutex m_mutex;
    std::chrono::steady_clock::time_point m_asked; // guarded by m_mutex
    std::uint64_t m_version = 0;                   // guarded by m_mutex
    std::shared_ptr<const Facts> m_facts;          // guarded by m_mutex
};

/// Folds the facts that count at the fold's (T, K) into its fleet-wide state.
void foldFleetTo(const FleetFacts::Facts& facts, const Names& names, FoldedFleet& folded);

} // namespace souverix
