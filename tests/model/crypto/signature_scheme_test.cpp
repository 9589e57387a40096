#include "model/crypto/signature_scheme.h"

#include <QTest>

#include "model/base/bytes.h"
#include "model/crypto/raw_key.h"

using namespace souverix;

// Keys and signatures were made once with another library (pyca/cryptography); the private keys
// are gone.
namespace
{

constexpr std::string_view kMessage = "the message";

constexpr auto kP384 =
    "MHYwEAYHKoZIzj0CAQYFK4EEACIDYgAE2/ZMyV0agawdndA5P797NimNzonBpF7UQwWAuW+W8TCK8Jukz3C6"
    "x+7IwwGDNuUwD2Rw9CEOKq1k6gCjsN8ng9ygINRt9XuYgVrrHf/h9KHAnG9HQENNXBYoVQORTlvo";
constexpr auto kP384Sha384 =
    "MGQCMDALi+/gJaClA7VRIcAQ6AXXnOvQ/9NiJQKoPIeOxzYmKQNd7ZIGCgGZUwQCx5J2+AIwN0YJ4rS9wjRl"
    "KTipsBafa1eVDXVekWjRLJa63vIRUBX1b6Qms+3AGg61PSj3lPON";
constexpr auto kP384Halves =
    "MAuL7+AloKUDtVEhwBDoBdec69D/02IlAqg8h47HNiYpA13tkgYKAZlTBALHknb4N0YJ4rS9wjRlKTipsBaf"
    "a1eVDXVekWjRLJa63vIRUBX1b6Qms+3AGg61PSj3lPON";
constexpr auto kP384Sha256 =
    "MGUCMAxaF5v52Wc047eVsWRBANufxB+5NMWJDjyleM/rwD+KrntH18H55vXXhbsjfDrPlAIxAI1sOh72gTN0"
    "bBIIvJXjMJ2yq6HmSSV3sR/DdtgyoYZPhwQaMc4KiGeNHQOBSIbgjg==";
constexpr auto kRsa =
    "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAobT3OurEioGq1WdCtgh6qU4RG8kpUqYPBIyrEUQq"
    "2RoKv2OJAbo1p7aLygqJakjSzp+KcUoJnmaa//KAq00x9Q0WiVS5D+3515QuPHPJepWMBXwpby26J4VijU1a"
    "UWqoDFFhSGwao+HHialq5C1zXh+w7MvNlJn6RQSFpn1orQ4bpT1EN59A2zxNeI+lD5QsjLfFII/+BN8tpven"
    "FZI08fzcIJgCIg/TetpHDtLeUeQVg1GwmdDdsK0yS11dZCdgi6vodALgJimvVekqlIdhDEhz0biIYCFToGHK"
    "LxR3p5VM/L12f+NnL/H2DQXlWAmepco0eTR+urQ30O5rGOoZRQIDAQAB";
constexpr auto kRsaPkcs1Sha512 =
    "WyzKXAm61VMtOIKQM/EmMEfmP8kYwP5HzjpfiMzr7ZgOP5wvt7joATNP1unBMcM1pmY8pQYaBpfcrLQhr59U"
    "twuLxf5HnZ9r/Qyxgim7OeL2WrSefPaPsHHosdOeFHerWPkliaAlgeJ/udHBGXXVAS+/6VQ0XTlyt0NcLB/T"
    "AS60dXg/c0GuSjT8LzfOSJWOvsXiCPoJPq0VFebniVqUW6SJMm3qsMXJesBU/n4I4VOxd0tFQvTxAKWpQAHJ"
    "9jw2c97gw2bzrvXGFiT8Vt4yF1wblmtd0flb2jaMmqAPMo5eSRUaCmAqdd2Vh+nozk8ykEhp06X7QpLudC/Z"
    "Pxq7Xg==";
constexpr auto kRsaPss32 =
    "TyUHwZL8VwWLqe6oxe/Jkq4UhYaxomBC8M8R3siJlOTL/O+ALzs0AZ+ypPSKMWGVJYhYmw0mpZvl4Mu7qTN/"
    "lr50OErM0lJu5J6CSnnByI/ofT1Do+Xb2KX6+O5W7qjfERZuhdWs8014TT7VX2fo3QCHQbwPpT0S/am8LbmN"
    "lPDaA2TK9jvUt09GRgFAGXIwMMTIPV/NmJYIpi7lrmnBgxkg5eZzoO3s34hiqLiWn8EQU4eGwUY7W2Qu7n7W"
    "FBwJeClIN4SnN1tXXf8L2mmEiM5+pkiYw4TDT842HaZCGEQ69ROcQrfxPbpb8SBhs1uLOw3w6CE5ja68H4WW"
    "0rP8Cw==";
constexpr auto kRsaPss10 =
    "WAN4hp61X0akF3/wIEI1aRbdMwDbUmmUOfHorByDiFfTv2H/aFzFD7sEDtEkAnA5miUaJM2Cr8r8FW6pWqSE"
    "0E4hZ2boQedns67+UXWMERnumD9scXyYUW0MXW57XNbVwEARY9JK4WcZcEPnV+j5SDWZPcBKPQo4rwq//zC7"
    "KlqW3dALA2BuvzcHc6jFWw/lD28F8y3ZAVr2WXYps+msQAlM7ecvyffmbMttkGqDra1GlSK502Xyj3AJkNP+"
    "kSXuJ5pqRqHttmw+CXF5Jwrnt6w/LWEdh1oJL3vMJoQ1WKDQxs9PHLITTVZtSr+ysGiCm6gxKqiaO8K/CrC9"
    "BeVrrQ==";

std::string bytes(const char* base64)
{
    return *fromBase64(base64);
}

PublicKey key(const char* spki)
{
    return *PublicKey::parse(bytes(spki));
}

} // namespace

