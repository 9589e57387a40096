#pragma once

#include <vector>

#include "model/query/history_summary.h"
#include "views/common/time_axis.h"

namespace souverix
{

/// Time to pixel and back over a whole history in which long quiet spans may be drawn narrow: a row
/// of stretches, each with a scale of its own. Pure arithmetic; never mirrored.
class StripAxis
{
public:
    struct Stretch {
        TimeAxis axis;
        bool quiet = false; ///< nothing happened: drawn narrow, its scale is not that of the others
    };

    StripAxis() : m_stretches{{TimeAxis(), false}} {}
    /// One scale over [left, left + width].
    StripAxis(const TimeWindow& window, double left, double width);
    /// Each span of `history` without an event that would take more than a twentieth of the width
    /// takes kQuietWidth pixels, the longest first while they leave half of the width.
    StripAxis(const TimeWindow& window, double left, double width, const HistorySummary& history);
    static constexpr double kQuietWidth = 18;

    /// In the order of time; at least one.
    [[nodiscard]] const std::vector<Stretch>& stretches() const { return m_stretches; }
    [[nodiscard]] UtcTime begin() const { return m_stretches.front().axis.window().begin; }
    [[nodiscard]] UtcTime end() const { return m_stretches.back().axis.window().end; }
    /// Beyond the ends by the scale of the first or last stretch.
    [[nodiscard]] double toPixel(UtcTime t) const;
    [[nodiscard]] UtcTime toTime(double pixel) const;

private:
    std::vector<Stretch> m_stretches;
};

} // namespace souverix
