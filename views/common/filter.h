#pragma once

#include <functional>
#include <optional>
#include <stop_token>
#include <vector>

#include <QString>

#include "views/common/table_rows.h"

namespace souverix
{

/// One condition of a filter: `field op value`, or a text that any column may hold.
struct FilterTerm {
    enum class Op { Contains, Equal, NotEqual, Less, LessEqual, Greater, GreaterEqual } op{};
    std::optional<std::size_t> column; ///< absent: any column
    QString value;
    std::optional<double> number; ///< `value` as a number, units of time in the column's own
};

/// Conditions that must all hold; empty lets all pass.
using TableFilter = std::vector<FilterTerm>;

struct FilterError {
    int position = 0; ///< in characters of the text
    QString message;  ///< translated
};

struct ParsedFilter {
    TableFilter filter;
    std::optional<FilterError> error;
};

/// Reads `term and term …`; a term is `field op value`, a quoted text, or a bare word. Operators: =
/// != < <= > >= contains ~. Severity words compare by the ladder. Field names are the columns' ids,
/// case ignored.
[[nodiscard]] ParsedFilter parseFilter(const QString& text, const std::vector<Column>& columns);

[[nodiscard]] bool passes(const TableFilter& filter, const TableRows& rows, std::size_t row,
                          std::size_t columns);

/// Which rows pass, in the order asked for. `column` nullopt keeps the order of the rows. Stops
/// early, with what it has, on `stop`. For worker threads; about a million rows a second and core.
[[nodiscard]] std::vector<std::uint32_t>
arrange(const TableRows& rows, const std::vector<Column>& columns, const TableFilter& filter,
        std::optional<std::size_t> column, bool descending, const std::stop_token& stop);

} // namespace souverix
