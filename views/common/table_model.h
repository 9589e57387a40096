#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QAbstractTableModel>

#include "views/common/compared_rows.h"
#include "views/common/filter.h"
#include "views/common/table_rows.h"

namespace souverix
{

class FilterBox;
class Queries;
class Theme;

/// A table of immutable rows, sorted and filtered on a worker; until the answer comes the last
/// order stays in sight. Beside a base its rows say what differs, in a column of their own behind
/// all others, and rows that only the base has follow. UI thread only.
class TableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// The tone of a cell, as int; absent where it has none.
    static constexpr int kToneRole = Qt::UserRole + 1;
    /// TableRows::key of the row.
    static constexpr int kKeyRole = Qt::UserRole + 2;
    /// The ChangeKind of the row, as int; absent where it is the same.
    static constexpr int kChangeRole = Qt::UserRole + 3;
    /// True where the cell is not what it was in the base.
    static constexpr int kCellChangedRole = Qt::UserRole + 4;

    TableModel(std::vector<Column> columns, Queries& queries, QObject* parent = nullptr);

    [[nodiscard]] const std::vector<Column>& columns() const { return m_columns; }
    /// `base`: the same table of the state compared with; nullptr where nothing is compared.
    void setRows(std::shared_ptr<const TableRows> rows,
                 std::shared_ptr<const TableRows> base = nullptr);
    /// Whether what is in sight is beside a base.
    [[nodiscard]] bool comparing() const { return m_shownRows && m_shownRows->base() != nullptr; }
    /// Of columns(), the one that says what differs.
    [[nodiscard]] int changeColumnAt() const { return static_cast<int>(m_columns.size()) - 1; }
    void setFilter(TableFilter filter);
    /// Which rows pass, in the order of the rows, those that only the base has behind them; empty:
    /// all. Called on a worker, instead of a filter of the columns.
    using Passing = std::function<std::vector<bool>(const TableRows& rows)>;
    void setPassing(Passing passing);
    /// What is in sight with its change column; nullptr before the first.
    [[nodiscard]] std::shared_ptr<const TableRows> shownRows() const { return m_shownRows; }
    [[nodiscard]] Queries& queries() const { return m_queries; }
    /// The filter line that filters this table; nullptr where there is none.
    [[nodiscard]] FilterBox* filterBox() const { return m_bar; }
    void setFilterBox(FilterBox* bar) { m_bar = bar; }
    void sort(int column, Qt::SortOrder order) override;

    /// Rows before the filter, and after it.
    [[nodiscard]] std::size_t total() const
    {
        return comparing() ? m_shownRows->size() : m_rows ? m_rows->size() : 0;
    }
    [[nodiscard]] std::size_t shown() const { return m_order.size(); }
    /// The row in `rows()` at a place in sight; beyond its size where only the base has it.
    [[nodiscard]] std::size_t sourceRow(int row) const
    {
        return m_order[static_cast<std::size_t>(row)];
    }
    [[nodiscard]] std::shared_ptr<const TableRows> rows() const
    {
        return m_shownRows ? m_shownRows->now() : nullptr;
    }
    /// Whether the row at a place in sight exists in the state in force.
    [[nodiscard]] bool isThere(int row) const
    {
        return m_shownRows->kind(sourceRow(row)) != ChangeKind::Gone;
    }
    /// Where the row with this key is in sight; -1 where it is not.
    [[nodiscard]] int placeOf(std::uint64_t key) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;

signals:
    /// A new order is in sight. Views restore their selection by key now.
    void rearranged();

private:
    struct Arranged {
        std::shared_ptr<const ComparedRows> rows;
        std::vector<std::uint32_t> order;
    };
    void arrangeSoon();
    [[nodiscard]] QVariant words(std::size_t row, std::size_t column) const;
    void take(Arranged arranged);

    std::vector<Column> m_columns;
    Queries& m_queries;
    std::shared_ptr<const TableRows> m_rows, m_base; ///< the newest
    std::shared_ptr<const ComparedRows> m_shownRows; ///< those of m_order
    std::vector<std::uint32_t> m_order;
    TableFilter m_filter;
    Passing m_passing;
    FilterBox* m_bar = nullptr;
    std::optional<std::size_t> m_sortColumn;
    bool m_descending = false;
};

} // namespace souverix
