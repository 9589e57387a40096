#include "app/cli/demo_command.h"

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <memory>
#include <string>

#include <unistd.h>

#include <CLI/CLI.hpp>

#include "model/feed/demo/write_bundle.h"
#include "model/feed/demo/write_jsonl.h"

namespace souverix
{
namespace
{

constexpr int kWrongUsage = 2;
constexpr int kCannotWrite = 4;

struct DemoOptions {
    std::string out;
    demo::FleetPlan plan;
};

/// Says on a terminal how far it is, at most once for each percent.
demo::WriteProgress progressBar()
{
    if (isatty(STDERR_FILENO) == 0)
        return {};
    return [last = std::uint64_t{101}](std::uint64_t written, std::uint64_t expected) mutable {
        const std::uint64_t percent =
            expected == 0 ? 100 : std::min<std::uint64_t>(100, written * 100 / expected);
        if (percent == last)
            return;
        last = percent;
        std::cerr << '\r' << percent << " %  " << written << " events" << std::flush;
    };
}

int run(const DemoOptions& options)
{
    const demo::WriteProgress progress = progressBar();
    const bool lines = options.out.ends_with(".jsonl") || options.out.ends_with(".jsonl.zst");
    const auto done = lines ? demo::writeJsonl(options.plan, options.out, progress)
                            : demo::writeBundle(options.plan, options.out, progress);
    if (progress)
        std::cerr << '\n';
    if (done)
        return 0;
    std::cerr << "souverix: " << done.error().detail << '\n';
    return done.error().code == ErrorCode::Usage ? kWrongUsage : kCannotWrite;
}

} // namespace

void addDemoCommand(CLI::App& app, int& exitStatus)
{
    const auto options = std::make_shared<DemoOptions>();
    CLI::App* const command =
        app.add_subcommand("demo", "Writes a made-up fleet, the same for the same seed");
    command
        ->add_option("--out", options->out,
                     "A folder, or a name ending in .svxbundle, .tar, .jsonl or .jsonl.zst")
        ->required();
    command->add_option("--nodes", options->plan.nodes, "How many nodes")->capture_default_str();
    command->add_option("--events", options->plan.events, "About how many events")
        ->capture_default_str();
    command->add_option("--regions", options->plan.regions, "How many regions")
        ->capture_default_str();
    command->add_option("--seed", options->plan.seed, "The seed")->capture_default_str();
    command->callback([options, &exitStatus] { exitStatus = run(*options); });
}

} // namespace souverix
