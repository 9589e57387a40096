#include "views/common/evidence_paint.h"

#include <QPainter>

#include "views/common/theme.h"
#include "views/common/tone_paint.h"

namespace souverix
{

namespace
{

constexpr double kStep = 4; ///< pixels between lines and dots

void paintLines(QPainter& painter, const QRectF& rect, const QColor& ink)
{
    for (double y = rect.top() + kStep / 2; y < rect.bottom(); y += kStep) {
        painter.fillRect(QRectF(rect.left(), y, rect.width(), 1), ink);
    }
}

void paintDots(QPainter& painter, const QRectF& rect, const QColor& ink)
{
    int line = 0;
    for (double y = rect.top() + 1; y + 1 < rect.bottom(); y += kStep, ++line) {
        const double shift = line % 2 == 0 ? 1 : 1 + kStep / 2;
        for (double x = rect.left() + shift; x + 1 < rect.right(); x += kStep) {
            painter.fillRect(QRectF(x, y, 1.5, 1.5), ink);
        }
    }
}

} // namespace

void paintFreshness(QPainter& painter, const QRectF& rect, Freshness freshness, const QColor& ink)
{
    QColor soft = ink;
    soft.setAlphaF(0.6F);
    switch (freshness) {
    case Freshness::Fresh:
        break;
    case Freshness::Stale:
        paintDots(painter, rect, soft);
        break;
    case Freshness::Assumed:
        paintLines(painter, rect, soft);
        break;
    case Freshness::Unknown:
        painter.fillRect(rect, QBrush(soft, Qt::BDiagPattern));
        break;
    }
}

void paintFreshnessBox(QPainter& painter, const QRectF& rect, Freshness freshness,
                       const Theme& theme)
{
    paintTone(painter, rect, Tone::Nominal, theme);
    paintFreshness(painter, rect, freshness, theme.tone(Tone::Nominal).text);
}

} // namespace souverix
