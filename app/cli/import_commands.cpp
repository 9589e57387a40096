#include "app/cli/import_commands.h"

#include <filesystem>
#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/progress_bar.h"
#include "app/cli/replica_command.h"
#include "app/cli/text_table.h"
#include "model/feed/import.h"
#include "model/log/vkey.h"
#include "model/query/fold_while_writing.h"
#include "model/query/warm_fold.h"

namespace souverix
{
namespace
{

using Json = nlohmann::ordered_json;

struct Sources {
    std::string replica;
    std::vector<std::string> paths, pins;
    bool json = false;
};

Json regionJson(const RegionReport& region)
{
    Json defect;
    if (region.defect)
        defect = {{"sequence", region.defect->sequence
                                   ? Json(std::to_string(*region.defect->sequence))
                                   : Json()},
                  {"what", region.defect->what},
                  {"reason", region.defect->reason}};
    Json json{{"region", region.region},
              {"origin", region.origin.empty() ? Json() : Json(region.origin)},
              {"trust", trustWordText(region.trust)},
              {"size", region.size},
              {"root", toBase64(region.root)},
              {"held_before", region.heldBefore},
              {"added", region.added},
              {"stale", region.stale},
              {"quarantined", region.quarantined},
              {"witnesses", region.witnesses},
              {"defect", defect}};
    if (region.selection)
        json["selected"] = region.selected;
    return json;
}

/// The answer of one or more sources, and the status it means.
class Answer
{
public:
    explicit Answer(bool json) : m_json(json) {}

    void add(const std::string& path, const Result<ImportReport>& report)
    {
        if (!report) {
            m_errors.push_back({{"source", path},
                                {"reason", report.error().reason},
                                {"what", report.error().detail}});
            std::cerr << "souverix: " << report.error().detail << '\n';
            m_status = std::max(m_status, exitStatusOf(report.error()));
            m_ok = false;
            return;
        }
        for (const RegionReport& region : report->regions) {
            m_regions.push_back(region);
            if (region.defect)
                std::cerr << "souverix: " << path << ": " << region.region << ": "
                          << region.defect->what << '\n';
        }
        if (!report->ok) {
            m_ok = false;
            m_status = std::max(m_status, 1);
        }
    }

    int print() const
    {
        if (m_json) {
            Json regions = Json::array();
            for (const RegionReport& region : m_regions)
                regions.push_back(regionJson(region));
            Json answer{{"regions", regions}, {"ok", m_ok}};
            if (!m_errors.empty())
                answer["errors"] = m_errors;
            std::cout << answer.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
            return m_status;
        }
        TextTable table({"REGION", "HELD BEFORE", "ADDED", "ENTRIES", "TRUST", ""});
        for (const RegionReport& region : m_regions)
            table.add({region.region, std::to_string(region.heldBefore),
                       std::to_string(region.added), std::to_string(region.size),
                       std::string(trustWordText(region.trust)), remark(region)});
        if (!m_regions.empty())
            table.print(std::cout);
        return m_status;
    }

private:
    static std::string remark(const RegionReport& region)
    {
        if (region.defect)
            return region.defect->what;
        std::string text;
        if (region.selection)
            text += "a selection of " + std::to_string(region.selected) + " entries; ";
        if (region.stale)
            text += "an older head than the one held; ";
        if (region.quarantined > 0)
            text += std::to_string(region.quarantined) + " malformed entries in quarantine; ";
        for (const std::string& witness : region.witnesses)
            text += "witnessed by " + witness + "; ";
        return text.empty() ? text : text.substr(0, text.size() - 2);
    }

    bool m_json, m_ok = true;
    int m_status = 0;
    std::vector<RegionReport> m_regions;
    Json m_errors = Json::array();
};

// A replica that was made for an import which then added nothing is not left behind.
void removeIfEmpty(const std::string& path)
{
    {
        const auto reader = ReplicaReader::open(path);
        if (!reader)
            return;
        const auto regions = reader->regions();
        const auto forks = reader->forks();
        if (!regions || !regions->empty() || !forks || !forks->empty())
            return;
    }
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-shm", "-journal"})
        std::filesystem::remove(path + suffix, ignored);
}

int import(const Sources& sources)
{
    const bool existed = std::filesystem::exists(sources.replica);
    Answer answer(sources.json);
    {
        auto writer = ReplicaWriter::open(sources.replica, nullptr, 0, Sharing::AloneWhileNew);
        if (!writer)
            return report(writer.error());
        foldWhileWriting(**writer);
        for (const std::string& path : sources.paths) {
            ProgressBar bar(path);
            ImportOptions options;
            options.progress = [&](std::uint64_t done, std::uint64_t total) {
                bar.show(done, total);
            };
            options.advance = advanceStates;
            answer.add(path, importSource(**writer, path, options));
        }
    }
    if (!existed)
        removeIfEmpty(sources.replica);
    return answer.print();
}

int verify(const Sources& sources)
{
    std::vector<Pin> pins;
    for (const std::string& text : sources.pins) {
        if (const auto key = parseVkey(text); !key)
            return report({ErrorCode::Usage, "", "--pin: '" + text + "' is no verifier key"});
        pins.push_back({Pin::Kind::Vkey, text, UtcTime::now()});
    }
    Answer answer(sources.json);
    for (const std::string& path : sources.paths) {
        ProgressBar bar(path);
        ImportOptions options;
        options.progress = [&](std::uint64_t done, std::uint64_t total) { bar.show(done, total); };
        answer.add(path, verifySource(path, pins, options));
    }
    return answer.print();
}

} // namespace

void addImportCommands(CLI::App& app, int& exitStatus)
{
    const auto sources = std::make_shared<Sources>();
    CLI::App& importing = *app.add_subcommand("import", "Adds bundles or JSON lines to a replica");
    importing
        .add_option("--replica", sources->replica, "The replica's file; made where there is none")
        ->required();
    importing
        .add_option("SOURCE", sources->paths,
                    "Bundles (folder, .tar, .svxbundle) or .jsonl, .jsonl.zst")
        ->required();
    importing.add_flag("--json", sources->json, "Output for programs");
    importing.callback([sources, &exitStatus] { exitStatus = import(*sources); });

    const auto checked = std::make_shared<Sources>();
    CLI::App& verifying = *app.add_subcommand("verify", "Checks a bundle without importing it");
    verifying
        .add_option("SOURCE", checked->paths,
                    "Bundles (folder, .tar, .svxbundle) or .jsonl, .jsonl.zst")
        ->required();
    verifying.add_option("--pin", checked->pins, "A verifier key to trust");
    verifying.add_flag("--json", checked->json, "Output for programs");
    verifying.callback([checked, &exitStatus] { exitStatus = verify(*checked); });
}

} // namespace souverix
