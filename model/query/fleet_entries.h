#pragma once

#include <cstdint>
#include <vector>

#include "model/query/fleet_turn.h"
#include "model/query/folded_fleet.h"
#include "model/query/node_judgement.h"
#include "model/query/row_evidence.h"

namespace souverix
{

/// What FleetViews keeps of one subject of the fold.
struct FleetEntry {
    static constexpr std::uint32_t kNoRow = ~std::uint32_t{0};

    NameId node{};
    std::uint32_t row = kNoRow, rowBefore = kNoRow;  ///< in this view and in the last
    std::uint32_t region = 0, cluster = 0, role = 0; ///< ScopeNumbers
    const NodeState* state = nullptr;                ///< kept alive by the fold
    std::uint64_t rowChanged = 0;                    ///< in this view, but for what dateRow fills
    bool stateIsNew = true;
    bool linked = true;
    bool split = false; ///< claimed by two regions
    NodeJudgement judgement;
};

/// The findings of kShare entries that follow each other. Immutable while a list holds it; then
/// its room serves again.
struct FindingBlock {
    static constexpr std::size_t kShare = 32; ///< entries

    std::size_t count = 0;           ///< findings in use, of those that there is room for
    std::vector<Finding> room;       ///< by entries
    std::vector<std::uint8_t> kinds; ///< findingKind() of each
};
using FindingBlocks = std::vector<std::shared_ptr<FindingBlock>>;

/// Findings of the entries of one share that have others than before.
struct OtherFindings {
    struct Of {
        std::size_t entry, first, count;
    };
    std::vector<Finding> found;
    std::vector<Of> of;

    void clear()
    {
        found.clear();
        of.clear();
    }
};

/// The subjects of one fold after another, with what stays true of each.
class FleetEntries
{
public:
    /// Takes the subjects and states of the next fold; the one before is alive until then.
    void align(const FoldedFleet& now);
    void forget();

    [[nodiscard]] std::vector<FleetEntry>& all() { return m_all; }
    [[nodiscard]] const std::vector<FleetEntry>& all() const { return m_all; }
    /// By entries.
    [[nodiscard]] std::vector<ReplaySpread>& spreads() { return m_spreads; }
    /// By shares of entries; null where they have to be listed.
    [[nodiscard]] const FindingBlocks& findings() const { return m_findings; }
    /// Lists the findings of a share anew. Threads may list different shares at once.
    void listFindings(std::size_t share, const OtherFindings& others);
    [[nodiscard]] std::uint32_t rows() const { return m_rows; }
    /// Whether some row is in another place than in the last view.
    [[nodiscard]] bool rowsMoved() const { return m_rowsMoved; }
    /// Whether some row is of another region or cluster.
    [[nodiscard]] bool scopesMoved() const { return m_scopesMoved; }
    /// Whether the subjects are others than in the last view, or the first.
    [[nodiscard]] bool othersThanBefore() const { return m_others; }
    [[nodiscard]] const ScopeNumbers& numbers() const { return m_numbers; }
    /// Of each region's existing nodes, their latest event.
    [[nodiscard]] RegionTimes latestByRegion() const;
    [[nodiscard]] std::vector<FoldedNode> splitNodes(const FoldedFleet& folded) const;
    /// Whether a node registered, with another serial, or is gone; once told it is forgotten.
    [[nodiscard]] bool takeRegistrationsMoved();
    [[nodiscard]] std::vector<SerialHolder> serials() const;

private:
    void merge(const FoldedFleet& now);
    void meet(FleetEntry& entry, std::size_t place, const NodeState& state);
    [[nodiscard]] std::shared_ptr<FindingBlock> emptyBlock(std::size_t share);

    std::vector<FleetEntry> m_all; ///< as FoldedFleet::nodes
    std::vector<ReplaySpread> m_spreads;
    FindingBlocks m_findings;
    FindingBlocks m_moved;              ///< what entries that moved still point to
    std::vector<FindingBlocks> m_older; ///< by shares; lists may still hold them
    std::vector<UtcTime> m_lastEvents;  ///< by entries
    std::vector<std::uint32_t> m_split; ///< entries
    std::uint32_t m_rows = 0;
    bool m_rowsMoved = false, m_scopesMoved = false, m_others = true;
    bool m_begun = true; ///< nothing is known of a view before
    bool m_registrationsMoved = true;
    ScopeNumbers m_numbers;
};

} // namespace souverix
