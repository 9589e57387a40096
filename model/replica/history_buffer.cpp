#include "model/replica/history_buffer.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "model/base/archive.h"
#include "model/base/parallel.h"
#include "model/event/fact_block.h"
#include "model/replica/compression.h"
#include "model/replica/replica_reader.h"

namespace souverix
{

namespace
{

// The fleet's own history: a chunk below this grows with the next facts.
constexpr std::size_t kSmallChunk = 4096;
constexpr std::size_t kFactMemory = 24;
constexpr std::size_t kMaxChunk = std::size_t{1} << 30;
/// Subjects that are encoded together, on all cores, between two spells of writing.
constexpr std::size_t kBatch = 512;

/// A chunk on its way into the file.
struct Chunk {
    std::size_t index = 0;
    std::optional<std::string> before;
    std::string facts;
};

/// What was added to one subject, and what it becomes.
struct Addition {
    NameId subject{};
    std::string gathered; ///< FactWriter's bytes
    std::uint64_t added = 0;
    std::string open;   ///< the block of the last chunk, where it is not full
    std::string before; ///< the state kept before that
    std::vector<EventSpan> spans;
    std::vector<Chunk> chunks;
    Result<void> done;
};

std::span<const Fact> part(std::span<const Fact> facts, std::size_t chunk)
{
    const std::size_t at = chunk * kChunkFacts;
    return facts.subspan(at, std::min(kChunkFacts, facts.size() - at));
}

/// Cuts facts into chunks that follow `spans`, which grow by them.
std::vector<Chunk> cut(std::span<const Fact> facts, std::vector<EventSpan>& spans)
{
    std::vector<Chunk> chunks((facts.size() + kChunkFacts - 1) / kChunkFacts);
    for (std::size_t i = 0; i < chunks.size(); ++i) {
        chunks[i].index = spans.size();
        EventSpan& span = spans.emplace_back();
        for (const Fact& fact : part(facts, i))
            span.add(fact.time, fact.recorded);
    }
    return chunks;
}

void pack(Chunk& chunk, std::span<const Fact> facts)
{
    const FactBlock block = encodeFactBlock(facts);
    chunk.facts = compress(block.packed, block.loose);
}

/// The facts of the last chunk, where that is not full, and those added. The chunk's span goes;
/// true where the state before it is kept.
Result<bool> gather(Addition& addition, std::vector<Fact>& facts)
{
    bool stateBefore = false;
    if (!addition.open.empty()) {
        Result<std::string> block = decompress(addition.open, kMaxChunk);
        if (!block)
            return failWith(block);
        if (auto read = decodeFactBlock(*block, addition.subject, facts); !read)
            return failWith(read);
        stateBefore = addition.spans.back().hasState;
        addition.spans.pop_back();
    }
    if (auto read = readFacts(addition.gathered, addition.subject, facts); !read)
        return failWith(read);
    addition.gathered = {};
    return stateBefore;
}

Result<void> encode(Addition& addition, const FoldChunks& fold)
{
    std::vector<Fact> facts;
    Result<bool> stateBefore = gather(addition, facts);
    if (!stateBefore)
        return failWith(stateBefore);
    const std::size_t first = addition.spans.size();
    addition.chunks = cut(facts, addition.spans);
    addition.spans[first].hasState = *stateBefore;
    for (std::size_t i = 0; i < addition.chunks.size(); ++i)
        pack(addition.chunks[i], part(facts, i));
    if (!fold || addition.chunks.size() < 2)
        return {};
    auto states = fold({addition.subject, addition.spans, first, addition.before, facts});
    if (!states)
        return failWith(states);
    for (StateBefore& state : *states) {
        addition.spans[state.first].hasState = true;
        addition.chunks[state.first - first].before = std::move(state.second);
    }
    return {};
}

Result<void> load(sqlite::Connection& db, Addition& addition)
{
    Result<std::vector<EventSpan>> spans = readSpans(db, addition.subject);
    if (!spans)
        return failWith(spans);
    addition.spans = std::move(*spans);
    if (addition.spans.empty() || addition.spans.back().events >= kChunkFacts)
        return {};
    sqlite::Statement row = db.prepare("SELECT facts, before FROM histories WHERE key=?");
    const auto last = static_cast<std::uint32_t>(addition.spans.size() - 1);
    Result<bool> found = row.bind(historyKey(addition.subject, last)).step();
    if (!found)
        return failWith(found);
    if (!*found)
        return fail(ErrorCode::Damaged, db.path() + ": a history lacks a chunk", "replica-damaged");
    addition.open = row.bytes(0);
    if (!row.isNull(1))
        addition.before = row.bytes(1);
    return {};
}

Result<void> writeSpans(sqlite::Connection& db, NameId subject, std::uint64_t added,
                        std::span<const EventSpan> spans)
{
    const std::string bytes = encodeSpans(spans);
    sqlite::Statement put =
        db.prepare("INSERT INTO subjects VALUES(?,?,?) ON CONFLICT DO UPDATE SET "
                   "events=events+excluded.events, chunks=excluded.chunks");
    return put.bind(static_cast<std::uint32_t>(subject)).bind(added).bindBlob(bytes).run();
}

Result<void> writeChunks(sqlite::Connection& db, NameId subject, std::span<const Chunk> chunks)
{
    for (const Chunk& chunk : chunks) {
        sqlite::Statement put =
            db.prepare("INSERT INTO histories VALUES(?,?,?) ON CONFLICT DO UPDATE SET "
                       "before=coalesce(excluded.before, before), facts=excluded.facts");
        put.bind(historyKey(subject, static_cast<std::uint32_t>(chunk.index)));
        Result<void> done = (chunk.before ? put.bindBlob(*chunk.before) : put.bindNull())
                                .bindBlob(chunk.facts)
                                .run();
        if (!done)
            return done;
    }
    return {};
}

Result<void> write(sqlite::Connection& db, const Addition& one)
{
    Result<void> done = one.done;
    if (done)
        done = writeChunks(db, one.subject, one.chunks);
    if (done)
        done = writeSpans(db, one.subject, one.added, one.spans);
    return done;
}

/// Appends raw pieces to the fleet's last chunk where that is small, else writes a new one.
Result<void> appendFleetWide(sqlite::Connection& db, const std::string& raw)
{
    std::uint64_t at = historyKey(NameId::None, 0);
    std::string whole;
    {
        sqlite::Statement last = db.prepare("SELECT key, facts FROM histories WHERE key BETWEEN ? "
                                            "AND ? ORDER BY key DESC LIMIT 1");
        Result<bool> found = last.bind(at).bind(historyKey(NameId::None, 0xF'FFFF)).step();
        if (!found)
            return failWith(found);
        if (*found) {
            at = last.natural(0);
            if (last.bytes(1).size() < kSmallChunk) {
                Result<std::string> old = decompress(last.bytes(1), kMaxChunk);
                if (!old)
                    return failWith(old);
                whole = std::move(*old);
            } else {
                ++at;
            }
        }
    }
    whole += raw;
    const std::string packed = compress(whole);
    sqlite::Statement put = db.prepare("INSERT OR REPLACE INTO histories VALUES(?,NULL,?)");
    return put.bind(at).bindBlob(packed).run();
}

} // namespace

void HistoryBuffer::add(const Fact& fact)
{
    const auto at = static_cast<std::size_t>(fact.subject);
    if (at >= m_pending.size())
        m_pending.resize(std::max(at + 1, m_pending.size() * 2));
    std::unique_ptr<FactWriter>& pending = m_pending[at];
    if (!pending) {
        pending = std::make_unique<FactWriter>();
        m_touched.insert(fact.subject);
        m_order.push_back(fact.subject);
        m_memory += sizeof(FactWriter);
    }
    pending->append(fact);
    m_memory += kFactMemory;
    if (concernsFleet(fact)) {
        m_fleetWide[fact.subject].append(fact);
        m_memory += kFactMemory;
    }
}

Result<void> HistoryBuffer::flush(sqlite::Connection& db, const FoldChunks& fold)
{
    std::sort(m_order.begin(), m_order.end());
    // One batch is encoded while the one before is written.
    std::vector<Addition> encoded, written;
    WorkAside encoding;
    for (std::size_t begin = 0; begin < m_order.size() || !encoded.empty(); begin += kBatch) {
        encoding.join();
        written = std::exchange(encoded, {});
        for (std::size_t i = begin; i < std::min(begin + kBatch, m_order.size()); ++i) {
            FactWriter& pending = *m_pending[static_cast<std::size_t>(m_order[i])];
            Addition& one = encoded.emplace_back();
            one.subject = m_order[i];
            one.added = pending.count();
            one.gathered = pending.take();
            if (Result<void> loaded = load(db, one); !loaded)
                return loaded;
        }
        encoding.begin(encoded.size(),
                       [&](std::size_t i) { encoded[i].done = encode(encoded[i], fold); });
        for (const Addition& one : written) {
            if (Result<void> done = write(db, one); !done)
                return done;
        }
    }
    if (!m_fleetWide.empty()) {
        std::string raw;
        ArchiveWriter out(raw);
        for (auto& [subject, writer] : m_fleetWide)
            out(subject, writer.take());
        if (Result<void> done = appendFleetWide(db, raw); !done)
            return done;
    }
    m_pending.clear();
    m_order.clear();
    m_fleetWide.clear();
    m_memory = 0;
    return {};
}

void HistoryBuffer::clear()
{
    m_pending.clear();
    m_order.clear();
    m_fleetWide.clear();
    m_touched.clear();
    m_memory = 0;
}

Result<void> replaceChunks(sqlite::Connection& db, NameId subject, std::size_t first,
                           std::vector<EventSpan> spans, std::span<const Fact> facts)
{
    sqlite::Statement erase = db.prepare("DELETE FROM histories WHERE key BETWEEN ? AND ?");
    Result<void> done = erase.bind(historyKey(subject, static_cast<std::uint32_t>(first)))
                            .bind(historyKey(subject, 0xF'FFFF))
                            .run();
    spans.resize(first);
    std::vector<Chunk> chunks = cut(facts, spans);
    inParallel(chunks.size(), [&](std::size_t i) { pack(chunks[i], part(facts, i)); });
    if (done)
        done = writeChunks(db, subject, chunks);
    if (done)
        done = writeSpans(db, subject, 0, spans);
    return done;
}

} // namespace souverix
