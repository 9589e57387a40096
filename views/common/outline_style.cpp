#include "views/common/outline_style.h"

#include <QPainter>
#include <QStyleFactory>
#include <QStyleOption>

namespace souverix
{

namespace
{

void outline(QPainter& painter, const QRect& rect, const QColor& colour, double width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, width));
    painter.setBrush(Qt::NoBrush);
    const double inset = width / 2;
    painter.drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), 2, 2);
    painter.restore();
}

QColor faint(const QPalette& palette)
{
    QColor colour = palette.color(QPalette::PlaceholderText);
    colour.setAlpha(150);
    return colour;
}

} // namespace

OutlineStyle::OutlineStyle() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) {}

void OutlineStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                 QPainter* painter, const QWidget* widget) const
{
    const QColor link = option->palette.color(QPalette::Link);
    switch (element) {
    case PE_FrameFocusRect:
        outline(*painter, option->rect, link, 1.5);
        return;
    case PE_FrameLineEdit:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (option->state.testFlag(State_HasFocus)) {
            outline(*painter, option->rect, link, 2);
        } else {
            outline(*painter, option->rect, faint(option->palette), 1);
        }
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        if (element == PE_IndicatorCheckBox) {
            outline(*painter, option->rect, faint(option->palette), 1);
        }
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

} // namespace souverix
