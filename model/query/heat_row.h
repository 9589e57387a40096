#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <span>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "model/projection/drift_judge.h"
#include "model/query/packed_marks.h"
#include "model/query/tracks.h"

namespace souverix
{

/// What of a heatmap is asked for: they are seldom wanted together, and each takes its time.
enum class HeatAsk : std::uint8_t { Cells, Hours };

/// One row of a heatmap being filled.
struct HeatRow {
    std::span<std::uint8_t> worst; ///< severity + 1 by bin, 0 before there is anything
    double hours = 0;              ///< node-hours at low or worse that count
    /// Nodes that count and those low or worse, at each bin's end; of clusters only.
    std::span<std::uint32_t> counted, drifted;
};

/// Node-hours at low or worse that count between a mark and the eighth after it, kept between
/// questions as long as the marks and what is desired stay.
struct HeatStride {
    static constexpr std::uint32_t kMarks = 8;
    double hours = -1;           ///< negative: not known
    std::int64_t endSeconds = 0; ///< of the last mark's time
};

/// Fills rows of a heatmap from nodes' marks up to T: cells, or hours. Each course of a part is cut
/// into bins once. A bin shows what touches it at least. One thread, and its judge with it.
class HeatFill
{
public:
    HeatFill(HeatAsk ask, const DriftMap& map, UtcTime at, const MarkValues& values,
             DriftJudge& judge);

    /// Adds a node to its row: at all times, or to its cluster's, while its phase counts. Hours use
    /// and fill `strides`, from the node's first mark on.
    void add(NameId node, std::string_view marks, bool toCluster, HeatRow& row,
             std::vector<HeatStride>& strides);

private:
    /// How many moments of what is desired are before each edge of a bin, and not after it.
    struct Edges {
        std::vector<std::uint32_t> before, passed;
    };
    /// Whole seconds since 1970: what is there before `end` and in the bin to its end, or after
    /// `begin` and from its beginning on, meets the bin's worst for certain.
    struct Peak {
        std::int64_t begin = 0, end = 0;
    };
    /// A course over the map's bins; empty of constant ones.
    struct Binned {
        const PartCourse* course = nullptr;
        std::vector<std::uint8_t> worst; ///< severity + 1, and some beyond the last bin
        std::vector<Peak> peaks;         ///< of where that is
    };
    /// What is desired of a part of nodes, and their courses by the number of what they have.
    struct Scope {
        Wanted* wanted = nullptr;
        Edges edges; ///< empty until a course moves
        std::unordered_map<std::uint32_t, Binned> courses;
    };
    /// A part of the node that is being added, as it is since some time.
    struct Part {
        std::uint32_t value = 0; ///< number of what the node has
        Scope* scope = nullptr;
        const Binned* binned = nullptr;
        UtcTime since;
        std::uint32_t bin = 0;    ///< that `since` is in
        UtcTime now = kNowhere;   ///< up to which moments are counted; for hours
        std::uint32_t passed = 0; ///< at `now`

        [[nodiscard]] bool constant() const { return binned->course->constant; }
        [[nodiscard]] const Moments& moments() const { return scope->wanted->moments; }
    };
    static constexpr UtcTime kNowhere{UtcTime::kMaxSeconds + 2, 0};
    static constexpr std::uint32_t kNone = ~0U;
    static constexpr unsigned kScale = 40;

    void beginStride(const UtcTime& time, std::uint32_t number, std::vector<HeatStride>& strides);
    void take(std::uint32_t number);
    void takeStanding(bool counted);
    void takeHeld(const MarkValues::Value& value, std::uint32_t number);
    void goOn(Part& part) const;
    void place(Part& part);
    [[nodiscard]] Scope& scopeOf(const DriftPart& part);
    [[nodiscard]] const Binned& binned(Scope& scope, std::uint32_t value);
    void bin(Scope& scope, std::uint32_t value, Binned& out);
    [[nodiscard]] std::pair<std::uint8_t, Peak> worstIn(const PartCourse& course,
                                                        const Moments& moments, std::uint32_t bin,
                                                        std::size_t passed, std::size_t end) const;
    void moveTo(const UtcTime& time);
    void addHours(UtcTime to);
    static std::uint32_t passed(Part& part, const UtcTime& time);
    [[nodiscard]] double hoursUntil(UtcTime to);
    [[nodiscard]] double hoursOfMany(UtcTime to) const;
    [[nodiscard]] std::uint32_t binOf(const UtcTime& time) const;
    void endBins(UtcTime to);
    void show(Part& part);
    void showCell(std::uint8_t cell, UtcTime since, std::uint32_t bin);
    void showMoving(const Part& part);
    void showWithin(const Part& part, std::uint32_t bin, const UtcTime& until);
    void showAll();

    HeatAsk m_ask;
    std::uint32_t m_bins;          ///< those that begin before m_end
    UtcTime m_last;                ///< T, or the map's end
    UtcTime m_end;                 ///< just after T, or the map's end
    std::vector<UtcTime> m_edges;  ///< of bins, none after m_end
    std::uint64_t m_perSecond = 0; ///< bins, in 2^-kScale
    const MarkValues& m_values;
    DriftJudge& m_judge;
    std::deque<Scope> m_scopesOf; ///< by the number of what is wanted
    /// Courses that were asked lately.
    struct Recent {
        const Scope* scope = nullptr;
        std::uint32_t value = 0;
        const Binned* binned = nullptr;
    };
    std::array<Recent, 512> m_recent;

    NameId m_node{};
    bool m_toCluster = false, m_counted = false, m_exists = false;
    HeatRow* m_row = nullptr;
    std::vector<std::uint8_t> m_cells; ///< the node's, of all bins and some beyond
    DriftScopes m_scopes;
    UtcTime m_time;          ///< up to which the node is added, within the map
    std::uint32_t m_bin = 0; ///< that it is in
    UtcTime m_thereSince;    ///< since when the node is shown at all
    std::uint32_t m_thereBin = 0;
    std::vector<Part> m_parts;
    std::vector<std::uint32_t> m_partAt; ///< by a part's number: index of m_parts, or kNone
    bool m_isStrideKnown = false;        ///< its hours are added already
    bool m_isStrideWhole = false;        ///< it began within the map
    double m_strideHours = 0;
    /// What hoursUntil() counted last.
    struct {
        const PartCourse* course = nullptr;
        UtcTime time;
        double seconds = 0;
    } m_summed;
};

} // namespace souverix
