#include "model/log/check_log.h"

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "model/log/checkpoint.h"
#include "model/log/merkle.h"
#include "model/log/tile.h"

namespace souverix
{
namespace
{

// What is wrong with a file.
struct Defect {
    Error error;
    std::string path;
};

Defect defectAt(const TilePlace& place, std::string reason, const char* what)
{
    const std::string path = formatTilePath(place);
    return {{ErrorCode::Mismatch, std::move(reason), path + ": " + what}, path};
}

// Walks over a log from its first entry to its last and keeps what no later entry can change.
class LogWalk
{
public:
    LogWalk(const LogFolder& folder, std::uint64_t size) : m_folder(folder), m_size(size)
    {
        for (const std::string& path : folder.paths)
            if (const auto place = parseTilePath(path))
                m_widths[{levelKey(place->level), place->index}].push_back(place->width);
        for (auto& [at, widths] : m_widths)
            std::sort(widths.begin(), widths.end());
    }

    std::optional<Defect> run()
    {
        for (std::uint64_t index = 0; tileWidthAt(m_size, index) > 0; ++index)
            if (auto defect = takeBundle(index))
                return defect;
        for (unsigned level = 0; level < m_open.size(); ++level)
            if (!m_open[level].empty())
                if (auto defect = closeTile(level))
                    return defect;
        return std::nullopt;
    }

    [[nodiscard]] Hash root() const { return m_frontier.root(); }

private:
    using Key = std::pair<unsigned, std::uint64_t>;
    static constexpr unsigned kEntriesKey = kMaxTileLevel + 1;

    static unsigned levelKey(std::optional<unsigned> level) { return level.value_or(kEntriesKey); }

    const std::vector<unsigned>& widthsAt(std::optional<unsigned> level, std::uint64_t index) const
    {
        static const std::vector<unsigned> kNone;
        const auto found = m_widths.find({levelKey(level), index});
        return found == m_widths.end() ? kNone : found->second;
    }

    // The leaf hashes of one bundle's file.
    tl::expected<std::vector<Hash>, Defect> readBundle(const TilePlace& place) const
    {
        const std::string path = formatTilePath(place);
        const auto bytes = m_folder.read(path);
        if (!bytes)
            return tl::unexpected(Defect{bytes.error(), path});
        const auto entries = decodeEntryBundle(*bytes, place.width);
        if (!entries)
            return tl::unexpected(Defect{entries.error(), path});
        std::vector<Hash> leaves;
        leaves.reserve(entries->size());
        for (const std::string_view entry : *entries)
            leaves.push_back(leafHash(entry));
        return leaves;
    }

    tl::expected<std::vector<Hash>, Defect> readTile(const TilePlace& place) const
    {
        if (!place.level)
            return readBundle(place);
        const std::string path = formatTilePath(place);
        const auto bytes = m_folder.read(path);
        if (!bytes)
            return tl::unexpected(Defect{bytes.error(), path});
        auto hashes = decodeHashTile(*bytes, place.width);
        if (!hashes)
            return tl::unexpected(Defect{hashes.error(), path});
        return std::move(*hashes);
    }

    // Whether every file that holds this tile, or some of it, agrees with what it should be.
    std::optional<Defect> compare(std::optional<unsigned> level, std::uint64_t index,
                                  std::span<const Hash> truth) const
    {
        const std::vector<unsigned>& widths = widthsAt(level, index);
        for (const unsigned width : widths) {
            const TilePlace place{level, index, width};
            const auto hashes = readTile(place);
            if (!hashes)
                return hashes.error();
            const std::size_t common = std::min(hashes->size(), truth.size());
            if (!std::equal(truth.begin(), truth.begin() + static_cast<std::ptrdiff_t>(common),
                            hashes->begin()))
                return defectAt(place, "tile-mismatch", "does not agree with the entries");
        }
        if (widths.empty() || widths.back() < truth.size())
            return defectAt({level, index, static_cast<unsigned>(truth.size())}, "missing-tile",
                            "is not there");
        return std::nullopt;
    }

    std::optional<Defect> takeBundle(std::uint64_t index)
    {
        const unsigned needed = tileWidthAt(m_size, index);
        const std::vector<unsigned>& widths = widthsAt(std::nullopt, index);
        const auto width = std::lower_bound(widths.begin(), widths.end(), needed);
        if (width == widths.end())
            return defectAt({std::nullopt, index, needed}, "missing-tile", "is not there");
        auto leaves = readBundle({std::nullopt, index, *width});
        if (!leaves)
            return leaves.error();
        leaves->resize(needed);
        if (widths.size() > 1)
            if (auto defect = compare(std::nullopt, index, *leaves))
                return defect;
        if (needed < kTileWidth)
            for (const Hash& leaf : *leaves)
                m_frontier.append(leaf);
        return addTo(0, *leaves);
    }

    std::optional<Defect> addTo(unsigned level, std::span<const Hash> hashes)
    {
        if (m_open.size() <= level) {
            m_open.resize(level + 1);
            m_closed.resize(level + 1);
        }
        m_open[level].insert(m_open[level].end(), hashes.begin(), hashes.end());
        return m_open[level].size() == kTileWidth ? closeTile(level) : std::nullopt;
    }

    std::optional<Defect> closeTile(unsigned level)
    {
        const std::vector<Hash> tile = std::exchange(m_open[level], {});
        if (auto defect = compare(level, m_closed[level]++, tile))
            return defect;
        if (tile.size() < kTileWidth)
            return std::nullopt;
        const Hash root = rootOf(tile);
        if (level == 0 && !m_frontier.appendSubtree(kTileHeight, root))
            return defectAt({level, m_closed[level] - 1, kTileWidth}, "root-mismatch",
                            "stands at no place of a tree");
        return addTo(level + 1, {&root, 1});
    }

    const LogFolder& m_folder;
    std::uint64_t m_size;
    std::map<Key, std::vector<unsigned>> m_widths; // of the files there are, rising
    std::vector<std::vector<Hash>> m_open;         // a level's tile that is not full yet
    std::vector<std::uint64_t> m_closed;           // how many tiles of a level are behind us
    Frontier m_frontier;
};

CheckResult answerOf(const Defect& defect)
{
    CheckResult result = answerOf(defect.error);
    result.detail["path"] = defect.path;
    return result;
}

} // namespace

CheckResult checkLog(const LogFolder& folder, std::string_view checkpoint, std::string_view origin,
                     std::span<const VerifierKey> known)
{
    const auto opened = openCheckpoint(checkpoint, origin, known);
    if (!opened)
        return answerOf(opened.error());
    const Checkpoint& head = opened->checkpoint;
    LogWalk walk(folder, head.size);
    const auto defect = walk.run();
    CheckResult result = defect ? answerOf(*defect) : verified();
    if (!defect && walk.root() != head.root)
        result = rejected("root-mismatch", "the entries do not lead to the checkpoint's root");
    result.detail["size"] = head.size;
    result.detail["root"] = toBase64(head.root);
    result.detail["origin"] = head.origin;
    return result;
}

} // namespace souverix
