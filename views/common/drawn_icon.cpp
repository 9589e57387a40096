#include "views/common/drawn_icon.h"

#include <QPainter>
#include <QPixmap>

namespace souverix
{

QIcon drawnIcon(int size, const std::function<void(QPainter& painter, const QRectF& rect)>& draw)
{
    QIcon icon;
    for (const int scale : {1, 2}) {
        QPixmap pixmap(size * scale, size * scale);
        pixmap.setDevicePixelRatio(scale);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        draw(painter, QRectF(0, 0, size, size));
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

} // namespace souverix
