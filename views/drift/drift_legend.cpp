#include "views/drift/drift_legend.h"

#include <QPainter>

#include "model/projection/severity.h"
#include "views/common/row_time_view.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"
#include "views/common/words.h"

namespace souverix
{

DriftLegend::DriftLegend(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Legend: grey is in order, hatched cannot be judged, letters L M H ! are "
                         "low, medium, high and critical, empty is not registered yet, or of a "
                         "cluster: no node in service"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize DriftLegend::sizeHint() const
{
    return {400, fontMetrics().height() + 6};
}

void DriftLegend::showClusters(bool clusters)
{
    m_clusters = clusters;
    update();
}

void DriftLegend::paintEvent(QPaintEvent* /*event*/)
{
    QPainter painter(this);
    const QFontMetrics metrics(font());
    const int side = metrics.height();
    int x = 0;
    const auto box = [&](const QString& text, auto&& fill) {
        const QRect rect(x, (height() - side) / 2, side, side);
        fill(rect);
        painter.setPen(m_theme.colours().text);
        const int wide = metrics.horizontalAdvance(text);
        painter.drawText(QRect(x + side + 5, 0, wide + 2, height()), Qt::AlignVCenter, text);
        x += side + wide + 20;
    };
    box(severityText(Severity::None),
        [&](const QRect& rect) { painter.fillRect(rect, quietFill(m_theme)); });
    for (const Severity severity :
         {Severity::Low, Severity::Medium, Severity::High, Severity::Critical, Severity::Unknown}) {
        box(severityText(severity), [&](const QRect& rect) {
            const Tone tone = toneOf(severity);
            paintTone(painter, rect, tone, m_theme);
            painter.setPen(tone == Tone::Unknown ? m_theme.colours().text
                                                 : m_theme.tone(tone).text);
            painter.drawText(rect, Qt::AlignCenter, QString(toneLetter(tone)));
        });
    }
    box(m_clusters ? tr("no node in service") : tr("not registered yet"), [&](const QRect& rect) {
        painter.setPen(m_theme.colours().grid);
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    });
    if (m_clusters) {
        painter.setPen(m_theme.colours().muted);
        painter.drawText(QRect(x, 0, width() - x, height()), Qt::AlignVCenter,
                         metrics.elidedText(tr("height: the share of nodes that drifted"),
                                            Qt::ElideRight, width() - x));
    }
}

} // namespace souverix
