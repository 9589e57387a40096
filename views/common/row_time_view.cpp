#include "views/common/row_time_view.h"

#include <algorithm>
#include <cmath>

#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include "views/common/theme.h"
#include "views/common/time_axis_paint.h"
#include "views/common/time_cursor.h"

namespace souverix
{

RowTimeView::RowTimeView(const Theme& theme, TimeCursor& time, QWidget* parent)
    : QAbstractScrollArea(parent), m_theme(theme), m_time(time)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_layout.axisHeight = timeAxisHeight();
    m_layout.rowHeight = Theme::laneHeight();
    m_layout.gutter = fontMetrics().averageCharWidth() * 26;
    m_layout.window = time.window();
    connect(&theme, &Theme::changed, this, &RowTimeView::refresh);
    // T, T2 and what lies between them are drawn over the layer.
    connect(&time, &TimeCursor::changed, viewport(), qOverload<>(&QWidget::update));
    connect(&time, &TimeCursor::compareChanged, viewport(), qOverload<>(&QWidget::update));
    connect(&time, &TimeCursor::windowChanged, this, [this] {
        RowTimeLayout next = m_layout;
        next.window = m_time.window();
        setLayout(next);
    });
}

TileSpan RowTimeView::span() const
{
    // In steps, so that a few pixels more or less do not ask for everything again.
    const double width = std::ceil(m_layout.plot().width() / 256) * 256;
    return tileSpan(m_layout.window, width, m_binPixels);
}

std::pair<int, int> RowTimeView::rowsInSight() const
{
    const int around = (m_layout.endRow() - m_layout.firstRow()) / 4 + 1;
    const int first = std::max(0, m_layout.firstRow() - around);
    return {first, std::max(first, std::min(m_layout.rows, m_layout.endRow() + around))};
}

void RowTimeView::refresh()
{
    m_layerDrawn = false;
    viewport()->update();
}

void RowTimeView::hideEvent(QHideEvent* event)
{
    m_layer = {}; // its memory is for the canvas that comes into sight
    m_layerDrawn = false;
    QAbstractScrollArea::hideEvent(event);
}

void RowTimeView::setRowCount(int rows)
{
    RowTimeLayout next = m_layout;
    next.rows = rows;
    setLayout(next.scrolledTo(next.scroll));
}

void RowTimeView::keepRows()
{
    viewport()->update();
    emit needed();
}

void RowTimeView::setRowHeight(double height)
{
    setLayout(m_layout.rowsZoomed(height / m_layout.rowHeight, m_layout.axisHeight));
}

void RowTimeView::setLayout(const RowTimeLayout& layout)
{
    m_layout = layout;
    m_scrolling = true;
    verticalScrollBar()->setRange(0, static_cast<int>(std::ceil(m_layout.maxScroll())));
    verticalScrollBar()->setPageStep(static_cast<int>(m_layout.plot().height()));
    verticalScrollBar()->setSingleStep(static_cast<int>(m_layout.rowHeight * 3));
    verticalScrollBar()->setValue(static_cast<int>(m_layout.scroll));
    m_scrolling = false;
    refresh();
    emit needed();
}

void RowTimeView::scrollContentsBy(int /*dx*/, int /*dy*/)
{
    if (!m_scrolling) {
        setLayout(m_layout.scrolledTo(verticalScrollBar()->value()));
    }
}

void RowTimeView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    RowTimeLayout next = m_layout;
    next.size = viewport()->size();
    next.gutter = std::clamp(viewport()->width() * 0.2, fontMetrics().averageCharWidth() * 22.0,
                             fontMetrics().averageCharWidth() * 44.0);
    setLayout(next.scrolledTo(next.scroll));
}

void RowTimeView::moveWindow(const TimeWindow& wanted)
{
    const TimeWindow window = keptNear(wanted, m_time.history());
    const bool leavesHead = m_time.live() && window.end < m_time.head();
    const UtcTime at = m_time.at();
    m_time.setWindow(window);
    if (leavesHead) {
        emit pinWanted(at);
    }
}

void RowTimeView::wheelEvent(QWheelEvent* event)
{
    const QPointF place = event->position();
    const QPoint delta = event->angleDelta();
    const double steps = (delta.y() != 0 ? delta.y() : delta.x()) / 120.0;
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    if (control && shift) {
        setLayout(m_layout.rowsZoomed(std::pow(1.2, steps), place.y()));
    } else if (control) {
        moveWindow(m_layout.axis().zoomed(std::pow(0.8, steps), place.x()));
    } else if (shift || delta.y() == 0) {
        moveWindow(m_layout.axis().panned(-steps * m_layout.plot().width() / 10));
    } else {
        setLayout(m_layout.scrolledTo(m_layout.scroll - steps * 3 * Theme::laneHeight()));
    }
    event->accept();
}

