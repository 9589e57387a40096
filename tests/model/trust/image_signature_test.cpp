#include "model/trust/image_signature.h"

#include <QTest>

#include "tests/support/vectors.h"

using namespace souverix;
using souverix::test::readVector;

namespace
{

struct ImageCase {
    std::string payload;
    std::string signature;
    Hash image{};
    PublicKey key;
};

ImageCase goodCase()
{
    const auto one = test::readVectorJson("image/cases.json").at(0);
    const auto text = [&](const char* name) { return one.at(name).get<std::string>(); };
    return {readVector("image/" + text("payload")), readVector("image/" + text("sig")),
            *parseDigest(text("image")), *PublicKey::parse(readVector("image/" + text("key")))};
}

} // namespace

class ImageSignatureTest : public QObject
{
    Q_OBJECT
private slots:
    void judgesPublishedCases();
    void ignoresWhiteSpaceAroundTheSignature();
    void rejectsAnyOtherByteOfThePayload();
    void refusesPayloadsOfOtherKinds();
};

void ImageSignatureTest::judgesPublishedCases()
{
    for (const auto& one : test::readVectorJson("image/cases.json")) {
        const auto text = [&](const char* name) { return one.at(name).get<std::string>(); };
        const auto result = checkImageSignature(
            readVector("image/" + text("payload")), readVector("image/" + text("sig")),
            *parseDigest(text("image")), *PublicKey::parse(readVector("image/" + text("key"))));
        QCOMPARE(result.verdict == Verdict::Verified, text("expect") == "accept");
    }
}

void ImageSignatureTest::ignoresWhiteSpaceAroundTheSignature()
{
    const ImageCase good = goodCase();
    const auto result =
        checkImageSignature(good.payload, "\n " + good.signature + "\r\n", good.image, good.key);
    QCOMPARE(result.verdict, Verdict::Verified);
    QCOMPARE(checkImageSignature(good.payload, "", good.image, good.key).reason,
             std::string("bad-base64"));
}

void ImageSignatureTest::rejectsAnyOtherByteOfThePayload()
{
    const ImageCase good = goodCase();
    int verified = 0;
    test::attack(good.payload, [&](const std::string& payload) {
        verified += checkImageSignature(payload, good.signature, good.image, good.key).verdict ==
                    Verdict::Verified;
    });
    QCOMPARE(verified, 0);
    QCOMPARE(checkImageSignature(good.payload + "\n", good.signature, good.image, good.key).reason,
             std::string("bad-signature"));
}

void ImageSignatureTest::refusesPayloadsOfOtherKinds()
{
    const auto payload = [](const char* type, const char* digest) {
        return std::string(R"({"critical":{"identity":{"docker-reference":"r"},"image":)") +
               R"({"docker-manifest-digest":")" + digest + R"("},"type":")" + type + R"("}})";
    };
    const std::string digest = "sha256:" + std::string(64, 'a');
    QVERIFY(parseSimpleSigning(payload("cosign container image signature", digest.c_str())));
    QVERIFY(!parseSimpleSigning(payload("atomic container signature", digest.c_str())));
    QVERIFY(!parseSimpleSigning(payload("cosign container image signature", "sha256:00")));
    QVERIFY(!parseSimpleSigning("{}"));
    QVERIFY(!parseSimpleSigning(R"({"critical":5})"));
}

QTEST_APPLESS_MAIN(ImageSignatureTest)
#include "image_signature_test.moc"
