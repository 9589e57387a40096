#include <QDirIterator>
#include <QJsonArray>
#include <QTest>

#include "tests/support/program.h"

using namespace souverix::test;

namespace
{

QString vectors(const QString& path)
{
    return QStringLiteral(SOUVERIX_TEST_DATA "/vectors/") + path;
}

QStringList filesBelow(const QString& folder, const QString& pattern)
{
    QStringList files;
    QDirIterator walk(vectors(folder), {pattern}, QDir::Files, QDirIterator::Subdirectories);
    while (walk.hasNext())
        files << walk.next();
    files.sort();
    return files;
}

/// A bundle's own file where it has one, else what its README names as the default.
QString own(const QDir& folder, const char* name, const QString& otherwise)
{
    return folder.exists(name) ? folder.filePath(name) : otherwise;
}

QStringList bundleArguments(const QDir& folder)
{
    QStringList arguments{
        "bundle", folder.filePath("bundle.sigstore.json"),
        own(folder, "artifact", vectors("bundle/a.txt")), "--trusted-root",
        own(folder, "trusted_root.json", vectors("bundle/trusted_root.public-good.json"))};
    if (folder.exists("key.pub"))
        return arguments << "--key" << folder.filePath("key.pub");
    return arguments
           << "--identity"
           << "https://github.com/sigstore-conformance/extremely-dangerous-public-oidc-beacon/"
              ".github/workflows/extremely-dangerous-oidc-beacon.yml@refs/heads/main"
           << "--issuer"
           << "https://token.actions.githubusercontent.com";
}

} // namespace

/// Whole published collections, file by file, through the built program.
class PublishedEvidenceTest : public QObject
{
    Q_OBJECT
private slots:
    void judgesEveryJsonText();
    void judgesEveryCloudEvent();
    void judgesEverySbom();
    void judgesEverySigstoreBundle();
    void judgesEveryBootLog();

private:
    Scratch m_scratch;
};

void PublishedEvidenceTest::judgesEveryJsonText()
{
    Tally tally;
    for (const QString& file : filesBelow("json", "*.json")) {
        const QString name = QFileInfo(file).fileName();
        const ProgramRun run = runCheck({"json", file});
        if (name.startsWith("i_")) // either way, but an answer
            QVERIFY2(run.status == 0 || run.status == 3, qPrintable(name));
        else
            tally.add(name, name.startsWith("y_"), run.isVerified());
    }
    QVERIFY(tally.accepts() > 0 && tally.rejects() > 0);
    QCOMPARE(tally.report("json"), QStringList());
}

void PublishedEvidenceTest::judgesEveryCloudEvent()
{
    Tally tally;
    for (const bool accepts : {true, false}) {
        const char* const file = accepts ? "event/valid-events.json" : "event/invalid-events.json";
        const QJsonArray tests =
            QJsonDocument::fromJson(vectorBytes(file)).object()["tests"].toArray();
        for (const QJsonValue& test : tests) {
            const QString event = m_scratch.write(
                "event.json",
                QJsonDocument(test["event"].toObject()).toJson(QJsonDocument::Compact));
            tally.add(test["id"].toString(), accepts,
                      runCheck({"event", event, "--plain"}).isVerified());
        }
    }
    QVERIFY(tally.accepts() > 0 && tally.rejects() > 0);
    QCOMPARE(tally.report("event"), QStringList());
}

void PublishedEvidenceTest::judgesEverySbom()
{
    Tally tally;
    for (const QString& file : filesBelow("sbom/cases", "*.json")) {
        const QString name = QFileInfo(file).fileName();
        tally.add(name, name.startsWith("valid-"), runCheck({"sbom", file}).isVerified());
    }
    QVERIFY(tally.accepts() > 0 && tally.rejects() > 0);
    QCOMPARE(tally.report("sbom"), QStringList());
}

void PublishedEvidenceTest::judgesEverySigstoreBundle()
{
    Tally tally;
    for (const QString& file : filesBelow("bundle", "bundle.sigstore.json")) {
        const QDir folder = QFileInfo(file).dir();
        tally.add(folder.dirName(), !folder.dirName().endsWith("_fail"),
                  runCheck(bundleArguments(folder)).isVerified());
    }
    QVERIFY(tally.accepts() > 0 && tally.rejects() > 0);
    QCOMPARE(tally.report("bundle"), QStringList());
}

void PublishedEvidenceTest::judgesEveryBootLog()
{
    Tally tally;
    const QJsonObject expected =
        QJsonDocument::fromJson(vectorBytes("eventlog/expected.json")).object();
    for (const QString& name : expected.keys()) {
        const ProgramRun run = runCheck({"eventlog", vectors("eventlog/" + name)});
        tally.add(name, true, run.isVerified());
        const QJsonObject replayed = expected[name]["replayed"].toObject();
        for (const QString& bank : replayed.keys())
            QCOMPARE(run.detail()["pcrs"][bank].toObject(), replayed[bank].toObject());
    }
    QVERIFY(tally.accepts() > 0);
    QCOMPARE(tally.report("eventlog"), QStringList());
}

QTEST_GUILESS_MAIN(PublishedEvidenceTest)
#include "published_evidence_test.moc"
