#pragma once

#include <atomic>
#include <cstdint>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/base/result.h"
#include "model/query/time_context.h"

namespace souverix
{

/// A value of a result: NULL, INTEGER, REAL, TEXT or BLOB (in base64).
using SqlCell = std::variant<std::monostate, std::int64_t, double, std::string>;

/// The rows of one statement, as far as they were kept.
struct SqlAnswer {
    std::vector<std::string> columns;
    std::vector<std::vector<SqlCell>> rows;
    bool more = false; ///< the statement would have given further rows
    double seconds = 0;
};

/// Why a statement gave no answer.
struct SqlFault {
    Error error;
    int offset = -1; ///< byte of the statement where it is wrong; -1 where SQLite does not say
};

struct SqlAsked {
    std::string replica; ///< path
    TimeContext context;
    std::string statement;
    std::size_t mostRows = 10'000;
};

/// Runs one read-only statement at (T, K) with a session of its own. `rows`, where given, grows as
/// rows come, for whoever watches. Any thread but the UI's.
[[nodiscard]] tl::expected<SqlAnswer, SqlFault>
answerSql(const SqlAsked& asked, std::stop_token stop = {},
          std::atomic<std::uint64_t>* rows = nullptr);

/// A column as schema help shows it.
struct SqlColumn {
    std::string name;
    /// As declared: `TEXT`, `INTEGER`, `REAL`; `TEXT COLLATE utc` compares as instants, `TEXT
    /// COLLATE severity` by the drift ladder.
    std::string type;
    std::string description; ///< technical English
    bool hidden = false;     ///< not in `SELECT *`
};

/// A table as schema help shows it.
struct SqlTable {
    std::string name, description;
    std::vector<SqlColumn> columns;
};

/// All tables with their columns, for schema help.
[[nodiscard]] const std::vector<SqlTable>& sqlSchema();

/// Whether a word (any case) belongs to SQLite's language or is one of its functions.
[[nodiscard]] bool isSqlKeyword(std::string_view word);
[[nodiscard]] const std::vector<std::string>& sqlKeywords();

} // namespace souverix
