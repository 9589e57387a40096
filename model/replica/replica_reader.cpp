#include "model/replica/replica_reader.h"

#include <algorithm>
#include <sys/stat.h>

#include "model/replica/schema.h"
#include "model/replica/stored_names.h"

namespace souverix
{

namespace
{

Error damaged(std::string detail)
{
    return {ErrorCode::Damaged, "replica-damaged", std::move(detail)};
}

} // namespace

ReplicaReader::ReplicaReader(std::shared_ptr<sqlite::Connection> db, std::shared_ptr<Names> names)
    : m_db(std::move(db)), m_names(std::move(names))
{
}

ReplicaReader::~ReplicaReader() = default;
ReplicaReader::ReplicaReader(ReplicaReader&&) noexcept = default;
ReplicaReader& ReplicaReader::operator=(ReplicaReader&&) noexcept = default;

Result<ReplicaReader> ReplicaReader::open(const std::string& path, std::shared_ptr<Names> names)
{
    return openKnowing(path, names ? std::move(names) : std::make_shared<Names>(), 0);
}

Result<ReplicaReader> ReplicaReader::openKnowing(const std::string& path,
                                                 std::shared_ptr<Names> names,
                                                 std::uint32_t namesLoaded)
{
    struct stat file {
    };
    if (stat(path.c_str(), &file) != 0)
        return fail(ErrorCode::Damaged, path + ": there is no such replica", "no-replica");
    Result<std::unique_ptr<sqlite::Connection>> db =
        sqlite::Connection::open(path, sqlite::Access::ReadOnly);
    if (!db)
        return failWith(db);
    Result<void> known = checkSchema(**db);
    const auto isLeft = [&](const char* suffix) {
        struct stat other {
        };
        return stat((path + suffix).c_str(), &other) == 0;
    };
    if (!known && known.error().reason == "replica-cannot-be-opened" && isLeft("-journal")) {
        // Its first writer died half-way: what it had written is undone, which reading may not do.
        if (const auto undone = sqlite::Connection::open(path, sqlite::Access::ReadWrite); undone)
            known = checkSchema(**undone);
        if (known)
            known = checkSchema(**db);
    }
    if (!known && known.error().reason == "replica-cannot-be-opened" && !isLeft("-wal") &&
        !isLeft("-journal")) {
        // A folder that cannot be written: nobody else writes there either.
        db = sqlite::Connection::open(path, sqlite::Access::Immutable);
        if (!db)
            return failWith(db);
        known = checkSchema(**db);
    }
    if (!known)
        return failWith(known);
    ReplicaReader reader(std::move(*db), std::move(names));
    reader.m_namesLoaded = namesLoaded;
    if (Result<bool> ready = reader.refresh(); !ready)
        return failWith(ready);
    return reader;
}

const std::string& ReplicaReader::path() const
{
    return m_db->path();
}

Result<bool> ReplicaReader::refresh()
{
    if (m_ownTransaction) {
        // The transaction is what holds every later read to one commit.
        if (Result<void> begun = m_db->run("ROLLBACK"); !begun && m_version != 0)
            return failWith(begun);
        if (Result<void> begun = m_db->run("BEGIN"); !begun)
            return failWith(begun);
    }
    Result<std::int64_t> commit = m_db->number("SELECT value FROM meta WHERE key='commit'");
    if (!commit)
        return failWith(commit);
    const auto version = static_cast<std::uint64_t>(*commit) + 1;
    if (version == m_version)
        return false;
    forgetCaches();
    if (Result<void> loaded = loadNames(); !loaded)
        return failWith(loaded);
    m_version = version;
    return true;
}

void ReplicaReader::forgetCaches() const
{
    m_headsLoaded = false;
    m_heads.clear();
    m_frames.clear();
    m_roots = {~std::uint64_t{0}, {}};
    m_frameSpans.clear();
    m_histories = nullptr;
}

const ReplicaReader* ReplicaReader::companion() const
{
    if (!m_companion) {
        Result<ReplicaReader> second = openKnowing(path(), m_names, m_namesLoaded);
        if (!second)
            return nullptr;
        m_companion = std::make_unique<ReplicaReader>(std::move(*second));
    } else if (m_companion->m_version < m_version && !m_companion->refresh()) {
        m_companion = nullptr;
        return nullptr;
    }
    return m_companion->m_version == m_version ? m_companion.get() : nullptr;
}

Result<void> ReplicaReader::loadNames()
{
    Result<std::uint32_t> loaded = loadStoredNames(*m_db, *m_names, m_namesLoaded);
    if (!loaded)
        return failWith(loaded);
    m_namesLoaded = *loaded;
    return {};
}

Result<void> ReplicaReader::loadHeads() const
{
    if (m_headsLoaded)
        return {};
    std::vector<RegionHead> heads;
    sqlite::Statement rows = m_db->prepare("SELECT number, head FROM regions");
    for (;;) {
        Result<bool> row = rows.step();
        if (!row)
            return failWith(row);
        if (!*row)
            break;
        RegionHead& head = heads.emplace_back();
        ArchiveReader in(rows.bytes(1));
        archive(in, head);
        head.number = static_cast<std::uint32_t>(rows.integer(0));
        if (!in.ok() || static_cast<std::uint32_t>(head.region) > m_names->size())
            return tl::unexpected(damaged(path() + ": a region's head is not sound"));
    }
    std::sort(heads.begin(), heads.end(), [this](const RegionHead& a, const RegionHead& b) {
        return m_names->text(a.region) < m_names->text(b.region);
    });
    m_heads = std::move(heads);
    m_headsLoaded = true;
    return {};
}

Result<std::vector<RegionHead>> ReplicaReader::regions() const
{
    if (Result<void> loaded = loadHeads(); !loaded)
        return failWith(loaded);
    return m_heads;
}

Result<std::optional<RegionHead>> ReplicaReader::region(NameId region) const
{
    if (Result<void> loaded = loadHeads(); !loaded)
        return failWith(loaded);
    for (const RegionHead& head : m_heads) {
        if (head.region == region)
            return std::optional(head);
    }
    return std::optional<RegionHead>();
}

Result<const RegionHead*> ReplicaReader::headOf(NameId region) const
{
    if (Result<void> loaded = loadHeads(); !loaded)
        return failWith(loaded);
    for (const RegionHead& head : m_heads) {
        if (head.region == region)
            return &head;
    }
    return fail(ErrorCode::NotFound,
                std::string(m_names->text(region)) + ": no such region is held", "no-region");
}

Result<std::optional<UtcTime>> ReplicaReader::latestRecorded() const
{
    Result<std::vector<RegionHead>> heads = regions();
    if (!heads)
        return failWith(heads);
    std::optional<UtcTime> latest;
    for (const RegionHead& head : *heads) {
        if (head.lastRecorded && (!latest || *latest < *head.lastRecorded))
            latest = head.lastRecorded;
    }
    return latest;
}

Result<std::vector<SubjectCount>> ReplicaReader::subjects() const
{
    std::vector<SubjectCount> out;
    sqlite::Statement rows = m_db->prepare("SELECT id, events FROM subjects ORDER BY id");
    for (;;) {
        Result<bool> row = rows.step();
        if (!row)
            return failWith(row);
        if (!*row)
            return out;
        out.push_back({NameId{static_cast<std::uint32_t>(rows.integer(0))}, rows.natural(1)});
    }
}

Result<std::uint64_t> ReplicaReader::eventsOf(NameId subject) const
{
    sqlite::Statement row = m_db->prepare("SELECT events FROM subjects WHERE id=?");
    row.bind(static_cast<std::uint32_t>(subject));
    Result<bool> found = row.step();
    if (!found)
        return failWith(found);
    return *found ? row.natural(0) : 0;
}

Result<std::vector<TypeCount>> ReplicaReader::typeCounts() const
{
    std::vector<TypeCount> out;
    sqlite::Statement rows =
        m_db->prepare("SELECT type, events FROM types ORDER BY events DESC, type");
    for (;;) {
        Result<bool> row = rows.step();
        if (!row)
            return failWith(row);
        if (!*row)
            return out;
        out.push_back({std::string(rows.bytes(0)), rows.natural(1)});
    }
}

Result<std::vector<QuarantinedEntry>> ReplicaReader::quarantine(NameId region) const
{
    std::vector<QuarantinedEntry> out;
    Result<std::optional<RegionHead>> head = this->region(region);
    if (!head)
        return failWith(head);
    if (!*head)
        return out;
    sqlite::Statement rows =
        m_db->prepare("SELECT key, reason FROM quarantine WHERE key BETWEEN ? AND ? ORDER BY key");
    const std::uint64_t first = placeKey((*head)->number, 0);
    rows.bind(first).bind(placeKey((*head)->number + 1, 0) - 1);
    for (;;) {
        Result<bool> row = rows.step();
        if (!row)
            return failWith(row);
        if (!*row)
            return out;
        out.push_back({rows.natural(0) - first, std::string(rows.bytes(1))});
    }
}

} // namespace souverix
