#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/base/bytes.h"
#include "model/base/result.h"
#include "model/crypto/ed25519_signer.h"

namespace souverix::demo
{

/// A key ready to sign, and its id: the SHA-256 of its SPKI in hex (contract: trust.md).
struct SigningKey {
    Ed25519Signer signer;
    std::string id;

    [[nodiscard]] static Result<SigningKey> fromSeed(const Ed25519Seed& seed);
};

/// Who or what a statement is of.
struct StatementSubject {
    std::string name;
    Hash sha256{};
};

/// An in-toto Statement v1; `predicate` is JSON.
[[nodiscard]] std::string statement(const std::vector<StatementSubject>& subjects,
                                    std::string_view predicateType, std::string_view predicate);
/// A DSSE envelope around an in-toto statement.
[[nodiscard]] Result<std::string> envelope(std::string_view statement, const SigningKey& signer);
/// As envelope(), with the key id of `claimed` over a signature by `signer`: a forgery.
[[nodiscard]] Result<std::string>
forgedEnvelope(std::string_view statement, const SigningKey& signer, const SigningKey& claimed);
/// A cosign pair (trust.md): simple signing of an image, and its signature.
[[nodiscard]] Result<std::string> cosignPair(std::string_view image, const Hash& digest,
                                             const SigningKey& signer);
/// An EAR token (JWT, EdDSA of RFC 8037) of one submodule. `trustworthiness` is the JSON of its
/// AR4SI vector.
struct EarClaims {
    std::string submodule;
    std::string status;
    std::string policy;
    std::string trustworthiness;
    std::int64_t issuedAt = 0; ///< seconds since 1970
};
[[nodiscard]] Result<std::string> earToken(const EarClaims& claims, const SigningKey& verifier);

} // namespace souverix::demo
