#pragma once

#include <optional>
#include <vector>

#include "model/event/event.h"
#include "views/common/table_rows.h"

namespace souverix
{

/// A cell made beforehand.
struct PlainCell {
    QString text;
    QString value; ///< the contract's word; `text` where empty
    std::optional<double> number;
    std::optional<Tone> tone;
};

/// A small table whose cells are made beforehand, on a worker where there are many: the lists of
/// one node, of one certificate. Each row may lead to an event.
class PlainRows : public TableRows
{
public:
    struct Row {
        std::vector<PlainCell> cells;
        std::optional<EventRef> ref;
        std::uint64_t key = 0;
    };

    /// Appends a row; its key is made of `ref`, or of its place where there is none.
    void add(std::vector<PlainCell> cells, std::optional<EventRef> ref = std::nullopt);
    [[nodiscard]] const Row& row(std::size_t row) const { return m_rows[row]; }

    [[nodiscard]] std::size_t size() const override { return m_rows.size(); }
    [[nodiscard]] QString text(std::size_t row, std::size_t column) const override;
    [[nodiscard]] QString value(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::optional<double> number(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::optional<Tone> tone(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::uint64_t key(std::size_t row) const override { return m_rows[row].key; }

private:
    [[nodiscard]] const PlainCell* cell(std::size_t row, std::size_t column) const;

    std::vector<Row> m_rows;
};

/// A moment as a cell that sorts by time.
[[nodiscard]] PlainCell timeCell(UtcTime time);

} // namespace souverix
