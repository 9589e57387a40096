#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "model/query/counted_node.h"
#include "model/query/fleet_turn.h"
#include "model/query/fleet_view.h"
#include "model/query/spread_sum.h"

namespace souverix
{

/// What a FleetView sums up over its rows, brought from one view to the next by the entries whose
/// part in it is another one. A part is another one only where a row is, but for what dateRow
/// fills.
class FleetSums
{
public:
    static constexpr std::size_t kThreads = 2;

    /// Leaves out all entries, of which there are so many from now on.
    void reset(std::size_t entries);
    /// To be called before the entries of a view are told.
    void begin(const Names& names);
    /// What an entry's row is now; tell() takes it in. Threads may call this at once, each
    /// as another `thread` and for other entries. `region`, `cluster`: ScopeNumbers.
    void note(std::size_t thread, std::uint32_t entry, const NodeRow& row, std::uint32_t region,
              std::uint32_t cluster);
    /// The same for an entry without a row.
    void noteNone(std::size_t thread, std::uint32_t entry);
    /// Fills driftByRegion, driftByCluster, evidence, driftOfAll, notConverging and counts of the
    /// view whose rows these are. `rowOf(entry)`: its place in the view.
    template <class RowOf>
    void tell(const ScopeNumbers& numbers, const RowOf& rowOf, FleetView& view)
    {
        takeIn(numbers);
        double debtHours = 0, messages = 0;
        for (std::size_t entry = 0; entry < m_owes.size(); ++entry) {
            if (m_owes[entry] != 0) {
                const NodeRow& row = view.nodes[rowOf(entry)];
                debtHours += row.debtHours;
                messages += row.backlog.messages;
            }
        }
        fill(numbers, debtHours, messages, view);
    }

private:
    /// Evidence by EvidenceAxis, of drift once more: of all nodes, counted or not.
    static constexpr std::size_t kSpreads = kEvidenceAxes + 1;

    /// An entry's part.
    struct Part {
        std::array<SpreadPart, kSpreads> spreads;
        std::uint32_t region = 0, cluster = 0;
        CountedNode node;
        bool exists = false, owes = false;
        friend bool operator==(const Part&, const Part&) = default;
    };
    struct Change {
        std::uint32_t entry = 0;
        Part part;
    };
    void change(std::size_t thread, std::uint32_t entry, const Part& part);
    void takeIn(const ScopeNumbers& numbers);
    /// `by`: 1 or -1.
    void count(const Part& part, int by);
    void fill(const ScopeNumbers& numbers, double debtHours, double messages, FleetView& view);

    CountedNode::Words m_words;
    std::vector<Part> m_parts;        ///< by entries
    std::vector<std::uint8_t> m_owes; ///< by entries: Part::owes, close together
    std::array<std::vector<Change>, kThreads> m_changes;
    std::array<SpreadSum, kSpreads> m_spreads;
    SpreadSum::Room m_room;
    std::vector<DriftCounts> m_byRegion, m_byCluster; ///< by ScopeNumbers
    DriftCounts m_drift;                              ///< of all that are counted
    FleetCounts m_counts;                             ///< but for sums of hours and messages
};

} // namespace souverix
