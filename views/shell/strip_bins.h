#pragma once

#include <vector>

#include "views/shell/strip_axis.h"

namespace souverix
{

/// A bar of the overview strip, on whole pixels, a pixel wide or more.
struct StripBin {
    double left = 0, right = 0;
    HistoryOverview::Bin counts;
};

/// A sign above bars that hold critical events: where most of them are, and how many it stands for.
struct StripMark {
    double x = 0;
    std::uint64_t criticals = 0;
};

/// The bars of a history over an axis, those without an event left out. No event is lost, however
/// narrow the strip.
[[nodiscard]] std::vector<StripBin> stripBins(const HistorySummary& history, const StripAxis& axis);

/// Signs at least about `apart` pixels from each other that stand for every critical event.
[[nodiscard]] std::vector<StripMark> stripMarks(const std::vector<StripBin>& bins, double apart);

/// Where all but a fiftieth of the events lie behind; the very beginning where that saves little.
[[nodiscard]] UtcTime busyBegin(const HistorySummary& history);

} // namespace souverix
