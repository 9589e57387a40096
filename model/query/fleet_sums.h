#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "model/query/evidence_judge.h"
#include "model/query/fleet_turn.h"
#include "model/query/fleet_view.h"

namespace souverix
{

/// What a FleetView sums up over its rows. Each entry's part in the sums is kept in columns, some
/// thirtieth of the rows, and set only where its row changed but for what dateRow fills; a view's
/// sums are gathered from them.
class FleetSums
{
public:
    /// Leaves out all entries, of which there are so many from now on.
    void reset(std::size_t entries);
    [[nodiscard]] std::size_t size() const { return m_drift.size(); }
    /// An entry's part: its row. `region`, `cluster`: ScopeNumbers. Threads may set different
    /// entries at once.
    void set(std::size_t entry, const NodeRow& row, std::uint32_t region, std::uint32_t cluster);
    /// The same of one without a row.
    void leaveOut(std::size_t entry);
    /// Fills driftByRegion, driftByCluster, evidence, driftOfAll, notConverging and counts of the
    /// view whose rows these are.
    void tell(const ScopeNumbers& numbers, FleetView& view);

private:
    /// Evidence by EvidenceAxis, of drift once more: of all nodes, counted or not.
    static constexpr std::size_t kSpreads = kEvidenceAxes + 1;
    static constexpr std::uint8_t kLeftOut = 255;
    static constexpr std::int64_t kUndated = std::numeric_limits<std::int64_t>::max();

    /// One axis' evidence, by entries.
    struct Dated {
        std::vector<std::int64_t> seconds; ///< kUndated: none
        std::vector<std::int32_t> nanos;
        std::vector<std::uint8_t> freshness; ///< kLeftOut: of no part
        /// Whole seconds [from, until] in which the median is thought to be: where it was last.
        std::int64_t from = kUndated, until = kUndated;

        void set(std::size_t entry, const AxisEvidence& evidence);
        void leaveOut(std::size_t entry);
        [[nodiscard]] UtcTime at(std::size_t entry) const { return {seconds[entry], nanos[entry]}; }
        [[nodiscard]] EvidenceSpread spread();
        [[nodiscard]] std::optional<UtcTime> oldest() const;
        [[nodiscard]] std::optional<UtcTime> median();
        /// Whatever was thought; thinks of its surroundings the next time.
        [[nodiscard]] UtcTime medianOfAll();
    };

    std::array<Dated, kSpreads> m_dated;
    std::vector<std::uint8_t> m_drift; ///< by entries: of those that are counted; kLeftOut
    std::vector<std::uint32_t> m_region, m_cluster;
};

} // namespace souverix
