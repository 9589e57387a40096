#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/base/result.h"
#include "model/query/sql/sql_answer.h"
#include "model/query/sql/sql_source.h"

namespace souverix
{

/// The rows of a table at one (T, K), in one scan from the first. One thread.
class SqlRows
{
public:
    virtual ~SqlRows() = default;
    /// Whether there is such a row; asked of each in turn, so that rows may be read as they are
    /// needed and let go behind. Errors are those of reading.
    [[nodiscard]] virtual Result<bool> has(std::size_t row) = 0;
    /// Of the row that has() was asked of last.
    [[nodiscard]] virtual SqlCell cell(std::size_t row, std::size_t column) = 0;
};

/// Reads a table's rows; only those of `node` where one is asked for (more are allowed).
using SqlReadRows = Result<std::unique_ptr<SqlRows>> (*)(SqlSource& source,
                                                         const std::optional<std::string>& node);

/// A table whose rows are worked out, not scanned where they lie.
struct SqlRowsTable {
    SqlTable table;
    SqlReadRows read = nullptr;
    std::optional<std::size_t> nodeColumn; ///< whose equality limits what is read
};

[[nodiscard]] SqlCell cellOf(NameId name, const Names& names);
[[nodiscard]] SqlCell cellOf(UtcTime time);
[[nodiscard]] SqlCell cellOf(const std::optional<UtcTime>& time);

[[nodiscard]] SqlRowsTable nodesTable();
[[nodiscard]] SqlRowsTable driftTable();
[[nodiscard]] SqlRowsTable episodesTable();
[[nodiscard]] SqlRowsTable findingsTable();
[[nodiscard]] SqlRowsTable replaysTable();
[[nodiscard]] SqlRowsTable certificatesTable();
[[nodiscard]] SqlRowsTable regionsTable();
[[nodiscard]] SqlRowsTable quarantineTable();

} // namespace souverix
