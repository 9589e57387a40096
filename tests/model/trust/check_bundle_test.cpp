#include "model/trust/check_bundle.h"

#include <QDir>
#include <QTest>

#include <functional>

#include "tests/support/vectors.h"

using namespace souverix;
using nlohmann::json;
using souverix::test::readVector;

namespace
{

constexpr auto kIdentity =
    "https://github.com/sigstore-conformance/extremely-dangerous-public-oidc-beacon/.github/"
    "workflows/extremely-dangerous-oidc-beacon.yml@refs/heads/main";
constexpr auto kIssuer = "https://token.actions.githubusercontent.com";

struct BundleCase {
    std::string bundle;
    std::string artifact;
    std::string root;
    std::string key; ///< empty where a certificate signed
};

BundleCase caseOf(const std::string& name)
{
    const auto orElse = [&](const char* file, const char* shared) {
        const std::string own = readVector("bundle/" + name + "/" + file);
        return own.empty() ? readVector(std::string("bundle/") + shared) : own;
    };
    return {readVector("bundle/" + name + "/bundle.sigstore.json"), orElse("artifact", "a.txt"),
            orElse("trusted_root.json", "trusted_root.public-good.json"),
            readVector("bundle/" + name + "/key.pub")};
}

CheckResult check(const BundleCase& one, const char* identity = kIdentity,
                  const char* issuer = kIssuer)
{
    BundlePolicy policy{std::nullopt, identity, issuer};
    if (!one.key.empty()) {
        const auto key = PublicKey::parse(one.key);
        if (!key)
            return answerOf(key.error());
        policy.key = *key;
    }
    const auto root = parseTrustedRoot(one.root);
    const auto bundle = parseSigstoreBundle(one.bundle);
    if (!root || !bundle)
        return answerOf(root ? bundle.error() : root.error());
    return checkBundle(*bundle, one.artifact, *root, policy);
}

/// The reason after `change` was done to the bundle and the trusted root of a good case.
std::string reasonAfter(const char* name,
                        const std::function<void(json& bundle, json& root)>& change)
{
    BundleCase one = caseOf(name);
    json bundle = json::parse(one.bundle), root = json::parse(one.root);
    change(bundle, root);
    one.bundle = bundle.dump();
    one.root = root.dump();
    return check(one).reason;
}

json& entryOf(json& bundle)
{
    return bundle["verificationMaterial"]["tlogEntries"][0];
}

constexpr auto kPlain = "happy-path-v0.3";
constexpr auto kStamped = "trust-root-tsa-validity-end-inclusive";

} // namespace

class CheckBundleTest : public QObject
{
    Q_OBJECT
private slots:
    void judgesConformanceCases_data();
    void judgesConformanceCases();
    void rejectsOtherSigners();
    void judgesPeriodsOfTheTrustedRoot();
    void judgesTransparencyLogEntries();
    void needsAMomentItCanTrust();
    void refusesIllFormedBundles();
    void refusesIllFormedTrustedRoots();
    void survivesEveryCut();
};

