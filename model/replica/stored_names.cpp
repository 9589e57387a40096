#include "model/replica/stored_names.h"

#include <string>

#include "model/base/archive.h"

namespace souverix
{

namespace
{

// A commit rewrites the last block, so blocks are small; opening reads all, so not too small.
constexpr std::uint32_t kBlockNames = 256;

} // namespace

Result<std::uint32_t> loadStoredNames(sqlite::Connection& db, Names& names, std::uint32_t known)
{
    sqlite::Statement rows =
        db.prepare("SELECT block, texts FROM names WHERE block>=? ORDER BY block");
    rows.bind(known / kBlockNames);
    std::uint32_t stored = known;
    std::string text;
    for (;;) {
        Result<bool> row = rows.step();
        if (!row)
            return failWith(row);
        if (!*row)
            return stored;
        auto id = static_cast<std::uint32_t>(rows.integer(0)) * kBlockNames;
        ArchiveReader in(rows.bytes(1));
        while (!in.atEnd()) {
            in(text);
            if (!in.ok())
                return fail(ErrorCode::Damaged, db.path() + ": a block of names is cut short",
                            "replica-damaged");
            if (++id <= known)
                continue;
            if (names.intern(text) != NameId{id})
                return fail(ErrorCode::Busy,
                            db.path() + ": another program has named things since; open it anew",
                            "names-moved");
            stored = id;
        }
    }
}

Result<std::uint32_t> storeNames(sqlite::Connection& db, const Names& names, std::uint32_t stored)
{
    const std::uint32_t size = names.size();
    if (size == stored)
        return stored;
    for (std::uint32_t block = stored / kBlockNames; block * kBlockNames < size; ++block) {
        std::string texts;
        ArchiveWriter out(texts);
        for (std::uint32_t i = 0; i < kBlockNames && block * kBlockNames + i < size; ++i)
            out(std::string(names.text(NameId{block * kBlockNames + i + 1})));
        sqlite::Statement put = db.prepare("INSERT OR REPLACE INTO names VALUES(?,?)");
        if (Result<void> done = put.bind(block).bindBlob(texts).run(); !done)
            return failWith(done);
    }
    return size;
}

} // namespace souverix
