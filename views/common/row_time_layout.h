#pragma once

#include <cstdint>
#include <optional>

#include <QRectF>

#include "views/common/time_axis.h"

namespace souverix
{

/// Where rows and times are on a canvas of rows over time (lanes, heatmap rows): pure arithmetic in
/// widget pixels. Times run left to right beside a gutter of labels, rows top to bottom below the
/// axis; all rows have one height.
struct RowTimeLayout {
    static constexpr double kRowMin = 3; ///< of a lane's height
    static constexpr double kRowMax = 120;

    QSizeF size;         ///< of the widget
    double gutter = 160; ///< width kept for labels, left
    double axisHeight = 20;
    double rowHeight = 18;
    double scroll = 0; ///< pixels by which the rows are moved up
    int rows = 0;
    TimeWindow window{{0, 0}, {1, 0}};

    [[nodiscard]] TimeAxis axis() const;
    /// The area of lanes, without gutter and axis.
    [[nodiscard]] QRectF plot() const;
    [[nodiscard]] double maxScroll() const;
    [[nodiscard]] double rowTop(int row) const;
    /// The lane's rectangle in the plot.
    [[nodiscard]] QRectF rowRect(int row) const;
    /// The row at a height, nullopt above, below or where none is.
    [[nodiscard]] std::optional<int> rowAt(double y) const;
    /// The first row that is (partly) visible and one past the last.
    [[nodiscard]] int firstRow() const;
    [[nodiscard]] int endRow() const;

    /// The same with the rows scaled, the row under `y` held still; the height stays within limits.
    [[nodiscard]] RowTimeLayout rowsZoomed(double factor, double y) const;
    /// The same scrolled to `scroll`, kept within its range.
    [[nodiscard]] RowTimeLayout scrolledTo(double to) const;
    /// The same scrolled as little as is needed to show a row whole.
    [[nodiscard]] RowTimeLayout showing(int row) const;
};

/// The stretch of time asked of the replica for a window, and its bins: a power of two of seconds
/// at least twice as long as the window, so that pans and zooms within it need nothing new.
struct TileSpan {
    UtcTime begin, end;
    std::uint32_t bins = 0;

    friend bool operator==(const TileSpan&, const TileSpan&) = default;
    [[nodiscard]] bool covers(const TimeWindow& window) const
    {
        return begin <= window.begin && window.end <= end;
    }
};

/// `window` within reach of the history: no longer than it by much, and touching it, so that nobody
/// gets lost where nothing is.
[[nodiscard]] TimeWindow keptNear(const TimeWindow& window, const TimeWindow& history);

/// The span for `window` drawn `width` pixels wide, with bins at most `pixels` wide there.
[[nodiscard]] TileSpan tileSpan(const TimeWindow& window, double width, double pixels);

} // namespace souverix
