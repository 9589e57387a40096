#include "app/cli/check_command.h"

#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>

namespace souverix
{
namespace
{

constexpr int kWrongUsage = 2;

struct CommonOptions {
    bool json = false;
    std::string time;
};

Result<CheckResult> runAt(const CommonOptions& options, const CheckRun& run)
{
    CheckSetting setting{UtcTime::now()};
    if (!options.time.empty()) {
        const auto time = UtcTime::parseRfc3339(options.time);
        if (!time)
            return badArgument("--time", "no RFC 3339 time");
        setting.time = *time;
    }
    return run(setting);
}

void print(const CheckResult& result, bool json)
{
    // Names in evidence need not be UTF-8; what cannot be written is replaced, never fatal.
    constexpr auto kReplace = nlohmann::json::error_handler_t::replace;
    if (json) {
        std::cout << toJson(result).dump(-1, ' ', false, kReplace) << '\n';
        return;
    }
    std::cout << wordOf(result.verdict);
    if (!result.reason.empty())
        std::cout << ": " << result.reason;
    std::cout << '\n';
    for (const auto& [name, value] : result.detail.items())
        std::cout << "  " << name << ": "
                  << (value.is_string() ? value.get<std::string>()
                                        : value.dump(-1, ' ', false, kReplace))
                  << '\n';
}

} // namespace

CLI::App& addCheckCommand(CLI::App& app)
{
    CLI::App* const check = app.add_subcommand("check", "Checks one piece of evidence, offline");
    check->require_subcommand(1);
    return *check;
}

CLI::App& addCheckKind(CLI::App& check, const std::string& kind, const std::string& description,
                       int& exitStatus, CheckRun run)
{
    CLI::App* const command = check.add_subcommand(kind, description);
    const auto options = std::make_shared<CommonOptions>();
    command->add_flag("--json", options->json, "Answer with one JSON document");
    command->add_option("--time", options->time, "The moment validity is judged at (RFC 3339)");
    command->callback([options, run = std::move(run), &exitStatus] {
        const Result<CheckResult> answer = runAt(*options, run);
        const CheckResult result = answer ? *answer : answerOf(answer.error());
        exitStatus = exitStatusOf(result.verdict);
        if (!answer && answer.error().code == ErrorCode::Usage) {
            std::cerr << "souverix: " << answer.error().detail << '\n';
            exitStatus = kWrongUsage;
        }
        print(result, options->json);
    });
    return *command;
}

tl::unexpected<Error> badArgument(const std::string& option, const std::string& why)
{
    return fail(ErrorCode::Usage, option + ": " + why, "bad-argument");
}

} // namespace souverix
