#include <algorithm>
#include <map>

#include <QAreaSeries>
#include <QChart>
#include <QChartView>
#include <QDateTime>
#include <QDateTimeAxis>
#include <QLegend>
#include <QLineSeries>
#include <QVBoxLayout>
#include <QValueAxis>

#include "views/common/chart_look.h"
#include "views/common/charts.h"
#include "views/common/format.h"
#include "views/common/theme.h"

namespace souverix
{

namespace
{

qreal milliseconds(UtcTime t)
{
    return static_cast<qreal>(t.seconds) * 1000 + t.nanos / 1'000'000;
}

QList<QPointF> pointsOf(const ChartLine& line)
{
    QList<QPointF> points;
    for (const auto& [at, value] : thinned(line.points, TrendChart::kMostPoints)) {
        points << QPointF(milliseconds(at), value);
    }
    return points;
}

QString dateFormat(double seconds)
{
    constexpr double kDay = 86400;
    return seconds < 2 * kDay     ? QStringLiteral("HH:mm")
           : seconds < 300 * kDay ? QStringLiteral("MM-dd")
                                  : QStringLiteral("yyyy-MM");
}

} // namespace

std::vector<std::pair<UtcTime, double>>
thinned(const std::vector<std::pair<UtcTime, double>>& points, std::size_t most)
{
    if (points.size() <= most || most < 2) {
        return points;
    }
    const std::size_t columns = most / 2;
    std::vector<std::pair<UtcTime, double>> result;
    for (std::size_t i = 0; i < columns; ++i) {
        const auto first =
            points.begin() + static_cast<std::ptrdiff_t>(points.size() * i / columns);
        const auto last =
            points.begin() + static_cast<std::ptrdiff_t>(points.size() * (i + 1) / columns);
        auto [low, high] = std::minmax_element(
            first, last, [](const auto& a, const auto& b) { return a.second < b.second; });
        if (high < low) {
            std::swap(low, high);
        }
        result.push_back(*low);
        if (high != low) {
            result.push_back(*high);
        }
    }
    return result;
}

TrendChart::TrendChart(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_chart(makeChart()), m_view(makeChartView(m_chart, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    connect(&theme, &Theme::changed, this, &TrendChart::rebuild);
}

void TrendChart::show(const QString& title, const QString& unit, std::vector<ChartLine> lines,
                      bool stacked)
{
    m_title = title;
    m_unit = unit;
    m_lines = std::move(lines);
    m_lines.resize(std::min(m_lines.size(), kMostLines));
    m_stacked = stacked;
    rebuild();
}

void TrendChart::rebuild()
{
    clearChart(*m_chart, m_theme, m_title);
    auto* times = new QDateTimeAxis;
    auto* values = new QValueAxis;
    double most = 0;
    UtcTime begin = UtcTime::max();
    UtcTime end = UtcTime::min();
    std::map<qreal, double> floor; // of stacked areas: the sum below
    QStringList text{m_title};
    for (const ChartLine& line : m_lines) {
        QList<QPointF> points = pointsOf(line);
        if (points.isEmpty()) {
            continue;
        }
        begin = std::min(begin, line.points.front().first);
        end = std::max(end, line.points.back().first);
        auto* upper = new QLineSeries;
        QAbstractSeries* drawn = upper;
        if (m_stacked) {
            auto* lower = new QLineSeries(m_chart);
            for (QPointF& point : points) {
                double& below = floor[point.x()];
                lower->append(point.x(), below);
                below += point.y();
                point.setY(below);
            }
            upper->setParent(m_chart);
            auto* area = new QAreaSeries(upper, lower);
            area->setBrush(chartBrush(m_theme, line.tone));
            area->setPen(QPen(m_theme.colours().background, 1));
            drawn = area;
        } else {
            upper->setPen(QPen(m_theme.tone(line.tone).fill, 2));
        }
        upper->replace(points);
        for (const QPointF& point : points) {
            most = std::max(most, point.y());
        }
        drawn->setName(line.label);
        m_chart->addSeries(drawn);
        addAxis(*m_chart, *drawn, times, Qt::AlignBottom, m_theme);
        addAxis(*m_chart, *drawn, values, Qt::AlignLeft, m_theme);
        text << tr("%1: %2 %4 at first, %3 %4 at last")
                    .arg(line.label, format::number(line.points.front().second),
                         format::number(line.points.back().second), m_unit);
    }
    if (m_chart->series().isEmpty()) {
        delete times;
        delete values;
        m_chart->setTitle(tr("%1: nothing to show yet").arg(m_title));
    } else {
        times->setFormat(dateFormat((end - begin).toSeconds()));
        times->setRange(
            QDateTime::fromSecsSinceEpoch(begin.seconds, Qt::UTC),
            QDateTime::fromSecsSinceEpoch(std::max(end.seconds, begin.seconds + 1), Qt::UTC));
        times->setTickCount(4);
        values->setRange(0, most > 0 ? most * 1.05 : 1);
        values->setLabelFormat(most < 10 ? QStringLiteral("%.1f") : QStringLiteral("%.0f"));
        values->setTickCount(3);
        values->setTitleText(m_unit);
    }
    m_chart->legend()->setVisible(m_lines.size() > 1);
    m_text = text.join(u'\n');
    setAccessibleName(m_title);
    setAccessibleDescription(m_text);
    m_view->setToolTip(m_text);
}

} // namespace souverix
