#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include <QString>

#include "views/common/tone.h"

namespace souverix
{

/// A column of a table.
struct Column {
    QString id;          ///< the filter's field name, e.g. `debt.hours`; English, stable
    QString title;       ///< translated
    bool number = false; ///< right-aligned, compared as a number
    int characters = 14; ///< width at first sight
    QString explanation; ///< tool tip of the header
    bool ages = false;   ///< moves as time passes: no change when states are compared
};

/// In what a row differs from the same row of another state.
struct RowDifference {
    std::uint64_t columns = 0; ///< a bit each, of the first 64
    QString text;              ///< what differs, translated
    QString value;             ///< the same as filters have it

    [[nodiscard]] bool none() const { return columns == 0 && value.isEmpty(); }
};

/// An immutable table: what a model shows, sorts and filters. Sorting and filtering call it from a
/// worker thread, so every function must be safe from any thread and cost little.
class TableRows
{
public:
    virtual ~TableRows() = default;
    [[nodiscard]] virtual std::size_t size() const = 0;
    /// What the cell shows.
    [[nodiscard]] virtual QString text(std::size_t row, std::size_t column) const = 0;
    /// The contract's word or number for filters and copying; text() where it is no other.
    [[nodiscard]] virtual QString value(std::size_t row, std::size_t column) const
    {
        return text(row, column);
    }
    /// For number columns: what is sorted and compared; nothing sorts last.
    [[nodiscard]] virtual std::optional<double> number(std::size_t /*row*/,
                                                       std::size_t /*column*/) const
    {
        return std::nullopt;
    }
    /// Orders text columns; by value() where not overridden.
    [[nodiscard]] virtual int compare(std::size_t a, std::size_t b, std::size_t column) const
    {
        return value(a, column).compare(value(b, column));
    }
    /// A glyph before the cell's text.
    [[nodiscard]] virtual std::optional<Tone> tone(std::size_t /*row*/,
                                                   std::size_t /*column*/) const
    {
        return std::nullopt;
    }
    /// In what a row differs from that row of `base`, a table of the same kind: by value() in all
    /// columns that do not age, where not overridden.
    [[nodiscard]] virtual RowDifference differenceFrom(std::size_t row, const TableRows& base,
                                                       std::size_t baseRow,
                                                       const std::vector<Column>& columns) const;
    /// What the row is about, the same in the next snapshot: selections follow it.
    [[nodiscard]] virtual std::uint64_t key(std::size_t row) const = 0;
};

} // namespace souverix
