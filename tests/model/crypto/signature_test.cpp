#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "model/base/bytes.h"
#include "model/crypto/ed25519.h"
#include "model/crypto/public_key.h"

using namespace souverix;

namespace
{

std::string bytesOf(const QJsonValue& hex)
{
    return *fromHex(hex.toString().toStdString());
}

struct Tally {
    int accepted = 0;
    int refused = 0;
    QStringList wrong;
};

Tally judge(const QJsonArray& groups, SignatureAlgorithm algorithm)
{
    Tally tally;
    for (const QJsonValue& group : groups) {
        const auto key = PublicKey::parse(bytesOf(group["publicKeyDer"]));
        if (!key)
            qFatal("a published key is not read");
        for (const QJsonValue& test : group["tests"].toArray()) {
            const bool holds = key->verify(algorithm, bytesOf(test["msg"]), bytesOf(test["sig"]));
            const QString word = test["result"].toString();
            if ((word == "valid" && !holds) || (word == "invalid" && holds))
                tally.wrong += QString::number(test["tcId"].toInt());
            tally.accepted += holds && word == "valid" ? 1 : 0;
            tally.refused += !holds && word == "invalid" ? 1 : 0;
        }
    }
    return tally;
}

} // namespace

class SignatureTest : public QObject
{
    Q_OBJECT
private slots:
    void publishedSignaturesAreJudgedAsPublished_data();
    void publishedSignaturesAreJudgedAsPublished();
    void ed25519SignsAsTheStandardDoes();
    void ed25519RefusesEveryChangedByte();
    void halvesOfEcdsaMustBeWhole();
    void keyOfAnotherKindDoesNotFit();
    void keyWithBytesBehindItIsRefused();
};

void SignatureTest::publishedSignaturesAreJudgedAsPublished_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<SignatureAlgorithm>("algorithm");
    QTest::addColumn<int>("valid");
    QTest::addColumn<int>("invalid");
    QTest::newRow("ed25519") << "ed25519_test" << SignatureAlgorithm::Ed25519 << 88 << 63;
    QTest::newRow("ecdsa-p256") << "ecdsa_secp256r1_sha256_test" << SignatureAlgorithm::EcdsaP256
                                << 174 << 310;
    QTest::newRow("rsa-pkcs1") << "rsa_signature_2048_sha256_test"
                               << SignatureAlgorithm::RsaPkcs1Sha256 << 9 << 249;
}

void SignatureTest::publishedSignaturesAreJudgedAsPublished()
{
    QFETCH(QString, file);
    QFETCH(SignatureAlgorithm, algorithm);
    QFETCH(int, valid);
    QFETCH(int, invalid);
    QFile vectors(SOUVERIX_TEST_DATA "/vectors/signature/" + file + ".json");
    QVERIFY(vectors.open(QIODevice::ReadOnly));
    const QJsonArray groups = QJsonDocument::fromJson(vectors.readAll())["testGroups"].toArray();
    const Tally tally = judge(groups, algorithm);
    qInfo("%s: %d accepts, %d rejects", qPrintable(file), tally.accepted, tally.refused);
    QCOMPARE(tally.wrong, QStringList());
    QCOMPARE(tally.accepted, valid);
    QCOMPARE(tally.refused, invalid);
}

