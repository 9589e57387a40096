#include "model/trust/sbom.h"

#include <QDir>
#include <QTest>

#include "tests/support/vectors.h"

using namespace souverix;
using souverix::test::readVector;

namespace
{

std::string bomWith(const std::string& members)
{
    return R"({"bomFormat":"CycloneDX","specVersion":"1.6")" +
           (members.empty() ? std::string() : "," + members) + "}";
}

} // namespace

class SbomTest : public QObject
{
    Q_OBJECT
private slots:
    void judgesPublishedCases_data();
    void judgesPublishedCases();
    void countsWhatRealDocumentsHold_data();
    void countsWhatRealDocumentsHold();
    void tellsDanglingReferences();
    void countsHashesOfNestedComponents();
    void saysWhatIsNoSuchVersion();
    void judgesFormats();
    void isNotSlowedByLongArraysAndTexts();
    void survivesEveryCut();
};

void SbomTest::judgesPublishedCases_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const auto* folder : {"cases/1.5", "cases/1.6", "differences/1.5", "differences/1.6"}) {
        const QDir cases(QStringLiteral(SOUVERIX_TEST_DATA "/vectors/sbom/") +
                         QString::fromUtf8(folder));
        for (const QString& name : cases.entryList({QStringLiteral("*.json")}))
            QTest::newRow(name.toUtf8().constData())
                << QByteArray("sbom/") + folder + "/" + name.toUtf8();
    }
}

void SbomTest::judgesPublishedCases()
{
    QFETCH(QByteArray, path);
    const auto result = checkSbom(readVector(path.toStdString()));
    QVERIFY2((result.verdict == Verdict::Verified) == path.contains("/valid-"),
             result.detail.dump().c_str());
}

void SbomTest::countsWhatRealDocumentsHold_data()
{
    QTest::addColumn<QByteArray>("facts");
    for (const auto& one : test::readVectorJson("sbom/real/facts.json")) {
        if (!readVector("sbom/real/" + one.at("file").get<std::string>()).empty())
            QTest::newRow(one.at("file").get<std::string>().c_str())
                << QByteArray::fromStdString(one.dump());
    }
}

void SbomTest::countsWhatRealDocumentsHold()
{
    QFETCH(QByteArray, facts);
    const auto wanted = nlohmann::json::parse(facts.toStdString());
    const auto result = checkSbom(readVector("sbom/real/" + wanted.at("file").get<std::string>()));
    const auto version = wanted.at("specVersion").get<std::string>();
    if (version != "1.5" && version != "1.6") {
        QCOMPARE(result.verdict, Verdict::Rejected);
        QCOMPARE(result.reason, std::string("unsupported-version"));
        return;
    }
    QCOMPARE(result.verdict, Verdict::Verified);
    QVERIFY(result.detail.at("spec_version") == wanted.at("specVersion"));
    QVERIFY(result.detail.at("components") == wanted.at("components_all_levels"));
    QVERIFY(result.detail.at("dependencies") == wanted.at("dependencies"));
}

void SbomTest::tellsDanglingReferences()
{
    const auto sbom = parseSbom(bomWith(
        R"("components":[{"type":"library","name":"a","bom-ref":"a"}],)"
        R"("services":[{"name":"s","bom-ref":"s"}],)"
        R"("dependencies":[{"ref":"a","dependsOn":["s","x","urn:cdx:1"]},{"ref":"y","provides":["x"]}])"));
    QVERIFY(sbom);
    QVERIFY(sbom->danglingRefs == (std::set<std::string>{"x", "y"}));
    QCOMPARE(sbom->dependencies, std::size_t(2));
}

void SbomTest::countsHashesOfNestedComponents()
{
    const std::string hash =
        R"("hashes":[{"alg":"SHA-1","content":")" + std::string(40, 'a') + R"("}])";
    const auto sbom = parseSbom(bomWith(
        R"("metadata":{"component":{"type":"library","name":"m",)" + hash +
        R"(}},"components":[{"type":"library","name":"a","version":"1","purl":"pkg:x/a@1",)" +
        hash + R"(,"components":[{"type":"library","name":"b",)" + hash +
        R"(,"externalReferences":[{"type":"vcs","url":"u",)" + hash + "}]}]}]"));
    QVERIFY(sbom);
    QCOMPARE(sbom->hashes.at("SHA-1"), std::size_t(2));
    QCOMPARE(sbom->components.size(), std::size_t(2));
    QCOMPARE(sbom->components[0].purl, std::string("pkg:x/a@1"));
}

void SbomTest::saysWhatIsNoSuchVersion()
{
    QCOMPARE(checkSbom(R"({"bomFormat":"CycloneDX","specVersion":"1.7"})").reason,
             std::string("unsupported-version"));
    for (const auto* text :
         {"", "[]", R"({"specVersion":"1.6"})", R"({"bomFormat":"CycloneDX","specVersion":1.6})",
          R"({"bomFormat":"CycloneDX","specVersion":"1.6","specVersion":"1.6"})"})
        QCOMPARE(checkSbom(text).verdict, Verdict::Malformed);
}

void SbomTest::judgesFormats()
{
    const auto verdictOf = [](const std::string& members) {
        return checkSbom(bomWith(members)).verdict;
    };
    QCOMPARE(verdictOf(R"("metadata":{"timestamp":"2024-02-29T00:00:00+01:00"})"),
             Verdict::Verified);
    QCOMPARE(verdictOf(R"("metadata":{"timestamp":"2023-02-29T00:00:00Z"})"), Verdict::Malformed);
    QCOMPARE(verdictOf(R"("externalReferences":[{"type":"vcs","url":"git@host:a/b#semver:^1"}])"),
             Verdict::Verified);
    QCOMPARE(verdictOf(R"("externalReferences":[{"type":"vcs","url":"a b"}])"), Verdict::Malformed);
}

void SbomTest::isNotSlowedByLongArraysAndTexts()
{
    std::string components = R"("components":[)";
    for (int i = 0; i < 20000; ++i)
        components += (i ? "," : "") + std::string(R"({"type":"library","name":"n)") +
                      std::to_string(i) + R"("})";
    QCOMPARE(checkSbom(bomWith(components + "]")).verdict, Verdict::Verified);
    QCOMPARE(checkSbom(bomWith(components + R"(,{"type":"library","name":"n7"}])")).verdict,
             Verdict::Malformed);
    const std::string longText(1'000'000, 'a');
    QCOMPARE(checkSbom(bomWith(R"("components":[{"type":"library","name":"n","mime-type":"a/)" +
                               longText + R"("}])"))
                 .verdict,
             Verdict::Verified);
    QCOMPARE(checkSbom(std::string(1'000'000, '[')).verdict, Verdict::Malformed);
}

void SbomTest::survivesEveryCut()
{
    const std::string good = readVector("sbom/cases/1.6/valid-component-hashes-1.6.json");
    for (std::size_t cut = 0; cut + 2 < good.size(); ++cut)
        QCOMPARE(checkSbom(good.substr(0, cut)).verdict, Verdict::Malformed);
}

QTEST_APPLESS_MAIN(SbomTest)
#include "sbom_test.moc"
