#pragma once

#include <string>

#include "model/feed/import.h"

namespace souverix
{

/// importSource and verifySource for a bundle that was scanned.
[[nodiscard]] Result<ImportReport> importBundle(ReplicaWriter& writer, const std::string& path,
                                                const BundleScan& scan,
                                                const ImportOptions& options);
[[nodiscard]] Result<ImportReport> verifyBundle(const BundleScan& scan, std::span<const Pin> pins,
                                                const ImportOptions& options);

/// Ends a region's transaction that added entries: journal, states, commit.
[[nodiscard]] Result<void> commitImport(ReplicaWriter& writer,
                                        ReplicaWriter::Transaction transaction,
                                        const ImportOptions& options, const std::string& source,
                                        const std::string& what);

} // namespace souverix
