#include "model/log/tile.h"

#include <algorithm>

#include "model/log/lines.h"

namespace souverix
{
namespace
{

constexpr std::string_view kPrefix = "tile/";
constexpr std::string_view kEntries = "entries";
constexpr std::string_view kPartial = ".p/";
constexpr std::size_t kLengthBytes = 2;

// The name before the next '/', which is cut off with it.
std::string_view takePart(std::string_view& rest)
{
    const std::size_t slash = rest.find('/');
    const std::string_view part = rest.substr(0, slash);
    rest.remove_prefix(slash == std::string_view::npos ? rest.size() : slash + 1);
    return part;
}

std::optional<unsigned> threeDigits(std::string_view text)
{
    if (text.size() != 3)
        return std::nullopt;
    unsigned value = 0;
    for (const char c : text) {
        if (c < '0' || c > '9')
            return std::nullopt;
        value = value * 10 + static_cast<unsigned>(c - '0');
    }
    return value;
}

std::optional<std::uint64_t> parseIndex(std::string_view text)
{
    std::uint64_t index = 0;
    bool first = true;
    while (!text.empty()) {
        const bool last = text.find('/') == std::string_view::npos;
        std::string_view part = takePart(text);
        if (!last && (part.empty() || part.front() != 'x'))
            return std::nullopt;
        const auto digits = threeDigits(last ? part : part.substr(1));
        // A leading x000 would be a second spelling of the same index.
        if (!digits || (first && !last && *digits == 0) || index > UINT64_MAX / 1000 - 1)
            return std::nullopt;
        index = index * 1000 + *digits;
        first = false;
        if (last)
            return index;
    }
    return std::nullopt;
}

std::string formatIndex(std::uint64_t index)
{
    const auto part = [](std::uint64_t value) {
        std::string digits = std::to_string(value % 1000);
        return std::string(3 - digits.size(), '0') + digits;
    };
    std::string out = part(index);
    for (index /= 1000; index > 0; index /= 1000)
        out = 'x' + part(index) + '/' + out;
    return out;
}

std::uint64_t nodesOf(std::uint64_t treeSize, const TilePlace& place)
{
    return place.level ? nodesAtTileLevel(treeSize, *place.level) : treeSize;
}

} // namespace

std::string formatTilePath(const TilePlace& place)
{
    std::string out(kPrefix);
    out += place.level ? std::to_string(*place.level) : std::string(kEntries);
    out += '/' + formatIndex(place.index);
    if (place.width != kTileWidth)
        out += std::string(kPartial) + std::to_string(place.width);
    return out;
}

std::optional<TilePlace> parseTilePath(std::string_view path)
{
    if (path.substr(0, kPrefix.size()) != kPrefix)
        return std::nullopt;
    path.remove_prefix(kPrefix.size());
    TilePlace place;
    const std::string_view level = takePart(path);
    if (level != kEntries) {
        const auto number = parseDecimal(level);
        if (!number || *number > kMaxTileLevel)
            return std::nullopt;
        place.level = static_cast<unsigned>(*number);
    }
    const std::size_t partial = path.find(kPartial);
    if (partial != std::string_view::npos) {
        const auto width = parseDecimal(path.substr(partial + kPartial.size()));
        if (!width || *width == 0 || *width >= kTileWidth)
            return std::nullopt;
        place.width = static_cast<unsigned>(*width);
        path = path.substr(0, partial);
    }
    const auto index = parseIndex(path);
    if (!index)
        return std::nullopt;
    place.index = *index;
    return treeHasTile(UINT64_MAX, place) ? std::optional(place) : std::nullopt;
}

std::uint64_t nodesAtTileLevel(std::uint64_t treeSize, unsigned level)
{
    return level < 64 / kTileHeight ? treeSize >> (level * kTileHeight) : 0;
}

unsigned tileWidthAt(std::uint64_t nodes, std::uint64_t index)
{
    if (index > nodes / kTileWidth)
        return 0;
    return static_cast<unsigned>(std::min<std::uint64_t>(kTileWidth, nodes - index * kTileWidth));
}

bool treeHasTile(std::uint64_t treeSize, const TilePlace& place)
{
    return place.width > 0 && place.width <= tileWidthAt(nodesOf(treeSize, place), place.index);
}

Result<std::vector<Hash>> decodeHashTile(std::string_view bytes, unsigned width)
{
    constexpr std::size_t kHashBytes = std::tuple_size_v<Hash>;
    if (bytes.size() != width * kHashBytes)
        return fail(ErrorCode::Malformed, "hash tile: not of its width", "bad-tile");
    std::vector<Hash> hashes(width);
    for (std::size_t i = 0; i < width; ++i)
        hashes[i] = *asHash(bytes.substr(i * kHashBytes, kHashBytes));
    return hashes;
}

std::string encodeHashTile(std::span<const Hash> hashes)
{
    std::string out;
    out.reserve(hashes.size() * std::tuple_size_v<Hash>);
    for (const Hash& hash : hashes)
        out += asBytes(hash);
    return out;
}

Result<std::vector<std::string_view>> decodeEntryBundle(std::string_view bytes, unsigned width)
{
    std::vector<std::string_view> entries;
    entries.reserve(width);
    while (!bytes.empty()) {
        if (bytes.size() < kLengthBytes || entries.size() == width)
            return fail(ErrorCode::Malformed, "entry bundle: bytes past its entries", "bad-tile");
        const std::size_t length = static_cast<std::size_t>(static_cast<unsigned char>(bytes[0]))
                                       << 8 |
                                   static_cast<unsigned char>(bytes[1]);
        if (bytes.size() - kLengthBytes < length)
            return fail(ErrorCode::Malformed, "entry bundle: an entry is cut short", "bad-tile");
        entries.push_back(bytes.substr(kLengthBytes, length));
        bytes.remove_prefix(kLengthBytes + length);
    }
    if (entries.size() != width)
        return fail(ErrorCode::Malformed, "entry bundle: fewer entries than its width", "bad-tile");
    return entries;
}

bool appendEntry(std::string& bundle, std::string_view entry)
{
    if (entry.size() > kMaxEntryBytes)
        return false;
    bundle += static_cast<char>(entry.size() >> 8);
    bundle += static_cast<char>(entry.size() & 0xFF);
    bundle += entry;
    return true;
}

} // namespace souverix
