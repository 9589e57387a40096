#include <algorithm>

#include <QKeyEvent>

#include "model/query/fleet_view.h"
#include "views/common/time_cursor.h"
#include "views/timeline/timeline_view.h"

namespace souverix
{

bool TimelineView::key(QKeyEvent* event)
{
    const auto rowBy = [this](int by) {
        if (layoutNow().rows > 0) {
            m_selectedMark.reset();
            selectRow(std::clamp(m_selectedRow + by, 0, layoutNow().rows - 1));
        }
    };
    const int page = std::max(1, layoutNow().endRow() - layoutNow().firstRow() - 1);
    switch (event->key()) {
    case Qt::Key_Up:
        rowBy(-1);
        return true;
    case Qt::Key_Down:
        rowBy(1);
        return true;
    case Qt::Key_PageUp:
        rowBy(-page);
        return true;
    case Qt::Key_PageDown:
        rowBy(page);
        return true;
    case Qt::Key_Left:
        walk(-1, Weight::Routine);
        return true;
    case Qt::Key_Right:
        walk(1, Weight::Routine);
        return true;
    case Qt::Key_N:
        walk(event->modifiers().testFlag(Qt::ShiftModifier) ? -1 : 1, Weight::Warning);
        return true;
    case Qt::Key_Home:
        walk(-1'000'000'000, Weight::Routine);
        return true;
    case Qt::Key_End:
        walk(1'000'000'000, Weight::Routine);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        enter();
        return true;
    default:
        return false;
    }
}

void TimelineView::enter()
{
    if (m_selectedRow < 0 || m_selectedRow >= layoutNow().rows) {
        return;
    }
    const LaneRow row = rowNumber(m_selectedRow);
    if (row.kind != LaneRow::Kind::Node) {
        toggle(row);
    } else if (m_selectedMark) {
        emit eventActivated(m_selectedMark->ref);
    } else {
        emit nodeActivated(row.node);
    }
}

void TimelineView::setWalk(NameId node, std::vector<Mark> marks)
{
    m_walkNode = node;
    m_walk = std::move(marks);
    if (m_walkWaiting) {
        const auto [steps, least] = *std::exchange(m_walkWaiting, std::nullopt);
        walk(steps, least);
    }
}

void TimelineView::walk(int steps, Weight least)
{
    if (m_selectedNode == NameId::None) {
        return;
    }
    if (m_walkNode != m_selectedNode) {
        m_walkWaiting = {steps, least};
        emit walkWanted(m_selectedNode);
        return;
    }
    // From the selected event; else from T, where the reader is.
    const UtcTime from = m_selectedMark ? m_selectedMark->time : time().at();
    std::vector<const Mark*> stops;
    std::ptrdiff_t after = 0; // how many are before `from`, the selected one not
    std::ptrdiff_t at = -1;
    for (const Mark& mark : m_walk) {
        if (mark.weight < least) {
            continue;
        }
        if (m_selectedMark && mark.ref == m_selectedMark->ref) {
            at = static_cast<std::ptrdiff_t>(stops.size());
        }
        after += mark.time < from ? 1 : 0;
        stops.push_back(&mark);
    }
    if (stops.empty()) {
        return;
    }
    const auto last = static_cast<std::ptrdiff_t>(stops.size()) - 1;
    const std::ptrdiff_t base = at >= 0 ? at : steps > 0 ? after - 1 : after;
    const Mark& to =
        *stops[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(base + steps, 0, last))];
    m_selectedMark = to;
    const double seconds = layoutNow().window.seconds();
    if (!layoutNow().window.contains(to.time)) {
        const UtcTime begin = shifted(to.time, -seconds / 2);
        moveWindow({begin, shifted(begin, seconds)});
    }
    emit eventSelected(to.ref);
    refresh();
}

void TimelineView::focusSelection()
{
    if (m_selectedRow < 0) {
        return;
    }
    showRow(m_selectedRow);
    if (m_selectedMark) {
        const double seconds = std::max(3600.0, layoutNow().window.seconds() / 8);
        const UtcTime begin = shifted(m_selectedMark->time, -seconds / 2);
        moveWindow({begin, shifted(begin, seconds)});
    }
}

} // namespace souverix
