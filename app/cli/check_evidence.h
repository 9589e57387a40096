#pragma once

namespace CLI
{
class App;
}

namespace souverix
{

/// Adds `check json`, `event`, `image`, `dsse`, `bundle` and `sbom`.
void addCheckEvidence(CLI::App& check, int& exitStatus);
/// Adds `check quote`, `eventlog`, `ima` and `ear`.
void addCheckMachine(CLI::App& check, int& exitStatus);

} // namespace souverix
