#include "views/events/event_window_model.h"

#include <algorithm>

#include "views/common/change_paint.h"
#include "views/common/format.h"
#include "views/common/theme.h"
#include "views/common/tone_paint.h"

namespace souverix
{

EventWindowModel::EventWindowModel(const Theme& theme, QObject* parent)
    : QAbstractTableModel(parent), m_theme(theme)
{
}

void EventWindowModel::setList(std::shared_ptr<const EventList> list, std::shared_ptr<Names> names)
{
    m_list = std::move(list);
    m_names = std::move(names);
    m_pages.reset(m_list ? m_list->rows.size() : 0);
    setWindow(m_top, m_wanted);
    refresh();
}

void EventWindowModel::setBase(std::shared_ptr<const FleetView> base)
{
    m_base = std::move(base);
    refresh();
}

bool EventWindowModel::isNew(const EventRow& row) const
{
    return m_base && !countsAt(row, m_base->at, m_base->knownAt);
}

void EventWindowModel::setWindow(std::uint64_t top, int rows)
{
    m_wanted = std::max(0, rows);
    const std::uint64_t total = m_pages.rows();
    const auto wanted = static_cast<std::uint64_t>(m_wanted);
    const std::uint64_t last = total > wanted ? total - wanted : 0;
    const std::uint64_t before = m_top;
    m_top = std::min(top, last);
    setRows(static_cast<int>(std::min(wanted, total - m_top)));
    if (m_top != before) {
        refresh();
    }
}

void EventWindowModel::setRows(int rows)
{
    if (rows > m_rows) {
        beginInsertRows({}, m_rows, rows - 1);
        m_rows = rows;
        endInsertRows();
    } else if (rows < m_rows) {
        beginRemoveRows({}, rows, m_rows - 1);
        m_rows = rows;
        endRemoveRows();
    }
}

void EventWindowModel::refresh()
{
    if (m_rows > 0) {
        emit dataChanged(index(0, 0), index(m_rows - 1, kEventColumns - 1));
    }
}

const EventRow* EventWindowModel::eventAt(int row) const
{
    if (row < 0 || row >= m_rows) {
        return nullptr;
    }
    return m_pages.row(m_top + static_cast<std::uint64_t>(row));
}

int EventWindowModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int EventWindowModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : kEventColumns;
}

QVariant EventWindowModel::waitingData(const QModelIndex& index, int role) const
{
    const bool failed = m_pages.isFailed(m_top + static_cast<std::uint64_t>(index.row()));
    if (role == kStateRole) {
        return static_cast<int>(failed ? CellState::Failed : CellState::Loading);
    }
    if (role == Qt::DisplayRole && index.column() == 0) {
        return failed ? tr("cannot be read") : tr("reading …");
    }
    if (role == Qt::ForegroundRole) {
        return m_theme.colours().muted;
    }
    return {};
}

QVariant EventWindowModel::decoration(const EventRow& row, EventColumn column) const
{
    if (column == EventColumn::Time && isNew(row)) {
        return changeIcon(ChangeKind::New, m_theme);
    }
    if (row.malformed && column == EventColumn::Recorded) {
        return toneIcon(Tone::High, m_theme);
    }
    if (column == EventColumn::Recorded && latenessOf(row) != Lateness::Normal) {
        return toneIcon(latenessOf(row) == Lateness::Late ? Tone::Low : Tone::Medium, m_theme);
    }
    return {};
}

QVariant EventWindowModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows || !m_names) {
        return {};
    }
    const EventRow* row = eventAt(index.row());
    if (row == nullptr) {
        return waitingData(index, role);
    }
    const auto column = static_cast<EventColumn>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return eventCell(*row, column, *m_names);
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole: {
        const QString text =
            tr("%1: %2").arg(eventColumnTitle(column), eventCell(*row, column, *m_names));
        return isNew(*row) ? text + u'\n' + tr("new: not in the state compared with") : text;
    }
    case Qt::BackgroundRole:
        return isNew(*row) ? QVariant(changeTint(m_theme)) : QVariant();
    case Qt::DecorationRole:
        return decoration(*row, column);
    case Qt::TextAlignmentRole:
        return column == EventColumn::Sequence ? int(Qt::AlignRight | Qt::AlignVCenter)
                                               : int(Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (column == EventColumn::Summary || column == EventColumn::Recorded) {
            return m_theme.colours().muted;
        }
        return {};
    case kStateRole:
        return static_cast<int>(CellState::Ready);
    default:
        return {};
    }
}

QVariant EventWindowModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole && section < kEventColumns) {
        return eventColumnTitle(static_cast<EventColumn>(section));
    }
    return {};
}

} // namespace souverix
