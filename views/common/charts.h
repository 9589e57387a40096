#pragma once

#include <vector>

#include <QColor>
#include <QString>
#include <QStringList>
#include <QWidget>

#include "views/common/time_axis.h"
#include "views/common/tone.h"

class QChart;
class QChartView;
class QLabel;

namespace souverix
{

class StackedBars;
class Theme;

/// One slice of a distribution.
struct ChartPart {
    QString label;
    double value = 0;
    Tone tone = Tone::Nominal;
    QString key; ///< handed back when it is clicked
};

/// One row of stacked parts, e.g. a region.
struct ChartRow {
    QString label;
    std::vector<ChartPart> parts; ///< the same labels in the same order in every row
};

/// One line of a trend; x ascending.
struct ChartLine {
    QString label;
    Tone tone = Tone::Nominal;
    std::vector<std::pair<UtcTime, double>> points;
};

/// Stacked horizontal bars with a legend, and the numbers as text for those who do not see them. UI
/// thread only.
class DistributionChart : public QWidget
{
    Q_OBJECT

public:
    explicit DistributionChart(const Theme& theme, QWidget* parent = nullptr);
    void show(const QString& title, const std::vector<ChartRow>& rows);
    /// The same as a table in words.
    [[nodiscard]] const QString& asText() const { return m_text; }
    /// The rows' names that are in sight, from the top; where rows are low some are left out.
    [[nodiscard]] QStringList labelsInSight() const;

signals:
    void partClicked(const QString& rowLabel, const QString& key);

private:
    void showLegend();

    const Theme& m_theme;
    StackedBars* m_bars;
    QLabel *m_head, *m_legend;
    QString m_text;
};

/// Lines over time by Qt Charts: at most 10 lines of 2,000 points; more are thinned to the lowest
/// and highest of each column.
class TrendChart : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::size_t kMostLines = 10;
    static constexpr std::size_t kMostPoints = 2000;

    explicit TrendChart(const Theme& theme, QWidget* parent = nullptr);
    /// `unit` stands at the value axis, e.g. `h`. `stacked` draws areas that add up.
    void show(const QString& title, const QString& unit, std::vector<ChartLine> lines,
              bool stacked = false);
    [[nodiscard]] const QString& asText() const { return m_text; }

private:
    void rebuild();

    const Theme& m_theme;
    QChart* m_chart;
    QChartView* m_view;
    QString m_title, m_unit, m_text;
    std::vector<ChartLine> m_lines;
    bool m_stacked = false;
};

/// At most `most` points that keep each column's lowest and highest.
[[nodiscard]] std::vector<std::pair<UtcTime, double>>
thinned(const std::vector<std::pair<UtcTime, double>>& points, std::size_t most);

} // namespace souverix
