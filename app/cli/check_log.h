#pragma once

namespace CLI
{
class App;
}

namespace souverix
{

/// Adds `check note`, `inclusion`, `consistency`, `proof`, `log` and `advance`.
void addCheckLog(CLI::App& check, int& exitStatus);

} // namespace souverix
