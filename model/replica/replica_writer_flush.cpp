// What was appended, brought into tables: open frames, heads, counts, histories.
#include "model/replica/replica_writer.h"
#include "model/replica/sqlite.h"

namespace souverix
{

Result<void> ReplicaWriter::writeRoots(const Log& log)
{
    std::string hashes;
    for (const Hash& hash : log.roots)
        hashes += asBytes(hash);
    const std::uint64_t frames = log.frontier.size() / kFrameEntries;
    const std::string spans = encodeSpans(log.spans);
    sqlite::Statement put = db().prepare("INSERT OR REPLACE INTO roots VALUES(?,?,?)");
    return put.bind(placeKey(log.head.number, (frames - 1) / kFrameEntries))
        .bindBlob(hashes)
        .bindBlob(spans)
        .run();
}

Result<void> ReplicaWriter::putFrame(std::uint64_t key, std::uint64_t count,
                                     std::string_view columns, std::string_view bodies)
{
    // Columns first: a scan of them then never walks over the pages of bodies.
    sqlite::Statement put = db().prepare("INSERT OR REPLACE INTO frames VALUES(?,?,?,?)");
    return put.bind(key).bind(count).bindBlob(columns).bindBlob(bodies).run();
}

Result<void> ReplicaWriter::writeOpenFrame(Log& log)
{
    if (!log.roots.empty()) {
        if (Result<void> written = writeRoots(log); !written)
            return written;
    }
    Frontier whole = log.frontier;
    if (!log.openColumns.empty()) {
        const EncodedBodies bodies = encodeBodies(log.openBundle, log.openColumns.size());
        for (const Hash& leaf : bodies.leaves)
            whole.append(leaf);
        const std::uint64_t first = log.queuedFrames * kFrameEntries;
        const std::uint64_t key = placeKey(log.head.number, log.queuedFrames);
        Result<void> put = putFrame(key, log.openColumns.size(),
                                    encodeColumns(log.openColumns, first), bodies.compressed);
        if (!put)
            return put;
    }
    log.head.size = whole.size();
    log.head.root = whole.root();
    return {};
}

Result<void> ReplicaWriter::writeHead(const Log& log)
{
    std::string head;
    ArchiveWriter out(head);
    out(log.head);
    const std::string frontier = log.frontier.serialize();
    sqlite::Statement put = db().prepare("INSERT OR REPLACE INTO regions VALUES(?,?,?)");
    return put.bind(log.head.number).bindBlob(head).bindBlob(frontier).run();
}

Result<void> ReplicaWriter::writeCounts()
{
    for (std::size_t i = 0; i < m_typeCounts.size(); ++i) {
        if (m_typeCounts[i] == 0)
            continue;
        const std::string_view name = shortName(static_cast<EventType>(i));
        m_otherTypes["io.souverix." + std::string(name) + ".v1"] += m_typeCounts[i];
    }
    m_typeCounts.fill(0);
    for (const auto& [type, count] : m_otherTypes) {
        sqlite::Statement add = db().prepare("INSERT INTO types VALUES(?,?) ON CONFLICT DO "
                                             "UPDATE SET events=events+excluded.events");
        if (Result<void> done = add.bindText(type).bind(count).run(); !done)
            return done;
    }
    m_otherTypes.clear();
    for (const auto& [key, reason] : m_quarantine) {
        sqlite::Statement put = db().prepare("INSERT OR REPLACE INTO quarantine VALUES(?,?)");
        if (Result<void> done = put.bind(key).bindText(reason).run(); !done)
            return done;
    }
    m_quarantine.clear();
    return {};
}

Result<void> ReplicaWriter::flush()
{
    while (std::unique_ptr<FrameJob> job = m_encoder.next()) {
        if (Result<void> kept = keepFrame(std::move(job)); !kept)
            return kept;
    }
    for (const auto& [region, log] : m_logs) {
        if (!log || !log->dirty)
            continue;
        Result<void> written;
        if (!log->head.sparse)
            written = writeOpenFrame(*log);
        if (written)
            written = writeHead(*log);
        if (!written)
            return written;
        log->dirty = false;
    }
    if (Result<void> written = writeCounts(); !written)
        return written;
    if (Result<void> written = m_histories.flush(db(), m_fold); !written)
        return written;
    m_view->forgetCaches();
    return {};
}

} // namespace souverix
