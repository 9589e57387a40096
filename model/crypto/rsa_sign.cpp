#include "model/crypto/rsa_sign.h"

#include <openssl/rsa.h>
#include <openssl/x509.h>

#include "model/crypto/openssl.h"

namespace souverix
{

Result<RsaSigner> RsaSigner::fromDer(std::string_view pkcs8)
{
    const ossl::ErrorQueueGuard guard;
    const unsigned char* at = ossl::bytesOf(pkcs8);
    EVP_PKEY* key = d2i_AutoPrivateKey(nullptr, &at, static_cast<long>(pkcs8.size()));
    if (key == nullptr || EVP_PKEY_base_id(key) != EVP_PKEY_RSA) {
        EVP_PKEY_free(key);
        return fail(ErrorCode::Malformed, "not an RSA private key");
    }
    RsaSigner signer;
    signer.m_key = std::shared_ptr<void>(
        key, [](void* owned) { EVP_PKEY_free(static_cast<EVP_PKEY*>(owned)); });
    return signer;
}

Result<std::string> RsaSigner::sign(std::string_view message) const
{
    const ossl::ErrorQueueGuard guard;
    const ossl::DigestContext context(EVP_MD_CTX_new());
    auto* key = static_cast<EVP_PKEY*>(m_key.get());
    std::size_t size = static_cast<std::size_t>(EVP_PKEY_size(key));
    std::string signature(size, '\0');
    if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1 ||
        EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                       ossl::bytesOf(message), message.size()) != 1)
        return fail(ErrorCode::Internal, "cannot sign with the RSA key");
    signature.resize(size);
    return signature;
}

std::string RsaSigner::spki() const
{
    unsigned char* der = nullptr;
    const int size = i2d_PUBKEY(static_cast<EVP_PKEY*>(m_key.get()), &der);
    if (size <= 0)
        return {};
    std::string out(reinterpret_cast<const char*>(der), static_cast<std::size_t>(size));
    OPENSSL_free(der);
    return out;
}

} // namespace souverix
