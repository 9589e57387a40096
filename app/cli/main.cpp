#include <exception>
#include <iostream>

#include <CLI/CLI.hpp>

#include "app/cli/check_command.h"
#include "app/cli/check_crypto.h"
#include "app/cli/check_evidence.h"
#include "app/cli/check_log.h"
#include "app/cli/demo_command.h"
#include "app/cli/import_commands.h"
#include "app/cli/read_commands.h"
#include "app/cli/sql_command.h"
#include "app/cli/trust_commands.h"

namespace
{

constexpr int kWrongUsage = 2;
constexpr int kInputUnreadable = 3;

void addCommands(CLI::App& app, int& exitStatus)
{
    CLI::App& check = souverix::addCheckCommand(app);
    souverix::addCheckLog(check, exitStatus);
    souverix::addCheckCrypto(check, exitStatus);
    souverix::addCheckEvidence(check, exitStatus);
    souverix::addCheckMachine(check, exitStatus);
    souverix::addDemoCommand(app, exitStatus);
    souverix::addImportCommands(app, exitStatus);
    souverix::addExportCommand(app, exitStatus);
    souverix::addForksCommand(app, exitStatus);
    souverix::addPinCommands(app, exitStatus);
    souverix::addStatusCommand(app, exitStatus);
    souverix::addBookmarksCommand(app, exitStatus);
    souverix::addFleetCommands(app, exitStatus);
    souverix::addEpisodesCommand(app, exitStatus);
    souverix::addChangesCommand(app, exitStatus);
    souverix::addShowCommand(app, exitStatus);
    souverix::addEventsCommand(app, exitStatus);
    souverix::addSqlCommand(app, exitStatus);
    souverix::addTrustCommands(app, exitStatus);
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App app("Keeps, checks and asks a verified replica of a fleet's lifecycle log",
                 "souverix");
    app.require_subcommand(1);
    int exitStatus = 0;
    try {
        addCommands(app, exitStatus);
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        return app.exit(error, std::cout, std::cerr) == 0 ? 0 : kWrongUsage;
    } catch (const std::exception& error) { // out of memory, above all
        std::cerr << "souverix: " << error.what() << '\n';
        return kInputUnreadable;
    }
    return exitStatus;
}
