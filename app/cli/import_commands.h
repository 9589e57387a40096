#pragma once

namespace CLI
{
class App;
}

namespace souverix
{

/// Adds `import` and `verify`.
void addImportCommands(CLI::App& app, int& exitStatus);
/// Adds `export`.
void addExportCommand(CLI::App& app, int& exitStatus);
/// Adds `forks`.
void addForksCommand(CLI::App& app, int& exitStatus);
/// Adds `pin`, `unpin` and `pins`.
void addPinCommands(CLI::App& app, int& exitStatus);

} // namespace souverix
