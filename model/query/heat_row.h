#pragma once

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "model/projection/drift_judge.h"
#include "model/query/packed_marks.h"
#include "model/query/tracks.h"

namespace souverix
{

/// One row of a heatmap being filled.
struct HeatRow {
    std::span<std::uint8_t> worst; ///< severity + 1 by bin, 0 before there is anything
    double hours = 0;              ///< node-hours at low or worse that count
    /// Nodes that count and those low or worse, at each bin's end; of clusters only.
    std::span<std::uint32_t> counted, drifted;
};

/// Fills rows of a heatmap from nodes' marks up to T; each course of a part is cut into bins once.
/// A bin shows what touches it at least. One thread, and its judge with it.
class HeatFill
{
public:
    HeatFill(const DriftMap& map, UtcTime at, const MarkValues& values, DriftJudge& judge);

    /// Adds a node to its row: at all times, or to its cluster's, while its phase counts.
    void add(NameId node, std::string_view marks, bool toCluster, HeatRow& row);

private:
    /// A course over the map's bins.
    struct Binned {
        std::vector<std::uint8_t> worst; ///< severity + 1
        std::vector<std::uint32_t> next; ///< the first step not before each edge
        std::vector<double> seconds;     ///< drifted between the second step and each step
    };
    /// A part of the node that is being added, as it is since some time.
    struct Part {
        std::uint32_t number = 0;
        const DriftHeld* held = nullptr;
        const PartCourse* course = nullptr;
        UtcTime since;
        std::uint32_t bin = 0; ///< that `since` is in

        [[nodiscard]] bool constant() const { return course->steps.size() == 1; }
        [[nodiscard]] Severity first() const { return course->steps.front().severity; }
    };

    void take(const PackedMarks::Mark& mark);
    void takeStanding(bool counted);
    void takeHeld(const DriftHeld& held, std::uint32_t number);
    void goOn(Part& part) const;
    void place(Part& part);
    void moveTo(UtcTime time);
    [[nodiscard]] double hoursUntil(UtcTime to);
    [[nodiscard]] double hoursOfMany(UtcTime to);
    void endBins(UtcTime to);
    void show(const Part& part);
    void showAll();
    [[nodiscard]] const Binned& binned(const PartCourse& course);
    [[nodiscard]] std::size_t nextStep(const PartCourse& course, UtcTime time, std::uint32_t bin);
    [[nodiscard]] double secondsAt(const PartCourse& course, UtcTime time, std::uint32_t bin);

    std::uint32_t m_bins;
    UtcTime m_last;               ///< T, or the map's end
    UtcTime m_end;                ///< just after T, or the map's end
    std::vector<UtcTime> m_edges; ///< of bins, none after m_end
    const MarkValues& m_values;
    DriftJudge& m_judge;
    std::vector<Binned> m_binned; ///< by a course's number

    NameId m_node{};
    bool m_toCluster = false, m_counted = false, m_exists = false;
    HeatRow* m_row = nullptr;
    DriftScopes m_scopes;
    UtcTime m_time;          ///< up to which the node is added, within the map
    std::uint32_t m_bin = 0; ///< that it is in
    Part m_there;            ///< since when the node is shown at all
    std::vector<Part> m_parts;
    /// What secondsAt() said last.
    struct {
        const PartCourse* course = nullptr;
        UtcTime time;
        double seconds = 0;
    } m_summed;
};

} // namespace souverix
