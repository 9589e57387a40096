#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "model/base/check_result.h"
#include "model/base/result.h"
#include "model/crypto/public_key.h"

namespace souverix
{

/// A DSSE envelope (secure-systems-lab/dsse, envelope.md), decoded. The key ids are hints only.
struct DsseEnvelope {
    struct Signature {
        std::string keyId;
        std::string bytes;
    };
    std::string payload;
    std::string payloadType;
    std::vector<Signature> signatures;
};

/// Reads an envelope; Malformed where a member is missing, of another kind or no base64.
[[nodiscard]] Result<DsseEnvelope> parseDsse(std::string_view json);
/// The same of a document that was read already (the one inside a Sigstore bundle).
[[nodiscard]] Result<DsseEnvelope> readDsse(const nlohmann::json& document);

/// The bytes that are signed: PAE of protocol.md.
[[nodiscard]] std::string preAuthEncoding(std::string_view payloadType, std::string_view payload);

/// Which of `keys` signed the envelope, each once however often it stands in `keys`; as indexes of
/// their first places. ECDSA signatures may be DER or r and s as halves.
[[nodiscard]] std::vector<std::size_t> dsseSigners(const DsseEnvelope& envelope,
                                                   const std::vector<PublicKey>& keys);

/// Judges an envelope: at least `threshold` distinct keys signed it, and with `subject` the payload
/// is an in-toto statement one of whose subjects has the digest of these bytes.
[[nodiscard]] CheckResult checkDsse(std::string_view json, const std::vector<PublicKey>& keys,
                                    std::size_t threshold,
                                    const std::optional<std::string>& subject);

} // namespace souverix
