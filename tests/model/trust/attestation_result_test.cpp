#include "model/trust/attestation_result.h"

#include <QTest>

#include <algorithm>

#include "model/base/bytes.h"
#include "model/crypto/ed25519.h"
#include "tests/support/vectors.h"

using namespace souverix;
using nlohmann::json;
using souverix::test::readVector;

namespace
{

constexpr UtcTime kNow{1'700'000'000, 0};

std::string base64Url(const std::string& bytes)
{
    std::string text = toBase64(bytes);
    text.erase(std::find(text.begin(), text.end(), '='), text.end());
    std::replace(text.begin(), text.end(), '+', '-');
    std::replace(text.begin(), text.end(), '/', '_');
    return text;
}

Ed25519Seed seed()
{
    Ed25519Seed bytes{};
    bytes.fill(7);
    return bytes;
}

JsonWebKey ownKey()
{
    const auto key = *ed25519PublicKey(seed());
    const std::string raw(key.begin(), key.end());
    return *parseJwk(json{{"kty", "OKP"}, {"crv", "Ed25519"}, {"x", base64Url(raw)}}.dump());
}

std::string tokenOf(const std::string& claims, const std::string& header = R"({"alg":"EdDSA"})")
{
    const std::string message = base64Url(header) + "." + base64Url(claims);
    return message + "." + base64Url(*ed25519Sign(seed(), message));
}

json claimsWith(const json& more = json::object())
{
    json claims{{"eat_profile", "tag:github.com,2023:veraison/ear"},
                {"iat", 1'666'091'373},
                {"ear.verifier-id", {{"build", "b"}, {"developer", "d"}}},
                {"submods", {{"cpu", {{"ear.status", "affirming"}}}}}};
    claims.update(more);
    return claims;
}

CheckResult check(const json& claims, UtcTime time = kNow)
{
    return checkAttestationResult(tokenOf(claims.dump()), ownKey(), time);
}

json vectorOf(const char* claim, const json& value)
{
    return {
        {"submods",
         {{"cpu", {{"ear.status", "none"}, {"ear.trustworthiness-vector", {{claim, value}}}}}}}};
}

} // namespace

class AttestationResultTest : public QObject
{
    Q_OBJECT
private slots:
    void judgesPublishedTokens();
    void knowsTheTierOfEveryValue();
    void tellsTiersOfClaims();
    void judgesExpAndNbf();
    void refusesClaimsOutOfForm();
    void refusesOtherHeaders();
    void readsKeys();
    void rejectsEveryCutAndFlip();
};

void AttestationResultTest::judgesPublishedTokens()
{
    const auto key = parseJwk(readVector("ear/key.jwk"));
    for (const auto& one : test::readVectorJson("ear/jwt-cases.json").at("cases")) {
        const auto token = one.at("token").get<std::string>();
        const auto result = checkAttestationResult(token, *key, kNow);
        QCOMPARE(result.verdict == Verdict::Verified, one.at("expect") == "accept");
        QCOMPARE(checkAttestationResult(token + "\n", *key, kNow).verdict, result.verdict);
        QCOMPARE(checkAttestationResult(token + "\n\n", *key, kNow).verdict, Verdict::Malformed);
        if (result.verdict == Verdict::Verified) {
            QCOMPARE(result.detail.at("iat").dump(), std::string("1666091373"));
            QCOMPARE(result.detail.at("submods").dump(),
                     std::string(R"({"test":{"status":"affirming","tiers":{}}})"));
        }
    }
}

void AttestationResultTest::knowsTheTierOfEveryValue()
{
    const auto table = test::readVectorJson("ear/tiers.json").at("table");
    QCOMPARE(table.size(), std::size_t(256));
    for (const auto& [value, tier] : table.items())
        QCOMPARE(std::string(*tierOf(std::stoi(value))), tier.get<std::string>());
    QVERIFY(!tierOf(128) && !tierOf(-129));
}

void AttestationResultTest::tellsTiersOfClaims()
{
    const auto result = check(claimsWith(vectorOf("hardware", -33)));
    QCOMPARE(result.verdict, Verdict::Verified);
    QCOMPARE(result.detail.at("submods").dump(),
             std::string(R"({"cpu":{"status":"none","tiers":{"hardware":"warning"}}})"));
    QCOMPARE(check(claimsWith(vectorOf("hardware", 128))).verdict, Verdict::Malformed);
    QCOMPARE(check(claimsWith(vectorOf("hardware", 2.5))).verdict, Verdict::Malformed);
    QCOMPARE(check(claimsWith(vectorOf("colour", 2))).verdict, Verdict::Malformed);
}

void AttestationResultTest::judgesExpAndNbf()
{
    QCOMPARE(check(claimsWith({{"exp", kNow.seconds}})).reason, std::string("expired"));
    QCOMPARE(check(claimsWith({{"exp", kNow.seconds + 1}})).verdict, Verdict::Verified);
    QCOMPARE(check(claimsWith({{"nbf", kNow.seconds + 1}})).reason, std::string("not-yet-valid"));
    QCOMPARE(check(claimsWith({{"nbf", kNow.seconds}})).verdict, Verdict::Verified);
    QCOMPARE(check(claimsWith({{"exp", "1"}})).verdict, Verdict::Malformed);
    QCOMPARE(check(claimsWith({{"exp", 1e300}})).verdict, Verdict::Malformed);
}

void AttestationResultTest::refusesClaimsOutOfForm()
{
    for (const char* name : {"eat_profile", "iat", "ear.verifier-id", "submods"}) {
        auto claims = claimsWith();
        claims.erase(name);
        QCOMPARE(check(claims).verdict, Verdict::Malformed);
    }
    QCOMPARE(check(claimsWith({{"eat_profile", "tag:other"}})).reason,
             std::string("unsupported-profile"));
    for (const json& more :
         {json{{"iat", "1"}}, json{{"iat", 1.5}}, json{{"submods", json::object()}},
          json{{"submods", {{"a", json::object()}}}},
          json{{"submods", {{"a", {{"ear.status", "good"}}}}}},
          json{{"submods", {{"a", {{"ear.status", 3}}}}}},
          json{{"submods", {{"a", {{"ear.status", 0}, {"ear.appraisal-policy-id", 1}}}}}},
          json{{"ear.verifier-id", {{"build", 1}}}}})
        QCOMPARE(check(claimsWith(more)).verdict, Verdict::Malformed);
    QCOMPARE(check(claimsWith({{"submods", {{"a", {{"ear.status", 96}}}}}})).verdict,
             Verdict::Verified);
}

void AttestationResultTest::refusesOtherHeaders()
{
    const std::string claims = claimsWith().dump();
    const auto verdictOf = [&](const char* header) {
        return checkAttestationResult(tokenOf(claims, header), ownKey(), kNow).verdict;
    };
    QCOMPARE(verdictOf(R"({"alg":"EdDSA","typ":"JWT"})"), Verdict::Verified);
    for (const auto* header : {R"({"alg":"none"})", R"({"alg":"HS256"})", R"({"alg":"ES256"})",
                               R"({"alg":"EdDSA","crit":["exp"]})", R"({"alg":"eddsa"})"})
        QCOMPARE(verdictOf(header), Verdict::Rejected);
    for (const auto* header : {"{}", "[]", R"({"alg":5})", R"({"alg":"EdDSA","alg":"EdDSA"})"})
        QCOMPARE(verdictOf(header), Verdict::Malformed);
}

void AttestationResultTest::readsKeys()
{
    const auto good = json::parse(readVector("ear/key.jwk"));
    QVERIFY(parseJwk(good.dump()));
    for (const auto& [name, value] : {std::pair{"kty", json("oct")},
                                      {"crv", json("P-384")},
                                      {"x", json("AAAA")},
                                      {"y", good.at("x")},
                                      {"use", json("enc")}}) {
        auto changed = good;
        changed[name] = value;
        QVERIFY2(!parseJwk(changed.dump()), name);
    }
    auto other = good;
    other["alg"] = "ES384";
    const auto token =
        test::readVectorJson("ear/jwt-cases.json").at("cases").at(0).at("token").get<std::string>();
    QCOMPARE(checkAttestationResult(token, *parseJwk(other.dump()), kNow).verdict,
             Verdict::Rejected);
}

void AttestationResultTest::rejectsEveryCutAndFlip()
{
    const auto key = parseJwk(readVector("ear/key.jwk"));
    const auto token =
        test::readVectorJson("ear/jwt-cases.json").at("cases").at(0).at("token").get<std::string>();
    int verified = 0;
    test::attack(token, [&](const std::string& bytes) {
        verified += checkAttestationResult(bytes, *key, kNow).verdict == Verdict::Verified;
    });
    QCOMPARE(verified, 0);
}

QTEST_APPLESS_MAIN(AttestationResultTest)
#include "attestation_result_test.moc"
