#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/files.h"
#include "app/cli/import_commands.h"
#include "app/cli/replica_command.h"
#include "model/log/vkey.h"
#include "model/replica/replica_writer.h"

namespace souverix
{
namespace
{

struct Pinning {
    std::string replica, key;
    bool json = false;
};

// A vkey as it is, or the certificate in a file.
Result<Pin> readPin(const std::string& key)
{
    if (parseVkey(key))
        return Pin{Pin::Kind::Vkey, key, UtcTime::now()};
    auto text = readFile(key);
    if (!text || text->find("-----BEGIN CERTIFICATE-----") == std::string::npos)
        return fail(ErrorCode::Usage,
                    "'" + key + "' is neither a verifier key nor a PEM certificate's file");
    return Pin{Pin::Kind::Certificate, *text, UtcTime::now()};
}

Result<void> change(const Pinning& pinning, bool add)
{
    auto pin = readPin(pinning.key);
    if (!pin)
        return failWith(pin);
    auto writer = ReplicaWriter::open(pinning.replica);
    if (!writer)
        return failWith(writer);
    auto transaction = (*writer)->begin();
    if (!transaction)
        return failWith(transaction);
    auto done = add ? (*writer)->pin(*pin) : (*writer)->unpin(pin->text);
    return done ? transaction->commit() : done;
}

int print(const Pinning& pinning)
{
    const auto reader = ReplicaReader::open(pinning.replica);
    if (!reader)
        return report(reader.error());
    const auto pins = reader->pins();
    if (!pins)
        return report(pins.error());
    for (const Pin& pin : *pins) {
        const char* kind = pin.kind == Pin::Kind::Vkey ? "vkey" : "certificate";
        if (pinning.json)
            std::cout << nlohmann::ordered_json{{"kind", kind},
                                                {"text", pin.text},
                                                {"pinned", pin.pinned.toString()}}
                             .dump()
                      << '\n';
        else
            std::cout << pin.pinned.toSecondString() << "  " << kind << "  " << pin.text
                      << (pin.text.ends_with('\n') ? "" : "\n");
    }
    return 0;
}

void addChange(CLI::App& app, const char* name, const char* description, bool add, int& exitStatus)
{
    const auto pinning = std::make_shared<Pinning>();
    CLI::App& command = *app.add_subcommand(name, description);
    command.add_option("--replica", pinning->replica, "The replica's file")->required();
    command
        .add_option("KEY", pinning->key,
                    "A log's verifier key (vkey), or a root certificate's PEM file")
        ->required();
    command.callback([pinning, add, &exitStatus] {
        const auto done = change(*pinning, add);
        exitStatus = done ? 0 : report(done.error());
    });
}

} // namespace

void addPinCommands(CLI::App& app, int& exitStatus)
{
    addChange(app, "pin", "Trusts a key or root from now on", true, exitStatus);
    addChange(app, "unpin", "Trusts a key or root no longer", false, exitStatus);
    const auto pinning = std::make_shared<Pinning>();
    CLI::App& list = *app.add_subcommand("pins", "The pinned keys and roots");
    list.add_option("--replica", pinning->replica, "The replica's file")->required();
    list.add_flag("--json", pinning->json, "Output for programs");
    list.callback([pinning, &exitStatus] { exitStatus = print(*pinning); });
}

} // namespace souverix
