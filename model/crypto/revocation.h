#pragma once

#include <vector>

#include "model/base/utc_time.h"
#include "model/crypto/certificate.h"

namespace souverix
{

/// Whether a delta list, current at `time` and signed by the issuer that stands next in `path`,
/// revokes a certificate of it. OpenSSL looks at deltas only where the certificate or the full list
/// points to them (freshestCRL); a caller who hands a delta over means it to count.
[[nodiscard]] bool isRevokedByDelta(const std::vector<Certificate>& path,
                                    const std::vector<RevocationList>& lists, UtcTime time);

} // namespace souverix
