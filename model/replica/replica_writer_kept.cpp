// What a writer keeps beside the logs: heads, forks, blobs, pins, states, values, the journal.
#include <algorithm>

#include "model/log/tile.h"
#include "model/replica/compression.h"
#include "model/replica/replica_writer.h"
#include "model/replica/sqlite.h"

namespace souverix
{

namespace
{

template <class T>
std::string archivedBytes(const T& value)
{
    std::string bytes;
    ArchiveWriter out(bytes);
    out(value);
    return bytes;
}

} // namespace

Result<void> ReplicaWriter::setOrigin(NameId region, std::string_view origin)
{
    Result<Log*> log = logOf(region);
    if (!log)
        return failWith(log);
    if ((*log)->head.origin != origin) {
        (*log)->head.origin = origin;
        (*log)->dirty = true;
    }
    return {};
}

Result<void> ReplicaWriter::adoptCheckpoint(NameId region, const HeldCheckpoint& head)
{
    Result<std::uint64_t> entries = nextSequence(region);
    if (!entries)
        return failWith(entries);
    Result<Log*> log = logOf(region);
    if (!log)
        return failWith(log);
    RegionHead& held = (*log)->head;
    if (head.size > *entries)
        return fail(ErrorCode::Usage, "a head beyond the entries held", "no-entry");
    if (held.checkpoint && head.size < held.checkpoint->size)
        return fail(ErrorCode::Refused, "an older head", "stale");
    held.checkpoint = head;
    (*log)->dirty = true;
    const std::string bytes = archivedBytes(head);
    sqlite::Statement put = db().prepare("INSERT OR REPLACE INTO checkpoints VALUES(?,?,?,?)");
    return put.bind(held.number).bind(head.size).bind(UtcTime::now().seconds).bindBlob(bytes).run();
}

Result<void> ReplicaWriter::recordFork(Fork fork)
{
    Result<std::vector<Fork>> known = m_view->forks();
    if (!known)
        return failWith(known);
    for (const Fork& old : *known) {
        if (old.heldNote == fork.heldNote && old.otherNote == fork.otherNote)
            return {};
    }
    const std::string bytes = archivedBytes(fork);
    return db().prepare("INSERT INTO forks(fork) VALUES(?)").bindBlob(bytes).run();
}

Result<void> ReplicaWriter::acknowledgeFork(std::int64_t id)
{
    Result<std::vector<Fork>> known = m_view->forks();
    if (!known)
        return failWith(known);
    for (Fork& fork : *known) {
        if (fork.id != id)
            continue;
        fork.acknowledged = true;
        const std::string bytes = archivedBytes(fork);
        return db().prepare("UPDATE forks SET fork=? WHERE id=?").bindBlob(bytes).bind(id).run();
    }
    return fail(ErrorCode::NotFound, "no fork " + std::to_string(id) + " is kept", "no-fork");
}

Result<void> ReplicaWriter::putBlob(const Hash& hash, std::string_view bytes)
{
    Result<bool> held = m_view->hasBlob(hash);
    if (!held)
        return failWith(held);
    if (*held)
        return {};
    const std::string packed = compress(bytes);
    const bool pays = !packed.empty() && packed.size() < bytes.size() - bytes.size() / 8;
    sqlite::Statement put = db().prepare("INSERT INTO blobs VALUES(?,?,?,?)");
    return put.bindBlob(asBytes(hash))
        .bind(std::uint64_t{bytes.size()})
        .bind(pays)
        .bindBlob(pays ? std::string_view(packed) : bytes)
        .run();
}

Result<void> ReplicaWriter::pin(const Pin& pin)
{
    return db()
        .prepare("INSERT OR IGNORE INTO pins VALUES(?,?,?)")
        .bindText(pin.text)
        .bind(static_cast<std::int64_t>(pin.kind))
        .bind(pin.pinned.seconds)
        .run();
}

Result<void> ReplicaWriter::unpin(std::string_view text)
{
    sqlite::Statement row = db().prepare("DELETE FROM pins WHERE text=? RETURNING 1");
    Result<bool> found = row.bindText(text).step();
    if (!found)
        return failWith(found);
    if (!*found)
        return fail(ErrorCode::NotFound, "it was not pinned", "no-pin");
    return row.run();
}

Result<void> ReplicaWriter::putState(NameId subject, std::string_view state)
{
    return db()
        .prepare("INSERT OR REPLACE INTO states VALUES(?,?)")
        .bind(static_cast<std::uint32_t>(subject))
        .bindBlob(state)
        .run();
}

Result<void> ReplicaWriter::eraseState(NameId subject)
{
    return db()
        .prepare("DELETE FROM states WHERE subject=?")
        .bind(static_cast<std::uint32_t>(subject))
        .run();
}

Result<void> ReplicaWriter::eraseStates()
{
    return db().run("DELETE FROM states");
}

Result<void> ReplicaWriter::putHistoryStates(NameId subject, std::vector<EventSpan> spans,
                                             std::span<const StateBefore> states)
{
    for (const auto& [chunk, state] : states) {
        Result<void> put = db().prepare("UPDATE histories SET before=? WHERE key=?")
                               .bindBlob(state)
                               .bind(historyKey(subject, static_cast<std::uint32_t>(chunk)))
                               .run();
        if (!put)
            return put;
        spans[chunk].hasState = true;
    }
    const std::string bytes = encodeSpans(spans);
    return db()
        .prepare("UPDATE subjects SET chunks=? WHERE id=?")
        .bindBlob(bytes)
        .bind(static_cast<std::uint32_t>(subject))
        .run();
}

Result<void> ReplicaWriter::reorderHistory(NameId subject, std::size_t first,
                                           std::vector<EventSpan> spans,
                                           std::span<const Fact> facts)
{
    return replaceChunks(db(), subject, first, std::move(spans), facts);
}

Result<void> ReplicaWriter::putNamed(const std::string& name, std::string_view value)
{
    return db()
        .prepare("INSERT OR REPLACE INTO meta VALUES('=' || ?,?)")
        .bindText(name)
        .bindBlob(value)
        .run();
}

Result<void> ReplicaWriter::eraseNamed(const std::string& name)
{
    return db().prepare("DELETE FROM meta WHERE key='=' || ?").bindText(name).run();
}

Result<void> ReplicaWriter::putSidecar(const std::string& key, std::string_view value)
{
    return db()
        .prepare("INSERT OR REPLACE INTO sidecar VALUES(?,?)")
        .bindText(key)
        .bindBlob(value)
        .run();
}

Result<void> ReplicaWriter::eraseSidecar(const std::string& key)
{
    return db().prepare("DELETE FROM sidecar WHERE key=?").bindText(key).run();
}

Result<void> ReplicaWriter::journal(const ImportRecord& record)
{
    const std::string bytes = archivedBytes(record);
    return db().prepare("INSERT INTO imports(record) VALUES(?)").bindBlob(bytes).run();
}

} // namespace souverix
