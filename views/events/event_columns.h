#pragma once

#include <cstdint>
#include <optional>

#include <QString>

#include "model/query/event_list.h"

namespace souverix
{

/// The columns of the raw log, in their order.
enum class EventColumn : std::uint8_t {
    Time,
    Recorded,
    Region,
    Sequence,
    Type,
    Subject,
    Summary,
};
inline constexpr int kEventColumns = 7;

/// What stands between happening and being recorded.
enum class Lateness : std::uint8_t { Normal, Late, Ahead };

/// Late: recorded more than 5 min after it happened. Ahead: the producer's clock said more than
/// 5 min after the recording (the finding `clock-skew`).
[[nodiscard]] Lateness latenessOf(const EventRow& row);

/// Whether the event counts at (at, knownAt): what a list of another moment holds as well.
[[nodiscard]] bool countsAt(const EventRow& row, UtcTime at, std::optional<UtcTime> knownAt);

[[nodiscard]] QString eventColumnTitle(EventColumn column);
/// A cell's text.
[[nodiscard]] QString eventCell(const EventRow& row, EventColumn column, const Names& names);
/// The whole row as one line of tab-separated text, as copying gives it.
[[nodiscard]] QString eventLine(const EventRow& row, const Names& names);

} // namespace souverix
