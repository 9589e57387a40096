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

/// What a leaf is to be good for. Keys of authorities are judged accordingly.
enum class CertificatePurpose { Any, Server, Client, CodeSigning };

/// `any`, `server`, `client`, `codesign`; nullopt for another word.
[[nodiscard]] std::optional<CertificatePurpose> parseCertificatePurpose(std::string_view word);

/// A question for a path from a leaf to an anchor (RFC 5280, 6).
struct PathQuestion {
    Certificate leaf;
    std::vector<Certificate> anchors;   ///< trusted by the caller; need not be self-signed
    std::vector<Certificate> untrusted; ///< for the path, or to check revocation lists with
    std::vector<RevocationList> lists;  ///< when any is given, all of the path is to be covered
    CertificatePurpose purpose = CertificatePurpose::Any;
    std::optional<std::string> name;   ///< a DNS name (or an IP address) that the leaf must have in
                                       ///< subjectAltName; the common name never counts
    UtcTime time;                      ///< the moment that validity is judged at
    std::optional<int> maxAuthorities; ///< how many certificates may stand between leaf and anchor
    bool strict = true;                ///< RFC 5280's rules for what issuers must write, too
};

/// The path, leaf first and anchor last. Mismatch otherwise, with its reason: `expired`,
/// `not-yet-valid`, `revoked`, `untrusted`, `name-mismatch`, `wrong-purpose`, `bad-signature`,
/// `not-an-authority`, `path-too-long`, `name-constraint`, `unknown-critical-extension`, `no-crl`,
/// `crl-expired`, `bad-crl` or `bad-certificate` (RFC 5280's rules broken).
[[nodiscard]] Result<std::vector<Certificate>> findCertificatePath(const PathQuestion& question);

/// The reason's word for one of OpenSSL's X509_V_ERR_ numbers.
[[nodiscard]] std::string_view pathReason(int x509Error);

} // namespace souverix
