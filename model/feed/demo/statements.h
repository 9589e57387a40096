#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/base/bytes.h"
#include "model/base/result.h"
#include "model/crypto/ed25519.h"

namespace souverix::demo
{

/// Who or what a statement is of.
struct StatementSubject {
    std::string name;
    Hash sha256{};
};

/// An in-toto Statement v1; `predicate` is JSON.
[[nodiscard]] std::string statement(const std::vector<StatementSubject>& subjects,
                                    std::string_view predicateType, std::string_view predicate);
/// A DSSE envelope around an in-toto statement, signed by an Ed25519 key; its keyid is the SHA-256
/// of the signer's SPKI in hex (contract: trust.md).
[[nodiscard]] Result<std::string> envelope(std::string_view statement, const Ed25519Seed& signer);
/// As envelope(), with the key id of `claimed` over a signature by `signer`: a forgery.
[[nodiscard]] Result<std::string>
forgedEnvelope(std::string_view statement, const Ed25519Seed& signer, const Ed25519Seed& claimed);
/// A cosign pair (trust.md): simple signing of an image, and its signature.
[[nodiscard]] Result<std::string> cosignPair(std::string_view image, const Hash& digest,
                                             const Ed25519Seed& signer);
/// An EAR token (JWT, EdDSA of RFC 8037) of one submodule. `trustworthiness` is the JSON of its
/// AR4SI vector.
struct EarClaims {
    std::string submodule;
    std::string status;
    std::string policy;
    std::string trustworthiness;
    std::int64_t issuedAt = 0; ///< seconds since 1970
};
[[nodiscard]] Result<std::string> earToken(const EarClaims& claims, const Ed25519Seed& verifier);

} // namespace souverix::demo
