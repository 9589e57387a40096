#include "views/common/charts.h"

#include <algorithm>
#include <cmath>

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QFontMetricsF>
#include <QGraphicsSimpleTextItem>
#include <QHorizontalStackedBarSeries>
#include <QLabel>
#include <QLegend>
#include <QVBoxLayout>
#include <QValueAxis>

#include "views/common/chart_look.h"
#include "views/common/format.h"
#include "views/common/theme.h"

namespace souverix
{

namespace
{

constexpr int kLabelGap = 8;
constexpr double kSmallestLabel = 6.5; // points
constexpr double kLeading = 0.85;      // of a line's height that letters need

} // namespace

DistributionChart::DistributionChart(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_chart(makeChart()), m_view(makeChartView(m_chart, this)),
      m_head(new QLabel(this)), m_legend(new QLabel(this))
{
    for (QLabel* label : {m_head, m_legend}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    }
    m_legend->setWordWrap(true);
    m_legend->setTextFormat(Qt::RichText);
    m_head->setFont(Theme::sized(0, true));
    m_head->setWordWrap(true);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 2, 0, 2);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_legend);
    connect(&theme, &Theme::changed, this, &DistributionChart::rebuild);
    connect(m_chart, &QChart::plotAreaChanged, this, &DistributionChart::placeLabels);
}

void DistributionChart::show(const QString& title, const std::vector<ChartRow>& rows)
{
    m_title = title;
    m_rows = rows;
    rebuild();
}

void DistributionChart::rebuild()
{
    clearChart(*m_chart, m_theme, {});
    m_head->setText(m_title);
    QStringList lines{m_title};
    QStringList names;
    double most = 0;
    auto* series = new QHorizontalStackedBarSeries;
    series->setBarWidth(0.7);
    const std::size_t parts = m_rows.empty() ? 0 : m_rows.front().parts.size();
    // Qt Charts draws the first category at the bottom.
    for (auto row = m_rows.rbegin(); row != m_rows.rend(); ++row) {
        names << row->label;
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
    auto* rows = new QBarCategoryAxis;
    rows->append(names);
    rows->setLabelsVisible(false);
    auto* values = new QValueAxis;
    // Whole numbers at every tick: a half that is rounded would stand at the wrong place.
    const double end = std::ceil(std::max(1.0, most));
    values->setRange(0, end > 1 ? 2 * std::ceil(end / 2) : 1);
    values->setLabelFormat(QStringLiteral("%.0f"));
    values->setTickCount(end > 1 ? 3 : 2);
    addAxis(*m_chart, *series, rows, Qt::AlignLeft, m_theme);
    addAxis(*m_chart, *series, values, Qt::AlignBottom, m_theme);
    m_chart->legend()->hide();
    showLegend();
    m_text = lines.join(u'\n');
    setAccessibleName(m_title);
    setAccessibleDescription(m_text);
    m_view->setToolTip(m_text);
    for (QGraphicsSimpleTextItem* label : m_labels) {
        delete label;
    }
    m_labels.clear();
    for (const ChartRow& row : m_rows) {
        auto* label = new QGraphicsSimpleTextItem(m_chart);
        label->setBrush(m_theme.colours().muted);
        label->setToolTip(row.label);
        m_labels.push_back(label);
    }
    reserveLabels();
    placeLabels();
}

void DistributionChart::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    reserveLabels();
}

void DistributionChart::reserveLabels()
{
    const QFontMetrics metrics(Theme::sized(-1));
    int wide = 0;
    for (const ChartRow& row : m_rows) {
        wide = std::max(wide, metrics.horizontalAdvance(row.label));
    }
    m_chart->setMargins(QMargins(std::min(wide + 2, width() * 2 / 5) + kLabelGap, 2, 2, 2));
}

// Title and legend stand outside of the chart: the room for the rows' names is not theirs to lose.
void DistributionChart::showLegend()
{
    QStringList words;
    if (!m_rows.empty() && m_rows.front().parts.size() > 1) {
        for (const ChartPart& part : m_rows.front().parts) {
            const ToneColours& look = m_theme.tone(part.tone);
            words << QStringLiteral("<span style='color:%1'>%2</span>&nbsp;%3")
                         .arg(look.fill.name(),
                              look.hatched ? QStringLiteral("▨") : QStringLiteral("■"),
                              part.label.toHtmlEscaped());
        }
    }
    m_legend->setText(words.join(QStringLiteral(" &nbsp; ")));
    m_legend->setVisible(!words.isEmpty());
}

// Qt Charts' own labels of categories become dots where rows are lower than about two lines.
void DistributionChart::placeLabels()
{
    if (m_labels.empty()) {
        return;
    }
    const QRectF plot = m_chart->plotArea();
    const double each = plot.height() / static_cast<double>(m_labels.size());
    QFont font = Theme::sized(-1);
    while (QFontMetricsF(font).height() > each && font.pointSizeF() > kSmallestLabel) {
        font.setPointSizeF(font.pointSizeF() - 0.5);
    }
    const QFontMetricsF metrics(font);
    const auto step = static_cast<std::size_t>(
        std::max(1.0, std::ceil(metrics.height() * kLeading / std::max(1.0, each))));
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        QGraphicsSimpleTextItem& label = *m_labels[i];
        label.setFont(font);
        label.setText(metrics.elidedText(m_rows[i].label, Qt::ElideMiddle,
                                         std::max(0.0, plot.left() - kLabelGap)));
        const QRectF bounds = label.boundingRect();
        label.setPos(plot.left() - kLabelGap / 2.0 - bounds.width(),
                     plot.top() + (static_cast<double>(i) + 0.5) * each - bounds.height() / 2);
        label.setVisible(i % step == 0);
    }
}

QStringList DistributionChart::labelsInSight() const
{
    QStringList words;
    for (const QGraphicsSimpleTextItem* label : m_labels) {
        if (label->isVisible()) {
            words << label->text();
        }
    }
    return words;
}

} // namespace souverix
