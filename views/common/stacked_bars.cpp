#include "views/common/stacked_bars.h"

#include <algorithm>
#include <cmath>

#include <QFontMetricsF>
#include <QMouseEvent>
#include <QPainter>

#include "views/common/chart_look.h"
#include "views/common/format.h"
#include "views/common/theme.h"

namespace souverix
{

namespace
{

constexpr int kLabelGap = 8;
constexpr double kGapFrom = 3;         // pixels; narrower parts touch
constexpr double kBar = 0.7;           // of a row's height
constexpr double kSmallestLabel = 6.5; // points
constexpr double kLeading = 0.85;      // of a line's height that letters need

double sumOf(const ChartRow& row)
{
    double sum = 0;
    for (const ChartPart& part : row.parts) {
        sum += part.value;
    }
    return sum;
}

} // namespace

StackedBars::StackedBars(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void StackedBars::show(const std::vector<ChartRow>& rows)
{
    m_rows = rows;
    const QFontMetrics metrics(Theme::sized(-1));
    double most = 1;
    m_widest = 0;
    for (const ChartRow& row : m_rows) {
        most = std::max(most, sumOf(row));
        m_widest = std::max(m_widest, metrics.horizontalAdvance(row.label));
    }
    // Whole numbers at every tick: a half that is rounded would stand at the wrong place.
    const double end = std::ceil(most);
    m_end = end > 1 ? 2 * std::ceil(end / 2) : 1;
    update();
}

QRectF StackedBars::plotArea() const
{
    const QFontMetricsF metrics(Theme::sized(-1));
    const double left = std::min(m_widest + 2, width() * 2 / 5) + kLabelGap;
    const double aside = metrics.horizontalAdvance(format::number(m_end)) / 2 + 4;
    return {QPointF(left, 2), QPointF(std::max(left + 1, width() - aside),
                                      std::max(3.0, height() - metrics.height() - 6))};
}

double StackedBars::rowHeight() const
{
    return plotArea().height() / static_cast<double>(std::max<std::size_t>(m_rows.size(), 1));
}

QFont StackedBars::labelFont() const
{
    const double each = rowHeight();
    QFont font = Theme::sized(-1);
    while (QFontMetricsF(font).height() > each && font.pointSizeF() > kSmallestLabel) {
        font.setPointSizeF(font.pointSizeF() - 0.5);
    }
    return font;
}

std::vector<StackedBars::Label> StackedBars::labels() const
{
    const QRectF plot = plotArea();
    const double each = rowHeight();
    const QFontMetricsF metrics(labelFont());
    const auto step = static_cast<std::size_t>(
        std::max(1.0, std::ceil(metrics.height() * kLeading / std::max(1.0, each))));
    const double wide = std::max(0.0, plot.left() - kLabelGap / 2.0);
    std::vector<Label> made;
    for (std::size_t i = 0; i < m_rows.size(); i += step) {
        const double middle = plot.top() + (static_cast<double>(i) + 0.5) * each;
        made.push_back({metrics.elidedText(m_rows[i].label, Qt::ElideMiddle, wide),
                        QRectF(0, middle - metrics.height() / 2, wide, metrics.height())});
    }
    return made;
}

QStringList StackedBars::labelsInSight() const
{
    QStringList words;
    for (const Label& label : labels()) {
        words << label.text;
    }
    return words;
}

QRectF StackedBars::partRect(std::size_t row, std::size_t part) const
{
    const QRectF plot = plotArea();
    const double each = rowHeight(), scale = plot.width() / m_end;
    double before = 0;
    for (std::size_t i = 0; i < part; ++i) {
        before += m_rows[row].parts[i].value;
    }
    return {plot.left() + before * scale,
            plot.top() + (static_cast<double>(row) + (1 - kBar) / 2) * each,
            m_rows[row].parts[part].value * scale, each * kBar};
}

void StackedBars::paintNumbers(QPainter& painter, const QRectF& plot) const
{
    painter.setFont(Theme::sized(-1));
    const double tall = QFontMetricsF(painter.font()).height();
    const int ticks = m_end > 1 ? 2 : 1;
    for (int i = 0; i <= ticks; ++i) {
        const double share = static_cast<double>(i) / ticks;
        const double x = plot.left() + plot.width() * share;
        painter.setPen(m_theme.colours().grid);
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        painter.setPen(m_theme.colours().muted);
        painter.drawText(QRectF(x - 100, plot.bottom() + 3, 200, tall), Qt::AlignCenter,
                         format::number(m_end * share));
    }
}

void StackedBars::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.colours().background);
    if (m_rows.empty()) {
        return;
    }
    const QRectF plot = plotArea();
    paintNumbers(painter, plot);
    painter.setFont(labelFont());
    for (const Label& label : labels()) {
        painter.drawText(label.place, Qt::AlignRight | Qt::AlignVCenter, label.text);
    }
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        for (std::size_t part = 0; part < m_rows[row].parts.size(); ++part) {
            if (m_rows[row].parts[part].value > 0) {
                QRectF place = partRect(row, part);
                if (place.width() > kGapFrom) {
                    place.adjust(0.5, 0, -0.5, 0);
                } else { // a few of very many are seen too
                    place.setWidth(std::max(1.0, place.width()));
                }
                painter.fillRect(place, chartBrush(m_theme, m_rows[row].parts[part].tone));
            }
        }
    }
}

void StackedBars::mouseReleaseEvent(QMouseEvent* event)
{
    for (std::size_t row = 0; row < m_rows.size(); ++row) {
        for (std::size_t part = 0; part < m_rows[row].parts.size(); ++part) {
            if (partRect(row, part).contains(event->position())) {
                emit clicked(row, part);
                return;
            }
        }
    }
}

} // namespace souverix
