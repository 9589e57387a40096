#include <QPainter>

#include "model/query/fleet_view.h"
#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/common/time_cursor.h"
#include "views/timeline/timeline_view.h"

namespace souverix
{

void TimelineView::paintRows(QPainter& painter)
{
    for (int row = layoutNow().firstRow(); row < layoutNow().endRow(); ++row) {
        paintRow(painter, row);
    }
    paintChosenEvent(painter);
}

void TimelineView::paintRow(QPainter& painter, int row)
{
    const LaneRow& one = rowNumber(row);
    const QRectF rect = layoutNow().rowRect(row);
    const TimeAxis axis = layoutNow().axis();
    if (row == m_selectedRow) {
        painter.fillRect(rect, theme().colours().selection);
    }
    if (one.kind == LaneRow::Kind::Node) {
        const LanePicture* picture = m_store.lane(one.node);
        if (picture) {
            m_painter.lane(painter, rect, laneGeometry(*picture, axis, *m_fleet->names, kMarkSlot));
        }
        paintUnread(painter, rect, picture ? picture->span : TileSpan{});
        return;
    }
    if (one.open) {
        painter.fillRect(rect.adjusted(0, rect.height() - 1, 0, 0), theme().colours().grid);
        return;
    }
    const GroupPicture* picture = m_store.group(one);
    if (picture) {
        m_painter.group(painter, rect, groupGeometry(*picture, axis, kMarkSlot));
    }
    paintUnread(painter, rect, picture ? picture->span : TileSpan{});
}

void TimelineView::paintUnread(QPainter& painter, const QRectF& row, const TileSpan& span)
{
    if (span.bins == 0) {
        m_painter.notRead(painter, row);
        return;
    }
    const TimeAxis axis = layoutNow().axis();
    const double first = axis.toPixel(span.begin), end = axis.toPixel(span.end);
    if (first > row.left()) {
        m_painter.notRead(painter, QRectF(row.left(), row.top(), first - row.left(), row.height()));
    }
    if (end < row.right()) {
        m_painter.notRead(painter, QRectF(end, row.top(), row.right() - end, row.height()));
    }
}

void TimelineView::paintGutter(QPainter& painter)
{
    const RowTimeLayout& layout = layoutNow();
    const double line = QFontMetricsF(font()).height();
    const bool thin = layout.rowHeight < line * 0.75;
    double free = -1e9; // where thin rows still have room for a heading's text
    for (int row = layout.firstRow(); row < layout.endRow(); ++row) {
        const LaneRow& one = rowNumber(row);
        QRectF cell(0, layout.rowTop(row), layout.gutter - 1, layout.rowHeight);
        if (thin && (one.kind == LaneRow::Kind::Node || cell.top() < free)) {
            if (row == m_selectedRow) {
                painter.fillRect(cell, theme().colours().selection);
            }
            continue;
        }
        if (thin) {
            cell.setHeight(line);
            free = cell.bottom();
        }
        m_painter.label(painter, cell, one, *m_fleet, row == m_selectedRow);
    }
    paintSticky(painter);
}

ChangeKind TimelineView::rowChange(int row) const
{
    const LaneRow& one = rowNumber(row);
    const NodeChange* change =
        one.kind == LaneRow::Kind::Node ? comparison()->find(one.node) : nullptr;
    return change == nullptr ? ChangeKind::Same : change->kind;
}

void TimelineView::paintSticky(QPainter& painter)
{
    const RowTimeLayout& layout = layoutNow();
    const int first = layout.firstRow();
    if (first >= layout.rows || layout.scroll <= 0) {
        return;
    }
    const LaneRow& row = rowNumber(first);
    if (row.kind == LaneRow::Kind::Region) {
        return;
    }
    QString text = qstr(m_fleet->text(row.region));
    if (row.kind == LaneRow::Kind::Node && row.cluster != NameId::None) {
        text += QStringLiteral(" › ") + qstr(m_fleet->text(row.cluster));
    }
    const QFontMetricsF metrics(font());
    const QRectF cell(0, layout.axisHeight, layout.gutter - 1, metrics.height() + 4);
    painter.fillRect(cell, theme().colours().raised);
    painter.fillRect(cell.adjusted(0, cell.height() - 1, 0, 0), theme().colours().grid);
    painter.setPen(theme().colours().text);
    painter.drawText(cell.adjusted(6, 0, -4, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     metrics.elidedText(text, Qt::ElideLeft, cell.width() - 10));
}

void TimelineView::paintChosenEvent(QPainter& painter)
{
    if (m_selectedRow < 0 || !m_selectedMark) {
        return;
    }
    const TimeAxis axis = layoutNow().axis();
    const QRectF row = layoutNow().rowRect(m_selectedRow);
    const double x = axis.toPixel(m_selectedMark->time);
    m_painter.thread(painter, row, x, axis.toPixel(m_selectedMark->recorded));
    painter.setPen(QPen(theme().colours().text, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(x - 5, row.top(), 11, row.height() - 1));
}

void TimelineView::paintPointer(QPainter& painter, QPointF pointer)
{
    const Hit hit = hitAt(pointer);
    if (hit.mark) {
        const TimeAxis axis = layoutNow().axis();
        m_painter.thread(painter, layoutNow().rowRect(hit.row), axis.toPixel(hit.mark->worst.time),
                         axis.toPixel(hit.mark->worst.recorded));
    }
}

} // namespace souverix
