#include "model/replica/history_buffer.h"

#include <algorithm>
#include <new>
#include <optional>
#include <type_traits>
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
constexpr std::size_t kMaxChunk = std::size_t{1} << 30;
/// Subjects that are encoded together, on all cores, between two spells of writing.
constexpr std::size_t kBatch = 512;
/// Folds beyond it are not kept: they can be made anew.
constexpr std::size_t kMostFolds = std::size_t{64} << 20;

/// A chunk on its way into the file.
struct Chunk {
    std::size_t index = 0;
    std::optional<std::string> before;
    std::string facts;
};

} // namespace

/// What was added to one subject, and what it becomes.
struct HistoryBuffer::Addition {
    NameId subject{};
    std::string gathered; ///< FactWriter's bytes
    std::uint64_t added = 0;
    std::string open;   ///< the block of the last chunk, where it is not full
    std::string before; ///< the state kept before that
    std::vector<EventSpan> spans;
    std::unique_ptr<HistoryFold> fold; ///< of what was there, then of all
    std::vector<Chunk> chunks;
    Result<void> done;

    /// Whether all of its history may be folded.
    [[nodiscard]] bool mayBeWhole() const { return spans.empty() || fold != nullptr; }
    void encode(const FoldChunks& folding);

private:
    [[nodiscard]] Result<bool> gather(std::vector<Fact>& facts);
    [[nodiscard]] Result<void> encodeAll(const FoldChunks& folding);
};

namespace
{

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

/// The spans of a history; of its last chunk, where that is not full, what is kept.
Result<void> load(sqlite::Connection& db, NameId subject, std::vector<EventSpan>& spans,
                  std::string& open, std::string& before)
{
    Result<std::vector<EventSpan>> kept = readSpans(db, subject);
    if (!kept)
        return failWith(kept);
    spans = std::move(*kept);
    if (spans.empty() || spans.back().events >= kChunkFacts)
        return {};
    sqlite::Statement row = db.prepare("SELECT facts, before FROM histories WHERE key=?");
    const auto last = static_cast<std::uint32_t>(spans.size() - 1);
    Result<bool> found = row.bind(historyKey(subject, last)).step();
    if (!found)
        return failWith(found);
    if (!*found)
        return fail(ErrorCode::Damaged, db.path() + ": a history lacks a chunk", "replica-damaged");
    open = row.bytes(0);
    if (!row.isNull(1))
        before = row.bytes(1);
    return {};
}

} // namespace

/// The facts of the last chunk, where that is not full, and those added. The chunk's span goes;
/// true where the state before it is kept.
Result<bool> HistoryBuffer::Addition::gather(std::vector<Fact>& facts)
{
    bool stateBefore = false;
    facts.reserve(kChunkFacts + added);
    if (!open.empty()) {
        Result<std::string> block = decompress(open, kMaxChunk);
        if (!block)
            return failWith(block);
        if (auto read = decodeFactBlock(*block, subject, facts); !read)
            return failWith(read);
        stateBefore = spans.back().hasState;
        spans.pop_back();
    }
    if (auto read = readFacts(gathered, subject, facts); !read)
        return failWith(read);
    gathered = {};
    return stateBefore;
}

void HistoryBuffer::Addition::encode(const FoldChunks& folding)
{
    done = encodeAll(folding);
}

Result<void> HistoryBuffer::Addition::encodeAll(const FoldChunks& folding)
{
    const bool mayBeWhole = this->mayBeWhole();
    std::vector<Fact> facts;
    Result<bool> stateBefore = gather(facts);
    if (!stateBefore)
        return failWith(stateBefore);
    const std::size_t first = spans.size();
    chunks = cut(facts, spans);
    spans[first].hasState = *stateBefore;
    for (std::size_t i = 0; i < chunks.size(); ++i)
        pack(chunks[i], part(facts, i));
    const std::unique_ptr<HistoryFold> earlier = std::move(fold);
    if (!folding.fold || (chunks.size() < 2 && !mayBeWhole))
        return {};
    auto folded = folding.fold({subject, spans, first, before, facts, earlier.get()});
    if (!folded)
        return failWith(folded);
    for (StateBefore& state : folded->states) {
        spans[state.first].hasState = true;
        chunks[state.first - first].before = std::move(state.second);
    }
    fold = std::move(folded->whole);
    return {};
}