void RowTimeView::mousePressEvent(QMouseEvent* event)
{
    m_pressed = m_dragged = event->position();
    m_drag = Drag::None;
    if (event->button() == Qt::LeftButton && m_pressed.y() < m_layout.axisHeight &&
        m_pressed.x() >= m_layout.gutter) {
        m_drag = Drag::Time;
        emit pinWanted(m_layout.axis().toTime(m_pressed.x()));
    } else if (event->button() == Qt::MiddleButton ||
               event->modifiers().testFlag(Qt::ShiftModifier)) {
        m_drag = Drag::Pan;
        viewport()->setCursor(Qt::ClosedHandCursor);
    }
}

void RowTimeView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF place = event->position();
    m_pointer = place;
    if (m_drag == Drag::Pan) {
        const QPointF by = place - m_dragged;
        m_dragged = place;
        setLayout(m_layout.scrolledTo(m_layout.scroll - by.y()));
        moveWindow(m_layout.axis().panned(-by.x()));
    } else if (m_drag == Drag::Time) {
        emit pinWanted(m_layout.axis().toTime(place.x()));
    } else if (event->buttons().testFlag(Qt::LeftButton) && m_pressed.x() >= m_layout.gutter &&
               (m_drag == Drag::Brush || std::abs(place.x() - m_pressed.x()) > 4)) {
        m_drag = Drag::Brush;
        const auto [first, last] = std::minmax(place.x(), m_pressed.x());
        m_brush = TimeWindow{m_layout.axis().toTime(std::max(first, m_layout.gutter)),
                             m_layout.axis().toTime(last)};
    }
    const int row = m_layout.rowAt(place.y()).value_or(-1);
    if (row != m_hovered) {
        m_hovered = row;
        emit rowHovered(row);
    }
    viewport()->update();
}

void RowTimeView::mouseReleaseEvent(QMouseEvent* event)
{
    viewport()->unsetCursor();
    const Drag drag = std::exchange(m_drag, Drag::None);
    if (drag != Drag::None || event->button() != Qt::LeftButton) {
        return;
    }
    m_brush.reset(); // a plain click takes the brushed range away
    viewport()->update();
    clicked(event->position());
}

void RowTimeView::mouseDoubleClickEvent(QMouseEvent* event)
{
    m_drag = Drag::Done; // the release of a double click selects nothing anew
    doubleClicked(event->position());
}

bool RowTimeView::keyZooms(QKeyEvent* event)
{
    const TimeAxis axis = m_layout.axis();
    const bool large = event->modifiers().testFlag(Qt::ShiftModifier);
    const double quarter = m_layout.plot().width() / 4 * (large ? 4 : 1);
    const double centre = m_pointer && m_pointer->x() > m_layout.gutter
                              ? m_pointer->x()
                              : m_layout.plot().center().x();
    switch (event->key()) {
    case Qt::Key_W:
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        moveWindow(axis.zoomed(large ? 0.2 : 0.67, centre));
        return true;
    case Qt::Key_S:
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
        moveWindow(axis.zoomed(large ? 5 : 1.5, centre));
        return true;
    case Qt::Key_A:
        moveWindow(axis.panned(-quarter));
        return true;
    case Qt::Key_D:
        moveWindow(axis.panned(quarter));
        return true;
    case Qt::Key_0:
        m_time.showAll();
        return true;
    case Qt::Key_F:
        focusSelection();
        return true;
    case Qt::Key_Z:
        if (m_brush) {
            moveWindow(*std::exchange(m_brush, std::nullopt));
        }
        return true;
    default:
        return false;
    }
}

void RowTimeView::keyPressEvent(QKeyEvent* event)
{
    const bool plain = !event->modifiers().testFlag(Qt::ControlModifier) &&
                       !event->modifiers().testFlag(Qt::AltModifier);
    if (plain && (keyZooms(event) || key(event))) {
        return;
    }
    if (event->key() == Qt::Key_Escape && m_brush) {
        m_brush.reset();
        viewport()->update();
        return;
    }
    QAbstractScrollArea::keyPressEvent(event);
}

bool RowTimeView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), wordsAt(help->pos()), viewport());
        return true;
    }
    if (event->type() == QEvent::Leave) {
        m_pointer.reset();
        m_hovered = -1;
        emit rowHovered(-1);
        viewport()->update();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace souverix
