#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "model/base/bytes.h"
#include "model/base/result.h"
#include "model/crypto/certificate.h"
#include "model/crypto/digest.h"
#include "model/trust/dsse.h"

namespace souverix
{

/// What a transparency log says of a signature, as a bundle carries it.
struct LogEntry {
    struct Proof {
        std::uint64_t index = 0;
        std::uint64_t size = 0;
        std::string root;
        std::vector<Hash> hashes;
        std::string checkpoint; ///< a signed note; may be empty in version 0.1
    };
    std::int64_t index = 0; ///< in the whole log
    std::string logId;      ///< raw
    std::string kind;
    std::string version;
    std::int64_t integratedTime = 0; ///< seconds since 1970; 0 where the log says none
    std::string promise;             ///< the signed entry timestamp; empty where there is none
    std::optional<Proof> proof;
    std::string body; ///< canonicalizedBody, the leaf's bytes
};

/// A Sigstore bundle of version 0.1 to 0.3 (protobuf-specs, sigstore_bundle.proto).
struct SigstoreBundle {
    struct Message {
        std::optional<HashKind> digestKind; ///< absent where the bundle names no digest
        std::string digest;
        std::string signature;
    };
    int minorVersion = 0;
    std::vector<Certificate> certificates; ///< leaf first; empty where a key was used
    std::vector<LogEntry> entries;
    std::vector<std::string> timestamps; ///< RFC 3161 answers in DER
    std::optional<Message> message;      ///< exactly one of message and envelope
    std::optional<DsseEnvelope> envelope;

    /// The bytes of the one signature.
    [[nodiscard]] const std::string& signature() const
    {
        return message ? message->signature : envelope->signatures.front().bytes;
    }
};

/// Reads a bundle. Error: Malformed (`bad-bundle`, or a reason of strict JSON), Unsupported
/// (`unsupported-version`) for another media type.
[[nodiscard]] Result<SigstoreBundle> parseSigstoreBundle(std::string_view json);

/// The hash of a protobuf HashAlgorithm name (`SHA2_256`, …).
[[nodiscard]] std::optional<HashKind> hashKindOfProto(std::string_view name);

} // namespace souverix
