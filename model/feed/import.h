#pragma once

#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

#include "model/base/result.h"
#include "model/feed/bundle_scan.h"
#include "model/feed/import_report.h"
#include "model/replica/replica_writer.h"

namespace souverix
{

/// Folds what a transaction added into the kept states: called within it, after flush(), with the
/// subjects whose events were appended (ascending).
using AdvanceStates =
    std::function<Result<void>(ReplicaWriter& writer, const std::vector<NameId>& touchedSubjects)>;

struct ImportOptions {
    Progress progress;     ///< may be empty
    std::stop_token stop;  ///< ends the import with Cancelled; the region at hand is rolled back
    AdvanceStates advance; ///< may be empty
};

/// Adds a source (a bundle as folder, tar or svxbundle; .jsonl, .jsonl.zst) to a replica: verify,
/// commit. One transaction a region of a bundle and one for a JSONL file: all of a region's new
/// entries are held afterwards or none. A refused region does not stop the others.
///
/// Errors are of the whole source, after which the replica is as it was: Unreadable; Malformed,
/// Refused, Unsupported for a bundle or file that is refused as such; Cancelled; Busy, Full,
/// Damaged of the replica (regions committed before stay).
[[nodiscard]] Result<ImportReport> importSource(ReplicaWriter& writer, const std::string& path,
                                                const ImportOptions& options = {});

/// Judges a source without importing it, with these pins. Errors as importSource's.
[[nodiscard]] Result<ImportReport> verifySource(const std::string& path, std::span<const Pin> pins,
                                                const ImportOptions& options = {});

} // namespace souverix
