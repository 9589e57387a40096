#pragma once

#include <span>
#include <string>

#include "model/feed/import.h"

namespace souverix
{

/// importSource and verifySource for a bundle.
[[nodiscard]] Result<ImportReport> importBundle(ReplicaWriter& writer, const std::string& path,
                                                const ImportOptions& options);
[[nodiscard]] Result<ImportReport> verifyBundle(const std::string& path, std::span<const Pin> pins,
                                                const ImportOptions& options);

/// Ends a transaction that added entries: journal, a line for each of `added`; states; commit.
[[nodiscard]] Result<void> commitImport(ReplicaWriter& writer,
                                        ReplicaWriter::Transaction transaction,
                                        const ImportOptions& options, const std::string& source,
                                        std::span<const std::string> added);

} // namespace souverix
