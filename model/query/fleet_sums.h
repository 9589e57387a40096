#pragma once

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <vector>

#include "model/query/evidence_judge.h"
#include "model/query/fleet_turn.h"
#include "model/query/fleet_view.h"
#include "model/query/row_evidence.h"

namespace souverix
{

/// Whole seconds [from, until] in which a median is thought to be.
struct MedianGuess {
    std::int64_t from = std::numeric_limits<std::int64_t>::max();
    std::int64_t until = std::numeric_limits<std::int64_t>::max();
};
/// By EvidenceAxis.
using MedianGuesses = std::array<MedianGuess, kEvidenceAxes>;

/// What a FleetView sums up over its rows, gathered row by row. One thread each; joined by add.
class FleetSums
{
public:
    FleetSums(std::size_t scopes, const MedianGuesses& guesses)
        : m_byRegion(scopes), m_byCluster(scopes), m_guesses(guesses)
    {
    }

    /// `region`, `cluster`: ScopeNumbers.
    void add(const NodeRow& row, std::uint32_t region, std::uint32_t cluster)
    {
        for (std::size_t axis = 0; axis < kEvidenceAxes; ++axis)
            if (const auto which = static_cast<EvidenceAxis>(axis); restsInSum(row, which))
                m_times[axis].add(evidenceOf(row, which), m_guesses[axis]);
        m_notConverging += row.notConverging ? 1U : 0U;
        if (!row.counted)
            return;
        ++m_byRegion[region].bySeverity[static_cast<std::size_t>(row.drift)];
        ++m_byCluster[cluster].bySeverity[static_cast<std::size_t>(row.drift)];
    }
    void add(FleetSums&& other);
    /// Fills driftByRegion, driftByCluster, evidence and notConverging of the view whose rows these
    /// are, and guesses the medians of the next.
    void tell(const ScopeNumbers& numbers, FleetView& view, MedianGuesses& guesses);

private:
    /// One axis' evidence: times are kept near the guessed median, elsewhere only counted.
    struct Times {
        EvidenceSpread spread;
        std::size_t before = 0, after = 0;
        std::vector<UtcTime> within;

        void add(const AxisEvidence& evidence, const MedianGuess& guess)
        {
            ++spread.nodes[static_cast<std::size_t>(evidence.freshness)];
            if (!evidence.at)
                return;
            if (!spread.oldest || *evidence.at < *spread.oldest)
                spread.oldest = evidence.at;
            if (evidence.at->seconds < guess.from)
                ++before;
            else if (evidence.at->seconds > guess.until)
                ++after;
            else
                within.push_back(*evidence.at);
        }
        /// The median, where the guess was right.
        [[nodiscard]] std::optional<UtcTime> median();
    };

    std::vector<DriftCounts> m_byRegion, m_byCluster;
    std::array<Times, kEvidenceAxes> m_times;
    std::uint32_t m_notConverging = 0;
    const MedianGuesses& m_guesses;
};

} // namespace souverix
