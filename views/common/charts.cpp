#include "views/common/charts.h"

#include <QLabel>
#include <QVBoxLayout>

#include "views/common/format.h"
#include "views/common/stacked_bars.h"
#include "views/common/theme.h"

namespace souverix
{

DistributionChart::DistributionChart(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_bars(new StackedBars(theme, this)),
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
    layout->addWidget(m_bars, 1);
    layout->addWidget(m_legend);
    connect(&theme, &Theme::changed, this, &DistributionChart::showLegend);
    connect(m_bars, &StackedBars::clicked, this, [this](std::size_t row, std::size_t part) {
        const ChartRow& clicked = m_bars->rows()[row];
        emit partClicked(clicked.label, clicked.parts[part].key);
    });
}

void DistributionChart::show(const QString& title, const std::vector<ChartRow>& rows)
{
    m_head->setText(title);
    m_bars->show(rows);
    showLegend();
    QStringList lines{title};
    for (const ChartRow& row : rows) {
        QStringList words;
        for (const ChartPart& part : row.parts) {
            words << QStringLiteral("%1 %2").arg(part.label, format::number(part.value));
        }
        lines << QStringLiteral("%1: %2").arg(row.label, words.join(u", "));
    }
    m_text = lines.join(u'\n');
    setAccessibleName(title);
    setAccessibleDescription(m_text);
    m_bars->setToolTip(m_text);
}

// Title and legend stand outside of the bars: the room for the rows' names is not theirs to lose.
void DistributionChart::showLegend()
{
    const std::vector<ChartRow>& rows = m_bars->rows();
    QStringList words;
    if (!rows.empty() && rows.front().parts.size() > 1) {
        for (const ChartPart& part : rows.front().parts) {
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

QStringList DistributionChart::labelsInSight() const
{
    return m_bars->labelsInSight();
}

} // namespace souverix
