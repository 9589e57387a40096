#pragma once

#include <string>
#include <string_view>

#include "model/base/bytes.h"
#include "model/base/check_result.h"
#include "model/base/result.h"
#include "model/crypto/public_key.h"

namespace souverix
{

/// What a cosign payload (simple signing) says it signs.
struct SimpleSigning {
    std::string reference; ///< docker-reference, may be empty
    Hash image{};          ///< docker-manifest-digest
};

/// Reads a payload; Malformed where its `critical` part is not as cosign writes it.
[[nodiscard]] Result<SimpleSigning> parseSimpleSigning(std::string_view payload);

/// Judges a payload and its signature, `signature` base64 with white space around it ignored:
/// signed by the key over the payload's exact bytes, and naming `image`.
[[nodiscard]] CheckResult checkImageSignature(std::string_view payload, std::string_view signature,
                                              const Hash& image, const PublicKey& key);

} // namespace souverix
