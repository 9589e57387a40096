#include "views/common/chart_look.h"

#include <QAbstractAxis>
#include <QAbstractSeries>
#include <QChart>
#include <QChartView>
#include <QGraphicsLayout>
#include <QLegend>

#include "views/common/theme.h"

namespace souverix
{

QChart* makeChart()
{
    auto* chart = new QChart;
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setMargins(QMargins(2, 2, 2, 2));
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    chart->setBackgroundRoundness(0);
    return chart;
}

QChartView* makeChartView(QChart* chart, QWidget* parent)
{
    auto* view = new QChartView(chart, parent);
    view->setRenderHint(QPainter::Antialiasing);
    view->setFrameShape(QFrame::NoFrame);
    view->setFocusPolicy(Qt::NoFocus); // its owner carries name, text and focus
    return view;
}

void clearChart(QChart& chart, const Theme& theme, const QString& title)
{
    chart.removeAllSeries();
    for (QAbstractAxis* axis : chart.axes()) {
        chart.removeAxis(axis);
        delete axis;
    }
    const Colours& colours = theme.colours();
    chart.setBackgroundBrush(colours.background);
    chart.setPlotAreaBackgroundVisible(false);
    chart.setTitle(title.toHtmlEscaped());
    chart.setTitleBrush(colours.text);
    chart.setTitleFont(Theme::sized(0, true));
    QLegend& legend = *chart.legend();
    legend.setAlignment(Qt::AlignBottom);
    legend.setFont(Theme::sized(-1));
    legend.setLabelColor(colours.muted);
    legend.setMarkerShape(QLegend::MarkerShapeRectangle);
    legend.layout()->setContentsMargins(0, 0, 0, 0);
}

void addAxis(QChart& chart, QAbstractSeries& series, QAbstractAxis* axis, Qt::Alignment side,
             const Theme& theme)
{
    const Colours& colours = theme.colours();
    axis->setLabelsFont(Theme::sized(-1));
    axis->setLabelsColor(colours.muted);
    axis->setTitleFont(Theme::sized(-1));
    axis->setTitleBrush(colours.muted);
    axis->setGridLineColor(colours.grid);
    axis->setLinePen(QPen(colours.grid));
    if (!chart.axes().contains(axis)) {
        chart.addAxis(axis, side);
    }
    series.attachAxis(axis);
}

QBrush chartBrush(const Theme& theme, Tone tone)
{
    const ToneColours& look = theme.tone(tone);
    return look.hatched ? QBrush(look.fill, Qt::BDiagPattern) : QBrush(look.fill);
}

} // namespace souverix
