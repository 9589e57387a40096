#pragma once

#include <functional>
#include <stop_token>
#include <string>
#include <vector>

#include "model/base/result.h"
#include "model/event/event.h"
#include "model/feed/bundle_scan.h"
#include "model/replica/replica_reader.h"

namespace souverix
{

struct ExportOptions {
    /// Names of regions; empty: all. NotFound for one that is not held.
    std::vector<std::string> regions;
    /// Set: a selection (`souverix-evidence/1`) of the entries it accepts, each with its proof,
    /// instead of whole logs. Only entries under a region's head can be selected.
    std::function<bool(const EventRef& ref)> select;
    std::string exporter = "souverix";
    UtcTime created = UtcTime::now();
    Progress progress; ///< entries written and in all
    std::stop_token stop;
};

/// What was written.
struct ExportReport {
    std::uint64_t regions = 0, entries = 0, blobs = 0;
    /// Entries that were asked for but lie past their region's head, so that nothing proves them.
    std::uint64_t unprovable = 0;
};

/// Writes a bundle that any console accepts: a tar where `path` ends in `.tar`, a zstd-compressed
/// one for `.svxbundle`, else a folder. It is written beside its place and renamed when it is
/// whole. Held selections are exported as selections, so regions of both kinds do not go into one
/// bundle: Unsupported. All blobs of the replica go along with whole logs; a selection takes those
/// that its entries name. Errors: Usage where `path` exists, Io, Full; the replica's.
[[nodiscard]] Result<ExportReport> exportBundle(const ReplicaReader& replica,
                                                const std::string& path,
                                                const ExportOptions& options = {});

} // namespace souverix
