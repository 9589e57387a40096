#include "model/query/bookmarks.h"

#include <algorithm>
#include <tuple>

#include "model/base/archive.h"
#include "model/replica/replica_reader.h"

namespace souverix
{

namespace
{

constexpr std::string_view kPrefix = "bookmark/";
constexpr std::uint32_t kVersion = 1;

bool isSound(const UtcTime& t)
{
    return t >= UtcTime::min() && t <= UtcTime::max() && t.nanos >= 0 && t.nanos < 1'000'000'000;
}

} // namespace

template <class A>
void archive(A& a, Bookmark& v)
{
    a(v.at, v.knownAt, v.note, v.node, v.made);
}

std::string bookmarkKey(const Bookmark& bookmark)
{
    return std::string(kPrefix) + bookmark.made.toString();
}

std::string encodeBookmark(const Bookmark& bookmark)
{
    std::string bytes;
    ArchiveWriter out(bytes);
    out(kVersion, bookmark);
    return bytes;
}

std::optional<Bookmark> decodeBookmark(std::string_view bytes)
{
    ArchiveReader in(bytes);
    std::uint32_t version = 0;
    Bookmark bookmark;
    in(version);
    if (!in.ok() || version != kVersion)
        return std::nullopt;
    in(bookmark);
    const bool sound = in.ok() && in.atEnd() && isSound(bookmark.at) && isSound(bookmark.made) &&
                       isSound(bookmark.knownAt.value_or(bookmark.at));
    return sound ? std::optional(std::move(bookmark)) : std::nullopt;
}

Result<std::vector<Bookmark>> readBookmarks(const ReplicaReader& reader)
{
    std::vector<Bookmark> all;
    auto read = reader.forEachSidecar([&](std::string_view key, std::string_view value) {
        if (key.substr(0, kPrefix.size()) == kPrefix)
            if (auto bookmark = decodeBookmark(value))
                all.push_back(std::move(*bookmark));
        return true;
    });
    if (!read)
        return failWith(read);
    std::sort(all.begin(), all.end(), [](const Bookmark& a, const Bookmark& b) {
        return std::tie(a.at, a.made) < std::tie(b.at, b.made);
    });
    return all;
}

} // namespace souverix
