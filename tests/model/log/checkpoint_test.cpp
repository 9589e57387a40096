#include <QTest>

#include "tests/support/log_builder.h"

using namespace souverix;
using namespace souverix::test;

class CheckpointTest : public QObject
{
    Q_OBJECT
private slots:
    void signedCheckpointOpens();
    void otherOriginIsToldApart();
    void anyChangedByteIsRefused();
    void extensionsAreKept();
    void looseBodiesAreMalformed_data();
    void looseBodiesAreMalformed();
    void unsayableCheckpointIsNotSigned();
};

namespace
{

const std::string kRoot = toBase64(emptyRoot());

}

void CheckpointTest::signedCheckpointOpens()
{
    const LogBuilder log(5);
    const std::vector keys{log.vkey()};
    const auto opened = openCheckpoint(log.checkpoint(5), LogBuilder::kOrigin, keys);
    QVERIFY(opened);
    QVERIFY(opened->checkpoint == (Checkpoint{LogBuilder::kOrigin, 5, log.root(5), {}}));
}

void CheckpointTest::otherOriginIsToldApart()
{
    const LogBuilder log(5);
    const std::vector keys{log.vkey()};
    const auto opened = openCheckpoint(log.checkpoint(5), "fleet/region-b", keys);
    QVERIFY(!opened);
    QCOMPARE(opened.error().reason, std::string("other-origin"));
}

void CheckpointTest::anyChangedByteIsRefused()
{
    const LogBuilder log(5);
    const std::vector keys{log.vkey()};
    const std::string note = log.checkpoint(5);
    for (std::size_t at = 0; at < note.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit)
            QVERIFY(!openCheckpoint(flipped(note, at, bit), LogBuilder::kOrigin, keys));
        QVERIFY(!openCheckpoint(note.substr(0, at), LogBuilder::kOrigin, keys));
    }
}

void CheckpointTest::extensionsAreKept()
{
    const std::string text = "origin\n18446744073709551615\n" + kRoot + "\none\ntwo\n";
    const auto checkpoint = parseCheckpoint(text);
    QVERIFY(checkpoint);
    QCOMPARE(checkpoint->size, UINT64_MAX);
    QVERIFY((checkpoint->extensions == std::vector<std::string>{"one", "two"}));
    QCOMPARE(formatCheckpoint(*checkpoint), text);
}

void CheckpointTest::looseBodiesAreMalformed_data()
{
    QTest::addColumn<QString>("body");
    const QString root = QString::fromStdString(kRoot);
    QTest::newRow("empty") << QString();
    QTest::newRow("two lines") << QStringLiteral("origin\n1\n");
    QTest::newRow("no origin") << "\n1\n" + root + "\n";
    QTest::newRow("no last newline") << "origin\n1\n" + root;
    QTest::newRow("leading zero") << "origin\n01\n" + root + "\n";
    QTest::newRow("plus") << "origin\n+1\n" + root + "\n";
    QTest::newRow("minus") << "origin\n-1\n" + root + "\n";
    QTest::newRow("space") << "origin\n 1\n" + root + "\n";
    QTest::newRow("hex") << "origin\n0x1\n" + root + "\n";
    QTest::newRow("no size") << "origin\n\n" + root + "\n";
    QTest::newRow("2^64") << "origin\n18446744073709551616\n" + root + "\n";
    QTest::newRow("short root") << QStringLiteral("origin\n1\nAAAA\n");
    QTest::newRow("root with a space") << "origin\n1\n" + root + " \n";
    QTest::newRow("empty extension") << "origin\n1\n" + root + "\n\n";
    QTest::newRow("empty extension before another") << "origin\n1\n" + root + "\n\nx\n";
    QTest::newRow("unended extension") << "origin\n1\n" + root + "\nx";
}

void CheckpointTest::looseBodiesAreMalformed()
{
    QFETCH(QString, body);
    const auto checkpoint = parseCheckpoint(body.toStdString());
    QVERIFY(!checkpoint);
    QVERIFY(checkpoint.error().code == ErrorCode::Malformed);
}

void CheckpointTest::unsayableCheckpointIsNotSigned()
{
    const SignerKey signer = signerOf("log", 1);
    QVERIFY(signCheckpoint({"log", 0, emptyRoot(), {}}, signer));
    QVERIFY(!signCheckpoint({"", 0, emptyRoot(), {}}, signer));
    QVERIFY(!signCheckpoint({"a\nb", 0, emptyRoot(), {}}, signer));
    QVERIFY(!signCheckpoint({"log", 0, emptyRoot(), {""}}, signer));
}

QTEST_APPLESS_MAIN(CheckpointTest)
#include "checkpoint_test.moc"
