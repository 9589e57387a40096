#include "views/timeline/timeline_painter.h"

#include <algorithm>
#include <cmath>

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include "model/query/fleet_view.h"
#include "views/common/format.h"
#include "views/common/row_time_view.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"

namespace souverix
{

namespace
{

constexpr double kThin = 8; ///< rows below this have no room for glyphs and second channels

QString labelOf(const LaneRow& row, const FleetView& fleet)
{
    const auto named = [&](NameId id) {
        return id == NameId::None ? QCoreApplication::translate("TimelinePainter", "(none)")
                                  : qstr(fleet.text(id));
    };
    switch (row.kind) {
    case LaneRow::Kind::Region:
        return named(row.region);
    case LaneRow::Kind::Cluster:
        return named(row.cluster);
    case LaneRow::Kind::Node:
        break;
    }
    return named(row.node);
}

/// A heading's arrow: right when shut, down when open.
void paintArrow(QPainter& painter, QPointF centre, bool open, const QColor& ink)
{
    const QPolygonF shape =
        open ? QPolygonF{{-4, -2}, {4, -2}, {0, 3}} : QPolygonF{{-2, -4}, {-2, 4}, {3, 0}};
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.translate(centre);
    painter.drawPolygon(shape);
    painter.restore();
}

} // namespace

LaneChannels laneChannels(const QRectF& row)
{
    LaneChannels channels;
    const double h = row.height();
    if (h < kThin) {
        const double edge = std::max(1.0, std::floor(h / 3));
        const double gap = h >= 5 ? 1 : 0;
        channels.phase = QRectF(row.left(), row.top(), row.width(), h - edge - gap);
        channels.drift = QRectF(row.left(), row.bottom() - edge - gap, row.width(), edge);
        return channels;
    }
    const double pad = std::max(1.0, std::floor(h / 12));
    const double line = h >= 14 ? 2 : 0;
    const double thin = std::max(2.0, std::floor(h * 0.2));
    double top = row.top() + pad;
    const double bottom = row.bottom() - pad;
    channels.autonomy = QRectF(row.left(), top, row.width(), std::max(line, 1.0));
    top += line;
    channels.drift = QRectF(row.left(), bottom - thin, row.width(), thin);
    channels.connectivity = QRectF(row.left(), bottom - 2 * thin, row.width(), thin);
    channels.phase = QRectF(row.left(), top, row.width(), bottom - 2 * thin - 1 - top);
    return channels;
}

void TimelinePainter::spans(QPainter& painter, const QRectF& channel,
                            const std::vector<ToneSpan>& list, bool hideNominal) const
{
    if (channel.height() <= 0)
        return;
    for (const ToneSpan& span : list) {
        const QRectF rect(span.x0, channel.top(), span.x1 - span.x0, channel.height());
        if (span.tone != Tone::Nominal)
            paintTone(painter, rect, span.tone, m_theme);
        else if (!hideNominal)
            painter.fillRect(rect, quietFill(m_theme));
    }
}

void TimelinePainter::lane(QPainter& painter, const QRectF& row, const LaneGeometry& lane)
{
    const LaneChannels channels = laneChannels(row);
    spans(painter, channels.phase, lane.phase, false);
    spans(painter, channels.connectivity, lane.connectivity, false);
    spans(painter, channels.drift, lane.drift, true);
    for (const ToneSpan& span : lane.autonomy) {
        const QColor& ink = m_theme.tone(Tone::Changing).fill;
        const QRectF& line = channels.autonomy;
        painter.fillRect(QRectF(span.x0, line.top(), span.x1 - span.x0, line.height()), ink);
        // Brackets, so that autonomy is told from a state by shape too.
        const double drop = std::min(row.height() / 3, 5.0);
        painter.fillRect(QRectF(span.x0, line.top(), 1, drop), ink);
        painter.fillRect(QRectF(span.x1 - 1, line.top(), 1, drop), ink);
    }
    marks(painter, row, lane.marks);
}

void TimelinePainter::group(QPainter& painter, const QRectF& row, const GroupGeometry& group)
{
    const QRectF area = row.adjusted(0, 1, 0, -1);
    const QColor quiet = quietFill(m_theme);
    const double strip = std::round(area.height() * 0.3);
    for (const GroupSpan& span : group.columns) {
        const double w = span.x1 - span.x0;
        painter.fillRect(QRectF(span.x0, area.top(), w, area.height()), quiet);
        if (span.unlinked > 0) {
            const double h = std::max(1.0, std::round(span.unlinked * area.height() * 0.3));
            paintTone(painter, QRectF(span.x0, area.top() + strip, w, h), Tone::High, m_theme);
        }
        if (span.tone != Tone::Nominal) {
            const double h = std::max(2.0, std::round(span.drifted * area.height() * 0.4));
            paintTone(painter, QRectF(span.x0, area.bottom() - h, w, h), span.tone, m_theme);
        }
    }
    // A strip of ticks: glyphs of a hundred nodes would hide what their states are.
    for (int weight = 0; weight <= static_cast<int>(Weight::Critical); ++weight) {
        for (const MarkShape& one : group.marks) {
            if (static_cast<int>(one.worst.weight) == weight) {
                const bool routine = one.worst.weight == Weight::Routine;
                painter.fillRect(QRectF(std::floor(one.x), area.top(), routine ? 1 : 3, strip),
                                 routine ? m_theme.colours().muted
                                         : m_theme.tone(toneOf(one.worst.weight)).fill);
            }
        }
    }
}

void TimelinePainter::marks(QPainter& painter, const QRectF& row,
                            const std::vector<MarkShape>& list)
{
    // The worst last, so that nothing is drawn over it.
    for (int weight = 0; weight <= static_cast<int>(Weight::Critical); ++weight)
        for (const MarkShape& one : list)
            if (static_cast<int>(one.worst.weight) == weight)
                mark(painter, row, one);
}

void TimelinePainter::mark(QPainter& painter, const QRectF& row, const MarkShape& one)
{
    const Tone tone = toneOf(one.worst.weight);
    const QColor ink =
        one.worst.weight == Weight::Routine ? m_theme.colours().muted : m_theme.tone(tone).fill;
    const double x = std::floor(one.x);
    const bool thin = row.height() < kThin;
    if (one.worst.weight >= Weight::Warning && !thin) {
        const double size = std::min(row.height() - 2, 13.0);
        painter.fillRect(QRectF(x, row.top() + 1, 1, row.height() - 2), ink);
        glyph(painter, {x + 0.5, row.center().y()}, size, tone);
    } else {
        const int weight = static_cast<int>(one.worst.weight);
        const double share = thin ? 1.0 : std::min(1.0, 0.3 + 0.25 * weight);
        const double h = std::round((row.height() - 2) * share);
        const double w = one.worst.weight == Weight::Routine ? 1 : 2;
        const QRectF phase = laneChannels(row).phase;
        painter.fillRect(
            QRectF(x, phase.bottom() - std::min(h, phase.height()), w, std::min(h, phase.height())),
            ink);
    }
    if (one.events > 1 && one.room > 26 && row.height() >= 16) {
        const QString count = QStringLiteral("×") + format::count(one.events);
        const double width = painter.fontMetrics().horizontalAdvance(count);
        if (width + 10 < one.room) {
            painter.setPen(m_theme.colours().text);
            const double left = x + (one.worst.weight >= Weight::Warning ? 8 : 4);
            painter.drawText(QRectF(left, row.top(), width + 2, row.height() * 0.7),
                             Qt::AlignVCenter | Qt::AlignLeft, count);
        }
    }
}

void TimelinePainter::glyph(QPainter& painter, QPointF centre, double size, Tone tone)
{
    const double ratio = painter.device()->devicePixelRatioF();
    const int pixels = static_cast<int>(std::lround(size));
    QPixmap& kept = m_glyphs[{static_cast<int>(tone), pixels * 100 + static_cast<int>(ratio * 10)}];
    if (kept.isNull()) {
        kept = QPixmap(QSize(pixels, pixels) * ratio);
        kept.setDevicePixelRatio(ratio);
        kept.fill(Qt::transparent);
        QPainter inner(&kept);
        paintToneGlyph(inner, QRectF(0, 0, pixels, pixels), tone, m_theme);
    }
    painter.drawPixmap(
        QPointF(std::floor(centre.x() - pixels / 2.0), std::floor(centre.y() - pixels / 2.0)),
        kept);
}

void TimelinePainter::notRead(QPainter& painter, const QRectF& row) const
{
    QColor ink = m_theme.colours().muted;
    ink.setAlpha(70);
    painter.fillRect(row.adjusted(0, 1, 0, -1), QBrush(ink, Qt::BDiagPattern));
}

void TimelinePainter::label(QPainter& painter, const QRectF& cell, const LaneRow& row,
                            const FleetView& fleet, bool selected)
{
    const Colours& colours = m_theme.colours();
    if (selected)
        painter.fillRect(cell, colours.selection);
    if (cell.height() < 10)
        return;
    const double indent = row.kind == LaneRow::Kind::Region    ? 4
                          : row.kind == LaneRow::Kind::Cluster ? 16
                                                               : 30;
    double right = cell.right() - 4;
    double left = cell.left() + indent;
    if (row.kind == LaneRow::Kind::Node) {
        if (const NodeRow* node = fleet.find(row.node); node && node->drift != Severity::None) {
            const double size = std::min(cell.height() - 4, 12.0);
            glyph(painter, {right - size / 2, cell.center().y()}, size, toneOf(node->drift));
            right -= size + 4;
        }
    } else {
        paintArrow(painter, {left + 4, cell.center().y()}, row.open, colours.muted);
        left += 12;
        const QString count = format::count(row.nodes);
        const double width = painter.fontMetrics().horizontalAdvance(count);
        painter.setPen(colours.muted);
        painter.drawText(QRectF(right - width, cell.top(), width, cell.height()),
                         Qt::AlignVCenter | Qt::AlignRight, count);
        right -= width + 6;
    }
    QFont font = painter.font();
    const bool bold = row.kind == LaneRow::Kind::Region;
    if (font.bold() != bold) {
        font.setBold(bold);
        painter.setFont(font);
    }
    painter.setPen(colours.text);
    const QString text =
        QFontMetricsF(font).elidedText(labelOf(row, fleet), Qt::ElideMiddle, right - left);
    painter.drawText(QRectF(left, cell.top(), right - left, cell.height()),
                     Qt::AlignVCenter | Qt::AlignLeft, text);
    if (bold) {
        font.setBold(false);
        painter.setFont(font);
    }
}

void TimelinePainter::thread(QPainter& painter, const QRectF& row, double happened,
                             double recorded) const
{
    if (std::abs(recorded - happened) < 3) {
        return; // recorded at once: the mark says it all
    }
    const double y = std::floor(row.center().y()) + 0.5;
    painter.setPen(QPen(m_theme.colours().text, 1, Qt::DashLine));
    painter.drawLine(QPointF(happened, y), QPointF(recorded, y));
    painter.setPen(QPen(m_theme.colours().text, 2));
    const double tick = std::min(6.0, row.height() / 2);
    painter.drawLine(QPointF(recorded, y - tick), QPointF(recorded, y + tick));
}

} // namespace souverix
