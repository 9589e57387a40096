#pragma once

#include <functional>
#include <string>

#include "model/base/result.h"
#include "model/feed/demo/plan.h"

namespace souverix::demo
{

/// Told now and then how many events are written, of about how many.
using WriteProgress = std::function<void(std::uint64_t written, std::uint64_t expected)>;

/// Writes a fleet's whole history to `path` as one event a line, compressed where the name ends in
/// `.zst`. The file appears whole or not at all. Errors: Usage for the plan, Io with path and
/// cause.
[[nodiscard]] Result<void> writeJsonl(const FleetPlan& plan, const std::string& path,
                                      const WriteProgress& progress);

} // namespace souverix::demo
