#include "model/replica/sqlite.h"

#include <cstring>

#include <sqlite3.h>

#include "model/replica/gathered_pages.h"

namespace souverix::sqlite
{

namespace
{

constexpr int kReaderWaitMs = 5'000;
constexpr int kWriterWaitMs = 10'000;

std::string escapedForUri(const std::string& path)
{
    std::string out;
    for (const char c : path) {
        if (c == '?' || c == '#' || c == '%') {
            constexpr char kDigits[] = "0123456789ABCDEF";
            out += '%';
            out += kDigits[static_cast<unsigned char>(c) >> 4];
            out += kDigits[static_cast<unsigned char>(c) & 15];
        } else {
            out += c;
        }
    }
    return out;
}

/// Readers on other threads would wait for each other at every allocation that is counted.
void countNoMemory()
{
    static const int done = sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    static_cast<void>(done); // refused where SQLite runs already: it counts then
}

} // namespace

Error errorOf(sqlite3* db, int code)
{
    const char* file = db != nullptr ? sqlite3_db_filename(db, "main") : nullptr;
    std::string detail = file != nullptr ? file : "replica";
    detail += ": ";
    detail += db != nullptr ? sqlite3_errmsg(db) : sqlite3_errstr(code);
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return {ErrorCode::Busy, "replica-busy", detail + "; another program is writing it"};
    case SQLITE_FULL:
        return {ErrorCode::Full, "disk-full", detail};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
    case SQLITE_FORMAT:
        return {ErrorCode::Damaged, "replica-damaged", detail};
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_READONLY:
        return {ErrorCode::Damaged, "replica-cannot-be-opened", detail};
    case SQLITE_IOERR:
        return {ErrorCode::Damaged, "replica-io", detail};
    default:
        return {ErrorCode::Damaged, "replica-unusable", detail};
    }
}

Statement::~Statement()
{
    if (m_statement != nullptr) {
        sqlite3_reset(m_statement);
        sqlite3_clear_bindings(m_statement);
    }
}

Statement::Statement(Statement&& other) noexcept
    : m_db(other.m_db), m_statement(other.m_statement), m_bound(other.m_bound)
{
    other.m_statement = nullptr;
}

Statement& Statement::bind(std::int64_t value)
{
    sqlite3_bind_int64(m_statement, ++m_bound, value);
    return *this;
}

Statement& Statement::bindBlob(std::string_view bytes)
{
    // An empty view may have no address, which SQLite would take for NULL.
    sqlite3_bind_blob64(m_statement, ++m_bound, bytes.empty() ? "" : bytes.data(), bytes.size(),
                        SQLITE_STATIC);
    return *this;
}

Statement& Statement::bindText(std::string_view text)
{
    sqlite3_bind_text64(m_statement, ++m_bound, text.empty() ? "" : text.data(), text.size(),
                        SQLITE_STATIC, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bindNull()
{
    sqlite3_bind_null(m_statement, ++m_bound);
    return *this;
}

Result<bool> Statement::step()
{
    if (m_statement == nullptr)
        return tl::unexpected(errorOf(m_db, sqlite3_extended_errcode(m_db)));
    const int code = sqlite3_step(m_statement);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return tl::unexpected(errorOf(m_db, code));
}

Result<void> Statement::run()
{
    for (;;) {
        Result<bool> more = step();
        if (!more)
            return failWith(more);
        if (!*more)
            break;
    }
    sqlite3_reset(m_statement);
    m_bound = 0;
    return {};
}

std::int64_t Statement::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

std::string_view Statement::bytes(int column) const
{
    const void* data = sqlite3_column_blob(m_statement, column);
    const int size = sqlite3_column_bytes(m_statement, column);
    if (data == nullptr || size <= 0)
        return {};
    return {static_cast<const char*>(data), static_cast<std::size_t>(size)};
}

bool Statement::isNull(int column) const
{
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

Result<std::unique_ptr<Connection>> Connection::open(const std::string& path, Access access)
{
    const bool readOnly = access == Access::ReadOnly || access == Access::Immutable;
    const std::string uri =
        "file:" + escapedForUri(path) + (access == Access::Immutable ? "?immutable=1" : "");
    int flags = SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI | SQLITE_OPEN_EXRESCODE;
    if (readOnly)
        flags |= SQLITE_OPEN_READONLY;
    else
        flags |= SQLITE_OPEN_READWRITE | (access == Access::Create ? SQLITE_OPEN_CREATE : 0);
    countNoMemory();
    sqlite3* db = nullptr;
    const int code = sqlite3_open_v2(uri.c_str(), &db, flags, gatheredPages());
    if (code != SQLITE_OK) {
        Error error = errorOf(db, code);
        error.detail = path + ": " + (db != nullptr ? sqlite3_errmsg(db) : "out of memory");
        sqlite3_close(db);
        return tl::unexpected(std::move(error));
    }
    std::unique_ptr<Connection> connection(new Connection(db, path));
    sqlite3_busy_timeout(db, readOnly ? kReaderWaitMs : kWriterWaitMs);
    // A program has several readers; what they read is in the system's cache, and unpacked in ours.
    if (readOnly)
        sqlite3_exec(db, "PRAGMA cache_size=-768", nullptr, nullptr, nullptr);
    // The schema of a file that others could have written must not run anything.
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
    return connection;
}

Connection::~Connection()
{
    for (const auto& [sql, statement] : m_statements)
        sqlite3_finalize(statement);
    for (sqlite3_stmt* statement : m_nested)
        sqlite3_finalize(statement);
    sqlite3_close(m_db);
}

Statement Connection::prepare(const char* sql)
{
    sqlite3_stmt*& kept = m_statements[sql];
    if (kept != nullptr && sqlite3_stmt_busy(kept) == 0)
        return {m_db, kept};
    // A busy one is being read further up the stack and must not be rewound.
    for (sqlite3_stmt* other : m_nested) {
        if (sqlite3_stmt_busy(other) == 0 && std::strcmp(sqlite3_sql(other), sql) == 0)
            return {m_db, other};
    }
    sqlite3_stmt* fresh = nullptr;
    if (sqlite3_prepare_v3(m_db, sql, -1, SQLITE_PREPARE_PERSISTENT, &fresh, nullptr) != SQLITE_OK)
        return {m_db, nullptr};
    if (kept == nullptr)
        kept = fresh;
    else
        m_nested.push_back(fresh);
    return {m_db, fresh};
}

Result<void> Connection::run(const char* sql)
{
    const int code = sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return tl::unexpected(errorOf(m_db, code));
    return {};
}

Result<std::int64_t> Connection::number(const char* sql)
{
    Statement statement = prepare(sql);
    Result<bool> row = statement.step();
    if (!row)
        return failWith(row);
    return *row ? statement.integer(0) : 0;
}

} // namespace souverix::sqlite
