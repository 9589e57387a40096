#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/base/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace souverix::sqlite
{

/// A prepared statement on loan from its Connection; reset when it goes. Errors of preparing and
/// binding come out of step(), so that a caller checks once.
class Statement
{
public:
    Statement(sqlite3* db, sqlite3_stmt* statement) : m_db(db), m_statement(statement) {}
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    Statement& operator=(Statement&&) = delete;

    Statement& bind(std::int64_t value);
    /// Unsigned values are kept as the same 64 bits.
    Statement& bind(std::uint64_t value) { return bind(static_cast<std::int64_t>(value)); }
    Statement& bind(std::uint32_t value) { return bind(std::int64_t{value}); }
    Statement& bind(bool value) { return bind(std::int64_t{value}); }
    /// The bytes must live until the next step or reset.
    Statement& bindBlob(std::string_view bytes);
    Statement& bindText(std::string_view text);
    Statement& bindNull();

    /// True: a row is there; false: done. Error: Busy, Full, Damaged or Io.
    [[nodiscard]] Result<bool> step();
    /// Steps to the end and resets, for statements without rows of interest.
    [[nodiscard]] Result<void> run();

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] std::uint64_t natural(int column) const
    {
        return static_cast<std::uint64_t>(integer(column));
    }
    /// Valid until the next step.
    [[nodiscard]] std::string_view bytes(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    sqlite3* m_db;
    sqlite3_stmt* m_statement; // null where preparing failed
    int m_bound = 0;
};

/// Immutable: read-only, of a file that nobody writes, without the files that WAL needs beside it.
enum class Access { ReadOnly, Immutable, ReadWrite, Create };

/// One connection; used from one thread at a time. Keeps the statements it prepared.
class Connection
{
public:
    /// Error: Damaged (no database, cannot be opened), Busy, Full.
    static Result<std::unique_ptr<Connection>> open(const std::string& path, Access access);
    ~Connection();
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    /// `sql` must be a literal: statements are kept by its address.
    [[nodiscard]] Statement prepare(const char* sql);
    [[nodiscard]] Result<void> run(const char* sql);
    /// The first column of the first row; 0 where there is none.
    [[nodiscard]] Result<std::int64_t> number(const char* sql);
    [[nodiscard]] const std::string& path() const { return m_path; }
    [[nodiscard]] sqlite3* handle() const { return m_db; }

private:
    Connection(sqlite3* db, std::string path) : m_db(db), m_path(std::move(path)) {}

    sqlite3* m_db;
    std::string m_path;
    std::unordered_map<const char*, sqlite3_stmt*> m_statements;
    std::vector<sqlite3_stmt*> m_nested; // prepared while the kept one was being read
};

/// The Error of a result code of `db`, naming its file.
[[nodiscard]] Error errorOf(sqlite3* db, int code);

} // namespace souverix::sqlite
