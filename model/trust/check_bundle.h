#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "model/base/check_result.h"
#include "model/crypto/public_key.h"
#include "model/trust/sigstore_bundle.h"
#include "model/trust/trusted_root.h"

namespace souverix
{

/// Who must have signed: a managed key, or a certificate for an identity by an issuer.
struct BundlePolicy {
    std::optional<PublicKey> key;
    std::string identity; ///< a subjectAltName: URI, mail address or DNS name
    std::string issuer;   ///< the OpenID Connect issuer's URL
};

/// Judges a Sigstore bundle over an artifact: signature, signer, its certificate at every moment
/// that a log or timestamp authority vouches for, transparency log entries, certificate log.
/// For an envelope, the artifact is a subject of its in-toto statement.
[[nodiscard]] CheckResult checkBundle(const SigstoreBundle& bundle, std::string_view artifact,
                                      const TrustedRoot& root, const BundlePolicy& policy);

} // namespace souverix
