// Histories: what happened to one subject, chunk by chunk, and the states kept between chunks.
#include <algorithm>

#include "model/base/archive.h"
#include "model/event/fact_block.h"
#include "model/event/fact_codec.h"
#include "model/replica/compression.h"
#include "model/replica/replica_reader.h"
#include "model/replica/sqlite.h"

namespace souverix
{

namespace
{

constexpr std::size_t kMaxChunkBytes = std::size_t{1} << 30;

Result<void> readBlock(std::string_view packed, NameId subject, std::vector<Fact>& facts)
{
    Result<std::string_view> block = decompressHere(packed, kMaxChunkBytes);
    if (!block)
        return failWith(block);
    return decodeFactBlock(*block, subject, facts);
}

} // namespace

Result<std::vector<EventSpan>> readSpans(sqlite::Connection& db, NameId subject)
{
    sqlite::Statement row = db.prepare("SELECT chunks FROM subjects WHERE id=?");
    Result<bool> found = row.bind(static_cast<std::uint32_t>(subject)).step();
    if (!found)
        return failWith(found);
    if (!*found)
        return std::vector<EventSpan>();
    return decodeSpans(row.bytes(0));
}

Result<std::vector<EventSpan>> ReplicaReader::spans(NameId subject) const
{
    return readSpans(*m_db, subject);
}

Result<std::vector<Fact>> ReplicaReader::history(NameId subject) const
{
    std::vector<Fact> out;
    if (subject == NameId::None)
        return out;
    sqlite::Statement rows =
        m_db->prepare("SELECT facts FROM histories WHERE key BETWEEN ? AND ? ORDER BY key");
    rows.bind(historyKey(subject, 0)).bind(historyKey(subject, 0xF'FFFF));
    for (;;) {
        Result<bool> row = rows.step();
        if (!row)
            return failWith(row);
        if (!*row)
            return out;
        if (Result<void> read = readBlock(rows.bytes(0), subject, out); !read)
            return failWith(read);
    }
}

Result<std::string> ReplicaReader::packedChunk(NameId subject, std::size_t chunk,
                                               std::optional<std::string>* before) const
{
    sqlite::Statement row = m_db->prepare("SELECT facts, before FROM histories WHERE key=?");
    Result<bool> found = row.bind(historyKey(subject, static_cast<std::uint32_t>(chunk))).step();
    if (!found)
        return failWith(found);
    if (!*found)
        return fail(ErrorCode::Damaged, path() + ": a history lacks a chunk", "replica-damaged");
    if (before != nullptr && !row.isNull(1))
        *before = row.bytes(1);
    return std::string(row.bytes(0));
}

Result<void> ReplicaReader::unpackChunk(std::string_view packed, NameId subject,
                                        std::vector<Fact>& facts)
{
    return readBlock(packed, subject, facts);
}

Result<void> ReplicaReader::readChunk(NameId subject, std::size_t chunk, std::vector<Fact>& facts,
                                      std::optional<std::string>* before) const
{
    Result<std::string> packed = packedChunk(subject, chunk, before);
    return packed ? readBlock(*packed, subject, facts) : Result<void>(failWith(packed));
}

Result<void> ReplicaReader::historyAt(NameId subject, std::span<const EventSpan> spans, UtcTime at,
                                      const std::optional<UtcTime>& knownAt,
                                      HistoryPart& part) const
{
    part.firstChunk = foldStart(spans, at, knownAt);
    part.hasState = part.firstChunk > 0;
    part.facts.begin(at, knownAt);
    for (std::size_t i = part.firstChunk; i < spans.size(); ++i) {
        const bool wantsState = part.hasState && i == part.firstChunk;
        const bool wantsFacts = spans[i].mayCount(at, knownAt);
        if (!wantsState && !wantsFacts)
            continue;
        sqlite::Statement row = m_db->prepare("SELECT facts, before FROM histories WHERE key=?");
        Result<bool> found = row.bind(historyKey(subject, static_cast<std::uint32_t>(i))).step();
        if (!found)
            return failWith(found);
        if (!*found || (wantsState && row.isNull(1)))
            return fail(ErrorCode::Damaged, path() + ": a history lacks a chunk or a state",
                        "replica-damaged");
        if (wantsState)
            part.state = row.bytes(1);
        if (!wantsFacts)
            continue;
        Result<std::string_view> block = decompressHere(row.bytes(0), kMaxChunkBytes);
        if (!block)
            return failWith(block);
        if (Result<void> added = part.facts.add(*block, subject); !added)
            return added;
    }
    return {};
}

Result<std::shared_ptr<const HistoryIndex>> ReplicaReader::historyIndex() const
{
    if (m_histories)
        return m_histories;
    auto index = std::make_shared<HistoryIndex>();
    Result<std::vector<RegionHead>> heads = regions();
    if (!heads)
        return failWith(heads);
    // As many as there may be: what is not written takes no memory, what moves takes it twice.
    std::uint64_t held = 0;
    for (const RegionHead& head : *heads)
        held += head.held;
    index->m_spans.reserve(held / kChunkFacts + std::min<std::uint64_t>(held, names()->size()));
    sqlite::Statement rows = m_db->prepare("SELECT id, chunks FROM subjects ORDER BY id");
    for (;;) {
        Result<bool> row = rows.step();
        if (!row)
            return failWith(row);
        if (!*row)
            break;
        Result<std::vector<EventSpan>> spans = decodeSpans(rows.bytes(1));
        if (!spans)
            return failWith(spans);
        index->m_subjects.push_back(NameId{static_cast<std::uint32_t>(rows.integer(0))});
        index->m_begins.push_back(index->m_spans.size());
        index->m_spans.insert(index->m_spans.end(), spans->begin(), spans->end());
    }
    index->m_begins.push_back(index->m_spans.size());
    m_histories = std::move(index);
    return m_histories;
}

std::span<const EventSpan> HistoryIndex::of(NameId subject) const
{
    const auto found = std::lower_bound(m_subjects.begin(), m_subjects.end(), subject);
    if (found == m_subjects.end() || *found != subject)
        return {};
    const auto i = static_cast<std::size_t>(found - m_subjects.begin());
    return std::span(m_spans).subspan(m_begins[i], m_begins[i + 1] - m_begins[i]);
}

template <class Read>
Result<void> ReplicaReader::eachFleetWidePiece(const Read& read) const
{
    sqlite::Statement rows =
        m_db->prepare("SELECT facts FROM histories WHERE key BETWEEN ? AND ? ORDER BY key");
    rows.bind(historyKey(NameId::None, 0)).bind(historyKey(NameId::None, 0xF'FFFF));
    for (;;) {
        Result<bool> row = rows.step();
        if (!row)
            return failWith(row);
        if (!*row)
            return {};
        Result<std::string> raw = decompress(rows.bytes(0), kMaxChunkBytes);
        if (!raw)
            return failWith(raw);
        // Pieces, each behind its subject and its length.
        std::string_view left = *raw;
        while (!left.empty()) {
            ArchiveReader head(left);
            NameId whose{};
            head(whose);
            const std::uint64_t length = head.getVarint();
            left.remove_prefix(head.position());
            if (!head.ok() || length > left.size())
                return fail(ErrorCode::Damaged, path() + ": a history is cut short",
                            "replica-damaged");
            const auto size = static_cast<std::size_t>(length);
            if (Result<void> done = read(left.substr(0, size), whose); !done)
                return done;
            left.remove_prefix(size);
        }
    }
}

Result<std::vector<Fact>> ReplicaReader::fleetWide() const
{
    std::vector<Fact> out;
    Result<void> read = eachFleetWidePiece([&](std::string_view piece, NameId whose) {
        // To count them first takes less than to move many when there is no room.
        constexpr std::size_t kManyBytes = std::size_t{1} << 16;
        std::size_t count = 0;
        if (piece.size() > kManyBytes)
            if (auto counted = visitFacts(piece, whose, [&](const Fact&) { ++count; }); !counted)
                return counted;
        if (out.size() + count > out.capacity())
            out.reserve(std::max(out.size() + count, out.capacity() * 2));
        return readFacts(piece, whose, out);
    });
    if (!read)
        return failWith(read);
    return out;
}

Result<void> ReplicaReader::forEachFleetWide(const FactVisit& visit) const
{
    return eachFleetWidePiece(
        [&](std::string_view piece, NameId whose) { return visitFacts(piece, whose, visit); });
}

} // namespace souverix
