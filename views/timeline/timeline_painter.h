#pragma once

#include <map>

#include <QPixmap>
#include <QRectF>
#include <QString>

#include "views/common/tone.h"
#include "views/timeline/lane_rows.h"
#include "views/timeline/timeline_geometry.h"

class QPainter;

namespace souverix
{

struct FleetView;
class Theme;

/// Where the channels of a lane are within its row; thin rows have fewer of them.
struct LaneChannels {
    QRectF phase, connectivity, drift; ///< empty where there is no room
    QRectF autonomy;                   ///< the line over the phase
};
[[nodiscard]] LaneChannels laneChannels(const QRectF& row);

/// Draws a timeline's rectangles; keeps only glyphs, by size and look. UI thread only.
class TimelinePainter
{
public:
    explicit TimelinePainter(const Theme& theme) : m_theme(theme) {}
    /// After the theme has changed.
    void forget() { m_glyphs.clear(); }

    void lane(QPainter& painter, const QRectF& row, const LaneGeometry& lane);
    void group(QPainter& painter, const QRectF& row, const GroupGeometry& group);
    /// A stretch for which nothing has been read yet.
    void notRead(QPainter& painter, const QRectF& row) const;
    /// The text in the gutter, with the node's drift at T as a glyph.
    void label(QPainter& painter, const QRectF& cell, const LaneRow& row, const FleetView& fleet,
               bool selected);
    /// From where an event happened to where it was recorded.
    void thread(QPainter& painter, const QRectF& row, double happened, double recorded) const;
    void glyph(QPainter& painter, QPointF centre, double size, Tone tone);

private:
    void spans(QPainter& painter, const QRectF& channel, const std::vector<ToneSpan>& spans,
               bool hideNominal) const;
    void marks(QPainter& painter, const QRectF& row, const std::vector<MarkShape>& marks);
    void mark(QPainter& painter, const QRectF& row, const MarkShape& mark);

    const Theme& m_theme;
    std::map<std::pair<int, int>, QPixmap> m_glyphs;
};

} // namespace souverix
