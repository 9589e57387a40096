#include "views/common/charts.h"

#include <algorithm>

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QHorizontalStackedBarSeries>
#include <QLegend>
#include <QVBoxLayout>
#include <QValueAxis>

#include "views/common/chart_look.h"
#include "views/common/format.h"
#include "views/common/theme.h"

namespace souverix
{

DistributionChart::DistributionChart(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_chart(makeChart()), m_view(makeChartView(m_chart, this))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    connect(&theme, &Theme::changed, this, &DistributionChart::rebuild);
}

void DistributionChart::show(const QString& title, const std::vector<ChartRow>& rows)
{
    m_title = title;
    m_rows = rows;
    rebuild();
}

void DistributionChart::rebuild()
{
    clearChart(*m_chart, m_theme, m_title);
    QStringList lines{m_title};
    QStringList labels;
    double most = 0;
    auto* series = new QHorizontalStackedBarSeries;
    series->setBarWidth(0.7);
    const std::size_t parts = m_rows.empty() ? 0 : m_rows.front().parts.size();
    // Qt Charts draws the first category at the bottom.
    for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row) {
        labels << row->label;
        double sum = 0;
        QStringList words;
        for (const ChartPart& part : row->parts) {
            sum += part.value;
            words << QStringLiteral("%1 %2").arg(part.label, format::number(part.value));
        }
        most = std::max(most, sum);
        lines.insert(1, QStringLiteral("%1: %2").arg(row->label, words.join(u", ")));
    }
    for (std::size_t i = 0; i < parts; ++i) {
        const ChartPart& first = m_rows.front().parts[i];
        auto* set = new QBarSet(first.label);
        set->setBrush(chartBrush(m_theme, first.tone));
        set->setPen(QPen(m_theme.colours().background, 1));
        for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row) {
            *set << (i < row->parts.size() ? row->parts[i].value : 0);
        }
        connect(set, &QBarSet::clicked, this, [this, i](int index) {
            const ChartRow& row = m_rows[m_rows.size() - 1 - static_cast<std::size_t>(index)];
            emit partClicked(row.label, row.parts[i].key);
        });
        series->append(set);
    }
    m_chart->addSeries(series);
    auto* names = new QBarCategoryAxis;
    names->append(labels);
    auto* values = new QValueAxis;
    values->setRange(0, std::max(1.0, most));
    values->setLabelFormat(QStringLiteral("%.0f"));
    values->setTickCount(3);
    addAxis(*m_chart, *series, names, Qt::AlignLeft, m_theme);
    addAxis(*m_chart, *series, values, Qt::AlignBottom, m_theme);
    m_chart->legend()->setVisible(parts > 1);
    m_text = lines.join(u'\n');
    setAccessibleName(m_title);
    setAccessibleDescription(m_text);
    m_view->setToolTip(m_text);
}

} // namespace souverix