void SignatureTest::ed25519SignsAsTheStandardDoes()
{
    // RFC 8032, 7.1, test 2.
    Ed25519Seed seed{};
    const std::string bytes =
        *fromHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");
    std::copy(bytes.begin(), bytes.end(), seed.begin());
    const auto key = ed25519PublicKey(seed);
    QVERIFY(key);
    QCOMPARE(toHex(*key),
             std::string("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
    QCOMPARE(toHex(*ed25519Sign(seed, "\x72")),
             std::string("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e4"
                         "3e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
}

void SignatureTest::ed25519RefusesEveryChangedByte()
{
    const Ed25519Seed seed{7};
    const Ed25519PublicKey raw = *ed25519PublicKey(seed);
    const std::string key(raw.begin(), raw.end());
    const std::string signature = *ed25519Sign(seed, "message");
    QVERIFY(ed25519Verify(key, "message", signature));
    for (std::size_t at = 0; at < signature.size(); ++at) {
        std::string changed = signature;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        QVERIFY(!ed25519Verify(key, "message", changed));
        QVERIFY(!ed25519Verify(key, "message", signature.substr(0, at)));
    }
    QVERIFY(!ed25519Verify(key, "Message", signature));
    QVERIFY(!ed25519Verify(key.substr(1), "message", signature));
    QVERIFY(!ed25519Verify(key, "message", signature + 'x'));
}

void SignatureTest::halvesOfEcdsaMustBeWhole()
{
    QFile vectors(SOUVERIX_TEST_DATA "/vectors/signature/ecdsa_secp256r1_sha256_test.json");
    QVERIFY(vectors.open(QIODevice::ReadOnly));
    const QJsonObject group =
        QJsonDocument::fromJson(vectors.readAll())["testGroups"].toArray()[0].toObject();
    const auto key = PublicKey::parse(bytesOf(group["publicKeyDer"]));
    QVERIFY(key);
    // The first case: SEQUENCE { INTEGER r (33 bytes, the first zero), INTEGER s (32 bytes) }.
    const QJsonValue test = group["tests"].toArray()[0];
    const std::string der = bytesOf(test["sig"]), message = bytesOf(test["msg"]);
    QCOMPARE(der.size(), std::size_t{2 + 2 + 33 + 2 + 32});
    const std::string halves = der.substr(5, 32) + der.substr(39, 32);
    const auto holds = [&](const std::string& signature) {
        return key->verify(SignatureAlgorithm::EcdsaP256P1363, message, signature);
    };
    QVERIFY(holds(halves));
    QVERIFY(!holds(der));
    QVERIFY(!holds(halves.substr(1)));
    QVERIFY(!holds(halves + '\0'));
    QVERIFY(!holds(std::string(64, '\0')));
    for (std::size_t at = 0; at < halves.size(); ++at) {
        std::string changed = halves;
        changed[at] = static_cast<char>(changed[at] ^ 1);
        QVERIFY(!holds(changed));
    }
}

void SignatureTest::keyOfAnotherKindDoesNotFit()
{
    QFile file(SOUVERIX_TEST_DATA "/vectors/signature/ed25519_test.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonValue group = QJsonDocument::fromJson(file.readAll())["testGroups"].toArray()[0];
    const auto key = PublicKey::parse(group["publicKeyPem"].toString().toStdString());
    QVERIFY(key);
    QVERIFY(key->fits(SignatureAlgorithm::Ed25519));
    QVERIFY(!key->fits(SignatureAlgorithm::EcdsaP256));
    QVERIFY(!key->fits(SignatureAlgorithm::RsaPkcs1Sha256));
    QVERIFY(key->usualAlgorithm() == SignatureAlgorithm::Ed25519);
    QCOMPARE(toHex(key->spki()), group["publicKeyDer"].toString().toStdString());
}

void SignatureTest::keyWithBytesBehindItIsRefused()
{
    QFile file(SOUVERIX_TEST_DATA "/vectors/signature/ed25519_test.json");
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonValue group = QJsonDocument::fromJson(file.readAll())["testGroups"].toArray()[0];
    const std::string der = bytesOf(group["publicKeyDer"]);
    QVERIFY(PublicKey::parse(der));
    QVERIFY(!PublicKey::parse(der + '\0'));
    for (std::size_t length = 0; length < der.size(); ++length)
        QVERIFY(!PublicKey::parse(der.substr(0, length)));
    QVERIFY(!PublicKey::parse("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n"));
}

QTEST_APPLESS_MAIN(SignatureTest)
#include "signature_test.moc"
