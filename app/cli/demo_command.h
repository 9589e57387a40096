#pragma once

namespace CLI
{
class App;
}

namespace souverix
{

/// Adds `demo`: writes a made-up fleet's bundle or JSONL. Exit status 2 for wrong numbers, 4 where
/// the output cannot be written.
void addDemoCommand(CLI::App& app, int& exitStatus);

} // namespace souverix
