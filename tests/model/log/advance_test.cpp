#include <QTest>

#include "model/log/advance.h"
#include "tests/support/log_builder.h"

using namespace souverix;
using namespace souverix::test;

namespace
{

std::string requestOf(const LogBuilder& log, std::uint64_t oldSize, std::uint64_t newSize)
{
    const auto proof = oldSize <= newSize ? *consistencyProof(oldSize, newSize, log.hashAt())
                                          : std::vector<Hash>();
    return formatAdvanceRequest({oldSize, proof, log.checkpoint(newSize)});
}

RecordedHead headOf(const LogBuilder& log, std::uint64_t size)
{
    return {size, log.root(size)};
}

AdvanceStep step(const LogBuilder& log, const RecordedHead& held, const std::string& request)
{
    const std::vector keys{log.vkey()};
    return judgeAdvance(held, request, LogBuilder::kOrigin, keys);
}

} // namespace

class AdvanceTest : public QObject
{
    Q_OBJECT
private slots:
    void headMovesAlongItsLog();
    void sameHeadAgainIsVerifiedAndMovesNothing();
    void otherRootOfTheSameSizeIsAFork();
    void otherOldSizeIsStale();
    void smallerHeadIsNeverAdopted();
    void headWithoutProofIsRefused();
    void proofFromTheEmptyTreeIsEmpty();
    void emptyTreeHasOneRoot();
    void anyChangedByteLeavesTheHeadAsItWas();
    void otherOriginAndUnknownKeyAreRefused();
    void looseFormsAreMalformed_data();
    void looseFormsAreMalformed();
};

void AdvanceTest::headMovesAlongItsLog()
{
    const LogBuilder log(40);
    RecordedHead held = emptyHead();
    for (const std::uint64_t size : {1U, 2U, 7U, 8U, 9U, 33U, 40U}) {
        const AdvanceStep moved = step(log, held, requestOf(log, held.size, size));
        QVERIFY(moved.answer.verdict == Verdict::Verified);
        QVERIFY(moved.head == headOf(log, size));
        QCOMPARE(moved.note, log.checkpoint(size));
        QCOMPARE(moved.answer.detail["size"].get<std::uint64_t>(), size);
        QCOMPARE(moved.answer.detail["root"].get<std::string>(), toBase64(log.root(size)));
        held = *moved.head;
    }
}

void AdvanceTest::sameHeadAgainIsVerifiedAndMovesNothing()
{
    const LogBuilder log(5);
    const AdvanceStep same = step(log, headOf(log, 5), requestOf(log, 5, 5));
    QVERIFY(same.answer.verdict == Verdict::Verified);
    QVERIFY(!same.head);
    const AdvanceStep padded =
        step(log, headOf(log, 5), formatAdvanceRequest({5, {emptyRoot()}, log.checkpoint(5)}));
    QCOMPARE(padded.answer.reason, std::string("proof-mismatch"));
}

void AdvanceTest::otherRootOfTheSameSizeIsAFork()
{
    const LogBuilder log(5), fork(5, "another ");
    for (const std::uint64_t oldSize : {std::uint64_t{5}, std::uint64_t{0}}) {
        const AdvanceStep forked = step(log, headOf(log, 5), requestOf(fork, oldSize, 5));
        QVERIFY(forked.answer.verdict == Verdict::Forked);
        QCOMPARE(forked.answer.reason, std::string("same-size-other-root"));
        QVERIFY(!forked.head);
        QCOMPARE(forked.answer.detail["root"].get<std::string>(), toBase64(log.root(5)));
    }
}

void AdvanceTest::otherOldSizeIsStale()
{
    const LogBuilder log(9);
    for (const std::uint64_t oldSize : {0U, 4U, 6U, 9U}) {
        const AdvanceStep stale = step(log, headOf(log, 5), requestOf(log, oldSize, 9));
        QVERIFY(stale.answer.verdict == Verdict::Stale);
        QCOMPARE(stale.answer.reason, std::string("other-old-size"));
        QVERIFY(!stale.head);
        QCOMPARE(stale.answer.detail["size"].get<std::uint64_t>(), std::uint64_t{5});
    }
}

