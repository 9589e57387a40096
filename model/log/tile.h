#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/bytes.h"
#include "model/base/limits.h"
#include "model/base/result.h"

namespace souverix
{

/// C2SP tlog-tiles: hashes, or entries, to a full tile; and the subtree height of one.
constexpr unsigned kTileWidth = 256;
constexpr unsigned kTileHeight = 8;
constexpr unsigned kMaxTileLevel = 63;

/// Where a tile is: hash tile `level`, or an entry bundle (level none), the `index`-th of it.
struct TilePlace {
    std::optional<unsigned> level; ///< none: an entry bundle
    std::uint64_t index = 0;
    unsigned width = kTileWidth; ///< 1 to 256; below 256 the tile is partial

    friend bool operator==(const TilePlace&, const TilePlace&) = default;
    /// The first node (of this level) or entry that it holds.
    [[nodiscard]] std::uint64_t first() const { return index * kTileWidth; }
};

/// `tile/<L>/<N>[.p/<W>]` or `tile/entries/<N>[.p/<W>]`, N in three-digit parts: `x001/x234/067`.
[[nodiscard]] std::string formatTilePath(const TilePlace& place);
/// The inverse; nullopt for any other spelling and for a place no tree below 2^64 entries has.
[[nodiscard]] std::optional<TilePlace> parseTilePath(std::string_view path);

/// How many nodes (whole subtrees of 256^level leaves) a level of hash tiles has in a tree.
[[nodiscard]] std::uint64_t nodesAtTileLevel(std::uint64_t treeSize, unsigned level);
/// The width (0 to 256) of the `index`-th tile of a level of `nodes` nodes or entries; 0 past it.
[[nodiscard]] unsigned tileWidthAt(std::uint64_t nodes, std::uint64_t index);
/// Whether a tree of this size has the tile: no wider than it has nodes there. (A partial tile of
/// an earlier size may lie beside the wider one.)
[[nodiscard]] bool treeHasTile(std::uint64_t treeSize, const TilePlace& place);

/// The hashes of a tile; Malformed unless it is `width` · 32 bytes.
[[nodiscard]] Result<std::vector<Hash>> decodeHashTile(std::string_view bytes, unsigned width);
[[nodiscard]] std::string encodeHashTile(std::span<const Hash> hashes);

/// The entries of a bundle, as views into `bytes`; Malformed unless it is exactly `width` of them,
/// each behind its big-endian 16-bit length.
[[nodiscard]] Result<std::vector<std::string_view>> decodeEntryBundle(std::string_view bytes,
                                                                      unsigned width);
/// Appends one entry in that form. Refused (false) above kMaxEntryBytes.
[[nodiscard]] bool appendEntry(std::string& bundle, std::string_view entry);

} // namespace souverix
