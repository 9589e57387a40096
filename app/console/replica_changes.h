#pragma once

#include <cstdint>
#include <string>

#include "model/base/result.h"
#include "model/query/bookmarks.h"

namespace souverix
{

// What a person decides of a replica, each a transaction of its own through a writer of its own, so
// that it may happen beside an import. For a worker thread: waits some seconds for another writer.
// Errors: those of ReplicaWriter.

/// Pins a log's key as of now; Malformed for a text that is no vkey.
[[nodiscard]] Result<void> pinKey(const std::string& replica, const std::string& vkey);
[[nodiscard]] Result<void> unpinKey(const std::string& replica, const std::string& vkey);
/// A person has seen the fork; its evidence stays.
[[nodiscard]] Result<void> acknowledgeFork(const std::string& replica, std::int64_t id);
/// Keeps a bookmark in the sidecar; one that was made at the same time is replaced.
[[nodiscard]] Result<void> keepBookmark(const std::string& replica, const Bookmark& bookmark);
[[nodiscard]] Result<void> dropBookmark(const std::string& replica, const Bookmark& bookmark);

} // namespace souverix
