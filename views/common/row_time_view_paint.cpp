#include <algorithm>
#include <cmath>

#include <QElapsedTimer>
#include <QPainter>

#include "views/common/format.h"
#include "views/common/layer_memory.h"
#include "views/common/row_time_view.h"
#include "views/common/theme.h"
#include "views/common/time_axis_paint.h"
#include "views/common/time_cursor.h"

namespace souverix
{

QColor quietFill(const Theme& theme)
{
    const QColor& a = theme.tone(Tone::Nominal).fill;
    const QColor& b = theme.colours().background;
    const auto between = [](int x, int y) { return (x * 11 + y * 9) / 20; };
    return {between(a.red(), b.red()), between(a.green(), b.green()), between(a.blue(), b.blue())};
}

void RowTimeView::paintEvent(QPaintEvent* /*event*/)
{
    QElapsedTimer clock;
    clock.start();
    if (!m_layerDrawn) {
        paintLayer();
    }
    QPainter painter(viewport());
    painter.drawImage(QPoint(0, 0), m_layer);
    painter.setClipRect(m_layout.plot());
    paintTimes(painter);
    painter.setClipping(false);
    if (m_comparison) {
        paintRowChanges(painter);
    }
    paintOverlay(painter);
    if (hasFocus()) {
        painter.setPen(m_theme.colours().link);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(viewport()->rect().adjusted(0, 0, -1, -1));
    }
    m_lastPaintMs = static_cast<double>(clock.nsecsElapsed()) / 1e6;
}

void RowTimeView::paintLayer()
{
    const double ratio = devicePixelRatioF();
    const QSize size = (QSizeF(viewport()->size()) * ratio).toSize().expandedTo({1, 1});
    if (m_layer.size() != size) { // else its memory serves again
        m_layer = {};
        m_layer = layerImage(size);
    }
    m_layerDrawn = true;
    m_layer.setDevicePixelRatio(ratio);
    m_layer.fill(m_theme.colours().background);
    QPainter painter(&m_layer);
    painter.setFont(font());
    const QRectF plot = m_layout.plot();
    painter.setClipRect(plot);
    paintTimeGrid(painter, plot, m_layout.axis(), m_theme);
    paintRows(painter);
    const QRectF gutter(0, m_layout.axisHeight, m_layout.gutter, plot.height());
    painter.setClipRect(gutter);
    painter.fillRect(gutter, m_theme.colours().panel);
    paintGutter(painter);
    painter.setClipping(false);
    const QRectF strip(0, 0, m_layout.size.width(), m_layout.axisHeight);
    painter.fillRect(strip, m_theme.colours().panel);
    paintTimeAxis(painter, strip, m_layout.axis(), m_theme);
    painter.fillRect(QRectF(m_layout.gutter - 1, 0, 1, m_layout.size.height()),
                     m_theme.colours().grid);
}

void RowTimeView::setComparison(std::shared_ptr<const FleetComparison> comparison)
{
    if (m_comparison != comparison) {
        m_comparison = std::move(comparison);
        viewport()->update();
    }
}

/// A bar beside the row's name, and a line under the row from T2 to T.
void RowTimeView::paintRowChanges(QPainter& painter) const
{
    const QRectF plot = m_layout.plot();
    const double a = m_layout.axis().toPixel(m_time.baseAt());
    const double b = m_layout.axis().toPixel(m_time.at());
    const double from = std::clamp(std::min(a, b), plot.left(), plot.right());
    const double to = std::clamp(std::max(a, b), plot.left(), plot.right());
    const QColor& ink = m_theme.colours().compared;
    for (int row = m_layout.firstRow(); row < m_layout.endRow(); ++row) {
        if (rowChange(row) == ChangeKind::Same) {
            continue;
        }
        const QRectF cell = m_layout.rowRect(row).intersected(plot);
        painter.fillRect(QRectF(0, cell.top(), 4, cell.height()), ink);
        painter.fillRect(QRectF(from, cell.bottom() - 2, to - from, 2), ink);
    }
}

void RowTimeView::timeLabel(QPainter& painter, double x, const QString& text,
                            const QColor& fill) const
{
    const double width = QFontMetricsF(font()).horizontalAdvance(text) + 8;
    const double most = std::max(m_layout.gutter, m_layout.size.width() - width);
    const QRectF box(std::clamp(x - width / 2, m_layout.gutter, most), 0, width,
                     m_layout.axisHeight);
    painter.fillRect(box, fill);
    painter.setPen(m_theme.colours().background);
    painter.drawText(box, Qt::AlignCenter, text);
}

void RowTimeView::paintTimes(QPainter& painter) const
{
    const QRectF plot = m_layout.plot();
    const double x = std::floor(m_layout.axis().toPixel(m_time.at()));
    if (!m_time.live() && x < plot.right()) {
        // What happened after T is not what the rest of the window speaks of.
        QColor veil = m_theme.colours().background;
        veil.setAlpha(120);
        const double from = std::max(x, plot.left());
        painter.fillRect(QRectF(from, plot.top(), plot.right() - from, plot.height()), veil);
    }
    const double base = std::floor(m_layout.axis().toPixel(m_time.baseAt()));
    if (m_time.comparing() == Compare::Moment && base >= plot.left() && base <= plot.right()) {
        painter.setPen(QPen(m_theme.colours().compared, 2, Qt::DashLine));
        painter.drawLine(QPointF(base, plot.top()), QPointF(base, plot.bottom()));
    }
    if (x >= plot.left() && x <= plot.right()) {
        const QColor& ink = m_time.live() ? m_theme.colours().text : m_theme.colours().pinned;
        painter.fillRect(QRectF(x, plot.top(), 2, plot.height()), ink);
    }
}

void RowTimeView::paintOverlay(QPainter& painter)
{
    const QRectF plot = m_layout.plot();
    const TimeAxis axis = m_layout.axis();
    const double at = std::floor(axis.toPixel(m_time.at()));
    const double base = std::floor(axis.toPixel(m_time.baseAt()));
    if (m_time.comparing() == Compare::Moment && base >= plot.left() && base <= plot.right()) {
        timeLabel(painter, base, tr("T2 %1").arg(format::utc(m_time.baseAt())),
                  m_theme.colours().compared);
    }
    if (!m_time.live() && at >= plot.left() && at <= plot.right()) {
        timeLabel(painter, at, tr("T %1").arg(format::utc(m_time.at())), m_theme.colours().pinned);
    }
    if (m_brush) {
        QColor tint = m_theme.colours().link;
        tint.setAlpha(50);
        const double x0 = std::max(plot.left(), axis.toPixel(m_brush->begin));
        const double x1 = std::min(plot.right(), axis.toPixel(m_brush->end));
        if (x1 > x0) {
            painter.fillRect(QRectF(x0, plot.top(), x1 - x0, plot.height()), tint);
            timeLabel(painter, (x0 + x1) / 2, format::span(m_brush->end - m_brush->begin),
                      m_theme.colours().link);
        }
    }
    if (!m_pointer || m_pointer->x() < plot.left() || m_drag == Drag::Brush) {
        return;
    }
    QColor line = m_theme.colours().text;
    line.setAlpha(110);
    painter.fillRect(QRectF(std::floor(m_pointer->x()), plot.top(), 1, plot.height()), line);
    timeLabel(painter, m_pointer->x(), format::utc(axis.toTime(m_pointer->x())),
              m_theme.colours().text);
    if (const auto row = m_layout.rowAt(m_pointer->y())) {
        const QRectF rect = m_layout.rowRect(*row);
        painter.fillRect(QRectF(0, rect.top(), m_layout.size.width(), 1), line);
        painter.fillRect(QRectF(0, rect.bottom() - 1, m_layout.size.width(), 1), line);
    }
    painter.setClipRect(plot);
    paintPointer(painter, *m_pointer);
}

} // namespace souverix
