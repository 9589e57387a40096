#include "model/trust/dsse.h"

#include <QTest>

#include "model/base/bytes.h"
#include "model/crypto/ed25519.h"
#include "model/crypto/raw_key.h"
#include "model/crypto/sha256.h"
#include "model/trust/base64_forms.h"
#include "tests/support/vectors.h"

using namespace souverix;
using souverix::test::readVector;

namespace
{

Ed25519Seed seedOf(std::uint8_t number)
{
    Ed25519Seed seed{};
    seed.fill(number);
    return seed;
}

PublicKey keyOf(std::uint8_t number)
{
    const auto key = *ed25519PublicKey(seedOf(number));
    return *publicKeyOfEd25519({reinterpret_cast<const char*>(key.data()), key.size()});
}

/// An envelope of `payload` signed by the keys of these numbers.
nlohmann::json envelopeOf(const std::string& payload, std::initializer_list<std::uint8_t> signers,
                          const std::string& type = "application/vnd.in-toto+json")
{
    nlohmann::json envelope{{"payload", toBase64(payload)},
                            {"payloadType", type},
                            {"signatures", nlohmann::json::array()}};
    for (const std::uint8_t number : signers) {
        const auto signature = *ed25519Sign(seedOf(number), preAuthEncoding(type, payload));
        envelope["signatures"].push_back({{"keyid", "any"}, {"sig", toBase64(signature)}});
    }
    return envelope;
}

std::string statementOf(const nlohmann::json& digests,
                        const char* type = "https://in-toto.io/Statement/v1")
{
    return nlohmann::json{{"_type", type},
                          {"predicateType", "https://example.com/p"},
                          {"subject", {{{"name", "a"}, {"digest", digests}}}},
                          {"predicate", nlohmann::json::object()}}
        .dump();
}

CheckResult check(const nlohmann::json& envelope, const std::vector<PublicKey>& keys,
                  std::size_t threshold = 1,
                  const std::optional<std::string>& subject = std::nullopt)
{
    return checkDsse(envelope.dump(), keys, threshold, subject);
}

} // namespace

class DsseTest : public QObject
{
    Q_OBJECT
private slots:
    void encodesAsThePublishedExample();
    void acceptsThePublishedEnvelope();
    void countsDistinctKeysAlone();
    void takesEitherAlphabetButNotBoth();
    void comparesSubjects();
    void refusesStatementsOfOtherKinds();
    void refusesIllFormedEnvelopes();
    void rejectsEveryCutAndFlip();
};

void DsseTest::encodesAsThePublishedExample()
{
    for (const auto& one : test::readVectorJson("dsse/expected.json").at("pae_cases"))
        QVERIFY(preAuthEncoding(one.at("type").get<std::string>(),
                                one.at("body_utf8").get<std::string>()) ==
                one.at("pae_utf8").get<std::string>());
    QCOMPARE(preAuthEncoding("", "ü"), std::string("DSSEv1 0  2 ü"));
}

void DsseTest::acceptsThePublishedEnvelope()
{
    const auto key = PublicKey::parse(readVector("dsse/spec-key.pub.pem"));
    const std::string envelope = readVector("dsse/spec-envelope.json");
    QCOMPARE(checkDsse(envelope, {*key}, 1, std::nullopt).verdict, Verdict::Verified);
    QCOMPARE(checkDsse(envelope, {keyOf(1)}, 1, std::nullopt).reason, std::string("bad-signature"));
    QCOMPARE(checkDsse(envelope, {*key, keyOf(1)}, 2, std::nullopt).reason,
             std::string("too-few-signers"));
}

void DsseTest::countsDistinctKeysAlone()
{
    const auto twice = envelopeOf("x", {1, 1});
    QCOMPARE(check(twice, {keyOf(1), keyOf(1)}, 2).verdict, Verdict::Rejected);
    const auto both = envelopeOf("x", {1, 2});
    QCOMPARE(check(both, {keyOf(1), keyOf(3), keyOf(2)}, 2).verdict, Verdict::Verified);
    QCOMPARE(check(both, {keyOf(1), keyOf(3), keyOf(2)}, 3).verdict, Verdict::Rejected);
}

