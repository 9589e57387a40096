#include <QTest>

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

#include "model/crypto/openssl.h"
#include "model/crypto/public_key.h"

using namespace souverix;

namespace
{

constexpr const char* kMessage = "what is signed";

std::string spkiOf(EVP_PKEY* key)
{
    unsigned char* bytes = nullptr;
    const int size = i2d_PUBKEY(key, &bytes);
    std::string der(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(size));
    OPENSSL_free(bytes);
    return der;
}

struct Padding {
    int mode = RSA_PKCS1_PADDING;
    int salt = 32;
    const EVP_MD* mask = EVP_sha256();
};

std::string sign(EVP_PKEY* key, const EVP_MD* digest, const Padding* padding = nullptr)
{
    const ossl::DigestContext context(EVP_MD_CTX_new());
    EVP_PKEY_CTX* parameters = nullptr;
    EVP_DigestSignInit(context.get(), &parameters, digest, nullptr, key);
    if (padding)
        EVP_PKEY_CTX_set_rsa_padding(parameters, padding->mode);
    if (padding && padding->mode == RSA_PKCS1_PSS_PADDING) {
        EVP_PKEY_CTX_set_rsa_pss_saltlen(parameters, padding->salt);
        EVP_PKEY_CTX_set_rsa_mgf1_md(parameters, padding->mask);
    }
    std::size_t size = 1024;
    std::string signature(size, '\0');
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(signature.data()), &size,
                       ossl::bytesOf(kMessage), std::string_view(kMessage).size()) != 1)
        qFatal("OpenSSL does not sign");
    signature.resize(size);
    return signature;
}

} // namespace

// The kinds for which no published vectors are at hand, signed by OpenSSL itself.
class GeneratedSignatureTest : public QObject
{
    Q_OBJECT
private slots:
    void pssNeedsItsSaltAndMask();
    void paddingsOfRsaAreNotInterchangeable();
    void ecdsaNeedsTheHashOfItsCurve();
    void noteKeysSignSha256OnAnyCurve();
    void usualAlgorithmFollowsFromTheKey();

private:
    const ossl::Key m_rsa{EVP_RSA_gen(2048)};
};

void GeneratedSignatureTest::pssNeedsItsSaltAndMask()
{
    const PublicKey key = *PublicKey::parse(spkiOf(m_rsa.get()));
    const auto holds = [&](const Padding& padding, const EVP_MD* digest) {
        return key.verify(SignatureAlgorithm::RsaPssSha256, kMessage,
                          sign(m_rsa.get(), digest, &padding));
    };
    QVERIFY(holds({RSA_PKCS1_PSS_PADDING, 32, EVP_sha256()}, EVP_sha256()));
    QVERIFY(!holds({RSA_PKCS1_PSS_PADDING, 20, EVP_sha256()}, EVP_sha256()));
    QVERIFY(!holds({RSA_PKCS1_PSS_PADDING, 0, EVP_sha256()}, EVP_sha256()));
    QVERIFY(!holds({RSA_PKCS1_PSS_PADDING, 32, EVP_sha1()}, EVP_sha256()));
    QVERIFY(!holds({RSA_PKCS1_PSS_PADDING, 32, EVP_sha512()}, EVP_sha512()));
}

void GeneratedSignatureTest::paddingsOfRsaAreNotInterchangeable()
{
    const PublicKey key = *PublicKey::parse(spkiOf(m_rsa.get()));
    const Padding plain, pss{RSA_PKCS1_PSS_PADDING, 32, EVP_sha256()};
    const std::string one = sign(m_rsa.get(), EVP_sha256(), &plain);
    const std::string other = sign(m_rsa.get(), EVP_sha256(), &pss);
    QVERIFY(key.verify(SignatureAlgorithm::RsaPkcs1Sha256, kMessage, one));
    QVERIFY(!key.verify(SignatureAlgorithm::RsaPssSha256, kMessage, one));
    QVERIFY(!key.verify(SignatureAlgorithm::RsaPkcs1Sha256, kMessage, other));
    QVERIFY(!key.verify(SignatureAlgorithm::RsaPkcs1Sha256, "other", one));
}

void GeneratedSignatureTest::ecdsaNeedsTheHashOfItsCurve()
{
    const ossl::Key p384(EVP_EC_gen("P-384"));
    const PublicKey key = *PublicKey::parse(spkiOf(p384.get()));
    QVERIFY(key.verify(SignatureAlgorithm::EcdsaP384, kMessage, sign(p384.get(), EVP_sha384())));
    QVERIFY(!key.verify(SignatureAlgorithm::EcdsaP384, kMessage, sign(p384.get(), EVP_sha256())));
    QVERIFY(!key.verify(SignatureAlgorithm::EcdsaP256, kMessage, sign(p384.get(), EVP_sha256())));
    QVERIFY(!key.fits(SignatureAlgorithm::EcdsaP256));
}

void GeneratedSignatureTest::noteKeysSignSha256OnAnyCurve()
{
    for (const char* curve : {"P-256", "P-384", "P-521"}) {
        const ossl::Key pair(EVP_EC_gen(curve));
        const PublicKey key = *PublicKey::parse(spkiOf(pair.get()));
        QVERIFY(key.verifyEcdsaSha256(kMessage, sign(pair.get(), EVP_sha256())));
        QVERIFY(!key.verifyEcdsaSha256(kMessage, sign(pair.get(), EVP_sha512())));
        QVERIFY(!key.verifyEcdsaSha256("other", sign(pair.get(), EVP_sha256())));
    }
    const ossl::Key other(EVP_EC_gen("secp256k1"));
    const PublicKey key = *PublicKey::parse(spkiOf(other.get()));
    QVERIFY(!key.verifyEcdsaSha256(kMessage, sign(other.get(), EVP_sha256())));
}

void GeneratedSignatureTest::usualAlgorithmFollowsFromTheKey()
{
    const auto usual = [](EVP_PKEY* pair) {
        return PublicKey::parse(spkiOf(pair))->usualAlgorithm();
    };
    QVERIFY(usual(m_rsa.get()) == SignatureAlgorithm::RsaPkcs1Sha256);
    QVERIFY(usual(ossl::Key(EVP_EC_gen("P-256")).get()) == SignatureAlgorithm::EcdsaP256);
    QVERIFY(usual(ossl::Key(EVP_EC_gen("P-384")).get()) == SignatureAlgorithm::EcdsaP384);
    QVERIFY(usual(ossl::Key(EVP_EC_gen("P-521")).get()) == SignatureAlgorithm::EcdsaP521);
    QVERIFY(!usual(ossl::Key(EVP_EC_gen("secp256k1")).get()));
}

QTEST_APPLESS_MAIN(GeneratedSignatureTest)
#include "generated_signature_test.moc"
