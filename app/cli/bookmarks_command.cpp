#include <iostream>
#include <memory>

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include "app/cli/read_commands.h"
#include "app/cli/replica_command.h"
#include "app/cli/text_table.h"
#include "model/replica/replica_reader.h"

namespace souverix
{
namespace
{

using Json = nlohmann::ordered_json;

struct BookmarksAsked {
    std::string replica;
    bool json = false;
};

Json bookmarkJson(const Bookmark& bookmark)
{
    return {{"at", bookmark.at.toString()},
            {"known_at", bookmark.knownAt ? Json(bookmark.knownAt->toString()) : Json()},
            {"note", bookmark.note},
            {"node", bookmark.node.empty() ? Json() : Json(bookmark.node)},
            {"made", bookmark.made.toString()}};
}

int list(const BookmarksAsked& asked)
{
    const auto reader = ReplicaReader::open(asked.replica);
    if (!reader)
        return report(reader.error());
    const auto bookmarks = readBookmarks(*reader);
    if (!bookmarks)
        return report(bookmarks.error());
    if (asked.json) {
        for (const Bookmark& bookmark : *bookmarks)
            std::cout << bookmarkJson(bookmark).dump() << '\n';
        return 0;
    }
    TextTable table({"AS OF", "KNOWN AT", "NODE", "NOTE", "MADE"});
    for (const Bookmark& bookmark : *bookmarks)
        table.add({bookmark.at.toString(), bookmark.knownAt ? bookmark.knownAt->toString() : "-",
                   bookmark.node.empty() ? "-" : bookmark.node, bookmark.note,
                   bookmark.made.toSecondString()});
    table.print(std::cout);
    return 0;
}

} // namespace

void addBookmarksCommand(CLI::App& app, int& exitStatus)
{
    const auto asked = std::make_shared<BookmarksAsked>();
    CLI::App& command = *app.add_subcommand(
        "bookmarks", "Moments that people noted in this replica, beside the evidence");
    command.add_option("--replica", asked->replica, "The replica's file")->required();
    command.add_flag("--json", asked->json, "Output for programs, one object a line");
    command.callback([asked, &exitStatus] { exitStatus = list(*asked); });
}

} // namespace souverix
