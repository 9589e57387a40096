#pragma once

#include <sqlite3.h>

#include "model/query/sql/sql_table.h"

namespace souverix
{

/// Makes a table known to a connection, as an eponymous virtual table. Both must outlive it.
/// Returns a SQLite result code.
int registerRowsTable(sqlite3* db, SqlSource& source, const SqlRowsTable& table);

/// The same of `events`, which is scanned as it is read; see events_module.cpp for what is pushed
/// down.
int registerEventsTable(sqlite3* db, SqlSource& source);
/// `events` as schema help shows it.
[[nodiscard]] const SqlTable& eventsTable();

/// `CREATE TABLE x(…)` of the columns.
[[nodiscard]] std::string declarationOf(const SqlTable& table);
/// Gives a cell to SQLite, which copies it.
void giveCell(sqlite3_context* context, const SqlCell& cell);
void giveText(sqlite3_context* context, std::string_view text);
/// The same of a text that outlives the connection, which is not copied.
void giveKeptText(sqlite3_context* context, std::string_view text);
/// Fails a virtual table's call with an error of ours, kept in the source.
int failTable(sqlite3_vtab* table, SqlSource& source, const Error& error);

/// The collations `utc` and `severity`. Returns a SQLite result code.
int registerCollations(sqlite3* db);

} // namespace souverix
