#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/base/result.h"
#include "model/query/sql/sql_table.h"
#include "model/query/time_context.h"

struct sqlite3;

namespace souverix
{

/// One value of a result row; texts are valid during the call that gives them.
struct SqlBlob {
    std::string_view bytes;
};
using SqlValue = std::variant<std::monostate, std::int64_t, double, std::string_view, SqlBlob>;

/// Read-only SQL over one replica at (T, K): SQLite's own language over the tables of sqlSchema().
/// One thread (a worker, never the UI's); make one a thread.
class SqlSession
{
public:
    /// Errors: those of opening a replica (exit status 4).
    [[nodiscard]] static Result<std::unique_ptr<SqlSession>> open(const std::string& path,
                                                                  const TimeContext& context);
    ~SqlSession();
    SqlSession(const SqlSession&) = delete;
    SqlSession& operator=(const SqlSession&) = delete;

    /// Called once, before rows, with the result's column names.
    using OnColumns = std::function<void(const std::vector<std::string>& names)>;
    /// Called for each row as it comes; false ends the statement.
    using OnRow = std::function<bool(std::span<const SqlValue> row)>;
    /// Runs one statement to its end. Returns how many rows it gave. Errors: Usage where SQLite
    /// refuses it (its message is the detail; reason `read-only` for anything that would write,
    /// else `bad-sql`), Cancelled, and those of the replica.
    [[nodiscard]] Result<std::uint64_t> run(std::string_view sql, const OnColumns& onColumns,
                                            const OnRow& onRow, std::stop_token stop = {});
    /// Where the statement that failed last is wrong, in bytes; -1 where SQLite does not say.
    [[nodiscard]] int errorOffset() const { return m_errorOffset; }

private:
    explicit SqlSession(std::unique_ptr<SqlSource> source) : m_source(std::move(source)) {}
    [[nodiscard]] Result<void> connect();
    [[nodiscard]] Error errorOf(int code) const;

    std::unique_ptr<SqlSource> m_source;
    sqlite3* m_db = nullptr;
    std::stop_token m_stop;
    bool m_refused = false; // the authorizer said no
    int m_errorOffset = -1;
};

} // namespace souverix
