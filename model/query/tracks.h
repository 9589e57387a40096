#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "model/base/names.h"
#include "model/base/utc_time.h"
#include "model/event/event.h"
#include "model/projection/severity.h"

namespace souverix
{

/// How much an event asks for attention when many share a pixel: the worst is drawn.
enum class Weight : std::uint8_t { Routine, Change, Notable, Warning, Critical };

/// The weight of a type of event by itself (attestations by their status, so see weightOf(fact)).
[[nodiscard]] Weight weightOf(const Fact& fact, const Names& names);

/// A span [from, to) in which a state held.
struct Band {
    UtcTime from, to;
    NameId value{};
};

struct SeverityBand {
    UtcTime from, to;
    Severity value{};
};

/// An event as a mark in a lane.
struct Mark {
    UtcTime time, recorded;
    EventRef ref;
    EventType type{};
    Weight weight{};
};

/// One column of a lane at the asked resolution: the worst event in it and how many it holds.
struct LaneBin {
    std::uint32_t events = 0;
    std::uint32_t late = 0; ///< of those, recorded more than 5 min after they happened
    Mark worst;             ///< meaningful where events > 0
};

/// A node's lane in [begin, end): states as bands, events by bin. Cost follows bins, not events.
struct Lane {
    NameId node{};
    std::vector<Band> phase, connectivity;
    std::vector<Band> autonomy; ///< spans of autonomy; `value` unused
    std::vector<SeverityBand> drift;
    std::vector<LaneBin> bins;
};

/// Lanes of the asked nodes, in the asked order.
struct TimelineTile {
    UtcTime begin, end;
    std::uint32_t bins = 0;
    std::vector<Lane> lanes;
};

/// Severity of rows (nodes or clusters) × time bins: the worst in each bin, and for clusters the
/// share of drifted nodes at the bin's end.
struct DriftMap {
    UtcTime begin, end;
    std::uint32_t bins = 0;
    std::vector<NameId> rows;
    /// rows × bins; absent (nullopt as kNoData) before the node existed.
    static constexpr std::uint8_t kNoData = 255;
    std::vector<std::uint8_t> worst;   ///< Severity, or kNoData
    std::vector<std::uint8_t> drifted; ///< clusters only: percent of counted nodes low or worse

    [[nodiscard]] std::uint8_t at(std::size_t row, std::size_t bin) const
    {
        return worst[row * bins + bin];
    }
};

/// How long rows (nodes or clusters) drifted at low or worse within a stretch of time.
struct DriftHours {
    std::vector<NameId> rows;
    std::vector<double> hours; ///< node-hours, a row
};

/// Nodes × components at T: what each runs, what is desired, how far apart.
struct ComponentCell {
    std::string desired, actual;
    Severity severity{};
    bool present = false; ///< desired or deployed
};
struct ComponentMatrix {
    std::vector<NameId> nodes;
    std::vector<std::string> components; ///< `NAME`, `os`, `firmware/NAME`, `config`, `policy/NAME`
    std::vector<ComponentCell> cells;    ///< nodes × components

    [[nodiscard]] const ComponentCell& at(std::size_t node, std::size_t component) const
    {
        return cells[node * components.size() + component];
    }
};

/// The fleet's distribution at one instant (known at K).
struct TrendPoint {
    UtcTime at;
    std::array<std::uint32_t, kSeverities> severity{};
    std::vector<std::pair<NameId, std::uint32_t>> phases, connectivity, attestation;
    std::uint32_t nodes = 0, autonomous = 0, unlinked = 0;
    double debtHours = 0;
};

/// Events a bin over a stretch of history, for the overview strip.
struct HistoryOverview {
    UtcTime begin, end;
    struct Bin {
        std::uint64_t events = 0;
        std::uint64_t warnings = 0, criticals = 0; ///< of those, by weight
        [[nodiscard]] std::uint64_t notable() const { return warnings + criticals; }
    };
    std::vector<Bin> bins;
};

} // namespace souverix
