#include "model/trust/quote.h"

#include <QTest>

#include "model/base/bytes.h"
#include "tests/support/vectors.h"

using namespace souverix;
using souverix::test::readVector;
using souverix::test::readVectorJson;

namespace
{

const std::string kFolder = "quote/keylime-rsa/";

PublicKey attestationKey()
{
    return *PublicKey::parse(readVector(kFolder + "akpub.pem"));
}

std::string attest()
{
    return readVector(kFolder + "quote.out");
}

std::string signature()
{
    return readVector(kFolder + "quotesig.out");
}

PcrValues quotedValues()
{
    const auto expected = readVectorJson(kFolder + "expected.json");
    return *parsePcrValues(nlohmann::json{{"sha256", expected.at("pcr_values_sha256")}}.dump());
}

} // namespace

class QuoteTest : public QObject
{
    Q_OBJECT
private slots:
    void readsEveryField();
    void acceptsRightNonceAndRegisters();
    void rejectsOtherNonce();
    void rejectsOtherRegisterValues();
    void rejectsValuesCutElsewhere();
    void rejectsEveryCutAndFlip();
    void refusesOtherStructures();
    void refusesIllFormedRegisterFiles();
};

void QuoteTest::readsEveryField()
{
    const auto result = checkQuote(attest(), signature(), attestationKey(), {});
    const auto expected = readVectorJson(kFolder + "expected.json").at("attest");
    QCOMPARE(result.verdict, Verdict::Verified);
    QVERIFY(result.detail.at("nonce") == expected.at("extraData"));
    QVERIFY(result.detail.at("clock") == expected.at("clock"));
    QVERIFY(result.detail.at("reset_count") == expected.at("resetCount"));
    QVERIFY(result.detail.at("restart_count") == expected.at("restartCount"));
    QVERIFY(result.detail.at("safe") == true);
    QVERIFY(result.detail.at("pcr_digest") == expected.at("pcrDigest"));
    QVERIFY(result.detail.at("qualified_signer") == expected.at("qualifiedSigner"));
    QCOMPARE(result.detail.at("pcr_select").dump(),
             std::string(R"([{"bank":"sha256","pcrs":[15,16,22]}])"));
}

void QuoteTest::acceptsRightNonceAndRegisters()
{
    QuoteQuestion question{readVector(kFolder + "rand.out"), quotedValues()};
    (*question.pcrs)["sha256"][0] = std::string(32, 'x'); // not selected, not compared
    QCOMPARE(checkQuote(attest(), signature(), attestationKey(), question).verdict,
             Verdict::Verified);
}

void QuoteTest::rejectsOtherNonce()
{
    const auto result =
        checkQuote(attest(), signature(), attestationKey(), {std::string(), std::nullopt});
    QCOMPARE(result.verdict, Verdict::Rejected);
    QCOMPARE(result.reason, std::string("other-nonce"));
}

void QuoteTest::rejectsOtherRegisterValues()
{
    auto values = quotedValues();
    values["sha256"][16][0] ^= 1;
    auto missing = quotedValues();
    missing["sha256"].erase(22);
    for (const auto& wrong : {values, missing, PcrValues()}) {
        const auto result =
            checkQuote(attest(), signature(), attestationKey(), {std::nullopt, wrong});
        QCOMPARE(result.reason, std::string("pcr-mismatch"));
    }
}

void QuoteTest::rejectsValuesCutElsewhere()
{
    auto values = quotedValues();
    auto& bank = values["sha256"];
    bank[15] += bank[16].substr(0, 1);
    bank[16].erase(0, 1);
    QCOMPARE(checkQuote(attest(), signature(), attestationKey(), {std::nullopt, values}).reason,
             std::string("pcr-mismatch"));
}

void QuoteTest::rejectsEveryCutAndFlip()
{
    const PublicKey key = attestationKey();
    const std::string good = attest(), goodSignature = signature();
    int accepted = 0;
    test::attack(good, [&](const std::string& bytes) {
        accepted += checkQuote(bytes, goodSignature, key, {}).verdict == Verdict::Verified;
    });
    test::attack(goodSignature, [&](const std::string& bytes) {
        accepted += checkQuote(good, bytes, key, {}).verdict == Verdict::Verified;
    });
    QCOMPARE(accepted, 0);
    QVERIFY(!parseQuote(good + '\0'));
    QCOMPARE(checkQuote(good, goodSignature + '\0', key, {}).verdict, Verdict::Malformed);
}

void QuoteTest::refusesOtherStructures()
{
    std::string certify = attest();
    certify[5] = 0x17; // TPM_ST_ATTEST_CERTIFY
    QCOMPARE(parseQuote(certify).error().reason, std::string("not-a-quote"));
    QCOMPARE(parseQuote(std::string(4, '\xFF')).error().code, ErrorCode::Malformed);
}

void QuoteTest::refusesIllFormedRegisterFiles()
{
    for (const auto* text : {"", "[]", R"({"sha256":5})", R"({"sha256":{"24":"00"}})",
                             R"({"sha256":{"01":"00"}})", R"({"sha256":{"1":"0"}})",
                             R"({"sha256":{"1":"00","1":"00"}})", R"({"sha256":{"-1":"00"}})"})
        QVERIFY2(!parsePcrValues(text), text);
}

QTEST_APPLESS_MAIN(QuoteTest)
#include "quote_test.moc"
