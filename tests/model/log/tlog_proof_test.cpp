#include <QTest>

#include "model/log/check_note.h"
#include "model/log/tlog_proof.h"
#include "tests/support/log_builder.h"

using namespace souverix;
using namespace souverix::test;

namespace
{

TlogProof proofOf(const LogBuilder& log, std::uint64_t index, std::uint64_t size)
{
    return {std::nullopt, index, *inclusionProof(index, size, log.hashAt()), log.checkpoint(size)};
}

} // namespace

class TlogProofTest : public QObject
{
    Q_OBJECT
private slots:
    void everyEntryOfALogIsProven();
    void anyChangedByteIsRefused();
    void anyCutIsRefused();
    void otherEntryIsRefused();
    void indexPastTheTreeIsRefused();
    void extraDataIsKeptAndProvesNothing();
    void looseFormsAreMalformed_data();
    void looseFormsAreMalformed();
    void tooLongAPathIsMalformed();
};

void TlogProofTest::everyEntryOfALogIsProven()
{
    const LogBuilder log(19);
    const std::vector keys{log.vkey()};
    for (std::uint64_t index = 0; index < 19; ++index) {
        const std::string bytes = formatTlogProof(proofOf(log, index, 19));
        const CheckResult result = checkProof(bytes, log.entries()[index], keys);
        QVERIFY(result.verdict == Verdict::Verified);
        QCOMPARE(result.detail["index"].get<std::uint64_t>(), index);
        QCOMPARE(result.detail["size"].get<std::uint64_t>(), std::uint64_t{19});
        QCOMPARE(result.detail["origin"].get<std::string>(), std::string(LogBuilder::kOrigin));
    }
}

void TlogProofTest::anyChangedByteIsRefused()
{
    const LogBuilder log(5);
    const std::vector keys{log.vkey()};
    const std::string bytes = formatTlogProof(proofOf(log, 2, 5));
    for (std::size_t at = 0; at < bytes.size(); ++at)
        for (int bit = 0; bit < 8; ++bit)
            QVERIFY2(checkProof(flipped(bytes, at, bit), log.entries()[2], keys).verdict !=
                         Verdict::Verified,
                     std::to_string(at).c_str());
}

void TlogProofTest::anyCutIsRefused()
{
    const LogBuilder log(5);
    const std::vector keys{log.vkey()};
    const std::string bytes = formatTlogProof(proofOf(log, 2, 5));
    for (std::size_t at = 0; at < bytes.size(); ++at)
        QVERIFY(checkProof(bytes.substr(0, at), log.entries()[2], keys).verdict !=
                Verdict::Verified);
}

void TlogProofTest::otherEntryIsRefused()
{
    const LogBuilder log(5);
    const std::vector keys{log.vkey()};
    const CheckResult result =
        checkProof(formatTlogProof(proofOf(log, 2, 5)), log.entries()[3], keys);
    QVERIFY(result.verdict == Verdict::Rejected);
    QCOMPARE(result.reason, std::string("proof-mismatch"));
}

void TlogProofTest::indexPastTheTreeIsRefused()
{
    const LogBuilder log(1);
    const std::vector keys{log.vkey()};
    TlogProof proof = proofOf(log, 0, 1);
    QVERIFY(verifyTlogProof(proof, log.leaves()[0], keys));
    proof.index = 1;
    QVERIFY(!verifyTlogProof(proof, log.leaves()[0], keys));
    proof.index = UINT64_MAX;
    QVERIFY(!verifyTlogProof(proof, log.leaves()[0], keys));
}

void TlogProofTest::extraDataIsKeptAndProvesNothing()
{
    const LogBuilder log(5);
    const std::vector keys{log.vkey()};
    TlogProof proof = proofOf(log, 2, 5);
    proof.extra = "any bytes";
    const auto back = parseTlogProof(formatTlogProof(proof));
    QVERIFY(back);
    QCOMPARE(*back->extra, std::string("any bytes"));
    QVERIFY(verifyTlogProof(*back, log.leaves()[2], keys));
}

void TlogProofTest::looseFormsAreMalformed_data()
{
    QTest::addColumn<QByteArray>("proof");
    const QByteArray head = "c2sp.org/tlog-proof@v1\n";
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("other version") << QByteArray("c2sp.org/tlog-proof@v2\nindex 0\n\n");
    QTest::newRow("carriage returns") << QByteArray("c2sp.org/tlog-proof@v1\r\nindex 0\r\n\r\n");
    QTest::newRow("no index") << head + "\n";
    QTest::newRow("leading zero") << head + "index 00\n\n";
    QTest::newRow("negative index") << head + "index -1\n\n";
    QTest::newRow("index of 2^64") << head + "index 18446744073709551616\n\n";
    QTest::newRow("two spaces") << head + "index  0\n\n";
    QTest::newRow("extra twice") << head + "extra AAAA\nextra AAAA\nindex 0\n\n";
    QTest::newRow("extra after the index") << head + "index 0\nextra AAAA\n\n";
    QTest::newRow("extra not base64") << head + "extra A\nindex 0\n\n";
    QTest::newRow("short hash") << head + "index 0\nAAAA\n\n";
    QTest::newRow("no empty line") << head + "index 0\n";
}

void TlogProofTest::looseFormsAreMalformed()
{
    QFETCH(QByteArray, proof);
    QVERIFY(parseTlogProof("c2sp.org/tlog-proof@v1\nindex 0\n\n"));
    const auto parsed = parseTlogProof(proof.toStdString());
    QVERIFY(!parsed);
    QVERIFY(parsed.error().code == ErrorCode::Malformed);
}

void TlogProofTest::tooLongAPathIsMalformed()
{
    TlogProof proof;
    proof.path.assign(64, emptyRoot());
    QVERIFY(parseTlogProof(formatTlogProof(proof)));
    proof.path.push_back(emptyRoot());
    QVERIFY(!parseTlogProof(formatTlogProof(proof)));
}

QTEST_APPLESS_MAIN(TlogProofTest)
#include "tlog_proof_test.moc"
