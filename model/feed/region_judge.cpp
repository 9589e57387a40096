#include "model/feed/region_judge.h"

#include <algorithm>
#include <span>

#include "model/log/merkle.h"
#include "model/log/merkle_proof.h"
#include "model/log/tile.h"

namespace souverix
{

namespace
{

using Check = std::optional<Defect>;

Check checkFrames(const RegionParts& parts, std::uint64_t size)
{
    std::uint64_t next = 0;
    for (const auto& [index, frame] : parts.frames) {
        const std::uint64_t first = index * kTileWidth;
        const unsigned expected = tileWidthAt(size, index);
        if (index > next)
            break;
        if (frame.width != expected)
            return Defect{first,
                          "entry bundle " + std::to_string(index) + " holds " +
                              std::to_string(frame.width) + " entries instead of " +
                              std::to_string(expected),
                          "tile-mismatch"};
        ++next;
    }
    const std::uint64_t frames = (size + kTileWidth - 1) / kTileWidth;
    if (next < frames)
        return Defect{next * kTileWidth, "entry bundle " + std::to_string(next) + " is missing",
                      "missing-entries"};
    if (parts.frames.size() > frames)
        return Defect{{}, "an entry bundle lies past the log's size", "tile-mismatch"};
    return {};
}

/// The nodes of each level of hash tiles: leaves of frames at 0, frames' roots at 1, and so on.
class Levels
{
public:
    explicit Levels(const RegionParts& parts) : m_parts(parts) {}

    /// The nodes that tile `index` of `level` holds.
    std::span<const Hash> tile(unsigned level, std::uint64_t index, unsigned width)
    {
        if (level == 0)
            return m_parts.frames.at(index).leaves;
        return std::span(nodesOf(level)).subspan(index * kTileWidth, width);
    }

private:
    const std::vector<Hash>& nodesOf(unsigned level)
    {
        if (m_levels.empty()) {
            std::vector<Hash>& roots = m_levels.emplace_back();
            for (const auto& [index, frame] : m_parts.frames) {
                if (frame.width == kTileWidth)
                    roots.push_back(frame.root);
            }
        }
        while (m_levels.size() < level) {
            const std::vector<Hash> below = m_levels.back();
            std::vector<Hash>& nodes = m_levels.emplace_back();
            for (std::size_t i = 0; i + kTileWidth <= below.size(); i += kTileWidth)
                nodes.push_back(rootOf(std::span(below).subspan(i, kTileWidth)));
        }
        return m_levels[level - 1];
    }

    const RegionParts& m_parts;
    std::vector<std::vector<Hash>> m_levels; // from level 1
};

Check checkTiles(const RegionParts& parts, std::uint64_t size, const Spool& spool)
{
    Levels levels(parts);
    for (const auto& [place, tile] : parts.tiles) {
        const auto [level, index] = place;
        const std::string name = formatTilePath(TilePlace{level, index, tile.width});
        if (tileWidthAt(nodesAtTileLevel(size, level), index) != tile.width)
            return Defect{
                {}, name + " is past the log's size or of a wrong width", "tile-mismatch"};
        if (tile.matches)
            continue;
        const Result<std::string> bytes = spool.get(tile.bytes);
        const std::span<const Hash> nodes = levels.tile(level, index, tile.width);
        for (unsigned i = 0; i < tile.width; ++i) {
            if (bytes && std::string_view(*bytes).substr(i * 32U, 32) == asBytes(nodes[i]))
                continue;
            const std::uint64_t node = index * kTileWidth + i;
            Defect defect{{},
                          name + " does not match the entries at node " + std::to_string(node),
                          "tile-mismatch"};
            if (level == 0)
                defect.sequence = node;
            return defect;
        }
    }
    return {};
}

} // namespace

Hash scannedRoot(const RegionParts& parts, std::uint64_t size)
{
    Frontier frontier;
    for (const auto& [index, frame] : parts.frames) {
        const std::uint64_t left = size - frontier.size();
        if (left >= kTileWidth && frame.width == kTileWidth) {
            if (!frontier.appendSubtree(kTileHeight, frame.root))
                break;
            continue;
        }
        for (std::size_t i = 0; i < frame.leaves.size() && i < left; ++i)
            frontier.append(frame.leaves[i]);
        break;
    }
    return frontier.root();
}

Result<Hash> scannedHash(const RegionParts& parts, unsigned level, std::uint64_t index)
{
    if (level >= kTileHeight) {
        std::vector<Hash> roots;
        const std::uint64_t width = std::uint64_t{1} << (level - kTileHeight);
        for (std::uint64_t i = index * width; i < (index + 1) * width; ++i) {
            const auto frame = parts.frames.find(i);
            if (frame == parts.frames.end())
                return fail(ErrorCode::Internal, "a subtree that is not there");
            roots.push_back(frame->second.root);
        }
        return rootOf(roots);
    }
    const std::uint64_t width = std::uint64_t{1} << level;
    const std::uint64_t first = index * width;
    const auto frame = parts.frames.find(first / kTileWidth);
    const auto at = static_cast<std::size_t>(first % kTileWidth);
    if (frame == parts.frames.end() || at + width > frame->second.leaves.size())
        return fail(ErrorCode::Internal, "a subtree that is not there");
    return rootOf(frame->second.leaves.subspan(at, static_cast<std::size_t>(width)));
}

tl::expected<JudgedRegion, Defect>
judgeRegion(const BundleScan& scan, const BundleManifest::Region& region, const PinnedKeys& pins)
{
    static const RegionParts kNothing;
    const auto found = scan.regions.find(region.region);
    const RegionParts& parts = found == scan.regions.end() ? kNothing : found->second;
    if (parts.defect)
        return tl::unexpected(*parts.defect);
    const std::string origin = scan.manifest.fleet + "/" + region.region;
    if (region.origin != origin)
        return tl::unexpected(
            Defect{{},
                   "bundle.json: origin '" + region.origin + "' is not '" + origin + "'",
                   "other-origin"});
    if (!parts.selected.empty())
        return tl::unexpected(Defect{{}, "selected entries in a bundle of whole logs", "bad-path"});
    if (Check bad = checkFrames(parts, region.size))
        return tl::unexpected(std::move(*bad));
    if (Check bad = checkTiles(parts, region.size, scan.spool))
        return tl::unexpected(std::move(*bad));
    Result<JudgedHead> head = judgeHead(origin, parts.checkpoint, parts.vkey, pins);
    if (!head)
        return tl::unexpected(Defect{{}, head.error().detail, head.error().reason});
    JudgedRegion out;
    out.head = std::move(*head);
    out.root = scannedRoot(parts, region.size);
    const std::optional<Checkpoint>& checkpoint = out.head.checkpoint;
    if (checkpoint && checkpoint->size > region.size)
        return tl::unexpected(Defect{{},
                                     "the checkpoint is over " + std::to_string(checkpoint->size) +
                                         " entries, the bundle holds " +
                                         std::to_string(region.size),
                                     "missing-entries"});
    if (checkpoint && scannedRoot(parts, checkpoint->size) != checkpoint->root)
        return tl::unexpected(
            Defect{{}, "the entries' root is not the checkpoint's", "root-mismatch"});
    if (checkpoint && out.head.verifiedBy && checkpoint->size == region.size)
        out.trust = out.head.pinned ? TrustWord::Pinned : TrustWord::Unpinned;
    return out;
}

} // namespace souverix
