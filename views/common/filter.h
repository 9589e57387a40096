#pragma once

#include <memory>
#include <optional>
#include <stop_token>
#include <vector>

#include <QString>

#include "model/base/utc_time.h"
#include "model/query/filter/filter_tree.h"
#include "views/common/table_rows.h"

namespace souverix
{

/// A filter of a table's rows, of the one filter language (model/query/filter/README.md). Empty
/// lets all pass.
using TableFilter = std::shared_ptr<const FilterTree>;

struct FilterError {
    int position = 0; ///< in characters of the text
    QString message;  ///< translated
};

struct ParsedFilter {
    TableFilter filter;
    std::optional<FilterError> error;
};

/// The fields that a table's columns are: by their ids and, where an id is a field of nodes, by its
/// other names. Such a field keeps its kind: severities go by the ladder, `debt.hours > 90m`.
[[nodiscard]] FilterSchema schemaOf(const std::vector<Column>& columns);

/// Reads a filter for these columns. `now` is what the word means in times.
[[nodiscard]] ParsedFilter parseFilter(const QString& text, const std::vector<Column>& columns,
                                       UtcTime now = UtcTime::now());

/// What is wrong with a text and where, in words. The fault is of the text's UTF-8.
[[nodiscard]] FilterError filterErrorOf(const FilterFault& fault, const QString& text);

/// A value as the filter language writes it, in quotes where it must be.
[[nodiscard]] QString quotedFilterValue(const QString& value);

[[nodiscard]] bool passes(const TableFilter& filter, const TableRows& rows, std::size_t row,
                          std::size_t columns);

/// Which rows pass, in the order asked for. `column` nullopt keeps the order of the rows. Stops
/// early, with what it has, on `stop`. For worker threads.
[[nodiscard]] std::vector<std::uint32_t>
arrange(const TableRows& rows, const std::vector<Column>& columns, const TableFilter& filter,
        std::optional<std::size_t> column, bool descending, const std::stop_token& stop);

} // namespace souverix
