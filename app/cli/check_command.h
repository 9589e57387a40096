#pragma once

#include <functional>
#include <string>

#include "model/base/check_result.h"
#include "model/base/result.h"
#include "model/base/utc_time.h"

namespace CLI
{
class App;
}

namespace souverix
{

/// What every kind of check is told.
struct CheckSetting {
    UtcTime time; ///< the moment that validity is judged at: --time, or now
};

/// Does one check. A failing Result is an answer too: Usage ends with status 2, every other code
/// as answerOf(Error) has it.
using CheckRun = std::function<Result<CheckResult>(const CheckSetting&)>;

/// Adds `check`, below which the kinds are added.
CLI::App& addCheckCommand(CLI::App& app);

/// Adds `check KIND` with --json and --time. When the command is given, `run` is called, its answer
/// printed (the document with --json, a line for people without) and `exitStatus` set. The caller
/// adds the kind's own options to the returned command, whose values `run` shares.
CLI::App& addCheckKind(CLI::App& check, const std::string& kind, const std::string& description,
                       int& exitStatus, CheckRun run);

/// A Usage error about an option's value.
[[nodiscard]] tl::unexpected<Error> badArgument(const std::string& option, const std::string& why);

} // namespace souverix
