#pragma once

#include <QBrush>
#include <QString>

#include "views/common/tone.h"

class QAbstractAxis;
class QAbstractSeries;
class QChart;
class QChartView;
class QWidget;

namespace souverix
{

class Theme;

/// What all charts of the console look alike in. Used by charts.cpp and trend_chart.cpp only.
[[nodiscard]] QChart* makeChart();
[[nodiscard]] QChartView* makeChartView(QChart* chart, QWidget* parent);
/// Removes series and axes and sets colours, fonts and title.
void clearChart(QChart& chart, const Theme& theme, const QString& title);
void addAxis(QChart& chart, QAbstractSeries& series, QAbstractAxis* axis, Qt::Alignment side,
             const Theme& theme);
[[nodiscard]] QBrush chartBrush(const Theme& theme, Tone tone);

} // namespace souverix
