#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "model/base/result.h"
#include "model/crypto/ed25519.h"

namespace souverix
{

/// An Ed25519 private key made ready once, for those who sign much: OpenSSL takes longer to make a
/// key of a seed than to sign with it. A cheap value; not for two threads at once.
class Ed25519Signer
{
public:
    [[nodiscard]] static Result<Ed25519Signer> fromSeed(const Ed25519Seed& seed);
    /// The 64-byte RFC 8032 signature of `message`.
    [[nodiscard]] Result<std::string> sign(std::string_view message) const;
    [[nodiscard]] const Ed25519PublicKey& publicKey() const { return m_public; }

private:
    std::shared_ptr<void> m_key; // EVP_PKEY
    Ed25519PublicKey m_public{};
};

} // namespace souverix
