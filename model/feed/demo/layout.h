#pragma once

#include <memory>
#include <string>
#include <vector>

#include "model/base/result.h"
#include "model/feed/demo/world.h"

namespace souverix::demo
{

/// `region-a`, `region-b`, … `region-z`, `region-aa`, …
[[nodiscard]] std::string regionName(std::uint32_t index);

/// Lays the fleet out before anything happens: regions, clusters, batches, nodes with names, roles
/// and serials, who is canary, which nodes planned stories may take. Error: Usage for a plan
/// outside its ranges, else what OpenSSL refused.
[[nodiscard]] Result<std::unique_ptr<World>> layOut(const FleetPlan& plan);

} // namespace souverix::demo
