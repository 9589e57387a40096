#include "views/sql/sql_chart.h"

#include <algorithm>
#include <cmath>

#include <QBarCategoryAxis>
#include <QBarSeries>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QComboBox>
#include <QDateTimeAxis>
#include <QHBoxLayout>
#include <QLabel>
#include <QLegend>
#include <QLineSeries>
#include <QVBoxLayout>
#include <QValueAxis>

#include "model/base/utc_time.h"
#include "views/common/chart_look.h"
#include "views/common/charts.h"
#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/sql/sql_result.h"

namespace souverix
{

namespace
{

std::optional<UtcTime> timeOf(const SqlCell& cell)
{
    const auto* text = std::get_if<std::string>(&cell);
    if (text == nullptr) {
        return std::nullopt;
    }
    constexpr std::size_t kDate = 10;
    return text->size() == kDate ? UtcTime::parseRfc3339(*text + "T00:00:00Z")
                                 : UtcTime::parseRfc3339(*text);
}

// Plain numbers ride along as seconds with a fraction.
std::optional<UtcTime> numberAsTime(const SqlCell& cell)
{
    const auto number = sqlNumber(cell);
    if (!number) {
        return std::nullopt;
    }
    const double whole = std::floor(*number);
    return UtcTime{static_cast<std::int64_t>(whole),
                   static_cast<std::int32_t>((*number - whole) * 1e9)};
}

// Whether a column's values, where there are any, all are something.
template <class Is>
bool all(const SqlAnswer& answer, std::size_t column, const Is& is)
{
    constexpr std::size_t kLooked = 200;
    bool some = false;
    for (std::size_t i = 0; i < std::min(kLooked, answer.rows.size()); ++i) {
        const SqlCell& cell = answer.rows[i][column];
        if (std::holds_alternative<std::monostate>(cell)) {
            continue;
        }
        if (!is(cell)) {
            return false;
        }
        some = true;
    }
    return some;
}

bool numbers(const SqlAnswer& answer, std::size_t column)
{
    return all(answer, column, [](const SqlCell& cell) { return sqlNumber(cell).has_value(); });
}

bool times(const SqlAnswer& answer, std::size_t column)
{
    return all(answer, column, [](const SqlCell& cell) { return timeOf(cell).has_value(); });
}

} // namespace

SqlChartChoice chartChoice(const SqlAnswer& answer, std::size_t x, std::size_t y)
{
    SqlChartChoice choice;
    choice.x = x;
    choice.y = y;
    if (x >= answer.columns.size() || y >= answer.columns.size() || !numbers(answer, y)) {
        return choice;
    }
    choice.times = times(answer, x);
    choice.kind = choice.times || (numbers(answer, x) && x != y) ? SqlChartChoice::Kind::Lines
                                                                 : SqlChartChoice::Kind::Bars;
    return choice;
}

SqlChartChoice chartChoice(const SqlAnswer& answer)
{
    std::size_t x = 0;
    while (x < answer.columns.size() && numbers(answer, x)) {
        ++x;
    }
    if (x == answer.columns.size()) {
        x = 0;
    }
    for (std::size_t y = 0; y < answer.columns.size(); ++y) {
        if (y != x && numbers(answer, y)) {
            return chartChoice(answer, x, y);
        }
    }
    return {};
}

SqlChart::SqlChart(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_chart(makeChart()), m_view(makeChartView(m_chart, this)),
      m_x(new QComboBox(this)), m_y(new QComboBox(this)), m_kind(new QComboBox(this)),
      m_said(new QLabel(this))
{
    m_kind->addItems({tr("Bars or a line, as it suits"), tr("Bars"), tr("Line")});
    m_x->setAccessibleName(tr("Column of the x axis"));
    m_y->setAccessibleName(tr("Column of the y axis"));
    m_said->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto* row = new QHBoxLayout;
    row->addWidget(new QLabel(tr("x"), this));
    row->addWidget(m_x);
    row->addWidget(new QLabel(tr("y"), this));
    row->addWidget(m_y);
    row->addWidget(m_kind);
    row->addWidget(m_said, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addLayout(row);
    column->addWidget(m_view, 1);
    m_chart->legend()->hide();
    for (QComboBox* box : {m_x, m_y, m_kind}) {
        connect(box, &QComboBox::activated, this, &SqlChart::draw);
    }
    connect(&theme, &Theme::changed, this, &SqlChart::draw);
}

void SqlChart::show(std::shared_ptr<const SqlAnswer> answer)
{
    m_answer = std::move(answer);
    QStringList names;
    for (std::size_t i = 0; m_answer && i < m_answer->columns.size(); ++i) {
        names << qstr(m_answer->columns[i]);
    }
    m_x->clear();
    m_y->clear();
    m_x->addItems(names);
    m_y->addItems(names);
    if (m_answer) {
        const SqlChartChoice choice = chartChoice(*m_answer);
        m_x->setCurrentIndex(static_cast<int>(choice.x));
        m_y->setCurrentIndex(static_cast<int>(choice.y));
    }
    draw();
}

void SqlChart::draw()
{
    clearChart(*m_chart, m_theme, {});
    m_said->clear();
    if (!m_answer || m_answer->rows.empty() || m_x->currentIndex() < 0) {
        m_said->setText(tr("Nothing to draw yet: run a statement that gives rows"));
        return;
    }
    SqlChartChoice choice = chartChoice(*m_answer, static_cast<std::size_t>(m_x->currentIndex()),
                                        static_cast<std::size_t>(m_y->currentIndex()));
    if (choice.kind == SqlChartChoice::Kind::None) {
        m_said->setText(tr("The column y holds no numbers: choose another"));
        return;
    }
    const bool ordered = choice.kind == SqlChartChoice::Kind::Lines;
    if (m_kind->currentIndex() == 1) {
        choice.kind = SqlChartChoice::Kind::Bars;
    } else if (m_kind->currentIndex() == 2 && !ordered) {
        m_said->setText(tr("A line needs times or numbers along x: these are bars"));
    }
    choice.kind == SqlChartChoice::Kind::Bars ? drawBars(choice) : drawLine(choice);
}

void SqlChart::drawBars(const SqlChartChoice& choice)
{
    auto* series = new QBarSeries;
    auto* set = new QBarSet(m_y->currentText());
    set->setColor(m_theme.tone(Tone::Low).fill);
    QStringList labels;
    double least = 0, most = 0;
    const std::size_t count = std::min(kMostBars, m_answer->rows.size());
    for (std::size_t i = 0; i < count; ++i) {
        const double value = sqlNumber(m_answer->rows[i][choice.y]).value_or(0);
        least = std::min(least, value);
        most = std::max(most, value);
        set->append(value);
        // Categories must differ.
        QString label = sqlText(m_answer->rows[i][choice.x]).left(24);
        label = label.isEmpty() ? tr("null") : label;
        labels << (labels.contains(label) ? QStringLiteral("%1 (%2)").arg(label).arg(i + 1)
                                          : label);
    }
    series->append(set);
    m_chart->addSeries(series);
    auto* names = new QBarCategoryAxis;
    names->append(labels);
    names->setLabelsAngle(labels.size() > 6 ? -60 : 0);
    auto* values = new QValueAxis;
    values->setRange(least, most > least ? most : least + 1);
    addAxis(*m_chart, *series, names, Qt::AlignBottom, m_theme);
    addAxis(*m_chart, *series, values, Qt::AlignLeft, m_theme);
    values->applyNiceNumbers();
    if (count < m_answer->rows.size()) {
        m_said->setText(tr("The first %1 of %2 rows")
                            .arg(format::count(count), format::count(m_answer->rows.size())));
    }
}

void SqlChart::drawLine(const SqlChartChoice& choice)
{
    std::vector<std::pair<UtcTime, double>> points;
    for (const auto& row : m_answer->rows) {
        const auto y = sqlNumber(row[choice.y]);
        const auto x = choice.times ? timeOf(row[choice.x]) : numberAsTime(row[choice.x]);
        if (x && y) {
            points.emplace_back(*x, *y);
        }
    }
    std::stable_sort(points.begin(), points.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    const std::size_t before = points.size();
    points = thinned(points, kMostPoints);
    QList<QPointF> drawn;
    for (const auto& [at, value] : points) {
        const double seconds = static_cast<double>(at.seconds) + at.nanos / 1e9;
        drawn << QPointF(choice.times ? seconds * 1000 : seconds, value);
    }
    auto* line = new QLineSeries;
    line->setPen(QPen(m_theme.tone(Tone::Low).fill, 2));
    line->replace(drawn);
    m_chart->addSeries(line);
    auto* values = new QValueAxis;
    if (choice.times) {
        auto* axis = new QDateTimeAxis;
        const double span = drawn.isEmpty() ? 0 : drawn.last().x() - drawn.first().x();
        constexpr double kDay = 86'400'000;
        axis->setFormat(span < 2 * kDay ? QStringLiteral("HH:mm") : QStringLiteral("yyyy-MM-dd"));
        addAxis(*m_chart, *line, axis, Qt::AlignBottom, m_theme);
    } else {
        addAxis(*m_chart, *line, new QValueAxis, Qt::AlignBottom, m_theme);
    }
    addAxis(*m_chart, *line, values, Qt::AlignLeft, m_theme);
    values->applyNiceNumbers();
    if (points.size() < before) {
        m_said->setText(tr("%1 of %2 points, each column's lowest and highest")
                            .arg(format::count(points.size()), format::count(before)));
    }
}

} // namespace souverix
