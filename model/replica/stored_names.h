#pragma once

#include <cstdint>

#include "model/base/names.h"
#include "model/base/result.h"
#include "model/replica/sqlite.h"

namespace souverix
{

/// Brings the stored ids above `known` into `names`; returns how many are stored. Error: Busy with
/// reason `names-moved` where the table has given one of them to another text: an import of this
/// program was undone and another program imported since. Opening the replica anew helps.
[[nodiscard]] Result<std::uint32_t> loadStoredNames(sqlite::Connection& db, Names& names,
                                                    std::uint32_t known);

/// Stores the ids above `stored`; returns how many are stored now.
[[nodiscard]] Result<std::uint32_t> storeNames(sqlite::Connection& db, const Names& names,
                                               std::uint32_t stored);

} // namespace souverix
