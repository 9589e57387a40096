#pragma once

#include <QRectF>

#include "views/common/time_axis.h"

class QPainter;

namespace souverix
{

class Theme;

/// Draws ticks, labels and the context date into a strip; `rect` gives its top and bottom, the axis
/// its left and right.
void paintTimeAxis(QPainter& painter, const QRectF& rect, const TimeAxis& axis, const Theme& theme);

/// Vertical grid lines at the same ticks over a plot area.
void paintTimeGrid(QPainter& painter, const QRectF& area, const TimeAxis& axis, const Theme& theme);

/// The height such a strip needs with the painter's or the application's font.
[[nodiscard]] int timeAxisHeight();

} // namespace souverix
