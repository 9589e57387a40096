#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/result.h"
#include "model/base/utc_time.h"
#include "model/crypto/certificate.h"
#include "model/crypto/public_key.h"

namespace souverix
{

/// When a key or authority may be used; both ends belong to it.
struct ValidFor {
    UtcTime start;
    std::optional<UtcTime> end;

    [[nodiscard]] bool holds(UtcTime time) const { return time >= start && (!end || time <= *end); }
};

/// A transparency log, or a certificate log.
struct TrustedLog {
    std::string id; ///< raw
    PublicKey key;
    ValidFor validFor;
};

/// A certificate authority, or a timestamp authority: its certificates from the one that issues (or
/// stamps) up to its root. May be empty.
struct TrustedAuthority {
    std::vector<Certificate> chain;
    ValidFor validFor;
};

/// A Sigstore trusted root (protobuf-specs, sigstore_trustroot.proto).
struct TrustedRoot {
    std::vector<TrustedLog> transparencyLogs;
    std::vector<TrustedLog> certificateLogs;
    std::vector<TrustedAuthority> certificateAuthorities;
    std::vector<TrustedAuthority> timestampAuthorities;
};

/// Reads a trusted root's JSON. Error: Malformed (`bad-trusted-root`), also where a period has no
/// start; Unsupported (`unsupported-version`) for another media type.
[[nodiscard]] Result<TrustedRoot> parseTrustedRoot(std::string_view json);

} // namespace souverix
