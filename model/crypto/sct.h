#pragma once

#include <cstddef>
#include <vector>

#include "model/base/utc_time.h"
#include "model/crypto/certificate.h"
#include "model/crypto/public_key.h"

namespace souverix
{

/// A promise of a certificate log that a signature of it confirms.
struct ConfirmedSct {
    std::size_t log = 0; ///< which of the keys
    UtcTime time;
};

/// The signed certificate timestamps within `leaf` (RFC 6962, 3.3) that a key of `logs` signed for
/// the certificate as `issuer` issued it. Others are left out; empty where there is none.
[[nodiscard]] std::vector<ConfirmedSct> confirmedScts(const Certificate& leaf,
                                                      const Certificate& issuer,
                                                      const std::vector<PublicKey>& logs);

} // namespace souverix
