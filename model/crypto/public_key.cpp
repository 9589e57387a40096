#include "model/crypto/public_key.h"

#include <array>

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include "model/crypto/openssl.h"

namespace souverix
{
namespace
{

constexpr std::size_t kPssSaltSize = 32;

EVP_PKEY* raw(const PublicKey& key)
{
    return static_cast<EVP_PKEY*>(key.handle());
}

std::string curveOf(EVP_PKEY* key)
{
    std::array<char, 64> name{};
    std::size_t size = 0;
    if (!EVP_PKEY_is_a(key, "EC") ||
        EVP_PKEY_get_group_name(key, name.data(), name.size(), &size) != 1)
        return {};
    return {name.data(), size};
}

const char* digestName(SignatureAlgorithm algorithm)
{
    switch (algorithm) {
    case SignatureAlgorithm::Ed25519:
        return nullptr;
    case SignatureAlgorithm::EcdsaP384:
        return "SHA384";
    case SignatureAlgorithm::EcdsaP521:
        return "SHA512";
    case SignatureAlgorithm::EcdsaP256:
    case SignatureAlgorithm::EcdsaP256P1363:
    case SignatureAlgorithm::RsaPkcs1Sha256:
    case SignatureAlgorithm::RsaPssSha256:
        return "SHA256";
    }
    return nullptr;
}

// The DER form of r and s as two halves; nullopt unless they are as long as the curve's order.
std::optional<std::string> derOfHalves(std::string_view signature, std::size_t half)
{
    if (signature.size() != 2 * half)
        return std::nullopt;
    const ossl::Owned<ECDSA_SIG, ECDSA_SIG_free> parts(ECDSA_SIG_new());
    BIGNUM* const r = BN_bin2bn(ossl::bytesOf(signature), static_cast<int>(half), nullptr);
    BIGNUM* const s =
        BN_bin2bn(ossl::bytesOf(signature.substr(half)), static_cast<int>(half), nullptr);
    if (!parts || !r || !s || ECDSA_SIG_set0(parts.get(), r, s) != 1)
        return std::nullopt;
    unsigned char* der = nullptr;
    const int size = i2d_ECDSA_SIG(parts.get(), &der);
    if (size <= 0)
        return std::nullopt;
    std::string out(reinterpret_cast<const char*>(der), static_cast<std::size_t>(size));
    OPENSSL_free(der);
    return out;
}

bool verifyDigest(EVP_PKEY* key, const char* digest, bool pss, std::string_view message,
                  std::string_view signature)
{
    const ossl::ErrorQueueGuard guard;
    const ossl::DigestContext context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* parameters = nullptr;
    if (!context || EVP_DigestVerifyInit_ex(context.get(), &parameters, digest, nullptr, nullptr,
                                            key, nullptr) != 1)
        return false;
    if (pss && (EVP_PKEY_CTX_set_rsa_padding(parameters, RSA_PKCS1_PSS_PADDING) != 1 ||
                EVP_PKEY_CTX_set_rsa_mgf1_md(parameters, EVP_sha256()) != 1 ||
                EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, kPssSaltSize) != 1))
        return false;
    return EVP_DigestVerify(context.get(), ossl::bytesOf(signature), signature.size(),
                            ossl::bytesOf(message), message.size()) == 1;
}

ossl::Key parseKey(std::string_view bytes)
{
    if (bytes.find("-----BEGIN ") != std::string_view::npos)
        return ossl::Key(
            PEM_read_bio_PUBKEY(ossl::readingBio(bytes).get(), nullptr, nullptr, nullptr));
    const unsigned char* at = ossl::bytesOf(bytes);
    const unsigned char* const end = at + bytes.size();
    ossl::Key key(d2i_PUBKEY(nullptr, &at, static_cast<long>(bytes.size())));
    return at == end ? std::move(key) : nullptr;
}

} // namespace

