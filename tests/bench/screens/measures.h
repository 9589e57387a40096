#pragma once

#include <nlohmann/json.hpp>

#include "tests/bench/screens/console.h"

namespace souverix
{

/// Each opens its source, drives the window and gives its figures; null where the window did not
/// come to rest in time. Times are milliseconds, memory is bytes.
nlohmann::json measureOpening(Console& console, const QString& replica);
nlohmann::json measureFrames(Console& console, const QString& replica);
/// Without a replica: the empty console.
nlohmann::json measureMemory(Console& console, const QString& replica);
/// The time cursor pulled over each screen, or over one only. `cpu`: the median step's processor
/// time, of all threads, which other work on the machine moves less than times.
nlohmann::json measureDragging(Console& console, const QString& replica, const QString& only);
/// `lines` is imported, then followed while `more` is appended to it at `rate` lines a second.
nlohmann::json measureStorm(Console& console, const QString& lines, const QString& more, int rate);

/// Of many: the value that 95 in 100 do not pass.
double percentile95(std::vector<double> values);
nlohmann::json blocksOf(const MeasuredApplication& app);

} // namespace souverix
