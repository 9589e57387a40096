#pragma once

namespace CLI
{
class App;
}

namespace souverix
{

/// Adds `nodes`, `drift`, `findings` and `federation`.
void addFleetCommands(CLI::App& app, int& exitStatus);
/// Adds `episodes`.
void addEpisodesCommand(CLI::App& app, int& exitStatus);
/// Adds `changes`.
void addChangesCommand(CLI::App& app, int& exitStatus);
/// Adds `show`.
void addShowCommand(CLI::App& app, int& exitStatus);
/// Adds `events`.
void addEventsCommand(CLI::App& app, int& exitStatus);
/// Adds `bookmarks`.
void addBookmarksCommand(CLI::App& app, int& exitStatus);
/// Adds `status`.
void addStatusCommand(CLI::App& app, int& exitStatus);

} // namespace souverix
