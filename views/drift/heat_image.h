#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include <QImage>

#include "views/common/time_axis.h"
#include "views/drift/heat_row.h"

namespace souverix
{

class Theme;

/// What each severity is drawn with: opaque colours, and the hatch of Unknown.
struct HeatLook {
    std::array<QRgb, kSeverities> fill{};
    QRgb background = 0; ///< where a node did not exist
    QRgb hatchInk = 0;
    QRgb unread = 0; ///< dots where nothing has been read yet
};
[[nodiscard]] HeatLook heatLook(const Theme& theme);

/// A stretch of one severity in a row, in the image's pixels.
struct HeatRun {
    int row = 0;
    int x0 = 0, x1 = 0;
    std::uint8_t severity = 0;
};

struct HeatImage {
    QImage image;
    std::vector<HeatRun> runs; ///< Unknown and worse, at least `runMin` wide, to be lettered
};

/// Rows of the heatmap as pixels: each pixel shows the worst of the bins under it. nullptr rows
/// were not read yet. A cluster's row is filled from below by the share of its nodes that drift.
/// `tops` are the rows' upper edges, `heights` theirs; runs are not looked for with runMin 0.
/// Cost: pixels. Any thread.
[[nodiscard]] HeatImage heatImage(const std::vector<const HeatRow*>& rows,
                                  const std::vector<int>& tops, int rowHeight, QSize size,
                                  const TimeAxis& axis, const HeatLook& look, int runMin);

} // namespace souverix
