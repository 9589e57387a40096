#pragma once

#include <functional>
#include <optional>
#include <string>

#include "model/base/result.h"
#include "model/query/replica_view.h"
#include "model/query/time_context.h"

namespace CLI
{
class App;
}

namespace souverix
{

/// The exit status that an error of a command on sources and replicas means (cli.md): 2 wrong
/// usage, 1 the answer is no, 3 the input cannot be read, 4 the replica cannot be used.
[[nodiscard]] int exitStatusOf(const Error& error);

/// Prints `souverix: detail` on stderr and gives the error's exit status.
int report(const Error& error);

/// What every reading command is told.
struct Reading {
    std::string replica;
    std::string asOf, knownAt; ///< as given; empty where not
    bool json = false;

    /// Usage where a time is ill-formed.
    [[nodiscard]] Result<TimeContext> context() const;
};

/// Does one reading command; an error is reported.
using ReadRun = std::function<Result<int>(ReplicaView& view, const TimeContext& context,
                                          const Reading& reading)>;

/// Adds a command with --replica, --as-of, --known-at and --json. When it is given, the replica is
/// opened, `run` is called and its exit status set. The caller adds the command's own options.
CLI::App& addReadingCommand(CLI::App& app, const std::string& name, const std::string& description,
                            int& exitStatus, ReadRun run);

} // namespace souverix
