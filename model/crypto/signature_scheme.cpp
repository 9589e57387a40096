#include "model/crypto/signature_scheme.h"

#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/rsa.h>

#include "model/crypto/openssl.h"

namespace souverix
{
namespace
{

constexpr std::size_t kMaxHalf = 66; // P-521

EVP_PKEY* raw(const PublicKey& key)
{
    return static_cast<EVP_PKEY*>(key.handle());
}

std::string digestName(HashKind hash)
{
    return hash == HashKind::Sm3 ? "SM3" : std::string(nameOf(hash));
}

bool setPss(EVP_PKEY_CTX* parameters, bool saltAsHash)
{
    return EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING) == 1 &&
           EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, saltAsHash ? RSA_PSS_SALTLEN_DIGEST
                                                                   : RSA_PSS_SALTLEN_AUTO) == 1;
}

} // namespace

std::optional<std::string> ecdsaDer(std::string_view r, std::string_view s)
{
    if (r.empty() || s.empty() || r.size() > kMaxHalf || s.size() > kMaxHalf)
        return std::nullopt;
    const ossl::Owned<ECDSA_SIG, ECDSA_SIG_free> parts(ECDSA_SIG_new());
    BIGNUM* const first = BN_bin2bn(ossl::bytesOf(r), static_cast<int>(r.size()), nullptr);
    BIGNUM* const second = BN_bin2bn(ossl::bytesOf(s), static_cast<int>(s.size()), nullptr);
    if (!parts || ECDSA_SIG_set0(parts.get(), first, second) != 1) {
        BN_free(first);
        BN_free(second);
        return std::nullopt;
    }
    unsigned char* der = nullptr;
    const int size = i2d_ECDSA_SIG(parts.get(), &der);
    if (size <= 0)
        return std::nullopt;
    std::string out(reinterpret_cast<const char*>(der), static_cast<std::size_t>(size));
    OPENSSL_free(der);
    return out;
}

bool isEcKey(const PublicKey& key)
{
    return EVP_PKEY_is_a(raw(key), "EC") == 1;
}

bool isRsaKey(const PublicKey& key)
{
    return EVP_PKEY_is_a(raw(key), "RSA") == 1;
}

bool verifySignature(const PublicKey& key, SignatureForm form, HashKind hash,
                     std::string_view message, std::string_view signature)
{
    const ossl::ErrorQueueGuard guard;
    const bool ecdsa = form == SignatureForm::EcdsaDer || form == SignatureForm::EcdsaHalves;
    if (ecdsa ? !isEcKey(key) : !isRsaKey(key))
        return false;
    std::optional<std::string> der;
    if (form == SignatureForm::EcdsaHalves) {
        const auto half = static_cast<std::size_t>((EVP_PKEY_get_bits(raw(key)) + 7) / 8);
        if (signature.size() != 2 * half ||
            !(der = ecdsaDer(signature.substr(0, half), signature.substr(half))))
            return false;
        signature = *der;
    }
    const ossl::DigestContext context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* parameters = nullptr;
    if (!context || EVP_DigestVerifyInit_ex(context.get(), &parameters, digestName(hash).c_str(),
                                            nullptr, nullptr, raw(key), nullptr) != 1)
        return false;
    const bool pss = form == SignatureForm::RsaPss || form == SignatureForm::RsaPssAsHash;
    if (pss && !setPss(parameters, form == SignatureForm::RsaPssAsHash))
        return false;
    return EVP_DigestVerify(context.get(), ossl::bytesOf(signature), signature.size(),
                            ossl::bytesOf(message), message.size()) == 1;
}

bool verifyByConvention(const PublicKey& key, std::string_view message, std::string_view signature,
                        bool halves)
{
    const auto usual = key.usualAlgorithm();
    if (!usual)
        return false;
    if (key.verify(*usual, message, signature))
        return true;
    if (isRsaKey(key))
        return verifySignature(key, SignatureForm::RsaPss, HashKind::Sha256, message, signature);
    if (key.verifyEcdsaSha256(message, signature))
        return true;
    if (!halves || !isEcKey(key))
        return false;
    const HashKind hash = *usual == SignatureAlgorithm::EcdsaP384   ? HashKind::Sha384
                          : *usual == SignatureAlgorithm::EcdsaP521 ? HashKind::Sha512
                                                                    : HashKind::Sha256;
    return verifySignature(key, SignatureForm::EcdsaHalves, hash, message, signature);
}

} // namespace souverix