void AdvanceTest::smallerHeadIsNeverAdopted()
{
    const LogBuilder log(9);
    for (const std::uint64_t oldSize : {0U, 3U, 9U}) {
        const AdvanceStep back = step(log, headOf(log, 9), requestOf(log, oldSize, 3));
        QVERIFY(back.answer.verdict != Verdict::Verified);
        QVERIFY(!back.head);
    }
}

void AdvanceTest::headWithoutProofIsRefused()
{
    const LogBuilder log(9), fork(9, "another ");
    const AdvanceStep bare =
        step(log, headOf(log, 5), formatAdvanceRequest({5, {}, log.checkpoint(9)}));
    QCOMPARE(bare.answer.reason, std::string("proof-mismatch"));
    const AdvanceStep other = step(log, headOf(log, 5), requestOf(fork, 5, 9));
    QCOMPARE(other.answer.reason, std::string("proof-mismatch"));
    QVERIFY(other.answer.verdict == Verdict::Rejected);
}

void AdvanceTest::proofFromTheEmptyTreeIsEmpty()
{
    const LogBuilder log(9);
    const AdvanceStep padded =
        step(log, emptyHead(), formatAdvanceRequest({0, {emptyRoot()}, log.checkpoint(9)}));
    QCOMPARE(padded.answer.reason, std::string("proof-mismatch"));
}

void AdvanceTest::emptyTreeHasOneRoot()
{
    const LogBuilder log(1);
    QVERIFY(step(log, emptyHead(), requestOf(log, 0, 0)).answer.verdict == Verdict::Verified);
    const std::string note =
        *signCheckpoint({LogBuilder::kOrigin, 0, log.root(1), {}}, log.signer());
    QVERIFY(step(log, emptyHead(), formatAdvanceRequest({0, {}, note})).answer.verdict ==
            Verdict::Forked);
}

void AdvanceTest::anyChangedByteLeavesTheHeadAsItWas()
{
    const LogBuilder log(9);
    const std::string request = requestOf(log, 5, 9);
    for (std::size_t at = 0; at < request.size(); ++at) {
        for (int bit = 0; bit < 8; ++bit)
            QVERIFY2(!step(log, headOf(log, 5), flipped(request, at, bit)).head,
                     std::to_string(at).c_str());
        const AdvanceStep cut = step(log, headOf(log, 5), request.substr(0, at));
        QVERIFY(!cut.head);
        QCOMPARE(cut.answer.detail["size"].get<std::uint64_t>(), std::uint64_t{5});
    }
}

void AdvanceTest::otherOriginAndUnknownKeyAreRefused()
{
    const LogBuilder log(9);
    const std::vector keys{log.vkey()};
    const std::vector strange{verifierKeyOf(signerOf("other", 7))};
    const std::string request = requestOf(log, 0, 9);
    QCOMPARE(judgeAdvance(emptyHead(), request, "other", keys).answer.reason,
             std::string("other-origin"));
    QCOMPARE(judgeAdvance(emptyHead(), request, LogBuilder::kOrigin, strange).answer.reason,
             std::string("no-known-key"));
}

void AdvanceTest::looseFormsAreMalformed_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no old size") << QByteArray("\nnote");
    QTest::newRow("leading zero") << QByteArray("old 05\n\nnote");
    QTest::newRow("negative") << QByteArray("old -5\n\nnote");
    QTest::newRow("capital") << QByteArray("Old 5\n\nnote");
    QTest::newRow("carriage return") << QByteArray("old 5\r\n\r\nnote");
    QTest::newRow("short hash") << QByteArray("old 5\nAAAA\n\nnote");
    QTest::newRow("no empty line") << QByteArray("old 5\n");
    QTest::newRow("64 proof lines")
        << "old 5\n" + QByteArray("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n").repeated(64) +
               "\nnote";
}

void AdvanceTest::looseFormsAreMalformed()
{
    QFETCH(QByteArray, request);
    QVERIFY(parseAdvanceRequest("old 5\n\nnote"));
    const auto parsed = parseAdvanceRequest(request.toStdString());
    QVERIFY(!parsed);
    QVERIFY(parsed.error().code == ErrorCode::Malformed);
}

QTEST_APPLESS_MAIN(AdvanceTest)
#include "advance_test.moc"
