#include "model/query/sql/sql_answer.h"

#include <algorithm>
#include <chrono>

#include "model/base/bytes.h"
#include "model/query/sql/sql_session.h"

namespace souverix
{
namespace
{

SqlCell keptCell(const SqlValue& value)
{
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return *integer;
    if (const auto* real = std::get_if<double>(&value))
        return *real;
    if (const auto* text = std::get_if<std::string_view>(&value))
        return std::string(*text);
    if (const auto* blob = std::get_if<SqlBlob>(&value))
        return toBase64(blob->bytes);
    return {};
}

} // namespace

tl::expected<SqlAnswer, SqlFault> answerSql(const SqlAsked& asked, std::stop_token stop,
                                            std::atomic<std::uint64_t>* rows)
{
    const auto begun = std::chrono::steady_clock::now();
    auto session = SqlSession::open(asked.replica, asked.context);
    if (!session)
        return tl::unexpected<SqlFault>(SqlFault{session.error(), -1});
    SqlAnswer answer;
    auto ran = (*session)->run(
        asked.statement, [&](const std::vector<std::string>& names) { answer.columns = names; },
        [&](std::span<const SqlValue> row) {
            answer.more = answer.rows.size() == asked.mostRows;
            if (answer.more)
                return false;
            std::vector<SqlCell> kept;
            kept.reserve(row.size());
            for (const SqlValue& value : row)
                kept.push_back(keptCell(value));
            answer.rows.push_back(std::move(kept));
            if (rows != nullptr)
                ++*rows;
            return true;
        },
        std::move(stop));
    if (!ran)
        return tl::unexpected<SqlFault>(SqlFault{ran.error(), (*session)->errorOffset()});
    answer.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begun).count();
    return answer;
}

const std::vector<std::string>& sqlKeywords()
{
    static const std::vector<std::string> words{
        "ALL",      "AND",       "AS",        "ASC",    "AVG",    "BETWEEN",  "BY",        "CASE",
        "CAST",     "COALESCE",  "COLLATE",   "COUNT",  "CROSS",  "DATE",     "DATETIME",  "DESC",
        "DISTINCT", "ELSE",      "END",       "EXCEPT", "EXISTS", "FILTER",   "FROM",      "GLOB",
        "GROUP",    "HAVING",    "IFNULL",    "IIF",    "IN",     "INNER",    "INTERSECT", "IS",
        "JOIN",     "JULIANDAY", "LEFT",      "LENGTH", "LIKE",   "LIMIT",    "LOWER",     "MAX",
        "MIN",      "NOT",       "NULL",      "OFFSET", "ON",     "OR",       "ORDER",     "OUTER",
        "OVER",     "PARTITION", "RECURSIVE", "ROUND",  "SELECT", "STRFTIME", "SUBSTR",    "SUM",
        "THEN",     "TOTAL",     "UNION",     "UPPER",  "USING",  "VALUES",   "WHEN",      "WHERE",
        "WINDOW",   "WITH"};
    return words;
}

bool isSqlKeyword(std::string_view word)
{
    std::string upper(word);
    for (char& c : upper)
        if (c >= 'a' && c <= 'z')
            c = static_cast<char>(c - 'a' + 'A');
    return std::binary_search(sqlKeywords().begin(), sqlKeywords().end(), upper);
}

} // namespace souverix
