#pragma once

#include <initializer_list>
#include <memory>
#include <stop_token>
#include <vector>

#include "model/query/fleet_change.h"
#include "views/common/table_rows.h"

namespace souverix
{

/// The column that says what differs: `new`, `gone`, or the fields that changed. Every table has it
/// behind its own columns; it is in sight while something is compared.
[[nodiscard]] Column changeColumn();

/// The columns, those of these ids as ageing.
[[nodiscard]] std::vector<Column> ageing(std::vector<Column> columns,
                                         std::initializer_list<const char*> ids);

/// The rows of a table beside those of a base, matched by key: first all rows in force in their
/// order, then those that only the base has. Immutable; safe from any thread.
class ComparedRows : public TableRows
{
public:
    /// `columns` are those of both, without the change column. `base` nullptr: nothing differs.
    /// Stops early, with what it has, on `stop`. O(rows); meant for a worker.
    ComparedRows(std::shared_ptr<const TableRows> now, std::shared_ptr<const TableRows> base,
                 const std::vector<Column>& columns, const std::stop_token& stop);

    [[nodiscard]] const std::shared_ptr<const TableRows>& now() const { return m_now; }
    [[nodiscard]] const std::shared_ptr<const TableRows>& base() const { return m_base; }
    [[nodiscard]] ChangeKind kind(std::size_t row) const;
    [[nodiscard]] bool cellChanged(std::size_t row, std::size_t column) const;
    /// What the cell showed in the base; empty where it did not change.
    [[nodiscard]] QString before(std::size_t row, std::size_t column) const;
    /// Rows that are not the same in both.
    [[nodiscard]] std::size_t differing() const { return m_differing.size() + m_gone.size(); }

    [[nodiscard]] std::size_t size() const override { return m_now->size() + m_gone.size(); }
    [[nodiscard]] QString text(std::size_t row, std::size_t column) const override;
    [[nodiscard]] QString value(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::optional<double> number(std::size_t row, std::size_t column) const override;
    [[nodiscard]] int compare(std::size_t a, std::size_t b, std::size_t column) const override;
    [[nodiscard]] std::optional<Tone> tone(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::uint64_t key(std::size_t row) const override;

private:
    struct Differing {
        ChangeKind kind{};
        std::uint32_t baseRow = 0; ///< of Changed
        RowDifference difference;
    };
    [[nodiscard]] const Differing* of(std::size_t row) const;

    std::shared_ptr<const TableRows> m_now, m_base;
    std::size_t m_columns;
    std::vector<std::uint32_t> m_ofRow; ///< 1 + index into m_differing; empty: all the same
    std::vector<Differing> m_differing;
    std::vector<std::uint32_t> m_gone; ///< rows of the base
};

} // namespace souverix
