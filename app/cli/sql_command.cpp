#include "app/cli/sql_command.h"

#include <iostream>
#include <iterator>
#include <memory>
#include <string>

#include <CLI/CLI.hpp>

#include "app/cli/replica_command.h"
#include "app/cli/sql_output.h"

namespace souverix
{
namespace
{

struct Asked {
    Reading reading;
    std::string statement;
    bool schema = false;
};

void printSchema()
{
    for (const SqlTable& table : sqlSchema()) {
        std::cout << table.name << "  -- " << table.description << '\n';
        for (const SqlColumn& column : table.columns)
            std::cout << "  " << column.name << ' ' << column.type
                      << (column.hidden ? " HIDDEN" : "") << "  -- " << column.description << '\n';
    }
}

template <class Output>
Result<std::uint64_t> print(SqlSession& session, const std::string& statement, Output& output)
{
    return session.run(
        statement, [&](const std::vector<std::string>& names) { output.begin(names); },
        [&](std::span<const SqlValue> row) {
            output.add(row);
            return std::cout.good(); // a closed pipe ends it
        });
}

Result<std::uint64_t> answer(const Asked& asked)
{
    const auto context = asked.reading.context();
    if (!context)
        return tl::unexpected<Error>(context.error());
    const bool piped = asked.statement == "-";
    const std::string statement =
        piped ? std::string(std::istreambuf_iterator<char>(std::cin), {}) : asked.statement;
    auto session = SqlSession::open(asked.reading.replica, *context);
    if (!session)
        return failWith(session);
    if (asked.reading.json) {
        JsonLines lines(std::cout);
        return print(**session, statement, lines);
    }
    ResultTable table(std::cout);
    auto rows = print(**session, statement, table);
    table.end();
    return rows;
}

int run(const Asked& asked)
{
    if (asked.schema) {
        printSchema();
        return 0;
    }
    if (asked.reading.replica.empty() || asked.statement.empty())
        return report({ErrorCode::Usage, "", "sql needs --replica and a statement, or --schema"});
    const auto rows = answer(asked);
    std::cout.flush();
    if (!rows)
        return report(rows.error());
    return std::cout ? 0 : report({ErrorCode::Io, "", "standard output cannot be written"});
}

} // namespace

void addSqlCommand(CLI::App& app, int& exitStatus)
{
    const auto asked = std::make_shared<Asked>();
    CLI::App& command =
        *app.add_subcommand("sql", "Read-only SQL over events and what is folded from them");
    Reading& reading = asked->reading;
    command.add_option("--replica", reading.replica, "The replica's file");
    command.add_option("statement", asked->statement, "A SELECT; - reads it from standard input");
    command.add_option("--as-of", reading.asOf,
                       "The state at this time (RFC 3339, UTC); the replica's now without it");
    command.add_option("--known-at", reading.knownAt, "Only what was recorded by this time");
    command.add_flag("--json", reading.json, "One object a line");
    command.add_flag("--schema", asked->schema, "Lists the tables and their columns instead");
    command.callback([asked, &exitStatus] { exitStatus = run(*asked); });
}

} // namespace souverix
