#pragma once

namespace CLI
{
class App;
}

namespace souverix
{

/// Adds `trust`, `affected` and `sbom-diff`.
void addTrustCommands(CLI::App& app, int& exitStatus);

} // namespace souverix
