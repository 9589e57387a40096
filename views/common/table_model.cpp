#include "views/common/table_model.h"

#include <algorithm>

#include "views/common/queries.h"

namespace souverix
{

TableModel::TableModel(std::vector<Column> columns, Queries& queries, QObject* parent)
    : QAbstractTableModel(parent), m_columns(std::move(columns)), m_queries(queries)
{
    m_columns.push_back(changeColumn());
}

void TableModel::setRows(std::shared_ptr<const TableRows> rows,
                         std::shared_ptr<const TableRows> base)
{
    m_rows = std::move(rows);
    m_base = std::move(base);
    arrangeSoon();
}

void TableModel::setFilter(TableFilter filter)
{
    m_filter = std::move(filter);
    arrangeSoon();
}

void TableModel::setPassing(Passing passing)
{
    m_passing = std::move(passing);
    arrangeSoon();
}

void TableModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column < 0 ? std::nullopt : std::optional(static_cast<std::size_t>(column));
    m_descending = order == Qt::DescendingOrder;
    arrangeSoon();
}

void TableModel::arrangeSoon()
{
    if (!m_rows) {
        m_queries.cancel(this, QStringLiteral("arrange"));
        take({});
        return;
    }
    m_queries.compute(
        this, QStringLiteral("arrange"),
        [rows = m_rows, base = m_base, shown = m_shownRows, columns = m_columns, filter = m_filter,
         column = m_sortColumn, descending = m_descending,
         passing = m_passing](const std::stop_token& stop) {
            auto compared = shown;
            if (!shown || shown->now() != rows || shown->base() != base) {
                compared = std::make_shared<ComparedRows>(
                    rows, base, std::vector<Column>(columns.begin(), columns.end() - 1), stop);
            }
            Arranged made{compared, arrange(*compared, columns, filter, column, descending, stop)};
            if (const auto pass = passing ? passing(*rows) : std::vector<bool>(); !pass.empty()) {
                std::erase_if(made.order,
                              [&](std::uint32_t row) { return row >= pass.size() || !pass[row]; });
            }
            return made;
        },
        [this](Arranged arranged) { take(std::move(arranged)); });
}

void TableModel::take(Arranged arranged)
{
    const bool sameShape = m_order.size() == arranged.order.size();
    if (!sameShape) {
        beginResetModel();
    }
    m_shownRows = std::move(arranged.rows);
    m_order = std::move(arranged.order);
    if (!sameShape) {
        endResetModel();
    } else if (!m_order.empty()) {
        // As many rows as before: the view keeps its place and scroll position.
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }
    emit rearranged();
}

int TableModel::placeOf(std::uint64_t key) const
{
    const auto found = std::find_if(m_order.begin(), m_order.end(), [&](std::uint32_t row) {
        return m_shownRows->key(row) == key;
    });
    return found == m_order.end() ? -1 : static_cast<int>(found - m_order.begin());
}

int TableModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_order.size());
}

int TableModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

QVariant TableModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || static_cast<std::size_t>(index.row()) >= m_order.size()) {
        return {};
    }
    const std::size_t row = sourceRow(index.row());
    const auto column = static_cast<std::size_t>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return m_shownRows->text(row, column);
    case Qt::ToolTipRole:
        return words(row, column);
    case kChangeRole: {
        const ChangeKind kind = m_shownRows->kind(row);
        return kind == ChangeKind::Same ? QVariant() : QVariant(static_cast<int>(kind));
    }
    case kCellChangedRole:
        return m_shownRows->cellChanged(row, column);
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (m_columns[column].number ? Qt::AlignRight : Qt::AlignLeft));
    case kToneRole: {
        const auto tone = m_shownRows->tone(row, column);
        return tone ? QVariant(static_cast<int>(*tone)) : QVariant();
    }
    case kKeyRole:
        return QVariant::fromValue<quint64>(m_shownRows->key(row));
    default:
        return {};
    }
}

QVariant TableModel::words(std::size_t row, std::size_t column) const
{
    const QString text = m_shownRows->text(row, column);
    if (!m_shownRows->cellChanged(row, column)) {
        return text;
    }
    const QString before = m_shownRows->before(row, column);
    return tr("%1, was %2").arg(text, before.isEmpty() ? tr("nothing") : before);
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount()) {
        return {};
    }
    const Column& column = m_columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return column.title;
    case Qt::ToolTipRole:
        return column.explanation.isEmpty() ? column.id : column.explanation;
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(Qt::AlignVCenter |
                                   (column.number ? Qt::AlignRight : Qt::AlignLeft));
    default:
        return {};
    }
}

} // namespace souverix
