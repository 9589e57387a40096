#include "views/common/tone_paint.h"

#include <cmath>
#include <numbers>

#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>
#include <QTextOption>

#include "views/common/drawn_icon.h"
#include "views/common/theme.h"

namespace souverix
{

namespace
{

QPolygonF octagon(QPointF c, double r)
{
    QPolygonF shape;
    for (int i = 0; i < 8; ++i) {
        const double angle = (static_cast<double>(i) + 0.5) * std::numbers::pi / 4;
        shape << QPointF(c.x() + r * std::cos(angle), c.y() + r * std::sin(angle));
    }
    return shape;
}

void paintLoop(QPainter& painter, QPointF c, double r)
{
    const QRectF circle(c.x() - r, c.y() - r, 2 * r, 2 * r);
    painter.drawArc(circle, 60 * 16, 270 * 16);
    const double angle = 60.0 * std::numbers::pi / 180;
    const QPointF tip(c.x() + r * std::cos(angle), c.y() - r * std::sin(angle));
    painter.drawLine(tip, tip + QPointF(-r * 0.2, -r * 0.7));
    painter.drawLine(tip, tip + QPointF(-r * 0.8, r * 0.1));
}

void paintQuestion(QPainter& painter, QPointF c, double r, const QColor& ink)
{
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(c, r, r);
    QFont font = QApplication::font();
    font.setBold(true);
    font.setPixelSize(std::max(6, static_cast<int>(r * 1.6)));
    painter.setFont(font);
    painter.setPen(ink);
    painter.drawText(QRectF(c.x() - r, c.y() - r, 2 * r, 2 * r), Qt::AlignCenter,
                     QStringLiteral("?"));
}

void paintShape(QPainter& painter, QPointF c, double r, Tone tone, const Theme& theme)
{
    switch (tone) {
    case Tone::Nominal:
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(c, r * 0.8, r * 0.8);
        break;
    case Tone::Low:
        painter.drawPolygon(QPolygonF() << c + QPointF(-r, -r * 0.7) << c + QPointF(r, -r * 0.7)
                                        << c + QPointF(0, r));
        break;
    case Tone::Medium:
        painter.drawRect(QRectF(c.x() - r * 0.8, c.y() - r * 0.8, r * 1.6, r * 1.6));
        break;
    case Tone::High:
        painter.drawPolygon(QPolygonF() << c + QPointF(-r, r * 0.8) << c + QPointF(r, r * 0.8)
                                        << c + QPointF(0, -r));
        break;
    case Tone::Critical:
        painter.drawPolygon(octagon(c, r * 1.05));
        break;
    case Tone::Changing:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.tone(tone).fill, std::max(1.5, r / 3)));
        paintLoop(painter, c, r * 0.8);
        break;
    case Tone::Unknown:
        paintQuestion(painter, c, r, theme.colours().text);
        break;
    case Tone::Gone:
        painter.drawLine(c + QPointF(-r, -r) * 0.7, c + QPointF(r, r) * 0.7);
        painter.drawLine(c + QPointF(-r, r) * 0.7, c + QPointF(r, -r) * 0.7);
        break;
    }
}

} // namespace

void paintTone(QPainter& painter, const QRectF& rect, Tone tone, const Theme& theme)
{
    const ToneColours& look = theme.tone(tone);
    if (!look.hatched) {
        painter.fillRect(rect, look.fill);
        return;
    }
    painter.fillRect(rect, theme.colours().raised);
    QBrush hatch(look.fill, Qt::BDiagPattern);
    painter.fillRect(rect, hatch);
}

void paintToneGlyph(QPainter& painter, const QRectF& rect, Tone tone, const Theme& theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double radius = std::min(rect.width(), rect.height()) / 2 - 1;
    painter.setPen(QPen(theme.colours().text, 1));
    painter.setBrush(theme.tone(tone).fill);
    paintShape(painter, rect.center(), std::max(2.0, radius), tone, theme);
    painter.restore();
}

void paintToneWord(QPainter& painter, const QRectF& rect, Tone tone, const QString& word,
                   const Theme& theme)
{
    const QFontMetricsF metrics(painter.font());
    const double side = std::min(rect.height(), metrics.ascent() + 1);
    const bool mirrored = QApplication::isRightToLeft();
    const QRectF glyph(mirrored ? rect.right() - side - 2 : rect.left() + 2,
                       rect.center().y() - side / 2, side, side);
    paintToneGlyph(painter, glyph, tone, theme);
    const QRectF text =
        mirrored ? rect.adjusted(2, 0, -side - 6, 0) : rect.adjusted(side + 6, 0, -2, 0);
    const QTextOption alignment(Qt::AlignVCenter | (mirrored ? Qt::AlignRight : Qt::AlignLeft));
    painter.drawText(text, metrics.elidedText(word, Qt::ElideRight, text.width()), alignment);
}

QChar toneLetter(Tone tone)
{
    static constexpr char16_t kLetters[] = u"-LMH!~?x";
    return QChar(kLetters[static_cast<std::size_t>(tone)]);
}

QIcon toneIcon(Tone tone, const Theme& theme, int size)
{
    return drawnIcon(size, [&](QPainter& painter, const QRectF& rect) {
        paintToneGlyph(painter, rect, tone, theme);
    });
}

QString toneSymbol(Tone tone)
{
    static constexpr char16_t kSymbols[] = u"○▽■▲⬣↻?×";
    return QString(QChar(kSymbols[static_cast<std::size_t>(tone)]));
}

} // namespace souverix
