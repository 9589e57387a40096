#pragma once

#include <optional>
#include <string>

#include "model/base/result.h"
#include "model/crypto/certificate.h"
#include "model/crypto/public_key.h"
#include "model/trust/sigstore_bundle.h"

namespace souverix
{

/// What a transparency log must have seen for it to speak of a bundle.
struct SignedContent {
    std::string message;   ///< the bytes that the signature covers: an artifact, or a PAE
    std::string signature; ///< raw
    std::optional<DsseEnvelope> envelope;
    std::optional<Certificate> certificate; ///< the signer's, or else
    std::optional<PublicKey> key;           ///< the managed key
};

/// Whether a log entry's body (hashedrekord 0.0.1 and 0.0.2, dsse 0.0.1 and 0.0.2, intoto 0.0.1 and
/// 0.0.2) speaks of this content: digest, signature and signer. Mismatch (`entry-mismatch`) where
/// it does not, Malformed where it cannot be read, Unsupported (`unsupported-entry`) for others.
[[nodiscard]] Result<void> matchLogEntry(const LogEntry& entry, const SignedContent& content);

} // namespace souverix
