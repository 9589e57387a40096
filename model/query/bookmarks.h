#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/result.h"
#include "model/base/utc_time.h"

namespace souverix
{

class ReplicaReader;

/// A moment that a person wants to find again. Kept in the replica's sidecar, beside the evidence
/// and never in it: no log, digest or export knows of it.
struct Bookmark {
    UtcTime at;                     ///< T
    std::optional<UtcTime> knownAt; ///< K; absent: all that is held
    std::string note;
    std::string node; ///< that was selected, by name; empty where none was
    UtcTime made;     ///< by the maker's clock; names the bookmark, see bookmarkKey()

    friend bool operator==(const Bookmark&, const Bookmark&) = default;
};

/// Where the sidecar keeps it: `bookmark/` and the time it was made, to the nanosecond.
[[nodiscard]] std::string bookmarkKey(const Bookmark& bookmark);
[[nodiscard]] std::string encodeBookmark(const Bookmark& bookmark);
/// nullopt where `bytes` are not what encodeBookmark() wrote.
[[nodiscard]] std::optional<Bookmark> decodeBookmark(std::string_view bytes);

/// All bookmarks by T, then by when they were made; what the sidecar holds else is passed over.
/// Errors: the reader's.
[[nodiscard]] Result<std::vector<Bookmark>> readBookmarks(const ReplicaReader& reader);

} // namespace souverix
