#include "views/common/time_axis_paint.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>

#include "views/common/theme.h"

namespace souverix
{

namespace
{

double spacingOf(const QFontMetricsF& metrics)
{
    return metrics.horizontalAdvance(QStringLiteral("00:00:00")) + metrics.averageCharWidth() * 3;
}

} // namespace

int timeAxisHeight()
{
    return static_cast<int>(QFontMetricsF(QApplication::font()).height() * 1.5);
}

void paintTimeAxis(QPainter& painter, const QRectF& rect, const TimeAxis& axis, const Theme& theme)
{
    const QFontMetricsF metrics(painter.font());
    const Colours& colours = theme.colours();
    const double spacing = spacingOf(metrics);
    const QString context = axis.context(spacing);
    double free = axis.left();
    if (!context.isEmpty()) {
        painter.setPen(colours.text);
        painter.drawText(QPointF(axis.left() + 2, rect.bottom() - metrics.descent() - 2), context);
        free += metrics.horizontalAdvance(context) + metrics.averageCharWidth() * 2;
    }
    for (const Tick& tick : axis.ticks(spacing)) {
        painter.setPen(colours.grid);
        painter.drawLine(QPointF(tick.pixel, rect.bottom() - (tick.major ? 8 : 4)),
                         QPointF(tick.pixel, rect.bottom()));
        const double width = metrics.horizontalAdvance(tick.label);
        const double left = tick.pixel - width / 2;
        if (left < free || left + width > axis.left() + axis.width()) {
            continue;
        }
        painter.setPen(tick.major ? colours.text : colours.muted);
        painter.drawText(QPointF(left, rect.bottom() - metrics.descent() - 2), tick.label);
        free = left + width + metrics.averageCharWidth();
    }
}

void paintTimeGrid(QPainter& painter, const QRectF& area, const TimeAxis& axis, const Theme& theme)
{
    painter.setPen(theme.colours().grid);
    for (const Tick& tick : axis.ticks(spacingOf(QFontMetricsF(painter.font())))) {
        painter.drawLine(QPointF(tick.pixel, area.top()), QPointF(tick.pixel, area.bottom()));
    }
}

} // namespace souverix
