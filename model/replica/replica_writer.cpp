#include "model/replica/replica_writer.h"

#include <algorithm>
#include <utility>

#include "model/event/words.h"
#include "model/log/tile.h"
#include "model/replica/schema.h"
#include "model/replica/sqlite.h"
#include "model/replica/stored_names.h"

namespace souverix
{

namespace
{

constexpr std::size_t kHistoriesInMemory = std::size_t{384} << 20;

} // namespace

Result<std::unique_ptr<ReplicaWriter>> ReplicaWriter::open(const std::string& path,
                                                           std::shared_ptr<Names> names,
                                                           std::uint64_t maxBytes, Sharing sharing)
{
    Result<std::unique_ptr<sqlite::Connection>> opened =
        sqlite::Connection::open(path, sqlite::Access::Create);
    if (!opened)
        return failWith(opened);
    const std::shared_ptr<sqlite::Connection> db = std::move(*opened);
    Result<bool> alone = createSchema(*db, sharing);
    if (!alone)
        return failWith(alone);
    if (maxBytes > 0) {
        Result<std::int64_t> page = db->number("PRAGMA page_size");
        if (!page)
            return failWith(page);
        const std::string limit =
            "PRAGMA max_page_count=" +
            std::to_string(static_cast<std::int64_t>(maxBytes) / std::max<std::int64_t>(1, *page));
        if (Result<void> done = db->run(limit.c_str()); !done)
            return failWith(done);
    }
    // FULL: a head that was adopted must not be forgotten by a power cut.
    if (Result<void> done = db->run("PRAGMA synchronous=FULL; PRAGMA cache_size=-16384;"
                                    "PRAGMA journal_size_limit=67108864");
        !done)
        return failWith(done);
    std::unique_ptr<ReplicaReader> view(
        new ReplicaReader(db, names ? std::move(names) : std::make_shared<Names>()));
    view->m_ownTransaction = false;
    if (Result<bool> ready = view->refresh(); !ready)
        return failWith(ready);
    std::unique_ptr<ReplicaWriter> writer(new ReplicaWriter(std::move(view)));
    writer->m_alone = *alone;
    return writer;
}

ReplicaWriter::~ReplicaWriter()
{
    if (m_active)
        rollback();
    // Whoever writes next does so where this fails.
    [[maybe_unused]] const Result<void> shared = share();
}

Result<void> ReplicaWriter::share()
{
    return std::exchange(m_alone, false) ? shareReplica(db()) : Result<void>();
}

sqlite::Connection& ReplicaWriter::db() const
{
    return *m_view->m_db;
}

Result<ReplicaWriter::Transaction> ReplicaWriter::begin()
{
    if (Result<void> begun = db().run("BEGIN IMMEDIATE"); !begun)
        return failWith(begun);
    m_active = true;
    Transaction transaction(*this);
    forget();
    if (Result<bool> seen = m_view->refresh(); !seen)
        return failWith(seen);
    // Readers must not intern: the words that their folds compare with are stored with the rest.
    [[maybe_unused]] const Words words(names());
    return transaction;
}

Result<void> ReplicaWriter::commit()
{
    Result<void> done = flush();
    if (done) {
        Result<std::uint32_t> stored = storeNames(db(), names(), m_view->m_namesLoaded);
        if (stored) {
            done = db().run("UPDATE meta SET value=value+1 WHERE key='commit'");
            if (done)
                done = db().run("COMMIT");
            if (done)
                m_view->m_namesLoaded = *stored;
        } else {
            done = failWith(stored);
        }
    }
    if (!done) {
        rollback();
        return done;
    }
    m_active = false;
    forget();
    ++m_view->m_version;
    return {};
}

void ReplicaWriter::rollback()
{
    m_active = false;
    forget();
    // Some errors (a full disk) have rolled back already: then this one fails, and may.
    const Result<void> undone = db().run("ROLLBACK");
}

void ReplicaWriter::forget()
{
    m_encoder.clear();
    m_histories.clear();
    m_logs.clear();
    m_typeCounts.fill(0);
    m_otherTypes.clear();
    m_quarantine.clear();
    m_view->forgetCaches();
}

Result<ReplicaWriter::Log*> ReplicaWriter::logOf(NameId region)
{
    std::unique_ptr<Log>& log = m_logs[region];
    if (log)
        return log.get();
    auto fresh = std::make_unique<Log>();
    Result<std::vector<RegionHead>> heads = m_view->regions();
    if (!heads)
        return failWith(heads);
    fresh->head.region = region;
    for (const RegionHead& head : *heads) {
        fresh->head.number = std::max(fresh->head.number, head.number);
        if (head.region == region) {
            fresh->head = head;
            if (Result<void> loaded = loadLog(*fresh); !loaded)
                return failWith(loaded);
            log = std::move(fresh);
            return log.get();
        }
    }
    for (const auto& [other, known] : m_logs) {
        if (known)
            fresh->head.number = std::max(fresh->head.number, known->head.number);
    }
    ++fresh->head.number;
    fresh->head.root = emptyRoot();
    fresh->dirty = true;
    log = std::move(fresh);
    return log.get();
}

Result<void> ReplicaWriter::loadLog(Log& log)
{
    sqlite::Statement row = db().prepare("SELECT frontier FROM regions WHERE number=?");
    Result<bool> found = row.bind(log.head.number).step();
    if (!found)
        return failWith(found);
    Result<Frontier> frontier = Frontier::parse(*found ? row.bytes(0) : std::string_view());
    if (!frontier)
        return fail(ErrorCode::Damaged, db().path() + ": a tree's frontier is not sound",
                    "replica-damaged");
    log.frontier = std::move(*frontier);
    if (log.head.sparse)
        return {};
    const std::uint64_t frames = log.head.size / kFrameEntries;
    log.queuedFrames = frames;
    for (std::uint64_t i = frames / kFrameEntries * kFrameEntries; i < frames; ++i) {
        Result<Hash> root = m_view->frameRoot(log.head, i);
        if (!root)
            return failWith(root);
        log.roots.push_back(*root);
    }
    Result<std::span<const EventSpan>> spans = m_view->frameSpans(log.head.region);
    if (!spans)
        return failWith(spans);
    if (spans->size() != frames)
        return fail(ErrorCode::Damaged, db().path() + ": the span of a frame is missing",
                    "replica-damaged");
    const std::span<const EventSpan> open = spans->last(log.roots.size());
    log.spans.assign(open.begin(), open.end());
    if (log.head.size % kFrameEntries == 0)
        return {};
    Result<std::shared_ptr<ReplicaReader::Frame>> last = m_view->frame(log.head, frames);
    if (!last)
        return failWith(last);
    log.openBundle = (*last)->bodies.bundle;
    return m_view->forEachColumns(log.head.region, frames * kFrameEntries, 1,
                                  [&](const std::vector<ColumnEntry>& columns) {
                                      log.openColumns = columns;
                                      return false;
                                  });
}

Result<std::uint64_t> ReplicaWriter::nextSequence(NameId region)
{
    Result<Log*> log = logOf(region);
    if (!log)
        return failWith(log);
    return (*log)->queuedFrames * kFrameEntries + (*log)->openColumns.size();
}

void ReplicaWriter::countType(const NewEntry& entry)
{
    if (entry.fact->type != EventType::Unknown) {
        ++m_typeCounts[static_cast<std::size_t>(entry.fact->type)];
        return;
    }
    // The fact of an unknown type does not say which.
    const Result<simdjson::dom::element> event = m_json.parse(entry.bytes);
    std::string_view type;
    if (event && event->at_key("type").get(type) == simdjson::SUCCESS) {
        const auto known = m_otherTypes.find(type);
        if (known == m_otherTypes.end())
            m_otherTypes.emplace(std::string(type), 1);
        else
            ++known->second;
    }
}

ColumnEntry ReplicaWriter::note(Log& log, std::uint64_t sequence, const NewEntry& entry)
{
    ColumnEntry column;
    column.sequence = sequence;
    RegionHead& head = log.head;
    log.dirty = true;
    ++head.held;
    if (entry.fact == nullptr) {
        column.quarantined = true;
        ++head.quarantined;
        m_quarantine.emplace_back(placeKey(head.number, sequence), entry.reason);
        return column;
    }
    const Fact& fact = *entry.fact;
    column.time = fact.time;
    column.recorded = fact.recorded;
    column.subject = fact.subject;
    column.type = fact.type;
    if (head.lastRecorded && fact.recorded < *head.lastRecorded)
        head.recordedDecreases = true;
    if (!head.lastRecorded || *head.lastRecorded < fact.recorded)
        head.lastRecorded = fact.recorded;
    if (!head.firstTime || fact.time < *head.firstTime)
        head.firstTime = fact.time;
    if (!head.lastTime || *head.lastTime < fact.time)
        head.lastTime = fact.time;
    if (!std::binary_search(log.factsKept.begin(), log.factsKept.end(), sequence)) {
        m_histories.add(fact);
        countType(entry);
    }
    return column;
}

Result<void> ReplicaWriter::append(NameId region, const NewEntry& entry)
{
    Result<Log*> found = logOf(region);
    if (!found)
        return failWith(found);
    Log& log = **found;
    const std::uint64_t sequence = log.queuedFrames * kFrameEntries + log.openColumns.size();
    if (log.head.sparse || !appendEntry(log.openBundle, entry.bytes))
        return fail(ErrorCode::Usage, "an entry that cannot be appended", "no-entry");
    log.openColumns.push_back(note(log, sequence, entry));
    if (log.openColumns.size() == kFrameEntries)
        return queueFrame(log, {});
    return {};
}

Result<void> ReplicaWriter::appendFrame(NameId region, EncodedBodies bodies,
                                        std::span<const NewEntry> entries)
{
    Result<Log*> found = logOf(region);
    if (!found)
        return failWith(found);
    Log& log = **found;
    if (log.head.sparse || !log.openColumns.empty() || entries.size() != kFrameEntries ||
        bodies.leaves.size() != kFrameEntries)
        return fail(ErrorCode::Usage, "a frame that cannot be appended", "no-entry");
    std::uint64_t sequence = log.queuedFrames * kFrameEntries;
    constexpr std::size_t kLate = 16, kSoon = 8;
    const auto subjectAt = [&](std::size_t i) {
        return i < entries.size() && entries[i].fact != nullptr ? entries[i].fact->subject
                                                                : NameId::None;
    };
    for (std::size_t i = 0; i < entries.size(); ++i) {
        m_histories.expect(subjectAt(i + kLate), subjectAt(i + kSoon));
        log.openColumns.push_back(note(log, sequence++, entries[i]));
    }
    return queueFrame(log, std::move(bodies));
}

Result<void> ReplicaWriter::queueFrame(Log& log, EncodedBodies bodies)
{
    auto job = std::make_unique<FrameJob>();
    job->region = log.head.number;
    job->index = log.queuedFrames++;
    job->count = kFrameEntries;
    job->bundle = std::exchange(log.openBundle, m_encoder.room());
    job->columns = std::exchange(log.openColumns, {});
    job->bodies = std::move(bodies);
    log.openBundle.reserve(job->bundle.size() + job->bundle.size() / 8);
    log.openColumns.reserve(kFrameEntries);
    m_encoder.submit(std::move(job));
    while (m_encoder.full()) {
        if (Result<void> kept = keepFrame(m_encoder.next()); !kept)
            return kept;
    }
    if (m_histories.memory() > kHistoriesInMemory)
        return m_histories.flush(db(), m_fold);
    return {};
}

Result<void> ReplicaWriter::keepFrame(std::unique_ptr<FrameJob> job)
{
    const auto owner = std::find_if(m_logs.begin(), m_logs.end(), [&](const auto& known) {
        return known.second && known.second->head.number == job->region;
    });
    if (owner == m_logs.end())
        return fail(ErrorCode::Internal, "a frame of no region");
    Log& log = *owner->second;
    const std::uint64_t key = placeKey(job->region, job->index);
    const Hash& root = job->bodies.root;
    if (!log.frontier.appendSubtree(8, root))
        return fail(ErrorCode::Internal, "frames out of order");
    log.roots.push_back(root);
    EventSpan& span = log.spans.emplace_back();
    for (const ColumnEntry& entry : job->columns) {
        if (!entry.quarantined)
            span.add(entry.time, entry.recorded);
    }
    if (log.roots.size() == kFrameEntries) {
        if (Result<void> written = writeRoots(log); !written)
            return written;
        log.roots.clear();
        log.spans.clear();
    }
    return putFrame(key, kFrameEntries, job->encodedColumns, job->bodies.compressed);
}

std::vector<NameId> ReplicaWriter::touchedSubjects() const
{
    std::vector<NameId> out(m_histories.touched().begin(), m_histories.touched().end());
    std::sort(out.begin(), out.end());
    return out;
}

} // namespace souverix
