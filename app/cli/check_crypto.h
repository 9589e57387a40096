#pragma once

namespace CLI
{
class App;
}

namespace souverix
{

/// Adds `check signature`, `cert` and `tsr`.
void addCheckCrypto(CLI::App& check, int& exitStatus);

} // namespace souverix
