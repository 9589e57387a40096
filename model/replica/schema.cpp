#include "model/replica/schema.h"

namespace souverix
{

namespace
{

constexpr std::int64_t kApplicationId = 0x53565831; // "SVX1"
constexpr std::int64_t kVersion = 2;

// FORMAT.md says what each table holds. Small pages: rows are a few kilobytes, and what is left of
// a row's last page is lost.
constexpr const char* kSchema = R"sql(
CREATE TABLE meta(key TEXT PRIMARY KEY, value BLOB NOT NULL);
CREATE TABLE names(block INTEGER PRIMARY KEY, texts BLOB NOT NULL);
CREATE TABLE regions(number INTEGER PRIMARY KEY, head BLOB NOT NULL, frontier BLOB NOT NULL);
CREATE TABLE frames(key INTEGER PRIMARY KEY, count INTEGER NOT NULL, columns BLOB NOT NULL,
                    bodies BLOB NOT NULL);
CREATE TABLE roots(key INTEGER PRIMARY KEY, hashes BLOB NOT NULL, spans BLOB NOT NULL);
CREATE TABLE histories(key INTEGER PRIMARY KEY, before BLOB, facts BLOB NOT NULL);
CREATE TABLE subjects(id INTEGER PRIMARY KEY, events INTEGER NOT NULL, chunks BLOB NOT NULL);
CREATE TABLE types(type TEXT PRIMARY KEY, events INTEGER NOT NULL);
CREATE TABLE states(subject INTEGER PRIMARY KEY, state BLOB NOT NULL);
CREATE TABLE checkpoints(region INTEGER NOT NULL, size INTEGER NOT NULL, seen INTEGER NOT NULL,
                         checkpoint BLOB NOT NULL, PRIMARY KEY(region, size));
CREATE TABLE quarantine(key INTEGER PRIMARY KEY, reason TEXT NOT NULL);
CREATE TABLE proofs(key INTEGER PRIMARY KEY, proof BLOB NOT NULL);
CREATE TABLE blobs(hash BLOB PRIMARY KEY, size INTEGER NOT NULL, packed INTEGER NOT NULL,
                   bytes BLOB NOT NULL);
CREATE TABLE pins(text TEXT PRIMARY KEY, kind INTEGER NOT NULL, pinned INTEGER NOT NULL);
CREATE TABLE forks(id INTEGER PRIMARY KEY, fork BLOB NOT NULL);
CREATE TABLE imports(id INTEGER PRIMARY KEY, record BLOB NOT NULL);
CREATE TABLE sidecar(key TEXT PRIMARY KEY, value BLOB NOT NULL);
INSERT INTO meta VALUES('commit', 0);
)sql";

tl::unexpected<Error> otherVersion(const std::string& path, std::int64_t version)
{
    const std::string formats = " (format " + std::to_string(version) + ", this version reads " +
                                std::to_string(kVersion) + ")";
    if (version < kVersion)
        return fail(ErrorCode::Damaged,
                    path + ": made by an older version of Souverix" + formats +
                        "; import its bundle or JSONL into a new replica",
                    "older-replica");
    return fail(ErrorCode::Damaged, path + ": made by a newer version of Souverix" + formats,
                "newer-replica");
}

} // namespace

Result<void> checkSchema(sqlite::Connection& db)
{
    Result<std::int64_t> id = db.number("PRAGMA application_id");
    if (!id)
        return failWith(id);
    Result<std::int64_t> version = db.number("PRAGMA user_version");
    if (!version)
        return failWith(version);
    if (*id == 0 && *version == 0) {
        Result<std::int64_t> tables = db.number("SELECT count(*) FROM sqlite_schema");
        if (!tables)
            return failWith(tables);
        if (*tables == 0)
            return fail(ErrorCode::Damaged, db.path() + ": empty, no replica", "no-replica");
    }
    if (*id != kApplicationId)
        return fail(ErrorCode::Damaged, db.path() + ": a database, but no replica", "foreign-file");
    if (*version != kVersion)
        return otherVersion(db.path(), *version);
    return {};
}

Result<void> shareReplica(sqlite::Connection& db)
{
    return db.run("PRAGMA locking_mode=NORMAL; PRAGMA journal_mode=WAL");
}

Result<bool> createSchema(sqlite::Connection& db, Sharing sharing)
{
    Result<void> known = checkSchema(db);
    const bool isNew = !known && known.error().reason == "no-replica";
    if (!known && !isNew)
        return failWith(known);
    // One that was being written alone when its program died is shared by now.
    const bool alone = isNew && sharing == Sharing::AloneWhileNew;
    if (Result<void> set = isNew ? db.run("PRAGMA page_size=1024") : Result<void>(); !set)
        return failWith(set);
    if (Result<void> set =
            alone ? db.run("PRAGMA locking_mode=EXCLUSIVE; BEGIN EXCLUSIVE") : shareReplica(db);
        !set)
        return failWith(set);
    if (!isNew)
        return false;
    if (Result<void> begun = alone ? Result<void>() : db.run("BEGIN IMMEDIATE"); !begun)
        return failWith(begun);
    // Another program may have made it since.
    known = checkSchema(db);
    if (!known && known.error().reason == "no-replica") {
        known = db.run(kSchema);
        if (known)
            known = db.run(("PRAGMA application_id=" + std::to_string(kApplicationId) +
                            ";PRAGMA user_version=" + std::to_string(kVersion))
                               .c_str());
    }
    if (!known) {
        const Result<void> undone = db.run("ROLLBACK");
        return failWith(known);
    }
    if (Result<void> made = db.run("COMMIT"); !made)
        return failWith(made);
    return alone;
}

} // namespace souverix
