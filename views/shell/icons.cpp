#include "views/shell/icons.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace souverix
{

QIcon tintedIcon(const QString& name, const QColor& colour)
{
    QSvgRenderer drawing(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!drawing.isValid()) {
        return {};
    }
    QIcon icon;
    for (const int size : {16, 20, 24, 32, 48, 64}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        drawing.render(&painter);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(pixmap.rect(), colour);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace souverix
