#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "model/base/result.h"

namespace souverix
{

/// An RSA private key that signs as RSASSA-PKCS1-v1_5 with SHA-256, whose signatures are
/// deterministic: what a made-up TPM's attestation key needs. A cheap value; not for two threads
/// at once.
class RsaSigner
{
public:
    /// From an unencrypted PKCS #8 key in DER.
    [[nodiscard]] static Result<RsaSigner> fromDer(std::string_view pkcs8);
    [[nodiscard]] Result<std::string> sign(std::string_view message) const;
    /// The public key's SubjectPublicKeyInfo, DER.
    [[nodiscard]] std::string spki() const;

private:
    std::shared_ptr<void> m_key; // EVP_PKEY
};

} // namespace souverix
