#pragma once

#include <QProxyStyle>

namespace souverix
{

/// Fusion with outlines that are seen: Fusion derives them from the window's colour, so that on
/// dark ones fields and boxes have no border, and focus is faint on both.
class OutlineStyle : public QProxyStyle
{
    Q_OBJECT

public:
    OutlineStyle();
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
};

} // namespace souverix