void CheckBundleTest::judgesConformanceCases_data()
{
    QTest::addColumn<bool>("accepted");
    const QDir cases(QStringLiteral(SOUVERIX_TEST_DATA "/vectors/bundle"));
    for (const QString& name : cases.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        QTest::newRow(name.toUtf8().constData()) << !name.endsWith(QLatin1String("_fail"));
}

void CheckBundleTest::judgesConformanceCases()
{
    QFETCH(bool, accepted);
    const auto result = check(caseOf(QTest::currentDataTag()));
    QVERIFY2((result.verdict == Verdict::Verified) == accepted, result.reason.c_str());
}

void CheckBundleTest::rejectsOtherSigners()
{
    const BundleCase good = caseOf(kPlain);
    QCOMPARE(check(good, "https://example.com/other").reason, std::string("other-identity"));
    QCOMPARE(check(good, kIdentity, "https://example.com").reason, std::string("other-issuer"));
    QCOMPARE(check(good, "", "").verdict, Verdict::Rejected);
    BundleCase keyed = caseOf("managed-key-happy-path");
    keyed.key.clear();
    QCOMPARE(check(keyed).reason, std::string("no-certificate"));
    BundleCase other = good;
    other.key = readVector("bundle/managed-key-happy-path/key.pub");
    QCOMPARE(check(other).reason, std::string("bad-signature"));
    other = good;
    other.artifact += "\n";
    QCOMPARE(check(other).reason, std::string("digest-mismatch"));
}

void CheckBundleTest::judgesPeriodsOfTheTrustedRoot()
{
    const auto end = [](const char* list, const char* at, bool key) {
        return [=](json&, json& root) {
            for (json& one : root[list])
                (key ? one["publicKey"] : one)["validFor"]["end"] = at;
        };
    };
    // signed 2024-03-19T17:26:26Z
    QCOMPARE(reasonAfter(kPlain, end("tlogs", "2024-03-19T17:26:26Z", true)), std::string());
    QCOMPARE(reasonAfter(kPlain, end("tlogs", "2024-03-19T17:26:25Z", true)),
             std::string("log-not-valid"));
    QCOMPARE(reasonAfter(kPlain, end("ctlogs", "2024-03-18T00:00:00Z", true)), std::string("sct"));
    QCOMPARE(reasonAfter(kPlain, end("certificateAuthorities", "2024-03-18T00:00:00Z", false)),
             std::string("untrusted"));
    // stamped 2025-06-12T12:02:20Z
    QCOMPARE(reasonAfter(kStamped, end("timestampAuthorities", "2025-06-12T12:02:19Z", false)),
             std::string("authority-not-valid"));
    QCOMPARE(reasonAfter(kStamped,
                         [](json&, json& root) {
                             json other = root["timestampAuthorities"][0];
                             other["certChain"] = json::object();
                             other["validFor"].erase("end");
                             root["timestampAuthorities"][0]["validFor"]["end"] =
                                 "2025-06-12T12:02:19Z";
                             root["timestampAuthorities"].push_back(other);
                         }),
             std::string("authority-not-valid"));
}

void CheckBundleTest::judgesTransparencyLogEntries()
{
    const auto reason = [](const std::function<void(json&)>& change) {
        return reasonAfter(kPlain, [&](json& bundle, json&) { change(entryOf(bundle)); });
    };
    QCOMPARE(reason([](json& e) { e["integratedTime"] = "1710869187"; }),
             std::string("bad-signature"));
    QCOMPARE(reason([](json& e) { e["logIndex"] = "79571824"; }), std::string("bad-signature"));
    QCOMPARE(reason([](json& e) { e["inclusionProof"]["logIndex"] = "75408391"; }),
             std::string("proof-mismatch"));
    QCOMPARE(reason([](json& e) { e["inclusionProof"]["treeSize"] = "75408394"; }),
             std::string("proof-mismatch"));
    QCOMPARE(reason([](json& e) { e["inclusionProof"].erase("checkpoint"); }),
             std::string("no-proof"));
    QCOMPARE(reason([](json& e) { e["kindVersion"]["version"] = "0.0.2"; }),
             std::string("entry-mismatch"));
    QCOMPARE(reason([](json& e) { e["logId"]["keyId"] = "AAAA"; }), std::string("unknown-log"));
    QCOMPARE(reasonAfter(
                 kPlain,
                 [](json& b, json&) { b["verificationMaterial"]["tlogEntries"] = json::array(); }),
             std::string("no-log-entry"));
    QVERIFY(reason([](json& e) {
                auto note = e["inclusionProof"]["checkpoint"]["envelope"].get<std::string>();
                note[note.rfind(' ') + 1] ^= 1; // another key's hint
                e["inclusionProof"]["checkpoint"]["envelope"] = note;
            }) == std::string("no-known-key"));
}

void CheckBundleTest::needsAMomentItCanTrust()
{
    QCOMPARE(reasonAfter(kPlain, [](json& b, json&) { entryOf(b).erase("inclusionPromise"); }),
             std::string("no-time"));
    QCOMPARE(reasonAfter(kStamped,
                         [](json& b, json&) {
                             b["verificationMaterial"].erase("timestampVerificationData");
                         }),
             std::string("no-time"));
    QCOMPARE(reasonAfter(kStamped, [](json&, json& r) { r.erase("timestampAuthorities"); }),
             std::string("no-time"));
    // Every timestamp must hold, and be over this signature.
    const json other = json::parse(readVector("bundle/managed-key-happy-path/bundle.sigstore.json"))
                           .at("verificationMaterial")
                           .at("timestampVerificationData")
                           .at("rfc3161Timestamps")
                           .at(0);
    QVERIFY(
        !reasonAfter(kStamped, [&](json& b, json& r) {
             r["timestampAuthorities"][0]["validFor"].erase("end");
             b["verificationMaterial"]["timestampVerificationData"]["rfc3161Timestamps"].push_back(
                 other);
         }).empty());
}

void CheckBundleTest::refusesIllFormedBundles()
{
    const auto verdictAfter = [](const std::function<void(json&)>& change) {
        BundleCase one = caseOf(kPlain);
        json bundle = json::parse(one.bundle);
        change(bundle);
        one.bundle = bundle.dump();
        return check(one).verdict;
    };
    const json root = json::parse(readVector("bundle/trusted_root.public-good.json"));
    const json rootCertificate = root["certificateAuthorities"][1]["certChain"]["certificates"][1];
    for (const std::function<void(json&)>& change : std::vector<std::function<void(json&)>>{
             [](json& b) { b.erase("mediaType"); }, [](json& b) { b.erase("messageSignature"); },
             [](json& b) { b["messageSignature"]["signature"] = "!"; },
             [](json& b) { b["dsseEnvelope"] = json::object(); },
             [](json& b) {
                 b["verificationMaterial"]["publicKey"] = {{"hint", "x"}};
             },
             [](json& b) { b["verificationMaterial"].erase("certificate"); },
             [](json& b) { entryOf(b)["logIndex"] = "-1"; },
             [](json& b) { entryOf(b)["logIndex"] = -1; },
             [](json& b) { entryOf(b)["integratedTime"] = "x"; },
             [](json& b) { entryOf(b).erase("canonicalizedBody"); },
             [](json& b) { entryOf(b)["inclusionProof"]["hashes"][0] = "AAAA"; },
             [&](json& b) { b["verificationMaterial"]["certificate"] = rootCertificate; },
             [](json& b) { b["verificationMaterial"]["x509CertificateChain"] = json::object(); }})
        QCOMPARE(verdictAfter(change), Verdict::Malformed);
    for (const auto* mediaType : {"application/vnd.dev.sigstore.bundle.v0.4+json",
                                  "application/vnd.dev.sigstore.bundle+json;version=0.4",
                                  "application/vnd.dev.sigstore.bundle.v0.3x+json"})
        QCOMPARE(verdictAfter([&](json& b) { b["mediaType"] = mediaType; }), Verdict::Rejected);
    QCOMPARE(verdictAfter([](json& b) {
                 b["mediaType"] = "application/vnd.dev.sigstore.bundle.v0.3.2+json";
             }),
             Verdict::Verified);
}

void CheckBundleTest::refusesIllFormedTrustedRoots()
{
    const auto reason = [](const std::function<void(json&)>& change) {
        return reasonAfter(kPlain, [&](json&, json& root) { change(root); });
    };
    const std::string bad = "bad-trusted-root";
    QCOMPARE(reason([](json& r) { r["tlogs"][0]["publicKey"]["validFor"].erase("start"); }), bad);
    QCOMPARE(reason([](json& r) { r["tlogs"][0]["publicKey"].erase("validFor"); }), bad);
    QCOMPARE(reason([](json& r) { r["tlogs"][0]["publicKey"]["validFor"]["end"] = "x"; }), bad);
    QCOMPARE(reason([](json& r) { r["tlogs"][0]["hashAlgorithm"] = "SHA2_512"; }), bad);
    QCOMPARE(reason([](json& r) { r["ctlogs"] = json::object(); }), bad);
    QCOMPARE(reason([](json& r) { r["mediaType"] = "x"; }), std::string("unsupported-version"));
}

void CheckBundleTest::survivesEveryCut()
{
    const std::string good = caseOf(kPlain).bundle;
    for (std::size_t cut = 0; cut < good.size(); cut += 7)
        QVERIFY(!parseSigstoreBundle(good.substr(0, cut)) || cut + 2 > good.size());
}

QTEST_APPLESS_MAIN(CheckBundleTest)
#include "check_bundle_test.moc"
