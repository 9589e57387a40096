#pragma once

#include <span>
#include <string_view>

#include <sqlite3.h>

#include "model/query/sql/events_scan.h"

namespace souverix
{

inline constexpr std::string_view kTypePrefix = "io.souverix.", kTypeSuffix = ".v1";

/// The columns of `events`, in the order of eventsTable().
namespace events_column
{
enum Column : int {
    Region,
    Sequence,
    Time,
    Recorded,
    Subject,
    Type,
    Kind,
    Late,
    Id,
    Source,
    Data,
    Entry,
    Node
};

constexpr std::string_view kPrefix = "io.souverix.", kSuffix = ".v1";
} // namespace events_column

/// Chooses which conditions the scan gets: equality of region, subject, type and kind; equality and
/// ranges of sequence, time and recordedtime; ORDER BY [region,] sequence. SQLite checks every
/// condition again, so a bound may let too much through and never too little. Returns a SQLite
/// result code.
int planEvents(sqlite3_index_info& info, std::uint64_t eventsHeld);

/// What a plan of planEvents means for these values.
[[nodiscard]] EventBounds boundsOf(const char* plan, std::span<sqlite3_value* const> values,
                                   const Names& names);

} // namespace souverix
