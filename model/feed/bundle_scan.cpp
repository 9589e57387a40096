#include "model/feed/bundle_scan.h"

#include <deque>
#include <unordered_set>

#include "model/crypto/sha256.h"
#include "model/event/event.h"
#include "model/event/json.h"
#include "model/feed/archive_reader.h"
#include "model/log/merkle.h"
#include "model/log/tile.h"
#include "model/replica/frame_encoder.h"

namespace souverix
{

namespace
{

enum class Role { Manifest, Blob, Checkpoint, Vkey, Tile, Selected, Proof, Misplaced, Other };

struct Member {
    Role role = Role::Other;
    std::string region;
    TilePlace place;
    Hash hash{};
    std::uint64_t sequence = 0;
};

bool cutPrefix(std::string_view& text, std::string_view prefix)
{
    if (text.substr(0, prefix.size()) != prefix)
        return false;
    text.remove_prefix(prefix.size());
    return true;
}

bool cutSuffix(std::string_view& text, std::string_view suffix)
{
    if (text.size() < suffix.size() || text.substr(text.size() - suffix.size()) != suffix)
        return false;
    text.remove_suffix(suffix.size());
    return true;
}

/// Where an entry bundle that does not decode goes wrong, counted in it: the first entry that runs
/// past the end or is no JSON (a length before it is wrong then), else the last.
unsigned brokenEntry(std::string_view bytes, unsigned width)
{
    unsigned at = 0;
    for (; at + 1 < width && bytes.size() >= 2; ++at) {
        const auto high = static_cast<unsigned char>(bytes[0]);
        const std::size_t length = high * 256U + static_cast<unsigned char>(bytes[1]);
        if (bytes.size() - 2 < length || !checkStrictJson(bytes.substr(2, length)))
            break;
        bytes.remove_prefix(2 + length);
    }
    return at;
}

Member blobMember(std::string_view name)
{
    Member member;
    const std::optional<Hash> hash = parseDigest("sha256:" + std::string(name));
    member.role = hash ? Role::Blob : Role::Misplaced;
    if (hash)
        member.hash = *hash;
    return member;
}

Member memberOf(std::string_view path)
{
    Member member;
    if (path == "bundle.json") {
        member.role = Role::Manifest;
        return member;
    }
    if (cutPrefix(path, "blobs/"))
        return cutPrefix(path, "sha256/") ? blobMember(path) : member;
    const std::size_t slash = path.find('/');
    if (slash == std::string_view::npos || !isRegionName(path.substr(0, slash)))
        return member;
    member.region = path.substr(0, slash);
    path.remove_prefix(slash + 1);
    if (path == "checkpoint") {
        member.role = Role::Checkpoint;
    } else if (path == "vkey") {
        member.role = Role::Vkey;
    } else if (path.substr(0, 5) == "tile/") {
        const std::optional<TilePlace> place = parseTilePath(path);
        member.role = place ? Role::Tile : Role::Misplaced;
        if (place)
            member.place = *place;
    } else if (cutPrefix(path, "selected/")) {
        const bool proof = cutSuffix(path, ".tlog-proof");
        const std::optional<std::uint64_t> sequence = parseSequence(path);
        member.role = !sequence ? Role::Misplaced : proof ? Role::Proof : Role::Selected;
        member.sequence = sequence.value_or(0);
    }
    return member;
}

/// Whether a tile holds the leaves of a frame that was hashed before it came.
bool isLeavesOf(const RegionParts& parts, const TilePlace& place, std::string_view bytes)
{
    const auto frame = parts.frames.find(place.index);
    if (place.level != 0U || frame == parts.frames.end())
        return false;
    const std::span<const Hash> leaves = frame->second.leaves;
    return leaves.size() == place.width &&
           bytes == std::string_view(reinterpret_cast<const char*>(leaves.data()),
                                     leaves.size() * sizeof(Hash));
}

class Scanner
{
public:
    Scanner(std::string path, const FrameTake& take) : m_path(std::move(path)), m_take(take) {}

