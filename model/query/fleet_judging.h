#pragma once

#include <atomic>
#include <vector>

#include "model/query/fleet_entries.h"
#include "model/query/fleet_sums.h"

namespace souverix
{

/// What a view is made of, beside the entries.
struct JudgingContext {
    const FindingContext& finding;
    const ReplayRates& rates;
    const FleetTurn& turn;
    const RegionTimes& behind;
    const FleetView* before; ///< the last view; nullptr where all entries are new
    std::uint64_t number;    ///< of the view that is made
    std::uint64_t rowsAreOf; ///< number of the view that its rows were, in the same places; 0: none
};

/// Judges all entries for one view, on two threads, and fills the view's rows.
class FleetJudging
{
public:
    /// `sums`: of the last view, brought up to this one.
    FleetJudging(FleetEntries& entries, const JudgingContext& context, FleetView& view,
                 FleetSums& sums)
        : m_entries(entries), m_context(context), m_view(view), m_sums(sums)
    {
    }
    void run();

private:
    /// `thread`: 0 or 1.
    void work(std::size_t thread);
    /// Whether its findings are others than before; then they are added to `found`.
    [[nodiscard]] bool judge(std::size_t place, std::size_t thread, std::vector<Finding>& found);
    [[nodiscard]] bool isAnother(const FleetEntry& entry, std::uint8_t turned) const;

    FleetEntries& m_entries;
    const JudgingContext& m_context;
    FleetView& m_view;
    FleetSums& m_sums;
    std::atomic<std::size_t> m_next{0};
};

/// All findings by word, subject and time: those of nodes, which are in the order of their names,
/// word by word; and `others`, of words that no node's judgement has.
[[nodiscard]] FindingList listFindings(const FindingBlocks& blocks, std::vector<Finding> others);

} // namespace souverix
