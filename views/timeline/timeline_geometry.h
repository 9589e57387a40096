#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "views/common/time_axis.h"
#include "views/common/tone.h"
#include "views/timeline/lane_picture.h"

namespace souverix
{

class Names;

/// A stretch of pixels [x0, x1) in one look; whole pixels, at least one wide.
struct ToneSpan {
    double x0 = 0, x1 = 0;
    Tone tone{};

    friend bool operator==(const ToneSpan&, const ToneSpan&) = default;
};

/// One mark: the worst event of those that share its place.
struct MarkShape {
    double x = 0;    ///< of the worst event
    double room = 0; ///< pixels to the next mark
    std::uint32_t events = 0, late = 0;
    Mark worst;
};

/// The rectangles of a node's lane, left to right; their number is bounded by the axis' pixels.
struct LaneGeometry {
    std::vector<ToneSpan> phase, connectivity, drift, autonomy;
    std::vector<MarkShape> marks;
};

/// A column of a shut heading's lane.
struct GroupSpan {
    double x0 = 0, x1 = 0;
    Tone tone{};       ///< of the worst drift
    float drifted = 0; ///< share of its nodes, 0 to 1
    float unlinked = 0;
};
struct GroupGeometry {
    std::vector<GroupSpan> columns;
    std::vector<MarkShape> marks;
};

/// Which of two looks must not be hidden by the other: higher asks for more attention.
[[nodiscard]] int rankOf(Tone tone);

/// A lane on an axis. The picture may be of another window or resolution: what it covers is drawn
/// where it belongs. Marks closer than `slot` pixels are merged by bins, so that panning does not
/// change what is merged; the worst of them is kept.
[[nodiscard]] LaneGeometry laneGeometry(const LanePicture& picture, const TimeAxis& axis,
                                        const Names& names, double slot);
[[nodiscard]] GroupGeometry groupGeometry(const GroupPicture& picture, const TimeAxis& axis,
                                          double slot);

/// The mark nearest to `x` within `reach` pixels; of equally near ones the worse.
[[nodiscard]] const MarkShape* markNear(const std::vector<MarkShape>& marks, double x,
                                        double reach);

} // namespace souverix
