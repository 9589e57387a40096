#include "app/cli/check_log.h"

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "app/cli/check_command.h"
#include "app/cli/files.h"
#include "app/cli/head_store.h"
#include "model/log/advance.h"
#include "model/log/check_log.h"
#include "model/log/check_note.h"
#include "model/log/lines.h"
#include "model/log/vkey.h"

namespace souverix
{
namespace
{

struct NoteOptions {
    std::string file;
    std::vector<std::string> vkeys;
    std::string entry;
    std::optional<std::string> origin;
};

struct TreeOptions {
    std::string first;  // index, or the old size
    std::string second; // size, or the new size
    std::string firstHash;
    std::string secondHash;
    std::string proof;
};

Result<std::vector<VerifierKey>> keysOf(const std::vector<std::string>& vkeys)
{
    std::vector<VerifierKey> keys;
    for (const std::string& text : vkeys) {
        auto key = parseVkey(text);
        if (!key)
            return badArgument("--vkey", key.error().detail);
        keys.push_back(std::move(*key));
    }
    return keys;
}

Result<std::uint64_t> numberOf(const std::string& option, const std::string& text)
{
    const auto number = parseDecimal(text);
    if (!number)
        return badArgument(option, "no decimal number below 2^64");
    return *number;
}

Result<Hash> hashOf(const std::string& option, const std::string& text)
{
    const auto hash = parseHash(text);
    if (!hash)
        return badArgument(option, "not base64 of 32 bytes");
    return *hash;
}

// Not required of a note: without a key nothing is known, which is an answer and no wrong usage.
CLI::Option* addKeys(CLI::App& command, std::vector<std::string>& vkeys)
{
    // One value each, or the option would swallow the file behind it.
    return command.add_option("--vkey", vkeys, "A known verifier key; may be repeated")
        ->allow_extra_args(false);
}

void addNote(CLI::App& check, int& exitStatus)
{
    const auto options = std::make_shared<NoteOptions>();
    CLI::App& command =
        addCheckKind(check, "note", "A signed note or checkpoint", exitStatus,
                     [options](const CheckSetting&) -> Result<CheckResult> {
                         const auto keys = keysOf(options->vkeys);
                         if (!keys)
                             return tl::unexpected(keys.error());
                         return readFile(options->file).map([&](const std::string& note) {
                             return checkNote(note, *keys, options->origin);
                         });
                     });
    command.add_option("FILE", options->file, "The note")->required();
    addKeys(command, options->vkeys);
    command.add_option("--origin", options->origin, "Read it as a checkpoint of this origin");
}

void addProof(CLI::App& check, int& exitStatus)
{
    const auto options = std::make_shared<NoteOptions>();
    CLI::App& command =
        addCheckKind(check, "proof", "A C2SP tlog-proof of an entry", exitStatus,
                     [options](const CheckSetting&) -> Result<CheckResult> {
                         const auto keys = keysOf(options->vkeys);
                         if (!keys)
                             return tl::unexpected(keys.error());
                         const auto entry = readFile(options->entry);
                         if (!entry)
                             return tl::unexpected(entry.error());
                         return readFile(options->file).map([&](const std::string& proof) {
                             return checkProof(proof, *entry, *keys);
                         });
                     });
    command.add_option("FILE", options->file, "The proof")->required();
    addKeys(command, options->vkeys);
    command.add_option("--entry", options->entry, "The entry's bytes")->required();
}

Result<CheckResult> runInclusion(const TreeOptions& options)
{
    const auto index = numberOf("--index", options.first);
    const auto size = numberOf("--size", options.second);
    const auto leaf = hashOf("--leaf-hash", options.firstHash);
    const auto root = hashOf("--root", options.secondHash);
    for (const auto* number : {&index, &size})
        if (!*number)
            return tl::unexpected(number->error());
    for (const auto* hash : {&leaf, &root})
        if (!*hash)
            return tl::unexpected(hash->error());
    return readFile(options.proof).map([&](const std::string& proof) {
        return checkInclusion({*index, *size, *leaf, *root}, proof);
    });
}

void addInclusion(CLI::App& check, int& exitStatus)
{
    const auto options = std::make_shared<TreeOptions>();
    CLI::App& command =
        addCheckKind(check, "inclusion", "An RFC 6962 inclusion proof", exitStatus,
                     [options](const CheckSetting&) { return runInclusion(*options); });
    command.add_option("--index", options->first, "The leaf's index")->required();
    command.add_option("--size", options->second, "The tree's size")->required();
    command.add_option("--leaf-hash", options->firstHash, "base64")->required();
    command.add_option("--root", options->secondHash, "base64")->required();
    command.add_option("--proof", options->proof, "A file, one base64 hash a line")->required();
}

Result<CheckResult> runConsistency(const TreeOptions& options)
{
    const auto oldSize = numberOf("--old", options.first);
    const auto newSize = numberOf("--new", options.second);
    const auto oldRoot = hashOf("--old-root", options.firstHash);
    const auto newRoot = hashOf("--new-root", options.secondHash);
    for (const auto* number : {&oldSize, &newSize})
        if (!*number)
            return tl::unexpected(number->error());
    for (const auto* hash : {&oldRoot, &newRoot})
        if (!*hash)
            return tl::unexpected(hash->error());
    return readFile(options.proof).map([&](const std::string& proof) {
        return checkConsistency({*oldSize, *oldRoot, *newSize, *newRoot}, proof);
    });
}

void addConsistency(CLI::App& check, int& exitStatus)
{
    const auto options = std::make_shared<TreeOptions>();
    CLI::App& command =
        addCheckKind(check, "consistency", "An RFC 6962 consistency proof", exitStatus,
                     [options](const CheckSetting&) { return runConsistency(*options); });
    command.add_option("--old", options->first, "The old tree's size")->required();
    command.add_option("--old-root", options->firstHash, "base64")->required();
    command.add_option("--new", options->second, "The new tree's size")->required();
    command.add_option("--new-root", options->secondHash, "base64")->required();
    command.add_option("--proof", options->proof, "A file, one base64 hash a line")->required();
}

struct LogOptions {
    std::string folder; // of the log, or of the state
    std::vector<std::string> vkeys;
    std::string origin;
    std::string request;
};

Result<CheckResult> runLog(const LogOptions& options)
{
    const auto keys = keysOf(options.vkeys);
    if (!keys)
        return tl::unexpected(keys.error());
    if (options.folder.empty())
        return badArgument("DIR", "no folder");
    const auto checkpoint = readFile(options.folder + "/checkpoint");
    if (!checkpoint)
        return tl::unexpected(checkpoint.error());
    auto paths = filesBelow(options.folder, "tile");
    if (!paths)
        return tl::unexpected(paths.error());
    const LogFolder folder{std::move(*paths), [&](const std::string& path) {
                               return readFile(options.folder + '/' + path);
                           }};
    return checkLog(folder, *checkpoint, options.origin, *keys);
}

void addLog(CLI::App& check, int& exitStatus)
{
    const auto options = std::make_shared<LogOptions>();
    CLI::App& command = addCheckKind(check, "log", "A tlog-tiles folder", exitStatus,
                                     [options](const CheckSetting&) { return runLog(*options); });
    command.add_option("DIR", options->folder, "The folder")->required();
    addKeys(command, options->vkeys)->required();
    command.add_option("--origin", options->origin, "The log's origin")->required();
}

Result<CheckResult> runAdvance(const LogOptions& options)
{
    const auto keys = keysOf(options.vkeys);
    if (!keys)
        return tl::unexpected(keys.error());
    if (options.folder.empty())
        return badArgument("--state", "no folder");
    auto store = HeadStore::open(options.folder, options.origin);
    if (!store)
        return tl::unexpected(store.error());
    // What is held is told whatever comes of the request.
    const auto refused = [&](const Error& error) {
        CheckResult result = answerOf(error);
        result.detail["size"] = store->head().size;
        result.detail["root"] = toBase64(store->head().root);
        return result;
    };
    const auto request = readFile(options.request);
    if (!request)
        return refused(request.error());
    AdvanceStep step = judgeAdvance(store->head(), *request, options.origin, *keys);
    if (step.head)
        if (const auto saved = store->save(step.note); !saved)
            return refused(saved.error());
    return std::move(step.answer);
}

void addAdvance(CLI::App& check, int& exitStatus)
{
    const auto options = std::make_shared<LogOptions>();
    CLI::App& command =
        addCheckKind(check, "advance", "One step of a log's head", exitStatus,
                     [options](const CheckSetting&) { return runAdvance(*options); });
    command.add_option("REQUEST", options->request, "An add-checkpoint request")->required();
    command.add_option("--state", options->folder, "Where the head is kept")->required();
    addKeys(command, options->vkeys)->required();
    command.add_option("--origin", options->origin, "The log's origin")->required();
}

} // namespace

void addCheckLog(CLI::App& check, int& exitStatus)
{
    addNote(check, exitStatus);
    addInclusion(check, exitStatus);
    addConsistency(check, exitStatus);
    addProof(check, exitStatus);
    addLog(check, exitStatus);
    addAdvance(check, exitStatus);
}

} // namespace souverix
