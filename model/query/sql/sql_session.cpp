#include "model/query/sql/sql_session.h"

#include "model/query/sql/table_module.h"

namespace souverix
{
namespace
{

constexpr int kOpsBetweenChecks = 1000;
constexpr int kLongestValue = 64 * 1024 * 1024;

const std::vector<SqlRowsTable>& rowsTables()
{
    static const std::vector<SqlRowsTable> tables{
        nodesTable(),   driftTable(),        episodesTable(), findingsTable(),
        replaysTable(), certificatesTable(), regionsTable(),  quarantineTable()};
    return tables;
}

/// Lets through what reads; sets the flag at anything else.
int authorize(void* refused, int action, const char* first, const char* second, const char*,
              const char*)
{
    switch (action) {
    case SQLITE_SELECT:
    case SQLITE_READ:
    case SQLITE_RECURSIVE:
        return SQLITE_OK;
    case SQLITE_FUNCTION:
        // Off in SQLite as well unless it is switched on.
        if (sqlite3_stricmp(second, "load_extension") != 0)
            return SQLITE_OK;
        break;
    case SQLITE_PRAGMA:
        if (sqlite3_stricmp(first, "table_info") == 0 || sqlite3_stricmp(first, "table_xinfo") == 0)
            return SQLITE_OK;
        break;
    default:
        break;
    }
    *static_cast<bool*>(refused) = true;
    return SQLITE_DENY;
}

SqlValue valueOf(sqlite3_stmt* statement, int column)
{
    const auto bytes = [&](const void* data) {
        return std::string_view(static_cast<const char*>(data),
                                static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
    };
    switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
        return std::int64_t{sqlite3_column_int64(statement, column)};
    case SQLITE_FLOAT:
        return sqlite3_column_double(statement, column);
    case SQLITE_TEXT:
        return bytes(sqlite3_column_text(statement, column));
    case SQLITE_BLOB:
        return SqlBlob{bytes(sqlite3_column_blob(statement, column))};
    default:
        return {};
    }
}

struct Finalize {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Prepared = std::unique_ptr<sqlite3_stmt, Finalize>;

} // namespace

Result<std::unique_ptr<SqlSession>> SqlSession::open(const std::string& path,
                                                     const TimeContext& context)
{
    auto source = SqlSource::open(path, context);
    if (!source)
        return failWith(source);
    std::unique_ptr<SqlSession> session(new SqlSession(std::move(*source)));
    if (auto connected = session->connect(); !connected)
        return failWith(connected);
    return session;
}

SqlSession::~SqlSession()
{
    sqlite3_close_v2(m_db);
}

Result<void> SqlSession::connect()
{
    constexpr int kFlags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_MEMORY | SQLITE_OPEN_NOMUTEX;
    int rc = sqlite3_open_v2(":memory:", &m_db, kFlags, nullptr);
    if (rc == SQLITE_OK)
        rc = registerCollations(m_db);
    if (rc == SQLITE_OK)
        rc = registerEventsTable(m_db, *m_source);
    for (const SqlRowsTable& table : rowsTables())
        if (rc == SQLITE_OK)
            rc = registerRowsTable(m_db, *m_source, table);
    // A table is declared when it is first used, which the authorizer would refuse.
    for (const SqlTable& table : sqlSchema()) {
        const std::string sql = "SELECT 1 FROM " + table.name;
        sqlite3_stmt* statement = nullptr;
        if (rc == SQLITE_OK)
            rc = sqlite3_prepare_v2(m_db, sql.c_str(), -1, &statement, nullptr);
        sqlite3_finalize(statement);
    }
    if (rc != SQLITE_OK)
        return tl::unexpected<Error>(errorOf(rc));
    sqlite3_limit(m_db, SQLITE_LIMIT_LENGTH, kLongestValue);
    sqlite3_set_authorizer(m_db, authorize, &m_refused);
    sqlite3_progress_handler(
        m_db, kOpsBetweenChecks,
        [](void* stop) { return static_cast<std::stop_token*>(stop)->stop_requested() ? 1 : 0; },
        &m_stop);
    return {};
}

Error SqlSession::errorOf(int code) const
{
    if (m_source->error())
        return *m_source->error();
    if (code == SQLITE_INTERRUPT)
        return {ErrorCode::Cancelled, "cancelled", "stopped"};
    const std::string message = m_db == nullptr ? sqlite3_errstr(code) : sqlite3_errmsg(m_db);
    if (code == SQLITE_NOMEM)
        return {ErrorCode::Internal, "out-of-memory", message};
    return {ErrorCode::Usage, m_refused ? "read-only" : "bad-sql", message};
}

Result<std::uint64_t> SqlSession::run(std::string_view sql, const OnColumns& onColumns,
                                      const OnRow& onRow, std::stop_token stop)
{
    m_stop = stop;
    m_refused = false;
    m_errorOffset = -1;
    if (auto ready = m_source->begin(std::move(stop)); !ready)
        return failWith(ready);
    sqlite3_stmt* raw = nullptr;
    const char* rest = nullptr;
    const char* const end = sql.data() + sql.size();
    int rc = sqlite3_prepare_v2(m_db, sql.data(), static_cast<int>(sql.size()), &raw, &rest);
    const Prepared statement(raw);
    if (rc != SQLITE_OK) {
        m_errorOffset = sqlite3_error_offset(m_db);
        return tl::unexpected<Error>(errorOf(rc));
    }
    if (!statement)
        return fail(ErrorCode::Usage, "there is no statement", "bad-sql");
    if (sqlite3_stmt_readonly(raw) == 0)
        return fail(ErrorCode::Usage, "only reading is possible", "read-only");
    sqlite3_stmt* second = nullptr;
    rc = sqlite3_prepare_v2(m_db, rest, static_cast<int>(end - rest), &second, nullptr);
    const Prepared other(second);
    if (rc != SQLITE_OK || other)
        return fail(ErrorCode::Usage, "more than one statement", "bad-sql");
    const int count = sqlite3_column_count(raw);
    std::vector<std::string> columns;
    for (int i = 0; i < count; ++i)
        columns.emplace_back(sqlite3_column_name(raw, i));
    std::vector<SqlValue> row(columns.size());
    std::uint64_t rows = 0;
    // Columns are told after the first step, so that what fails at once gives no half answer.
    rc = sqlite3_step(raw);
    if (rc == SQLITE_ROW || rc == SQLITE_DONE)
        onColumns(columns);
    for (; rc == SQLITE_ROW; rc = sqlite3_step(raw)) {
        for (int i = 0; i < count; ++i)
            row[static_cast<std::size_t>(i)] = valueOf(raw, i);
        ++rows;
        if (!onRow(row))
            return rows;
    }
    if (rc != SQLITE_DONE)
        return tl::unexpected<Error>(errorOf(rc));
    return rows;
}

const std::vector<SqlTable>& sqlSchema()
{
    static const std::vector<SqlTable> schema = [] {
        std::vector<SqlTable> tables{eventsTable()};
        for (const SqlRowsTable& table : rowsTables())
            tables.push_back(table.table);
        return tables;
    }();
    return schema;
}

} // namespace souverix
