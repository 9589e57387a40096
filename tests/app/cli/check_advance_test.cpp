#include <memory>

#include <QTest>

#include "model/log/advance.h"
#include "tests/support/log_builder.h"
#include "tests/support/program.h"

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

} // namespace

class CheckAdvanceTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_scratch = std::make_unique<Scratch>(); }
    void headIsKeptBetweenRuns();
    void recordedHeadIsToldWhateverIsWrong();
    void forkIsTold();
    void originsAreKeptApart();
    void damagedStateIsNeverReplaced();
    void stateThatCannotBeWrittenMovesNothing();
    void ofManyProgramsAtOnceOneMovesTheHead();

private:
    QStringList arguments(const std::string& request, const QString& name = "request") const
    {
        return {"advance",
                "--state",
                m_scratch->path("state"),
                "--vkey",
                QString::fromStdString(formatVkey(m_log.vkey())),
                "--origin",
                LogBuilder::kOrigin,
                m_scratch->write(name, request)};
    }
    ProgramRun advance(const std::string& request) const { return runCheck(arguments(request)); }
    void compareHead(const ProgramRun& run, std::uint64_t size) const
    {
        QCOMPARE(run.detail()["size"].toInteger(), static_cast<qint64>(size));
        QCOMPARE(run.detail()["root"].toString().toStdString(), toBase64(m_log.root(size)));
    }

    LogBuilder m_log{20};
    std::unique_ptr<Scratch> m_scratch;
};

void CheckAdvanceTest::headIsKeptBetweenRuns()
{
    std::uint64_t held = 0;
    for (const std::uint64_t size : {4U, 4U, 9U, 20U}) {
        const ProgramRun run = advance(requestOf(m_log, held, size));
        QVERIFY2(run.isVerified(), run.output);
        compareHead(run, size);
        held = size;
    }
    const ProgramRun stale = advance(requestOf(m_log, 4, 20));
    QCOMPARE(stale.status, 1);
    QCOMPARE(stale.verdict(), QString("stale"));
    compareHead(stale, 20);
}

void CheckAdvanceTest::recordedHeadIsToldWhateverIsWrong()
{
    compareHead(advance("nonsense"), 0);
    QVERIFY(advance(requestOf(m_log, 0, 4)).isVerified());
    const ProgramRun malformed = advance("nonsense");
    QCOMPARE(malformed.status, 3);
    compareHead(malformed, 4);
    QStringList missing = arguments("");
    missing.last() = m_scratch->path("missing");
    const ProgramRun unreadable = runCheck(missing);
    QCOMPARE(unreadable.status, 3);
    compareHead(unreadable, 4);
    const ProgramRun unproven = advance(formatAdvanceRequest({4, {}, m_log.checkpoint(9)}));
    QCOMPARE(unproven.reason(), QString("proof-mismatch"));
    compareHead(unproven, 4);
}

void CheckAdvanceTest::forkIsTold()
{
    const LogBuilder other(20, "another ");
    QVERIFY(advance(requestOf(m_log, 0, 9)).isVerified());
    const ProgramRun run = advance(requestOf(other, 9, 9));
    QCOMPARE(run.status, 1);
    QCOMPARE(run.verdict(), QString("forked"));
    QCOMPARE(run.reason(), QString("same-size-other-root"));
    compareHead(run, 9);
}

void CheckAdvanceTest::originsAreKeptApart()
{
    QVERIFY(advance(requestOf(m_log, 0, 9)).isVerified());
    const SignerKey signer = signerOf("second", 2);
    const std::string note = *signCheckpoint({"second", 3, m_log.root(3), {}}, signer);
    const ProgramRun run =
        runCheck({"advance", "--state", m_scratch->path("state"), "--vkey",
                  QString::fromStdString(formatVkey(verifierKeyOf(signer))), "--origin", "second",
                  m_scratch->write("request", formatAdvanceRequest({0, {}, note}))});
    QVERIFY(run.isVerified());
    compareHead(run, 3);
    compareHead(advance("nonsense"), 9);
}

void CheckAdvanceTest::damagedStateIsNeverReplaced()
{
    QVERIFY(advance(requestOf(m_log, 0, 9)).isVerified());
    const QDir state(m_scratch->path("state"));
    const QStringList kept = state.entryList({"*.checkpoint"}, QDir::Files);
    QCOMPARE(kept.size(), 1);
    const QString head = "state/" + kept.first();
    for (const QByteArray& damage : {QByteArray(), QByteArray("half a no")}) {
        m_scratch->write(head, damage);
        const ProgramRun run = advance(requestOf(m_log, 0, 20));
        QCOMPARE(run.status, 3);
        QCOMPARE(run.reason(), QString("bad-state"));
        QFile file(m_scratch->path(head));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), damage);
    }
}

void CheckAdvanceTest::stateThatCannotBeWrittenMovesNothing()
{
    QVERIFY(advance(requestOf(m_log, 0, 9)).isVerified());
    const QDir state(m_scratch->path("state"));
    // What the new head would be written to is taken by a folder.
    const QString head = state.entryList({"*.checkpoint"}, QDir::Files).first();
    QVERIFY(state.mkdir(head + ".new"));
    const ProgramRun run = advance(requestOf(m_log, 9, 20));
    QCOMPARE(run.status, 3);
    QCOMPARE(run.reason(), QString("state-not-saved"));
    compareHead(run, 9);
    QVERIFY(state.rmdir(head + ".new"));
    compareHead(advance(requestOf(m_log, 9, 20)), 20);
}

void CheckAdvanceTest::ofManyProgramsAtOnceOneMovesTheHead()
{
    QVERIFY(advance(requestOf(m_log, 0, 5)).isVerified());
    std::vector<std::unique_ptr<QProcess>> programs;
    for (std::uint64_t size = 6; size < 14; ++size) {
        programs.push_back(std::make_unique<QProcess>());
        programs.back()->start(SOUVERIX_PROGRAM,
                               QStringList{"check"} + arguments(requestOf(m_log, 5, size),
                                                                "request" + QString::number(size)));
    }
    int moved = 0, stale = 0;
    for (const auto& program : programs) {
        QVERIFY(program->waitForFinished());
        moved += program->exitCode() == 0 ? 1 : 0;
        stale += program->readAllStandardOutput().startsWith("stale: other-old-size") ? 1 : 0;
    }
    QCOMPARE(moved, 1);
    QCOMPARE(stale, 7);
    QVERIFY(advance("nonsense").detail()["size"].toInt() > 5);
}

QTEST_GUILESS_MAIN(CheckAdvanceTest)
#include "check_advance_test.moc"
