#pragma once

namespace CLI
{
class App;
}

namespace souverix
{

/// Adds `sql`: one read-only statement over a replica at (T, K), as an aligned table or, with
/// --json, an object a line. Exit status 2 for a statement that SQLite refuses, with its message.
void addSqlCommand(CLI::App& app, int& exitStatus);

} // namespace souverix
