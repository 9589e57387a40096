#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "model/base/check_result.h"
#include "model/base/result.h"
#include "model/base/utc_time.h"
#include "model/crypto/public_key.h"

namespace souverix
{

/// A public JSON Web Key with what it allows.
struct JsonWebKey {
    PublicKey key;
    std::string curve;     ///< `P-256`, …, or empty for RSA and Ed25519
    std::string algorithm; ///< the only one it is for, where it says so
};

/// Reads a JWK of kty EC, RSA or OKP (Ed25519). Error: Malformed, reason `bad-key`.
[[nodiscard]] Result<JsonWebKey> parseJwk(std::string_view json);

/// The tier of a trustworthiness claim's value (RATS AR4SI, section 2.3.2): `none`, `affirming`,
/// `warning`, `contraindicated`; nullopt outside -128 … 127.
[[nodiscard]] std::optional<std::string_view> tierOf(std::int64_t value);

/// The claims of an EAR token (draft-ietf-rats-ear).
struct AttestationResult {
    struct Submodule {
        std::string status;
        std::map<std::string, std::string> tiers; ///< by trustworthiness claim
    };
    std::int64_t issuedAt = 0; ///< seconds since 1970
    std::optional<double> expires;
    std::optional<double> notBefore;
    std::map<std::string, Submodule> submodules;
};

/// Reads an EAR's claims set. Error: Malformed, or Unsupported for another profile.
[[nodiscard]] Result<AttestationResult> parseAttestationResult(std::string_view claims);

/// Judges an EAR token in JWS compact form: signed by the key, well formed, within `nbf` and `exp`
/// at `time`. One trailing newline is ignored.
[[nodiscard]] CheckResult checkAttestationResult(std::string_view token, const JsonWebKey& key,
                                                 UtcTime time);

} // namespace souverix
