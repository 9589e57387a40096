#include "model/crypto/ed25519_signer.h"

#include "model/crypto/openssl.h"

namespace souverix
{

Result<Ed25519Signer> Ed25519Signer::fromSeed(const Ed25519Seed& seed)
{
    const ossl::ErrorQueueGuard guard;
    Ed25519Signer signer;
    signer.m_key = std::shared_ptr<void>(
        EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed.data(), seed.size()),
        [](void* key) { EVP_PKEY_free(static_cast<EVP_PKEY*>(key)); });
    std::size_t size = signer.m_public.size();
    if (!signer.m_key || EVP_PKEY_get_raw_public_key(static_cast<EVP_PKEY*>(signer.m_key.get()),
                                                     signer.m_public.data(), &size) != 1)
        return fail(ErrorCode::Internal, "cannot make an Ed25519 key");
    return signer;
}

Result<std::string> Ed25519Signer::sign(std::string_view message) const
{
    const ossl::ErrorQueueGuard guard;
    const ossl::DigestContext context(EVP_MD_CTX_new());
    std::string signature(64, '\0');
    std::size_t size = signature.size();
    if (!context ||
        EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr,
                           static_cast<EVP_PKEY*>(m_key.get())) != 1 ||
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                       ossl::bytesOf(message), message.size()) != 1 ||
        size != signature.size())
        return fail(ErrorCode::Internal, "cannot sign with the Ed25519 key");
    return signature;
}

} // namespace souverix
