#include "model/crypto/ed25519.h"

#include "model/crypto/openssl.h"

namespace souverix
{
namespace
{

constexpr std::size_t kSignatureSize = 64;

ossl::Key privateKey(const Ed25519Seed& seed)
{
    return ossl::Key(
        EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, seed.data(), seed.size()));
}

} // namespace

Result<Ed25519PublicKey> ed25519PublicKey(const Ed25519Seed& seed)
{
    const ossl::ErrorQueueGuard guard;
    const ossl::Key key = privateKey(seed);
    Ed25519PublicKey out{};
    std::size_t size = out.size();
    if (!key || EVP_PKEY_get_raw_public_key(key.get(), out.data(), &size) != 1)
        return fail(ErrorCode::Internal, "the public key of an Ed25519 seed cannot be had");
    return out;
}

Result<std::string> ed25519Sign(const Ed25519Seed& seed, std::string_view message)
{
    const ossl::ErrorQueueGuard guard;
    const ossl::Key key = privateKey(seed);
    const ossl::DigestContext context(EVP_MD_CTX_new());
    std::string signature(kSignatureSize, '\0');
    std::size_t size = signature.size();
    if (!key || !context ||
        EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key.get()) != 1 ||
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                       ossl::bytesOf(message), message.size()) != 1)
        return fail(ErrorCode::Internal, "signing with an Ed25519 seed failed");
    return signature;
}

bool ed25519Verify(std::string_view publicKey, std::string_view message, std::string_view signature)
{
    if (publicKey.size() != std::tuple_size_v<Ed25519PublicKey> ||
        signature.size() != kSignatureSize)
        return false;
    const ossl::ErrorQueueGuard guard;
    const ossl::Key key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr,
                                                    ossl::bytesOf(publicKey), publicKey.size()));
    const ossl::DigestContext context(EVP_MD_CTX_new());
    return key && context &&
           EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
           EVP_DigestVerify(context.get(), ossl::bytesOf(signature), signature.size(),
                            ossl::bytesOf(message), message.size()) == 1;
}

} // namespace souverix