class SignatureSchemeTest : public QObject
{
    Q_OBJECT
private slots:
    void verifiesEachFormWithItsHash();
    void refusesKeysOfAnotherKind();
    void knowsConventions();
    void makesDerOfHalves();
    void makesKeysOfNumbers();
    void hashesAsPublished();
};

void SignatureSchemeTest::verifiesEachFormWithItsHash()
{
    const auto verify = [](const char* spki, SignatureForm form, HashKind hash,
                           const char* signature) {
        return verifySignature(key(spki), form, hash, kMessage, bytes(signature));
    };
    using enum SignatureForm;
    QVERIFY(verify(kP384, EcdsaDer, HashKind::Sha384, kP384Sha384));
    QVERIFY(verify(kP384, EcdsaDer, HashKind::Sha256, kP384Sha256));
    QVERIFY(!verify(kP384, EcdsaDer, HashKind::Sha384, kP384Sha256));
    QVERIFY(verify(kP384, EcdsaHalves, HashKind::Sha384, kP384Halves));
    QVERIFY(!verify(kP384, EcdsaHalves, HashKind::Sha384, kP384Sha384));
    QVERIFY(verify(kRsa, RsaPkcs1, HashKind::Sha512, kRsaPkcs1Sha512));
    QVERIFY(!verify(kRsa, RsaPkcs1, HashKind::Sha256, kRsaPkcs1Sha512));
    QVERIFY(verify(kRsa, RsaPss, HashKind::Sha256, kRsaPss10));
    QVERIFY(verify(kRsa, RsaPssAsHash, HashKind::Sha256, kRsaPss32));
    QVERIFY(!verify(kRsa, RsaPssAsHash, HashKind::Sha256, kRsaPss10));
}

void SignatureSchemeTest::refusesKeysOfAnotherKind()
{
    QVERIFY(!verifySignature(key(kRsa), SignatureForm::EcdsaDer, HashKind::Sha384, kMessage,
                             bytes(kP384Sha384)));
    QVERIFY(!verifySignature(key(kP384), SignatureForm::RsaPss, HashKind::Sha256, kMessage,
                             bytes(kRsaPss32)));
    QVERIFY(!verifySignature(key(kP384), SignatureForm::EcdsaDer, HashKind::Sha384, kMessage, ""));
}

void SignatureSchemeTest::knowsConventions()
{
    QVERIFY(verifyByConvention(key(kP384), kMessage, bytes(kP384Sha384), false));
    QVERIFY(verifyByConvention(key(kP384), kMessage, bytes(kP384Sha256), false));
    QVERIFY(!verifyByConvention(key(kP384), kMessage, bytes(kP384Halves), false));
    QVERIFY(verifyByConvention(key(kP384), kMessage, bytes(kP384Halves), true));
    QVERIFY(verifyByConvention(key(kRsa), kMessage, bytes(kRsaPss32), false));
    QVERIFY(!verifyByConvention(key(kRsa), kMessage, bytes(kRsaPkcs1Sha512), false));
}

void SignatureSchemeTest::makesDerOfHalves()
{
    const std::string halves = bytes(kP384Halves);
    QCOMPARE(ecdsaDer(halves.substr(0, 48), halves.substr(48)).value(), bytes(kP384Sha384));
    QVERIFY(!ecdsaDer("", "1") && !ecdsaDer("1", std::string(67, 'x')));
}

void SignatureSchemeTest::makesKeysOfNumbers()
{
    const std::string point = bytes(kP384).substr(24);
    const auto made = publicKeyOfPoint("P-384", point.substr(0, 48), point.substr(48));
    QVERIFY(made);
    QCOMPARE(made->spki(), bytes(kP384));
    std::string off = point.substr(48);
    off[0] ^= 1;
    QVERIFY(!publicKeyOfPoint("P-384", point.substr(0, 48), off));
    QVERIFY(!publicKeyOfPoint("P-256", point.substr(0, 48), point.substr(48)));
    QVERIFY(!publicKeyOfPoint("secp256k1", std::string(32, 'x'), std::string(32, 'y')));
    const std::string pkcs1 = bytes(kRsa).substr(24);
    QCOMPARE(publicKeyOfPkcs1(pkcs1)->spki(), bytes(kRsa));
    QCOMPARE(publicKeyOfRsa(pkcs1.substr(8, 257), std::string("\x01\0\x01", 3))->spki().size(),
             bytes(kRsa).size());
    QVERIFY(!publicKeyOfRsa("", "") && !publicKeyOfEd25519("short"));
}

void SignatureSchemeTest::hashesAsPublished()
{
    // FIPS 180-4 and GB/T 32905 examples for `abc`.
    QCOMPARE(toHex(digestOf(HashKind::Sha1, "abc")),
             std::string("a9993e364706816aba3e25717850c26c9cd0d89d"));
    QCOMPARE(toHex(digestOf(HashKind::Sm3, "abc")),
             std::string("66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0"));
    for (const HashKind kind :
         {HashKind::Sha1, HashKind::Sha256, HashKind::Sha384, HashKind::Sha512, HashKind::Sm3}) {
        QCOMPARE(digestOf(kind, "").size(), digestSize(kind));
        QVERIFY(parseHashKind(nameOf(kind)) == kind);
    }
    QVERIFY(!parseHashKind("md5") && !hashKindOfTpm(0x27));
}

QTEST_APPLESS_MAIN(SignatureSchemeTest)
#include "signature_scheme_test.moc"
