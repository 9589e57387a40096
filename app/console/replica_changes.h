#pragma once

#include <cstdint>
#include <string>

#include "model/base/result.h"

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

} // namespace souverix
