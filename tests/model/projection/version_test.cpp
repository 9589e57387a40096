#include <QTest>

#include "model/projection/version.h"

using namespace souverix;

class VersionTest : public QObject
{
    Q_OBJECT
private slots:
    void judgesDrift_data();
    void judgesDrift();
    void ordersBySemver_data();
    void ordersBySemver();
};

void VersionTest::judgesDrift_data()
{
    QTest::addColumn<QByteArray>("desired");
    QTest::addColumn<QByteArray>("actual");
    QTest::addColumn<QByteArray>("severity");
    const auto row = [](const char* desired, const char* actual, const char* severity) {
        QTest::addRow("%s runs %s", desired, actual)
            << QByteArray(desired) << QByteArray(actual) << QByteArray(severity);
    };
    row("1.4.7", "1.4.7", "none");
    row("1.4.7", "1.4.6", "medium");
    row("1.4.7", "1.3.9", "high");
    row("2.0.0", "1.9.9", "critical");
    row("1.4.7", "1.5.0", "low");
    row("1.4.7", "1.4.7-rc.1", "medium");
    row("1.4.7-rc.1", "1.4.7", "low");
    row("1.4", "1.4.0", "none");
    row("1.4.7+build.1", "1.4.7+build.2", "none");
    row("fw-2.1.3", "fw-2.1.0", "medium");
    row("fw-2.1.3", "bmc-v2.1.3", "none");
    row("rhcos-4.15.0", "v4.15", "none");
    row("1.4.07", "1.4.6", "high");
    row("1.4.7.1", "1.4.7.0", "high");
    row("1.4.7.1", "1.4.7.1", "none");
    row("latest", "1.0.0", "high");
    row("latest", "latest", "none");
    row("99999999999999999999999.0.1", "99999999999999999999999.0.0", "medium");
    row("1.0.0-2", "1.0.0-10", "low");
    row("1.0.0-01", "1.0.0-1", "high");
}

void VersionTest::judgesDrift()
{
    QFETCH(QByteArray, desired);
    QFETCH(QByteArray, actual);
    QFETCH(QByteArray, severity);
    QCOMPARE(QByteArray::fromStdString(std::string(
                 severityWord(versionDrift(desired.toStdString(), actual.toStdString())))),
             severity);
}

void VersionTest::ordersBySemver_data()
{
    // Semver 2.0, section 11: its own example of precedence, rising.
    QTest::addColumn<QByteArray>("lower");
    QTest::addColumn<QByteArray>("higher");
    const QByteArrayList rising{"1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta",
                                "1.0.0-beta",  "1.0.0-beta.2",  "1.0.0-beta.11",
                                "1.0.0-rc.1",  "1.0.0",         "2.0.0",
                                "2.1.0",       "2.1.1"};
    for (qsizetype i = 0; i + 1 < rising.size(); ++i)
        QTest::newRow(rising[i].constData()) << rising[i] << rising[i + 1];
}

void VersionTest::ordersBySemver()
{
    QFETCH(QByteArray, lower);
    QFETCH(QByteArray, higher);
    const auto order = compareVersions(lower.toStdString(), higher.toStdString());
    QVERIFY(order && *order < 0);
    const auto back = compareVersions(higher.toStdString(), lower.toStdString());
    QVERIFY(back && *back > 0);
}

QTEST_APPLESS_MAIN(VersionTest)
#include "version_test.moc"
