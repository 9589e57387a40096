#pragma once

#include <optional>

#include "model/base/result.h"
#include "model/base/utc_time.h"
#include "model/trust/sigstore_bundle.h"
#include "model/trust/trusted_root.h"

namespace souverix
{

/// What is known of an entry that a trusted transparency log vouches for.
struct VouchedEntry {
    std::optional<UtcTime> time; ///< when it was integrated, where the log signed that
    ValidFor logValidFor;        ///< when the log's key may be used
};

/// Verifies that a trusted log holds the entry: its inclusion proof up to a checkpoint that the log
/// signed, and its signed promise where there is one. `needsProof` (bundles from version 0.2 on)
/// asks for the proof; else either will do. Mismatch: `unknown-log`, `no-proof`, `proof-mismatch`,
/// `root-mismatch`, `no-known-key`, `bad-signature`, `log-not-valid`; Malformed for the rest.
[[nodiscard]] Result<VouchedEntry> verifyLogEntry(const LogEntry& entry, const TrustedRoot& root,
                                                  bool needsProof);

} // namespace souverix
