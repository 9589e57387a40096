#pragma once

#include <optional>
#include <string>

#include "model/query/filter/filter.h"

namespace souverix
{

/// The SELECT of `souverix sql` that gives the rows which a filter passes, of `nodes` or `events`;
/// nullopt where some field is in none of its columns. `now` is T, as the filter was read with.
[[nodiscard]] std::optional<std::string> filterSql(const Filter& filter, UtcTime now);

} // namespace souverix