std::optional<SignatureAlgorithm> parseSignatureAlgorithm(std::string_view word)
{
    using enum SignatureAlgorithm;
    constexpr std::array<std::pair<std::string_view, SignatureAlgorithm>, 6> kWords{{
        {"ed25519", Ed25519},
        {"ecdsa-p256", EcdsaP256},
        {"ecdsa-p256-p1363", EcdsaP256P1363},
        {"ecdsa-p384", EcdsaP384},
        {"rsa-pkcs1-sha256", RsaPkcs1Sha256},
        {"rsa-pss-sha256", RsaPssSha256},
    }};
    for (const auto& [name, algorithm] : kWords)
        if (name == word)
            return algorithm;
    return std::nullopt;
}

Result<PublicKey> PublicKey::parse(std::string_view pemOrDer)
{
    const ossl::ErrorQueueGuard guard;
    ossl::Key parsed = parseKey(pemOrDer);
    if (!parsed)
        return fail(ErrorCode::Malformed, "no SubjectPublicKeyInfo in PEM or DER", "bad-key");
    PublicKey key;
    key.m_key = std::shared_ptr<void>(
        parsed.release(), [](void* object) { EVP_PKEY_free(static_cast<EVP_PKEY*>(object)); });
    return key;
}

bool PublicKey::fits(SignatureAlgorithm algorithm) const
{
    EVP_PKEY* const key = raw(*this);
    switch (algorithm) {
    case SignatureAlgorithm::Ed25519:
        return EVP_PKEY_is_a(key, "ED25519") == 1;
    case SignatureAlgorithm::EcdsaP256:
    case SignatureAlgorithm::EcdsaP256P1363:
        return curveOf(key) == "prime256v1";
    case SignatureAlgorithm::EcdsaP384:
        return curveOf(key) == "secp384r1";
    case SignatureAlgorithm::EcdsaP521:
        return curveOf(key) == "secp521r1";
    case SignatureAlgorithm::RsaPkcs1Sha256:
        return EVP_PKEY_is_a(key, "RSA") == 1;
    case SignatureAlgorithm::RsaPssSha256:
        return EVP_PKEY_is_a(key, "RSA") == 1 || EVP_PKEY_is_a(key, "RSA-PSS") == 1;
    }
    return false;
}

std::optional<SignatureAlgorithm> PublicKey::usualAlgorithm() const
{
    using enum SignatureAlgorithm;
    for (const SignatureAlgorithm algorithm :
         {Ed25519, EcdsaP256, EcdsaP384, EcdsaP521, RsaPkcs1Sha256, RsaPssSha256})
        if (fits(algorithm))
            return algorithm;
    return std::nullopt;
}

bool PublicKey::verify(SignatureAlgorithm algorithm, std::string_view message,
                       std::string_view signature) const
{
    if (!fits(algorithm))
        return false;
    std::optional<std::string> der;
    if (algorithm == SignatureAlgorithm::EcdsaP256P1363) {
        der = derOfHalves(signature, 32);
        if (!der)
            return false;
        signature = *der;
    }
    return verifyDigest(raw(*this), digestName(algorithm),
                        algorithm == SignatureAlgorithm::RsaPssSha256, message, signature);
}

bool PublicKey::verifyEcdsaSha256(std::string_view message, std::string_view signature) const
{
    return (fits(SignatureAlgorithm::EcdsaP256) || fits(SignatureAlgorithm::EcdsaP384) ||
            fits(SignatureAlgorithm::EcdsaP521)) &&
           verifyDigest(raw(*this), "SHA256", false, message, signature);
}

std::string PublicKey::spki() const
{
    unsigned char* der = nullptr;
    const int size = i2d_PUBKEY(raw(*this), &der);
    if (size <= 0)
        return {};
    std::string out(reinterpret_cast<const char*>(der), static_cast<std::size_t>(size));
    OPENSSL_free(der);
    return out;
}

} // namespace souverix
