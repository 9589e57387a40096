#include <algorithm>
#include <cmath>

#include <QFontMetrics>
#include <QPainter>

#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/common/time_axis_paint.h"
#include "views/common/time_cursor.h"
#include "views/common/tone_paint.h"
#include "views/shell/overview_strip.h"

namespace souverix
{

namespace
{

constexpr double kSign = 12; // side of a critical event's sign
constexpr double kFlag = 8;
constexpr double kWrongShare = 0.6; // of the height, for the worst bin

} // namespace

int OverviewStrip::axisTop() const
{
    return height() - timeAxisHeight();
}

int OverviewStrip::barsTop() const
{
    return static_cast<int>(kSign) + 4;
}

void OverviewStrip::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const Colours& colours = m_theme.colours();
    if (m_time.history().end == UtcTime{}) {
        painter.fillRect(rect(), colours.background);
        painter.setPen(colours.muted);
        painter.drawText(rect(), Qt::AlignCenter, tr("No history yet"));
        return;
    }
    painter.setFont(Theme::sized(-1));
    if (m_bars.isNull()) {
        drawBars();
    }
    painter.drawPixmap(0, 0, m_bars);
    paintWindow(painter);
    paintMarks(painter);
    paintAxis(painter);
    paintLeftOut(painter);
    paintFlags(painter);
    paintBase(painter);
    paintCursor(painter);
    if (hasFocus()) {
        painter.setPen(QPen(colours.link, 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void OverviewStrip::drawBars()
{
    m_bars = QPixmap((QSizeF(size()) * devicePixelRatioF()).toSize());
    m_bars.setDevicePixelRatio(devicePixelRatioF());
    m_bars.fill(m_theme.colours().background);
    QPainter painter(&m_bars);
    paintQuiet(painter);
    paintBins(painter);
}

void OverviewStrip::paintBins(QPainter& painter) const
{
    const double tall = axisTop() - barsTop();
    // Logarithmic, so that quiet hours stay visible beside an import's burst.
    const auto heightOf = [&](std::uint64_t count) {
        return std::max(2.0, tall * std::log1p(static_cast<double>(count)) /
                                 std::log1p(static_cast<double>(m_most)));
    };
    // What is wrong by its own linear scale: where something is wrong all the time, it still shows
    // when it was worse than usual.
    const auto wrongHeight = [&](std::uint64_t count, double least) {
        return std::max(least, tall * kWrongShare * static_cast<double>(count) /
                                   static_cast<double>(m_mostNotable));
    };
    for (const StripBin& bin : m_bins) {
        const double high = heightOf(bin.counts.events);
        painter.fillRect(QRectF(bin.left, axisTop() - high, bin.right - bin.left, high),
                         m_theme.tone(Tone::Nominal).fill);
    }
    for (const StripBin& bin : m_bins) {
        if (bin.counts.notable() > 0) {
            const double high = wrongHeight(bin.counts.notable(), 3);
            const double wide = bin.right - bin.left;
            painter.fillRect(QRectF(bin.left, axisTop() - high, wide, high),
                             m_theme.tone(Tone::High).fill);
            painter.fillRect(QRectF(bin.left, axisTop() - high, wide, 1), m_theme.colours().text);
        }
    }
    // Last, and as wide as can be seen: a critical event is never under another bar.
    for (const StripBin& bin : m_bins) {
        if (bin.counts.criticals > 0) {
            const double high = wrongHeight(bin.counts.criticals, tall / 6);
            painter.fillRect(
                QRectF(bin.left, axisTop() - high, std::max(2.0, bin.right - bin.left), high),
                m_theme.tone(Tone::Critical).fill);
        }
    }
}

void OverviewStrip::paintMarks(QPainter& painter) const
{
    const QFontMetricsF metrics(painter.font());
    painter.setPen(m_theme.colours().text);
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const StripMark& mark = m_marks[i];
        paintToneGlyph(painter, QRectF(mark.x - kSign / 2, 2, kSign, kSign), Tone::Critical,
                       m_theme);
        const QString count = format::count(mark.criticals);
        const double from = mark.x + kSign / 2 + 1;
        const double until = i + 1 < m_marks.size() ? m_marks[i + 1].x - kSign / 2 : width();
        if (mark.criticals > 1 && from + metrics.horizontalAdvance(count) < until) {
            painter.drawText(QPointF(from, 2 + kSign / 2 + metrics.ascent() / 2 - 1), count);
        }
    }
}

void OverviewStrip::paintQuiet(QPainter& painter) const
{
    for (const auto& stretch : m_axis.stretches()) {
        if (stretch.quiet) {
            const QRectF place(stretch.axis.left(), barsTop(), stretch.axis.width(),
                               axisTop() - barsTop());
            painter.fillRect(place, QBrush(m_theme.colours().grid, Qt::FDiagPattern));
        }
    }
}

void OverviewStrip::paintAxis(QPainter& painter) const
{
    for (const auto& stretch : m_axis.stretches()) {
        const QRectF place(stretch.axis.left(), axisTop(), stretch.axis.width(), timeAxisHeight());
        if (m_axis.stretches().size() == 1) {
            paintTimeAxis(painter, QRectF(0, axisTop(), width(), timeAxisHeight()), stretch.axis,
                          m_theme);
        } else if (stretch.quiet) {
            painter.setPen(m_theme.colours().muted);
            painter.drawText(place, Qt::AlignCenter, QStringLiteral("≈"));
        } else {
            painter.save();
            painter.setClipRect(place);
            paintTimeAxis(painter, place, stretch.axis, m_theme);
            painter.restore();
        }
    }
}

void OverviewStrip::paintWindow(QPainter& painter) const
{
    const double wide = width();
    const double left = std::clamp(m_axis.toPixel(m_time.window().begin), 0.0, wide);
    const double right = std::clamp(m_axis.toPixel(m_time.window().end), 0.0, wide);
    QColor shade = m_theme.colours().panel;
    shade.setAlpha(130);
    painter.fillRect(QRectF(0, 0, left, height()), shade);
    painter.fillRect(QRectF(right, 0, wide - right, height()), shade);
    painter.setPen(m_theme.colours().link);
    painter.drawRect(QRectF(left, 0.5, std::max(1.0, right - left), height() - 1.5));
    const double third = axisTop() / 3.0;
    for (const double edge : {left, right}) {
        painter.fillRect(QRectF(edge - 2, third, 4, third), m_theme.colours().link);
    }
}

void OverviewStrip::paintLeftOut(QPainter& painter) const
{
    QString text = m_leftOut;
    if (m_history && !m_history->complete()) {
        text = tr("Counting the history: %1 of %2 events; what is worst may be missing yet")
                   .arg(format::count(m_history->counted()), format::count(m_history->held()));
    }
    if (text.isEmpty()) {
        return;
    }
    const int baseline = barsTop() + painter.fontMetrics().ascent();
    const QRect place = painter.fontMetrics().boundingRect(text).translated(8, baseline);
    painter.fillRect(place.adjusted(-3, 0, 3, 0), m_theme.colours().background);
    painter.setPen(m_theme.colours().muted);
    painter.drawText(8, baseline, text);
}

void OverviewStrip::paintFlags(QPainter& painter) const
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(m_theme.colours().background, 1));
    painter.setBrush(m_theme.colours().link);
    for (const StripFlag& flag : m_flags) {
        const double x = m_axis.toPixel(flag.at);
        const double top = axisTop() - 2 * kFlag;
        painter.drawPolygon(
            QPolygonF() << QPointF(x - kFlag / 2, top) << QPointF(x + kFlag / 2, top)
                        << QPointF(x + kFlag / 2, top + 2 * kFlag) << QPointF(x, top + kFlag * 1.3)
                        << QPointF(x - kFlag / 2, top + 2 * kFlag));
    }
    painter.restore();
}

void OverviewStrip::paintBase(QPainter& painter) const
{
    if (m_time.comparing() != Compare::Moment) {
        return;
    }
    // A square grip on a broken line: told from T's triangle without colour.
    const double x = m_axis.toPixel(m_time.baseAt());
    const QColor& ink = m_theme.colours().compared;
    painter.setPen(QPen(ink, 2, Qt::DashLine));
    painter.drawLine(QPointF(x, 0), QPointF(x, height()));
    painter.fillRect(QRectF(x - 4, 0, 8, 8), ink);
}

void OverviewStrip::paintCursor(QPainter& painter) const
{
    const double x = m_axis.toPixel(m_time.at());
    const QColor ink = m_time.live() ? m_theme.colours().text : m_theme.colours().pinned;
    painter.setPen(QPen(ink, m_time.live() ? 1 : 2));
    painter.drawLine(QPointF(x, 0), QPointF(x, height()));
    painter.setBrush(ink);
    painter.setPen(Qt::NoPen);
    painter.drawPolygon(QPolygonF() << QPointF(x - 5, 0) << QPointF(x + 5, 0) << QPointF(x, 7));
    painter.setBrush(Qt::NoBrush);
    if (!m_time.moving()) {
        return;
    }
    painter.setFont(Theme::sized(0, true));
    const QString text = format::utc(m_time.at());
    const double wide = painter.fontMetrics().horizontalAdvance(text) + 12.0;
    const double high = painter.fontMetrics().height() + 2.0;
    const double left = x + 8 + wide <= width() ? x + 8 : x - 8 - wide;
    const QRectF place(left, barsTop(), wide, high);
    painter.fillRect(place, m_theme.colours().pinned);
    painter.setPen(m_theme.colours().background);
    painter.drawText(place, Qt::AlignCenter, text);
}

} // namespace souverix