void HistoryBuffer::add(const Fact& fact)
{
    const auto at = static_cast<std::size_t>(fact.subject);
    if (at >= m_pending.size())
        m_pending.resize(std::max(at + 1, m_pending.size() * 2));
    Pending*& pending = m_pending[at];
    if (pending == nullptr) {
        pending = new (m_blocks.allocate(sizeof(Pending), alignof(Pending))) Pending;
        m_touched.insert(fact.subject);
        m_order.push_back(fact.subject);
        m_memory += sizeof(Pending);
    }
    add(fact, *pending);
    if (concernsFleet(fact))
        add(fact, m_fleetWide[fact.subject]);
}

void HistoryBuffer::add(const Fact& fact, Pending& to)
{
    const std::string_view bytes = to.writer.next(fact);
    to.bytes.append(bytes, m_blocks);
    m_memory += bytes.size();
}

void HistoryBuffer::forgetPending()
{
    static_assert(std::is_trivially_destructible_v<Pending>);
    m_pending.clear();
    m_order.clear();
    m_fleetWide.clear();
    m_blocks.release();
    m_memory = 0;
}

Result<void> HistoryBuffer::writeFleetWide(sqlite::Connection& db)
{
    if (m_fleetWide.empty())
        return {};
    std::string raw;
    ArchiveWriter out(raw);
    for (const auto& [subject, pending] : m_fleetWide)
        out(subject, pending.bytes.text());
    m_fleetWide.clear();
    return appendFleetWide(db, raw);
}

Result<std::vector<HistoryBuffer::Addition>> HistoryBuffer::loadBatch(sqlite::Connection& db,
                                                                      std::size_t begin)
{
    std::vector<Addition> batch;
    for (std::size_t i = begin; i < std::min(begin + kBatch, m_order.size()); ++i) {
        const Pending& pending = *m_pending[static_cast<std::size_t>(m_order[i])];
        Addition& one = batch.emplace_back();
        one.subject = m_order[i];
        one.added = pending.writer.count();
        one.gathered = pending.bytes.text();
        one.fold = takeFold(one.subject);
        if (auto loaded = load(db, one.subject, one.spans, one.open, one.before); !loaded)
            return failWith(loaded);
    }
    return batch;
}

Result<void> HistoryBuffer::flush(sqlite::Connection& db, const FoldChunks& fold)
{
    std::sort(m_order.begin(), m_order.end());
    // First, as folds look at it.
    if (Result<void> done = writeFleetWide(db); !done)
        return done;
    bool begun = !fold.begin;
    // One batch is encoded while the one before is written.
    std::vector<Addition> encoded, written;
    WorkAside encoding;
    for (std::size_t begin = 0; begin < m_order.size() || !encoded.empty(); begin += kBatch) {
        encoding.join();
        written = std::exchange(encoded, {});
        Result<std::vector<Addition>> batch = loadBatch(db, begin);
        if (!batch)
            return failWith(batch);
        encoded = std::move(*batch);
        if (!begun && std::any_of(encoded.begin(), encoded.end(),
                                  [](const Addition& one) { return one.mayBeWhole(); })) {
            if (Result<void> done = fold.begin(); !done)
                return done;
            begun = true;
        }
        encoding.begin(encoded.size(), [&](std::size_t i) { encoded[i].encode(fold); });
        for (Addition& one : written) {
            Result<void> done = one.done;
            if (done)
                done = writeChunks(db, one.subject, one.chunks);
            if (done)
                done = writeSpans(db, one.subject, one.added, one.spans);
            if (!done)
                return done;
            keepFold(one.subject, std::move(one.fold));
        }
    }
    forgetPending();
    return {};
}

void HistoryBuffer::keepFold(NameId subject, std::unique_ptr<HistoryFold> fold)
{
    if (fold == nullptr || m_foldMemory + fold->memory() > kMostFolds)
        return;
    m_foldMemory += fold->memory();
    m_folds[subject] = std::move(fold);
}

std::unique_ptr<HistoryFold> HistoryBuffer::takeFold(NameId subject)
{
    const auto found = m_folds.find(subject);
    if (found == m_folds.end())
        return nullptr;
    std::unique_ptr<HistoryFold> fold = std::move(found->second);
    m_folds.erase(found);
    m_foldMemory -= fold->memory();
    return fold;
}

void HistoryBuffer::clear()
{
    forgetPending();
    m_touched.clear();
    m_folds.clear();
    m_foldMemory = 0;
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
