#include <QJsonArray>
#include <QTest>

#include "tests/support/program.h"

using namespace souverix::test;

namespace
{

QString vectorPath(const char* path)
{
    return QStringLiteral(SOUVERIX_TEST_DATA "/vectors/") + QString::fromUtf8(path);
}

QStringList quoteArguments()
{
    return {"quote", vectorPath("quote/keylime-rsa/quote.out"),
            vectorPath("quote/keylime-rsa/quotesig.out"), "--ak",
            vectorPath("quote/keylime-rsa/akpub.pem")};
}

QStringList bundleArguments()
{
    return {"bundle", vectorPath("bundle/managed-key-happy-path/bundle.sigstore.json"),
            vectorPath("bundle/a.txt"), "--trusted-root",
            vectorPath("bundle/trusted_root.public-good.json")};
}

} // namespace

class EvidenceVectorsTest : public QObject
{
    Q_OBJECT
private slots:
    void answersForEachKind_data();
    void answersForEachKind();
    void wrongUsageEndsWithTwo_data();
    void wrongUsageEndsWithTwo();
    void judgesTokensAtTheGivenTime();
    void keysThatCannotBeReadAreMalformed();
};

void EvidenceVectorsTest::answersForEachKind_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("status");
    const QString image = "sha256:f3cfc9d0dbf931d3db4685ec659b7ac68e2a578219da4aae65427886e649b06b";
    const QStringList payload{"image", vectorPath("image/busybox.payload.json"),
                              vectorPath("image/busybox.sig.b64"), "--image", image};
    QTest::newRow("json") << QStringList{"json", vectorPath("json/y_array_empty.json")} << 0;
    QTest::newRow("not json") << QStringList{"json", vectorPath("json/n_array_extra_comma.json")}
                              << 3;
    QTest::newRow("event") << QStringList{"event", vectorPath("event/valid-events.json")} << 3;
    QTest::newRow("image") << payload + QStringList{"--key", vectorPath("image/busybox.pub.pem")}
                           << 0;
    QTest::newRow("image of another key")
        << payload + QStringList{"--key", vectorPath("image/other.pub.pem")} << 1;
    QTest::newRow("dsse") << QStringList{"dsse", vectorPath("dsse/spec-envelope.json"), "--key",
                                         vectorPath("dsse/spec-key.pub.pem")}
                          << 0;
    QTest::newRow("dsse of too few") << QStringList{"dsse",
                                                    "--threshold",
                                                    "2",
                                                    "--key",
                                                    vectorPath("dsse/spec-key.pub.pem"),
                                                    vectorPath("dsse/spec-envelope.json")}
                                     << 1;
    QTest::newRow("bundle") << bundleArguments() +
                                   QStringList{"--key",
                                               vectorPath("bundle/managed-key-happy-path/key.pub")}
                            << 0;
    QTest::newRow("sbom") << QStringList{"sbom",
                                         vectorPath("sbom/cases/1.6/valid-service-1.6.json")}
                          << 0;
    QTest::newRow("quote") << quoteArguments() << 0;
    QTest::newRow("quote of another nonce") << quoteArguments() + QStringList{"--nonce", "00"} << 1;
    QTest::newRow("eventlog") << QStringList{"eventlog", vectorPath("eventlog/debian-10.bin")} << 0;
    QTest::newRow("ima") << QStringList{"ima", vectorPath("ima/measurements.txt")} << 0;
    QTest::newRow("no file") << QStringList{"ima", vectorPath("ima/absent")} << 3;
}

void EvidenceVectorsTest::answersForEachKind()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, status);
    const ProgramRun run = runCheck(arguments);
    QCOMPARE(run.status, status);
    QCOMPARE(run.isVerified(), status == 0);
    QCOMPARE(run.document()["reason"].isNull(), status == 0);
}

void EvidenceVectorsTest::wrongUsageEndsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString null = "/dev/null";
    QTest::newRow("nonce") << quoteArguments() + QStringList{"--nonce", "xyz"};
    QTest::newRow("image") << QStringList{"image",     null,    null, "--image",
                                          "sha256:00", "--key", null};
    QTest::newRow("neither key nor certificate")
        << QStringList{"image", null, null, "--image", "sha256:" + QString(64, 'a')};
    QTest::newRow("certificate without anchor") << QStringList{
        "image", null, null, "--image", "sha256:" + QString(64, 'a'), "--cert", null};
    QTest::newRow("threshold") << QStringList{"dsse", null, "--key", null, "--threshold", "0"};
    QTest::newRow("no signer") << bundleArguments();
    QTest::newRow("identity without issuer") << bundleArguments() + QStringList{"--identity", "i"};
    QTest::newRow("key and identity")
        << bundleArguments() + QStringList{"--identity", "i", "--issuer", "u", "--key", null};
    QTest::newRow("no key") << QStringList{"ear", null};
}

void EvidenceVectorsTest::wrongUsageEndsWithTwo()
{
    QFETCH(QStringList, arguments);
    const ProgramRun run = runCheck(arguments);
    QCOMPARE(run.status, 2);
    QVERIFY(!run.errors.isEmpty());
}

void EvidenceVectorsTest::judgesTokensAtTheGivenTime()
{
    QFile cases(vectorPath("ear/jwt-cases.json"));
    QVERIFY(cases.open(QIODevice::ReadOnly));
    const QJsonObject good =
        QJsonDocument::fromJson(cases.readAll())["cases"].toArray().first().toObject();
    const Scratch scratch;
    const QString token = scratch.write("token", good["token"].toString().toUtf8());
    const QStringList arguments{"ear", token, "--key", vectorPath("ear/key.jwk"), "--time"};
    QCOMPARE(runCheck(arguments + QStringList{"2023-02-15T14:51:49Z"}).status, 0);
    const ProgramRun early = runCheck(arguments + QStringList{"2023-02-15T14:51:48Z"});
    QCOMPARE(early.status, 1);
    QCOMPARE(early.reason(), QString("not-yet-valid"));
}

void EvidenceVectorsTest::keysThatCannotBeReadAreMalformed()
{
    const ProgramRun run =
        runCheck(bundleArguments() +
                 QStringList{"--key", vectorPath("bundle/managed-key-wrong-key_fail/key.pub")});
    QCOMPARE(run.status, 3);
    QCOMPARE(run.reason(), QString("bad-key"));
}

QTEST_APPLESS_MAIN(EvidenceVectorsTest)
#include "evidence_vectors_test.moc"
