#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/result.h"
#include "model/base/utc_time.h"
#include "model/crypto/certificate.h"

namespace souverix
{

/// What an RFC 3161 answer is judged by.
struct TimestampQuestion {
    std::vector<Certificate> anchors;   ///< trusted by the caller; need not be self-signed
    std::vector<Certificate> untrusted; ///< for the path, or the authority's own
    /// Exactly one of: the bytes that were stamped, or the DER of the TimeStampReq.
    std::optional<std::string> data;
    std::optional<std::string> query;
};

/// What an answer says that holds.
struct Timestamp {
    UtcTime time;          ///< genTime
    std::string policy;    ///< dotted OID
    std::string algorithm; ///< of the imprint, in OpenSSL's long name
    std::string serial;    ///< upper-case hex
};

/// Verifies a TimeStampResp in DER: granted, signed by an authority (extendedKeyUsage timeStamping,
/// critical and alone) whose certificates lead to an anchor at genTime, over the data or the
/// query's imprint; with a query its nonce and policy, too. Malformed (`bad-timestamp`,
/// `bad-query`) for other bytes. Mismatch: `not-granted`, `imprint-mismatch`, `other-nonce`,
/// `other-policy`, `unsupported-version`, `bad-signature`, `other-certificate` (the signer's
/// certificate is not the one that was signed with), or a reason of findCertificatePath.
[[nodiscard]] Result<Timestamp> verifyTimestamp(std::string_view response,
                                                const TimestampQuestion& question);

} // namespace souverix
