// What a replica keeps beside the logs: states, named values, blobs, pins, forks, the journal.
#include "model/replica/compression.h"
#include "model/replica/replica_reader.h"
#include "model/replica/sqlite.h"

namespace souverix
{

namespace
{

constexpr std::size_t kMaxBlobBytes = std::size_t{1} << 30;

Result<std::optional<std::string>> firstBytes(sqlite::Statement row)
{
    Result<bool> found = row.step();
    if (!found)
        return failWith(found);
    return *found ? std::optional(std::string(row.bytes(0))) : std::nullopt;
}

/// Reads archived values, one a row.
template <class T>
Result<std::vector<T>> archived(sqlite::Statement rows, const std::string& path)
{
    std::vector<T> out;
    for (;;) {
        Result<bool> row = rows.step();
        if (!row)
            return failWith(row);
        if (!*row)
            return out;
        ArchiveReader in(rows.bytes(0));
        archive(in, out.emplace_back());
        if (!in.ok())
            return fail(ErrorCode::Damaged, path + ": a kept value is cut short",
                        "replica-damaged");
    }
}

} // namespace

Result<std::optional<std::string>> ReplicaReader::state(NameId subject) const
{
    sqlite::Statement row = m_db->prepare("SELECT state FROM states WHERE subject=?");
    row.bind(static_cast<std::uint32_t>(subject));
    return firstBytes(std::move(row));
}

Result<std::vector<NameId>> ReplicaReader::keptSubjects() const
{
    std::vector<NameId> out;
    sqlite::Statement rows = m_db->prepare("SELECT subject FROM states ORDER BY subject");
    for (;;) {
        Result<bool> row = rows.step();
        if (!row)
            return failWith(row);
        if (!*row)
            return out;
        out.push_back(NameId{static_cast<std::uint32_t>(rows.integer(0))});
    }
}

Result<void> ReplicaReader::forEachState(const StateVisit& visit) const
{
    sqlite::Statement rows = m_db->prepare("SELECT subject, state FROM states ORDER BY subject");
    for (;;) {
        Result<bool> row = rows.step();
        if (!row)
            return failWith(row);
        if (!*row || !visit(NameId{static_cast<std::uint32_t>(rows.integer(0))}, rows.bytes(1)))
            return {};
    }
}

Result<std::optional<std::string>> ReplicaReader::named(const std::string& name) const
{
    sqlite::Statement row = m_db->prepare("SELECT value FROM meta WHERE key='=' || ?");
    row.bindText(name);
    return firstBytes(std::move(row));
}

Result<std::optional<std::string>> ReplicaReader::sidecar(const std::string& key) const
{
    sqlite::Statement row = m_db->prepare("SELECT value FROM sidecar WHERE key=?");
    row.bindText(key);
    return firstBytes(std::move(row));
}

Result<void> ReplicaReader::forEachSidecar(const SidecarVisit& visit) const
{
    sqlite::Statement rows = m_db->prepare("SELECT key, value FROM sidecar ORDER BY key");
    for (;;) {
        Result<bool> row = rows.step();
        if (!row)
            return failWith(row);
        if (!*row || !visit(rows.bytes(0), rows.bytes(1)))
            return {};
    }
}

Result<bool> ReplicaReader::hasBlob(const Hash& hash) const
{
    sqlite::Statement row = m_db->prepare("SELECT 1 FROM blobs WHERE hash=?");
    return row.bindBlob(asBytes(hash)).step();
}

Result<std::optional<std::string>> ReplicaReader::blob(const Hash& hash) const
{
    sqlite::Statement row = m_db->prepare("SELECT bytes, packed FROM blobs WHERE hash=?");
    Result<bool> found = row.bindBlob(asBytes(hash)).step();
    if (!found)
        return failWith(found);
    if (!*found)
        return std::optional<std::string>();
    if (row.integer(1) == 0)
        return std::optional(std::string(row.bytes(0)));
    Result<std::string> bytes = decompress(row.bytes(0), kMaxBlobBytes);
    if (!bytes)
        return failWith(bytes);
    return std::optional(std::move(*bytes));
}

Result<std::vector<std::pair<Hash, std::uint64_t>>> ReplicaReader::blobs() const
{
    std::vector<std::pair<Hash, std::uint64_t>> out;
    sqlite::Statement rows = m_db->prepare("SELECT hash, size FROM blobs ORDER BY hash");
    for (;;) {
        Result<bool> row = rows.step();
        if (!row)
            return failWith(row);
        if (!*row)
            return out;
        if (const std::optional<Hash> hash = asHash(rows.bytes(0)))
            out.emplace_back(*hash, rows.natural(1));
    }
}

Result<std::vector<Pin>> ReplicaReader::pins() const
{
    std::vector<Pin> out;
    sqlite::Statement rows =
        m_db->prepare("SELECT text, kind, pinned FROM pins ORDER BY kind, text");
    for (;;) {
        Result<bool> row = rows.step();
        if (!row)
            return failWith(row);
        if (!*row)
            return out;
        out.push_back({static_cast<Pin::Kind>(rows.integer(1)), std::string(rows.bytes(0)),
                       UtcTime{rows.integer(2), 0}});
    }
}

Result<std::vector<Fork>> ReplicaReader::forks() const
{
    std::vector<Fork> out;
    sqlite::Statement rows = m_db->prepare("SELECT fork, id FROM forks ORDER BY id");
    for (;;) {
        Result<bool> row = rows.step();
        if (!row)
            return failWith(row);
        if (!*row)
            return out;
        Fork& fork = out.emplace_back();
        ArchiveReader in(rows.bytes(0));
        archive(in, fork);
        fork.id = rows.integer(1);
        if (!in.ok())
            return fail(ErrorCode::Damaged, path() + ": a kept fork is cut short",
                        "replica-damaged");
    }
}

Result<std::vector<HeldCheckpoint>> ReplicaReader::checkpoints(NameId region) const
{
    Result<std::optional<RegionHead>> head = this->region(region);
    if (!head)
        return failWith(head);
    if (!*head)
        return std::vector<HeldCheckpoint>();
    sqlite::Statement rows =
        m_db->prepare("SELECT checkpoint FROM checkpoints WHERE region=? ORDER BY size");
    rows.bind((*head)->number);
    return archived<HeldCheckpoint>(std::move(rows), path());
}

Result<std::vector<ImportRecord>> ReplicaReader::imports() const
{
    return archived<ImportRecord>(m_db->prepare("SELECT record FROM imports ORDER BY id"), path());
}

} // namespace souverix
