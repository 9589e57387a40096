#include <iostream>
#include <memory>
#include <optional>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/import_commands.h"
#include "app/cli/replica_command.h"
#include "model/replica/replica_writer.h"

namespace souverix
{
namespace
{

using Json = nlohmann::ordered_json;

struct ForksAsked {
    std::string replica;
    std::optional<std::int64_t> acknowledge;
    bool json = false;
};

Json forkJson(const Fork& fork, const Names& names)
{
    Json proof = Json::array();
    for (const Hash& hash : fork.proof)
        proof.push_back(toBase64(hash));
    return {{"id", fork.id},
            {"region", std::string(names.text(fork.region))},
            {"origin", fork.origin},
            {"seen", fork.seen.toString()},
            {"acknowledged", fork.acknowledged},
            {"held_note", fork.heldNote},
            {"other_note", fork.otherNote},
            {"other_vkey", fork.otherVkey},
            {"consistency_proof", proof},
            {"first_difference",
             fork.differenceKnown ? Json(std::to_string(fork.firstDifference)) : Json()}};
}

int list(const ForksAsked& asked)
{
    const auto reader = ReplicaReader::open(asked.replica);
    if (!reader)
        return report(reader.error());
    const auto forks = reader->forks();
    if (!forks)
        return report(forks.error());
    for (const Fork& fork : *forks) {
        if (asked.json) {
            std::cout << forkJson(fork, *reader->names()).dump() << '\n';
            continue;
        }
        std::cout << "fork " << fork.id << " of " << fork.origin << ", seen "
                  << fork.seen.toString() << (fork.acknowledged ? ", acknowledged" : "") << "\n\n"
                  << fork.heldNote << '\n'
                  << fork.otherNote << '\n';
    }
    return 0;
}

Result<void> acknowledge(const ForksAsked& asked)
{
    auto writer = ReplicaWriter::open(asked.replica);
    if (!writer)
        return failWith(writer);
    auto transaction = (*writer)->begin();
    if (!transaction)
        return failWith(transaction);
    if (auto done = (*writer)->acknowledgeFork(*asked.acknowledge); !done)
        return done;
    return transaction->commit();
}

} // namespace

void addForksCommand(CLI::App& app, int& exitStatus)
{
    const auto asked = std::make_shared<ForksAsked>();
    CLI::App& command =
        *app.add_subcommand("forks", "Heads of one log that cannot both be true: the evidence");
    command.add_option("--replica", asked->replica, "The replica's file")->required();
    command.add_option("--acknowledge", asked->acknowledge,
                       "Note that a person has seen this fork, by its id; the evidence stays");
    command.add_flag("--json", asked->json, "Output for programs");
    command.callback([asked, &exitStatus] {
        if (!asked->acknowledge) {
            exitStatus = list(*asked);
            return;
        }
        const auto done = acknowledge(*asked);
        exitStatus = done ? 0 : report(done.error());
    });
}

} // namespace souverix
