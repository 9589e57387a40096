#pragma once

#include <cstdint>

#include "model/query/filter/filter_field.h"

namespace souverix
{

/// The fields of events, in the order of their schema.
enum class EventField : std::uint8_t {
    Region,
    Sequence,
    Type,
    Subject,
    Time,
    Recorded,
    Late,
    Source,
    Id,
    Text,
    Malformed,
    Data, ///< `data.…`, under the open prefix
};

[[nodiscard]] const FilterSchema& eventFilterSchema();

} // namespace souverix
