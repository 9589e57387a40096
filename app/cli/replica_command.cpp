#include "app/cli/replica_command.h"

#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>

namespace souverix
{
namespace
{

Result<std::optional<UtcTime>> instant(const char* option, const std::string& text)
{
    if (text.empty())
        return std::nullopt;
    if (const auto time = UtcTime::parse(text))
        return time;
    return fail(ErrorCode::Usage,
                std::string(option) + ": '" + text + "' is no RFC 3339 time in UTC");
}

} // namespace

int exitStatusOf(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Usage:
        return 2;
    case ErrorCode::NotFound:
    case ErrorCode::Malformed:
    case ErrorCode::Mismatch:
    case ErrorCode::Forked:
    case ErrorCode::Refused:
    case ErrorCode::Unsupported:
        return 1;
    case ErrorCode::Unreadable:
        return 3;
    default:
        return 4;
    }
}

int report(const Error& error)
{
    std::cerr << "souverix: " << error.detail << '\n';
    return exitStatusOf(error);
}

Result<TimeContext> Reading::context() const
{
    auto at = instant("--as-of", asOf);
    auto known = instant("--known-at", knownAt);
    if (!at)
        return failWith(at);
    if (!known)
        return failWith(known);
    return TimeContext{*at, *known};
}

CLI::App& addReadingCommand(CLI::App& app, const std::string& name, const std::string& description,
                            int& exitStatus, ReadRun run)
{
    CLI::App& command = *app.add_subcommand(name, description);
    const auto reading = std::make_shared<Reading>();
    command.add_option("--replica", reading->replica, "The replica's file")->required();
    command.add_option("--as-of", reading->asOf,
                       "The state at this time (RFC 3339, UTC); the replica's now without it");
    command.add_option("--known-at", reading->knownAt, "Only what was recorded by this time");
    command.add_flag("--json", reading->json, "Output for programs");
    command.callback([reading, &exitStatus, run = std::move(run)] {
        const auto context = reading->context();
        if (!context) {
            exitStatus = report(context.error());
            return;
        }
        auto view = ReplicaView::open(reading->replica);
        if (!view) {
            exitStatus = report(view.error());
            return;
        }
        const auto done = run(*view, *context, *reading);
        std::cout.flush();
        exitStatus = done ? *done : report(done.error());
        if (exitStatus == 0 && !std::cout)
            exitStatus = report({ErrorCode::Io, "", "standard output cannot be written"});
    });
    return command;
}

} // namespace souverix
