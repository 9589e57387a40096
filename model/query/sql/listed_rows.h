#pragma once

#include <utility>
#include <vector>

#include "model/query/sql/sql_table.h"

namespace souverix
{

/// Rows that were worked out one by one, as cells.
class ListedRows : public SqlRows
{
public:
    explicit ListedRows(std::vector<std::vector<SqlCell>> rows) : m_rows(std::move(rows)) {}
    [[nodiscard]] Result<bool> has(std::size_t row) override { return row < m_rows.size(); }
    [[nodiscard]] SqlCell cell(std::size_t row, std::size_t column) override
    {
        return m_rows[row][column];
    }

private:
    std::vector<std::vector<SqlCell>> m_rows;
};

} // namespace souverix
