#pragma once

#include <string>

#include "model/base/result.h"
#include "model/feed/demo/plan.h"
#include "model/feed/demo/write_jsonl.h"

namespace souverix::demo
{

/// Writes a fleet's whole history as a bundle (contract: log.md): entries, hash tiles, blobs,
/// signed checkpoints and vkeys; a folder, `.tar` or `.svxbundle` by the name of `path`. The
/// bundle appears whole or not at all. Errors: Usage for the plan or where something
/// stands at `path` already, Io or Full with path and cause.
[[nodiscard]] Result<void> writeBundle(const FleetPlan& plan, const std::string& path,
                                       const WriteProgress& progress);

} // namespace souverix::demo
