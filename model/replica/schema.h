#pragma once

#include "model/base/result.h"
#include "model/replica/sqlite.h"

namespace souverix
{

/// Checks that the file is a replica of a version that this program reads. Error: Damaged with the
/// reason `no-replica`, `foreign-file`, `older-replica` or `newer-replica`, Busy.
[[nodiscard]] Result<void> checkSchema(sqlite::Connection& db);

/// Whether others may read while a replica is written for the first time.
enum class Sharing {
    Shared,
    AloneWhileNew, ///< others wait, and then get Busy; each page is written once, not twice
};

/// Makes an empty file a replica, or checks one that is. True where it was made, to be written
/// alone until shareReplica().
[[nodiscard]] Result<bool> createSchema(sqlite::Connection& db, Sharing sharing);

/// Lets others read while one writes, from now on.
[[nodiscard]] Result<void> shareReplica(sqlite::Connection& db);

} // namespace souverix