    Result<MemberUse> choose(std::string_view path);
    Result<void> take(std::string_view path, std::string bytes);
    Result<std::unique_ptr<BundleScan>> finish();

private:
    Result<void> takeBlob(const Member& member, std::string_view path, const std::string& bytes);
    Result<void> takeTile(const Member& member, std::string_view path, std::string bytes);
    /// A copy as long as the scan.
    [[nodiscard]] std::span<const Hash> kept(std::span<const Hash> hashes);
    Result<void> keep(std::unique_ptr<FrameJob> job);
    static void note(RegionParts& parts, std::string what, std::string reason,
                     std::optional<std::uint64_t> sequence = {});

    std::string m_path;
    const FrameTake& m_take;
    std::unique_ptr<BundleScan> m_scan = std::make_unique<BundleScan>();
    std::optional<std::string> m_manifest;
    std::unordered_set<std::string> m_seen;
    std::vector<RegionParts*> m_parts;         // by the region number of jobs
    std::vector<const std::string*> m_regions; // their names, likewise
    std::map<std::string, std::uint32_t> m_numbers;
    std::deque<PlacedFrame> m_placed; // of the jobs under way, where they are taken
    FrameEncoder m_encoder;
};

void Scanner::note(RegionParts& parts, std::string what, std::string reason,
                   std::optional<std::uint64_t> sequence)
{
    if (!parts.defect)
        parts.defect = Defect{sequence, std::move(what), std::move(reason)};
}

Result<MemberUse> Scanner::choose(std::string_view path)
{
    const Member member = memberOf(path);
    if (!m_seen.emplace(path).second) {
        if (member.region.empty() || member.role == Role::Other)
            return fail(ErrorCode::Refused, m_path + ": member " + std::string(path) + " twice",
                        "member-twice");
        note(m_scan->regions[member.region], "member " + std::string(path) + " twice",
             "member-twice");
        return MemberUse{false, kMaxMemberBytes};
    }
    if (member.role == Role::Blob)
        return MemberUse{true, kMaxBlobBytes};
    if (member.role == Role::Misplaced) {
        if (member.region.empty())
            return fail(ErrorCode::Refused,
                        m_path + ": member " + std::string(path) + " is not named by a hash",
                        "blob-mismatch");
        note(m_scan->regions[member.region], "member " + std::string(path) + " has no place",
             "bad-path");
    }
    return MemberUse{member.role != Role::Misplaced && member.role != Role::Other, kMaxMemberBytes};
}

Result<void> Scanner::take(std::string_view path, std::string bytes)
{
    const Member member = memberOf(path);
    switch (member.role) {
    case Role::Manifest:
        m_manifest = std::move(bytes);
        return {};
    case Role::Blob:
        return takeBlob(member, path, bytes);
    case Role::Checkpoint:
        m_scan->regions[member.region].checkpoint = std::move(bytes);
        return {};
    case Role::Vkey:
        m_scan->regions[member.region].vkey = std::move(bytes);
        return {};
    case Role::Tile:
        return takeTile(member, path, std::move(bytes));
    case Role::Selected:
        m_scan->regions[member.region].selected[member.sequence].entry = std::move(bytes);
        return {};
    case Role::Proof:
        m_scan->regions[member.region].selected[member.sequence].proof = std::move(bytes);
        return {};
    case Role::Misplaced:
    case Role::Other:
        break;
    }
    return {};
}

Result<void> Scanner::takeBlob(const Member& member, std::string_view path,
                               const std::string& bytes)
{
    if (sha256(bytes) != member.hash)
        return fail(ErrorCode::Refused,
                    m_path + ": " + std::string(path) + " does not hash to its name",
                    "blob-mismatch");
    Result<Spool::Handle> kept = m_scan->spool.put(bytes);
    if (!kept)
        return failWith(kept);
    m_scan->blobs[member.hash] = *kept;
    return {};
}

Result<void> Scanner::takeTile(const Member& member, std::string_view path, std::string bytes)
{
    RegionParts& parts = m_scan->regions[member.region];
    const std::uint64_t index = member.place.index;
    if (member.place.level) {
        if (bytes.size() != member.place.width * 32U) {
            note(parts, std::string(path) + " is not of its width", "tile-mismatch");
            return {};
        }
        ScannedTile tile{member.place.width, isLeavesOf(parts, member.place, bytes), {}};
        if (!tile.matches) {
            Result<Spool::Handle> kept = m_scan->spool.put(bytes);
            if (!kept)
                return failWith(kept);
            tile.bytes = *kept;
        }
        if (!parts.tiles.try_emplace({*member.place.level, index}, tile).second)
            note(parts, std::string(path) + " stands beside another width", "tile-mismatch");
        return {};
    }
    if (!decodeEntryBundle(bytes, member.place.width)) {
        note(parts,
             std::string(path) + " is not " + std::to_string(member.place.width) +
                 " entries behind their lengths",
             "bad-entry-bundle", member.place.first() + brokenEntry(bytes, member.place.width));
        return {};
    }
    if (!parts.frames.try_emplace(index, ScannedFrame{member.place.width, {}, {}, {}}).second) {
        note(parts, std::string(path) + " stands beside another width", "bad-entry-bundle",
             member.place.first());
        return {};
    }
    const auto [number, fresh] =
        m_numbers.try_emplace(member.region, static_cast<std::uint32_t>(m_parts.size()));
    if (fresh) {
        m_parts.push_back(&parts);
        m_regions.push_back(&number->first);
    }
    auto job = std::make_unique<FrameJob>();
    job->region = number->second;
    job->index = index;
    job->count = member.place.width;
    job->bundle = std::move(bytes);
    if (m_take.take) {
        PlacedFrame& placed = m_placed.emplace_back();
        placed.index = index;
        job->then = [&placed, &name = number->first, &names = *m_take.names,
                     width = member.place.width](std::string bundle) {
            // Sound, or it had not been submitted.
            placed.bodies = *cutBodies(std::move(bundle), width);
            placeFrame(placed, name, names);
        };
    }
    m_encoder.submit(std::move(job));
    return m_encoder.full() ? keep(m_encoder.next()) : Result<void>();
}

std::span<const Hash> Scanner::kept(std::span<const Hash> hashes)
{
    auto* const to =
        static_cast<Hash*>(m_scan->hashes.allocate(hashes.size_bytes(), alignof(Hash)));
    std::uninitialized_copy(hashes.begin(), hashes.end(), to);
    return {to, hashes.size()};
}

Result<void> Scanner::keep(std::unique_ptr<FrameJob> job)
{
    ScannedFrame& frame = m_parts[job->region]->frames[job->index];
    frame.root = job->bodies.root;
    frame.leaves = kept(job->bodies.leaves);
    if (!m_take.take) {
        Result<Spool::Handle> spooled = m_scan->spool.put(job->bodies.compressed);
        if (!spooled)
            return failWith(spooled);
        frame.compressed = *spooled;
        return {};
    }
    PlacedFrame placed = std::move(m_placed.front());
    m_placed.pop_front();
    placed.encoded = std::move(job->bodies);
    return m_take.take(*m_regions[job->region], placed);
}

Result<std::unique_ptr<BundleScan>> Scanner::finish()
{
    while (std::unique_ptr<FrameJob> job = m_encoder.next()) {
        if (Result<void> kept = keep(std::move(job)); !kept)
            return failWith(kept);
    }
    if (!m_manifest)
        return fail(ErrorCode::Refused, m_path + ": has no bundle.json", "no-manifest");
    Result<BundleManifest> manifest = parseManifest(*m_manifest);
    if (!manifest) {
        manifest.error().detail = m_path + ": " + manifest.error().detail;
        return failWith(manifest);
    }
    m_scan->manifest = std::move(*manifest);
    return std::move(m_scan);
}

} // namespace

Result<std::unique_ptr<BundleScan>> scanBundle(const std::string& path, const Progress& progress,
                                               const std::stop_token& stop, const FrameTake& take)
{
    Scanner scanner(path, take);
    MemberVisit visit;
    visit.choose = [&](std::string_view name) { return scanner.choose(name); };
    visit.take = [&](std::string_view name, std::string bytes) {
        return scanner.take(name, std::move(bytes));
    };
    visit.progress = progress;
    visit.stop = stop;
    if (Result<void> read = forEachMember(path, visit); !read)
        return failWith(read);
    return scanner.finish();
}

} // namespace souverix
