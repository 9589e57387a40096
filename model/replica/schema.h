#pragma once

#include "model/base/result.h"
#include "model/replica/sqlite.h"

namespace souverix
{

/// Checks that the file is a replica of a version that this program reads. Error: Damaged with the
/// reason `no-replica`, `foreign-file`, `older-replica` or `newer-replica`, Busy.
[[nodiscard]] Result<void> checkSchema(sqlite::Connection& db);

/// Makes an empty file a replica, or checks one that is.
[[nodiscard]] Result<void> createSchema(sqlite::Connection& db);

} // namespace souverix
