#pragma once

#include <vector>

#include "model/base/result.h"
#include "model/base/utc_time.h"
#include "model/trust/rekor_body.h"
#include "model/trust/sigstore_bundle.h"
#include "model/trust/trusted_root.h"

namespace souverix
{

/// Every moment that the bundle's log entries and timestamps vouch for its signature at; the
/// entries are verified, and matched with the content, on the way. At least one entry is needed, a
/// moment is not. Timestamps count where the root has authorities, and then each must hold. Errors
/// are those of verifyLogEntry, matchLogEntry and verifyTimestamp.
[[nodiscard]] Result<std::vector<UtcTime>>
vouchedTimes(const SigstoreBundle& bundle, const SignedContent& content, const TrustedRoot& root);

} // namespace souverix
