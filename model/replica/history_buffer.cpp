#include "model/replica/history_buffer.h"

#include <algorithm>

#include "model/base/archive.h"
#include "model/replica/compression.h"
#include "model/replica/replica_reader.h"

namespace souverix
{

namespace
{

// A chunk below this grows with the next facts; above it the next facts start another.
constexpr std::size_t kSmallChunk = 4096;
constexpr std::size_t kPieceFacts = 4096;
constexpr std::size_t kFactMemory = 24;
constexpr std::size_t kMaxChunk = std::size_t{1} << 30;

/// Appends raw pieces to the key's last chunk where that is small, else writes a new one.
Result<void> appendChunk(sqlite::Connection& db, NameId key, const std::string& raw)
{
    std::uint64_t at = historyKey(key, 0);
    std::string whole;
    {
        sqlite::Statement last = db.prepare("SELECT key, facts FROM histories WHERE key BETWEEN ? "
                                            "AND ? ORDER BY key DESC LIMIT 1");
        Result<bool> found = last.bind(at).bind(historyKey(key, 0xF'FFFF)).step();
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
    sqlite::Statement put = db.prepare("INSERT OR REPLACE INTO histories VALUES(?,?)");
    return put.bind(at).bindBlob(packed).run();
}

} // namespace

void HistoryBuffer::add(const Fact& fact)
{
    const auto at = static_cast<std::size_t>(fact.subject);
    if (at >= m_pending.size())
        m_pending.resize(std::max(at + 1, m_pending.size() * 2));
    std::unique_ptr<Pending>& pending = m_pending[at];
    if (!pending) {
        pending = std::make_unique<Pending>();
        m_touched.insert(fact.subject);
        m_order.push_back(fact.subject);
        m_memory += sizeof(Pending);
    }
    pending->writer.append(fact);
    ++pending->facts;
    m_memory += kFactMemory;
    if (pending->writer.count() >= kPieceFacts)
        pending->pieces.push_back(pending->writer.take());
    if (concernsFleet(fact)) {
        m_fleetWide[fact.subject].append(fact);
        m_memory += kFactMemory;
    }
}

Result<void> HistoryBuffer::write(sqlite::Connection& db, NameId subject, Pending& pending)
{
    if (pending.writer.count() > 0)
        pending.pieces.push_back(pending.writer.take());
    for (const std::string& piece : pending.pieces) {
        std::string raw;
        ArchiveWriter out(raw);
        out(piece);
        if (Result<void> done = appendChunk(db, subject, raw); !done)
            return done;
    }
    sqlite::Statement count = db.prepare(
        "INSERT INTO subjects VALUES(?,?) ON CONFLICT DO UPDATE SET events=events+excluded.events");
    return count.bind(static_cast<std::uint32_t>(subject)).bind(pending.facts).run();
}

Result<void> HistoryBuffer::flush(sqlite::Connection& db)
{
    std::sort(m_order.begin(), m_order.end());
    for (const NameId subject : m_order) {
        if (Result<void> done = write(db, subject, *m_pending[static_cast<std::size_t>(subject)]);
            !done)
            return done;
    }
    if (!m_fleetWide.empty()) {
        std::string raw;
        ArchiveWriter out(raw);
        for (auto& [subject, writer] : m_fleetWide)
            out(subject, writer.take());
        if (Result<void> done = appendChunk(db, NameId::None, raw); !done)
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

} // namespace souverix
