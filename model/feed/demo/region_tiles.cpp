#include "model/feed/demo/region_tiles.h"

#include "model/log/tile.h"

namespace souverix::demo
{

Result<void> RegionTiles::append(std::string_view entry, const MemberSink& sink)
{
    if (!appendEntry(m_entries, entry))
        return fail(ErrorCode::Internal, m_region + ": an entry is too long");
    return push(0, leafHash(entry), sink);
}

Result<void> RegionTiles::push(unsigned level, const Hash& hash, const MemberSink& sink)
{
    if (m_levels.size() <= level)
        m_levels.resize(level + 1);
    m_levels[level].hashes.push_back(hash);
    if (m_levels[level].hashes.size() < kTileWidth)
        return {};
    if (auto done = writeTile(level, sink); !done)
        return done;
    const Hash root = rootOf(m_levels[level].hashes);
    m_levels[level].hashes.clear();
    ++m_levels[level].written;
    if (level == 0 && !m_tree.appendSubtree(kTileHeight, root))
        return fail(ErrorCode::Internal, m_region + ": the tree is out of step");
    return push(level + 1, root, sink);
}

Result<void> RegionTiles::writeTile(unsigned level, const MemberSink& sink)
{
    const Level& tiles = m_levels[level];
    const auto width = static_cast<unsigned>(tiles.hashes.size());
    if (level == 0) {
        auto done =
            sink(m_region + '/' + formatTilePath({std::nullopt, tiles.written, width}), m_entries);
        if (!done)
            return done;
        m_entries.clear();
    }
    return sink(m_region + '/' + formatTilePath({level, tiles.written, width}),
                encodeHashTile(tiles.hashes));
}

Result<void> RegionTiles::finish(const MemberSink& sink)
{
    for (unsigned level = 0; level < m_levels.size(); ++level)
        if (!m_levels[level].hashes.empty())
            if (auto done = writeTile(level, sink); !done)
                return done;
    if (!m_levels.empty())
        for (const Hash& leaf : m_levels[0].hashes)
            m_tree.append(leaf);
    return {};
}

} // namespace souverix::demo
