#include "views/common/change_paint.h"

#include <algorithm>

#include <QApplication>
#include <QPainter>
#include <QPolygonF>
#include <QStringList>

#include "views/common/drawn_icon.h"
#include "views/common/theme.h"

namespace souverix
{

namespace
{

constexpr int kTintAlpha = 46;
constexpr double kCorner = 7;    // pixels, at most half of what it is the corner of
constexpr double kRoomyCell = 9; // from here on a ring is two pixels wide

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

} // namespace

QColor changeTint(const Theme& theme)
{
    QColor tint = theme.colours().compared;
    tint.setAlpha(kTintAlpha);
    return tint;
}

void paintChangedCorner(QPainter& painter, const QRectF& rect, const Theme& theme)
{
    const double side = std::min({kCorner, rect.width() / 2, rect.height() / 2});
    const bool mirrored = QApplication::isRightToLeft();
    const QPointF corner = mirrored ? rect.topLeft() : rect.topRight();
    const double inwards = mirrored ? side : -side;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.colours().compared);
    painter.drawPolygon(QPolygonF()
                        << corner << corner + QPointF(inwards, 0) << corner + QPointF(0, side));
    painter.restore();
}

void paintChangeMark(QPainter& painter, const QRectF& rect, ChangeKind kind, const Theme& theme)
{
    const double side = std::min(rect.width(), rect.height());
    const QRectF box(rect.center().x() - side / 2, rect.center().y() - side / 2, side, side);
    const QRectF inner = box.adjusted(side / 6, side / 6, -side / 6, -side / 6);
    painter.save();
    painter.setPen(QPen(theme.colours().compared, std::max(1.5, side / 6)));
    switch (kind) {
    case ChangeKind::Same:
        break;
    case ChangeKind::New:
        painter.drawLine(QPointF(inner.center().x(), inner.top()),
                         QPointF(inner.center().x(), inner.bottom()));
        [[fallthrough]];
    case ChangeKind::Gone:
        painter.drawLine(QPointF(inner.left(), inner.center().y()),
                         QPointF(inner.right(), inner.center().y()));
        break;
    case ChangeKind::Changed:
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.colours().compared);
        painter.drawPolygon(QPolygonF()
                            << inner.topLeft() << inner.topRight() << inner.bottomRight());
        break;
    }
    painter.restore();
}

void paintChangedRing(QPainter& painter, const QRectF& cell, const Theme& theme)
{
    const QColor& ink = theme.colours().compared;
    if (cell.width() >= kRoomyCell) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(ink, 2));
        painter.drawRect(cell);
        paintChangedCorner(painter, cell, theme);
        return;
    }
    // Tens of thousands of these are drawn at once: fills need no change of the painter's state.
    painter.fillRect(QRectF(cell.left() - 1, cell.top() - 1, cell.width() + 2, 1), ink);
    painter.fillRect(QRectF(cell.left() - 1, cell.bottom(), cell.width() + 2, 1), ink);
    painter.fillRect(QRectF(cell.left() - 1, cell.top(), 1, cell.height()), ink);
    painter.fillRect(QRectF(cell.right(), cell.top(), 1, cell.height()), ink);
}

QIcon changeIcon(ChangeKind kind, const Theme& theme, int size)
{
    return drawnIcon(size, [&](QPainter& painter, const QRectF& rect) {
        paintChangeMark(painter, rect, kind, theme);
    });
}

QString changeText(ChangeKind kind)
{
    switch (kind) {
    case ChangeKind::Same:
        return {};
    case ChangeKind::New:
        return tr("new");
    case ChangeKind::Gone:
        return tr("gone");
    case ChangeKind::Changed:
        return tr("changed");
    }
    return {};
}

QString changeAxisText(ChangeAxis axis)
{
    switch (axis) {
    case ChangeAxis::Phase:
        return tr("phase");
    case ChangeAxis::Connectivity:
        return tr("link");
    case ChangeAxis::Drift:
        return tr("drift");
    case ChangeAxis::Versions:
        return tr("versions");
    case ChangeAxis::Attestation:
        return tr("attestation");
    case ChangeAxis::Debt:
        return tr("sync debt");
    case ChangeAxis::Findings:
        return tr("findings");
    case ChangeAxis::Place:
        return tr("place");
    }
    return {};
}

QString changeText(const NodeChange& change)
{
    QStringList words;
    for (std::size_t axis = 0; axis < kChangeAxes; ++axis) {
        if (change.axes.has(static_cast<ChangeAxis>(axis))) {
            words << changeAxisText(static_cast<ChangeAxis>(axis));
        }
    }
    return words.isEmpty() ? changeText(change.kind) : words.join(QStringLiteral(", "));
}

} // namespace souverix
