// The log's side of a reader: entries, columns, subtree hashes and proofs.
#include <algorithm>

#include "model/log/merkle.h"
#include "model/log/merkle_proof.h"
#include "model/replica/replica_reader.h"
#include "model/replica/sqlite.h"

namespace souverix
{

namespace
{

constexpr std::size_t kFramesKept = 16;
constexpr std::uint64_t kRootsToRow = 256;

Error damaged(const std::string& path, const char* what)
{
    return {ErrorCode::Damaged, "replica-damaged", path + ": " + what};
}

std::uint64_t endOf(std::uint64_t first, std::uint64_t count, std::uint64_t size)
{
    return count > size || first > size - count ? size : first + count;
}

} // namespace

Result<std::shared_ptr<ReplicaReader::Frame>> ReplicaReader::frame(const RegionHead& head,
                                                                   std::uint64_t index) const
{
    const std::uint64_t key = placeKey(head.number, index);
    for (auto it = m_frames.begin(); it != m_frames.end(); ++it) {
        if ((*it)->key == key) {
            m_frames.splice(m_frames.begin(), m_frames, it);
            return m_frames.front();
        }
    }
    auto out = std::make_shared<Frame>();
    out->key = key;
    sqlite::Statement row = m_db->prepare("SELECT count, bodies FROM frames WHERE key=?");
    Result<bool> found = row.bind(key).step();
    if (!found)
        return failWith(found);
    if (*found) {
        Result<FrameBodies> bodies =
            decodeBodies(row.bytes(1), static_cast<std::size_t>(row.natural(0)));
        if (!bodies)
            return failWith(bodies);
        out->bodies = std::move(*bodies);
    } else if (!head.sparse) {
        return tl::unexpected(damaged(path(), "a frame of entries is missing"));
    }
    const std::uint64_t first = index * kFrameEntries;
    for (std::size_t i = 0; !head.sparse && i < out->bodies.entries.size(); ++i)
        out->sequences.push_back(first + i);
    if (head.sparse && *found) {
        const auto keep = [&](const std::vector<ColumnEntry>& columns) {
            for (const ColumnEntry& c : columns)
                out->sequences.push_back(c.sequence);
            return false;
        };
        if (Result<void> read = forEachColumns(head.region, first, 1, keep); !read)
            return failWith(read);
        if (out->sequences.size() != out->bodies.entries.size())
            return tl::unexpected(damaged(path(), "a frame's columns do not match its entries"));
    }
    m_frames.push_front(out);
    if (m_frames.size() > kFramesKept)
        m_frames.pop_back();
    return out;
}

Result<std::string> ReplicaReader::entry(EventRef ref) const
{
    Result<const RegionHead*> head = headOf(ref.region);
    if (!head)
        return failWith(head);
    if (ref.sequence < (*head)->size) {
        Result<std::shared_ptr<Frame>> held = frame(**head, ref.sequence / kFrameEntries);
        if (!held)
            return failWith(held);
        const auto& sequences = (*held)->sequences;
        const auto at = std::lower_bound(sequences.begin(), sequences.end(), ref.sequence);
        if (at != sequences.end() && *at == ref.sequence)
            return std::string(
                (*held)->bodies.entries[static_cast<std::size_t>(at - sequences.begin())]);
    }
    return fail(ErrorCode::NotFound,
                std::string(m_names->text(ref.region)) + ": entry " + std::to_string(ref.sequence) +
                    " is not held",
                "no-entry");
}

Result<void> ReplicaReader::forEachEntry(NameId region, std::uint64_t first, std::uint64_t count,
                                         const EntryVisit& visit) const
{
    Result<const RegionHead*> head = headOf(region);
    if (!head)
        return failWith(head);
    const std::uint64_t end = endOf(first, count, (*head)->size);
    for (std::uint64_t index = first / kFrameEntries; index * kFrameEntries < end; ++index) {
        Result<std::shared_ptr<Frame>> held = frame(**head, index);
        if (!held)
            return failWith(held);
        for (std::size_t i = 0; i < (*held)->sequences.size(); ++i) {
            const std::uint64_t sequence = (*held)->sequences[i];
            if (sequence >= first && sequence < end && !visit(sequence, (*held)->bodies.entries[i]))
                return {};
        }
    }
    return {};
}

Result<void> ReplicaReader::forEachColumns(NameId region, std::uint64_t first, std::uint64_t count,
                                           const ColumnsVisit& visit) const
{
    Result<const RegionHead*> head = headOf(region);
    if (!head)
        return failWith(head);
    const std::uint64_t end = endOf(first, count, (*head)->size);
    if (first >= end)
        return {};
    sqlite::Statement rows =
        m_db->prepare("SELECT key, columns FROM frames WHERE key BETWEEN ? AND ? ORDER BY key");
    rows.bind(placeKey((*head)->number, first / kFrameEntries))
        .bind(placeKey((*head)->number, (end - 1) / kFrameEntries));
    for (;;) {
        Result<bool> row = rows.step();
        if (!row)
            return failWith(row);
        if (!*row)
            return {};
        const std::uint64_t index = rows.natural(0) - placeKey((*head)->number, 0);
        Result<std::vector<ColumnEntry>> columns =
            decodeColumns(rows.bytes(1), index * kFrameEntries);
        if (!columns)
            return failWith(columns);
        if (!visit(*columns))
            return {};
    }
}

Result<Hash> ReplicaReader::frameRoot(const RegionHead& head, std::uint64_t index) const
{
    const std::uint64_t key = placeKey(head.number, index / kRootsToRow);
    if (m_roots.first != key) {
        sqlite::Statement row = m_db->prepare("SELECT hashes FROM roots WHERE key=?");
        Result<bool> found = row.bind(key).step();
        if (!found)
            return failWith(found);
        const std::string_view bytes = *found ? row.bytes(0) : std::string_view();
        std::vector<Hash> hashes;
        for (std::size_t at = 0; at + 32 <= bytes.size(); at += 32)
            hashes.push_back(*asHash(bytes.substr(at, 32)));
        m_roots = {key, std::move(hashes)};
    }
    if (index % kRootsToRow >= m_roots.second.size())
        return tl::unexpected(damaged(path(), "the root of a frame is missing"));
    return m_roots.second[static_cast<std::size_t>(index % kRootsToRow)];
}

Result<std::span<const EventSpan>> ReplicaReader::frameSpans(NameId region) const
{
    if (const auto known = m_frameSpans.find(region); known != m_frameSpans.end())
        return std::span<const EventSpan>(known->second);
    Result<const RegionHead*> head = headOf(region);
    if (!head)
        return failWith(head);
    std::vector<EventSpan> spans;
    sqlite::Statement rows =
        m_db->prepare("SELECT spans FROM roots WHERE key BETWEEN ? AND ? ORDER BY key");
    rows.bind(placeKey((*head)->number, 0)).bind(placeKey((*head)->number + 1, 0) - 1);
    for (;;) {
        Result<bool> row = rows.step();
        if (!row)
            return failWith(row);
        if (!*row)
            break;
        Result<std::vector<EventSpan>> some = decodeSpans(rows.bytes(0));
        if (!some)
            return failWith(some);
        spans.insert(spans.end(), some->begin(), some->end());
    }
    return std::span<const EventSpan>(m_frameSpans[region] = std::move(spans));
}

Result<Hash> ReplicaReader::hashAt(const RegionHead& head, unsigned level,
                                   std::uint64_t index) const
{
    constexpr unsigned kFrameLevel = 8;
    if (level > kFrameLevel + 40)
        return fail(ErrorCode::Usage, "no tree is so tall", "no-entry");
    std::vector<Hash> hashes;
    if (level >= kFrameLevel) {
        const std::uint64_t width = std::uint64_t{1} << (level - kFrameLevel);
        for (std::uint64_t i = index * width; i < (index + 1) * width; ++i) {
            Result<Hash> root = frameRoot(head, i);
            if (!root)
                return root;
            hashes.push_back(*root);
        }
        return rootOf(hashes);
    }
    const std::uint64_t width = std::uint64_t{1} << level;
    const std::uint64_t first = index * width;
    Result<std::shared_ptr<Frame>> held = frame(head, first / kFrameEntries);
    if (!held)
        return failWith(held);
    Frame& f = **held;
    if (f.leaves.empty()) {
        for (const std::string_view bytes : f.bodies.entries)
            f.leaves.push_back(leafHash(bytes));
    }
    const auto at = static_cast<std::size_t>(first % kFrameEntries);
    if (at + width > f.leaves.size())
        return fail(ErrorCode::Usage, "the tree has no such subtree", "no-entry");
    return rootOf(std::span(f.leaves).subspan(at, static_cast<std::size_t>(width)));
}

Result<Hash> ReplicaReader::rootAt(NameId region, std::uint64_t size) const
{
    Result<const RegionHead*> head = headOf(region);
    if (!head)
        return failWith(head);
    if (size == (*head)->size)
        return (*head)->root;
    if (size > (*head)->size || (*head)->sparse)
        return fail(ErrorCode::Usage, "fewer entries are held", "no-entry");
    return rangeRoot(
        0, size, [&](unsigned level, std::uint64_t index) { return hashAt(**head, level, index); });
}

Result<std::vector<Hash>> ReplicaReader::inclusion(EventRef ref, std::uint64_t size) const
{
    Result<const RegionHead*> head = headOf(ref.region);
    if (!head)
        return failWith(head);
    if (size > (*head)->size || (*head)->sparse)
        return fail(ErrorCode::Usage, "fewer entries are held", "no-entry");
    return inclusionProof(ref.sequence, size, [&](unsigned level, std::uint64_t index) {
        return hashAt(**head, level, index);
    });
}

Result<std::vector<Hash>> ReplicaReader::consistency(NameId region, std::uint64_t oldSize,
                                                     std::uint64_t newSize) const
{
    Result<const RegionHead*> head = headOf(region);
    if (!head)
        return failWith(head);
    if (newSize > (*head)->size || (*head)->sparse)
        return fail(ErrorCode::Usage, "fewer entries are held", "no-entry");
    return consistencyProof(oldSize, newSize, [&](unsigned level, std::uint64_t index) {
        return hashAt(**head, level, index);
    });
}

Result<Hash> ReplicaReader::subtree(NameId region, unsigned level, std::uint64_t index) const
{
    Result<const RegionHead*> head = headOf(region);
    if (!head)
        return failWith(head);
    if ((*head)->sparse)
        return fail(ErrorCode::Usage, "the region is a selection", "no-entry");
    return hashAt(**head, level * 8, index);
}

Result<std::optional<std::string>> ReplicaReader::storedProof(EventRef ref) const
{
    Result<const RegionHead*> head = headOf(ref.region);
    if (!head)
        return failWith(head);
    sqlite::Statement row = m_db->prepare("SELECT proof FROM proofs WHERE key=?");
    Result<bool> found = row.bind(placeKey((*head)->number, ref.sequence)).step();
    if (!found)
        return failWith(found);
    return *found ? std::optional(std::string(row.bytes(0))) : std::nullopt;
}

} // namespace souverix