void DsseTest::takesEitherAlphabetButNotBoth()
{
    const std::string payload = "\xFB\xFF\xFE";
    auto envelope = envelopeOf(payload, {1});
    QVERIFY(envelope["payload"] == "+//+");
    envelope["payload"] = "-__-";
    QCOMPARE(check(envelope, {keyOf(1)}).verdict, Verdict::Verified);
    envelope["payload"] = "+__-";
    QCOMPARE(check(envelope, {keyOf(1)}).verdict, Verdict::Malformed);
    QVERIFY(!fromBase64Url("AA=="));
    QVERIFY(!fromBase64Url("AB")); // bits that say nothing must be zero
    QCOMPARE(fromBase64Url("-_8").value(), std::string("\xFB\xFF"));
}

void DsseTest::comparesSubjects()
{
    const std::string content = "the artifact";
    const std::string right = toHex(sha256(content)), wrong(64, '0');
    const auto verdictOf = [&](const nlohmann::json& digests) {
        return check(envelopeOf(statementOf(digests), {1}), {keyOf(1)}, 1, content).verdict;
    };
    QCOMPARE(verdictOf({{"sha256", right}}), Verdict::Verified);
    QCOMPARE(verdictOf({{"sha256", right}, {"gitCommit", "any"}}), Verdict::Verified);
    QCOMPARE(verdictOf({{"sha256", wrong}}), Verdict::Rejected);
    QCOMPARE(verdictOf({{"sha256", right}, {"sha512", wrong + wrong}}), Verdict::Rejected);
    QCOMPARE(verdictOf({{"gitCommit", right}}), Verdict::Rejected);
    const auto other = envelopeOf(statementOf({{"sha256", right}}), {1}, "text/plain");
    QCOMPARE(check(other, {keyOf(1)}, 1, content).reason, std::string("other-subject"));
}

void DsseTest::refusesStatementsOfOtherKinds()
{
    const auto verdictOf = [&](const std::string& statement) {
        return check(envelopeOf(statement, {1}), {keyOf(1)}, 1, "x").verdict;
    };
    for (const std::string& statement :
         {std::string("not json"), std::string("[]"),
          statementOf({{"sha256", "00"}}, "https://in-toto.io/Statement/v2"),
          statementOf(nlohmann::json::object()), statementOf({{"sha256", 5}}),
          std::string(R"({"_type":"https://in-toto.io/Statement/v1","subject":[]})")})
        QCOMPARE(verdictOf(statement), Verdict::Malformed);
}

void DsseTest::refusesIllFormedEnvelopes()
{
    const auto good = envelopeOf("x", {1});
    for (const char* name : {"payload", "payloadType", "signatures"}) {
        auto without = good;
        without.erase(name);
        QCOMPARE(check(without, {keyOf(1)}).verdict, Verdict::Malformed);
        auto number = good;
        number[name] = 5;
        QCOMPARE(check(number, {keyOf(1)}).verdict, Verdict::Malformed);
    }
    auto none = good;
    none["signatures"] = nlohmann::json::array();
    QCOMPARE(check(none, {keyOf(1)}).verdict, Verdict::Malformed);
    auto unpadded = good;
    unpadded["payload"] = "eA";
    QCOMPARE(check(unpadded, {keyOf(1)}).verdict, Verdict::Malformed);
    const std::string twice = R"({"payload":"","payload":"","payloadType":"","signatures":[]})";
    QCOMPARE(checkDsse(twice, {keyOf(1)}, 1, std::nullopt).reason, std::string("duplicate-key"));
}

void DsseTest::rejectsEveryCutAndFlip()
{
    const auto key = PublicKey::parse(readVector("dsse/spec-key.pub.pem"));
    const std::string good = readVector("dsse/spec-envelope.json");
    int verified = 0;
    test::attack(good, [&](const std::string& bytes) {
        verified += checkDsse(bytes, {*key}, 1, std::nullopt).verdict == Verdict::Verified;
    });
    QVERIFY(verified <= 2); // white space at the end
}

QTEST_APPLESS_MAIN(DsseTest)
#include "dsse_test.moc"
