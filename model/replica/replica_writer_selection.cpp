// Regions held sparsely: entries with proofs, without their neighbours.
#include <algorithm>

#include "model/log/tile.h"
#include "model/replica/replica_writer.h"
#include "model/replica/sqlite.h"

namespace souverix
{

Result<bool> ReplicaWriter::putSelected(NameId region, const HeldCheckpoint& head,
                                        std::uint64_t sequence, const NewEntry& entry,
                                        std::string_view proof)
{
    Result<Log*> found = logOf(region);
    if (!found)
        return failWith(found);
    Log& log = **found;
    if (!log.head.sparse && log.head.held > 0)
        return fail(ErrorCode::Usage, "the region's whole log is held", "no-entry");
    log.head.sparse = true;
    log.head.size = head.size;
    log.head.root = head.root;
    log.head.checkpoint = head;
    log.dirty = true;
    const std::uint64_t index = sequence / kFrameEntries;
    const std::uint64_t key = placeKey(log.head.number, index);
    m_view->forgetCaches();
    if (Result<void> written = writeHead(log); !written)
        return failWith(written);
    Result<std::shared_ptr<ReplicaReader::Frame>> frame = m_view->frame(log.head, index);
    if (!frame)
        return failWith(frame);
    std::vector<ColumnEntry> columns;
    const auto take = [&](const std::vector<ColumnEntry>& held) {
        columns = held;
        return false;
    };
    if (Result<void> read = m_view->forEachColumns(region, index * kFrameEntries, 1, take); !read)
        return failWith(read);
    const auto at = std::lower_bound(
        columns.begin(), columns.end(), sequence,
        [](const ColumnEntry& c, std::uint64_t wanted) { return c.sequence < wanted; });
    if (at != columns.end() && at->sequence == sequence)
        return false;
    const auto position = static_cast<std::size_t>(at - columns.begin());
    std::string bundle;
    for (std::size_t i = 0; i <= columns.size(); ++i) {
        if (i == position && !appendEntry(bundle, entry.bytes))
            return fail(ErrorCode::Usage, "an entry that is too long", "no-entry");
        if (i < columns.size() && !appendEntry(bundle, (*frame)->bodies.entries[i]))
            return fail(ErrorCode::Internal, "an entry that is too long", "no-entry");
    }
    columns.insert(at, note(log, sequence, entry));
    const EncodedBodies bodies = encodeBodies(bundle, columns.size());
    const std::string packed = encodeColumns(columns, index * kFrameEntries);
    Result<void> put = putFrame(key, columns.size(), packed, bodies.compressed);
    if (put)
        put = db().prepare("INSERT OR REPLACE INTO proofs VALUES(?,?)")
                  .bind(placeKey(log.head.number, sequence))
                  .bindBlob(proof)
                  .run();
    m_view->forgetCaches();
    if (!put)
        return failWith(put);
    return true;
}

Result<void> ReplicaWriter::dropSelection(NameId region)
{
    Result<Log*> found = logOf(region);
    if (!found)
        return failWith(found);
    Log& log = **found;
    if (!log.head.sparse)
        return {};
    Result<void> read = m_view->forEachColumns(region, 0, log.head.size,
                                               [&](const std::vector<ColumnEntry>& columns) {
                                                   for (const ColumnEntry& c : columns) {
                                                       if (!c.quarantined)
                                                           log.factsKept.push_back(c.sequence);
                                                   }
                                                   return true;
                                               });
    if (!read)
        return read;
    const std::uint64_t first = placeKey(log.head.number, 0);
    const std::uint64_t last = placeKey(log.head.number + 1, 0) - 1;
    for (const char* sql : {"DELETE FROM frames WHERE key BETWEEN ? AND ?",
                            "DELETE FROM quarantine WHERE key BETWEEN ? AND ?",
                            "DELETE FROM proofs WHERE key BETWEEN ? AND ?"}) {
        if (Result<void> done = db().prepare(sql).bind(first).bind(last).run(); !done)
            return done;
    }
    RegionHead fresh;
    fresh.region = region;
    fresh.number = log.head.number;
    fresh.origin = log.head.origin;
    fresh.root = emptyRoot();
    log.head = std::move(fresh);
    log.dirty = true;
    m_view->forgetCaches();
    return {};
}

} // namespace souverix
