#include <QTest>

#include "tests/support/log_builder.h"
#include "tests/support/program.h"

using namespace souverix;
using namespace souverix::test;

class CheckCommandTest : public QObject
{
    Q_OBJECT
private slots:
    void helpIsNoError();
    void wrongUsageEndsWithTwo_data();
    void wrongUsageEndsWithTwo();
    void unreadableFileEndsWithThree();
    void answersForPeopleNameTheReason();
    void optionsMayBeRepeatedBeforeTheFile();
    void keyOfAnotherKindIsMalformed();
    void nameThatIsNoTextIsStillAnswered();
};

void CheckCommandTest::helpIsNoError()
{
    for (const QStringList& arguments :
         {QStringList{"--help"}, {"check", "--help"}, {"check", "note", "--help"}}) {
        const ProgramRun run = runProgram(arguments);
        QCOMPARE(run.status, 0);
        QVERIFY(run.output.contains("Usage"));
    }
}

void CheckCommandTest::wrongUsageEndsWithTwo_data()
{
    QTest::addColumn<QStringList>("arguments");
    const QString hash = QString::fromStdString(toBase64(emptyRoot()));
    const auto inclusion = [](const QString& index, const QString& size, const QString& leaf,
                              const QString& root) {
        return QStringList{"inclusion", "--index", index, "--size",  size,       "--leaf-hash",
                           leaf,        "--root",  root,  "--proof", "/dev/null"};
    };
    QTest::newRow("no kind") << QStringList{};
    QTest::newRow("unknown kind") << QStringList{"nothing"};
    QTest::newRow("no file") << QStringList{"note"};
    QTest::newRow("two files") << QStringList{"note", "/dev/null", "/dev/null"};
    QTest::newRow("unknown option") << QStringList{"note", "/dev/null", "--colour", "red"};
    QTest::newRow("vkey") << QStringList{"note", "/dev/null", "--vkey", "a+b+c"};
    QTest::newRow("time") << QStringList{"note", "/dev/null", "--time", "yesterday"};
    QTest::newRow("negative index") << inclusion("-1", "1", hash, hash);
    QTest::newRow("index no number") << inclusion("one", "1", hash, hash);
    QTest::newRow("index with a space") << inclusion(" 1", "2", hash, hash);
    QTest::newRow("index of 2^64") << inclusion("18446744073709551616", "2", hash, hash);
    QTest::newRow("leaf of other length") << inclusion("0", "1", "AAAA", hash);
    QTest::newRow("root no base64") << inclusion("0", "1", hash, "?");
    QTest::newRow("algorithm") << QStringList{"signature", "--alg",       "md5",
                                              "--key",     "/dev/null",   "--message",
                                              "/dev/null", "--signature", "/dev/null"};
    QTest::newRow("purpose") << QStringList{"cert",      "/dev/null", "--anchor",
                                            "/dev/null", "--purpose", "mail"};
    QTest::newRow("no data nor query") << QStringList{"tsr", "/dev/null", "--anchor", "/dev/null"};
    QTest::newRow("log without a key") << QStringList{"log", "/tmp", "--origin", "o"};
    QTest::newRow("advance without state")
        << QStringList{"advance", "/dev/null", "--vkey", "v", "--origin", "o"};
}

void CheckCommandTest::wrongUsageEndsWithTwo()
{
    QFETCH(QStringList, arguments);
    const ProgramRun run = runCheck(arguments);
    QCOMPARE(run.status, 2);
    QVERIFY(!run.errors.isEmpty());
    QVERIFY(run.output.isEmpty() || run.verdict() == "malformed");
}

void CheckCommandTest::unreadableFileEndsWithThree()
{
    const Scratch scratch;
    for (const QString& file : {scratch.path("missing"), scratch.path(".")}) {
        const ProgramRun run = runCheck({"note", file});
        QCOMPARE(run.status, 3);
        QCOMPARE(run.verdict(), QString("malformed"));
        QCOMPARE(run.reason(), QString("unreadable"));
    }
    const QString vkey = QString::fromStdString(formatVkey(LogBuilder(0).vkey()));
    QCOMPARE(runCheck({"log", scratch.path("."), "--vkey", vkey, "--origin", "o"}).status, 3);
}

void CheckCommandTest::answersForPeopleNameTheReason()
{
    const Scratch scratch;
    const LogBuilder log(3);
    const QString note = scratch.write("note", log.checkpoint(3));
    const ProgramRun run = runProgram({"check", "note", note});
    QCOMPARE(run.status, 1);
    QVERIFY(run.output.startsWith("rejected: no-known-key\n"));
}

void CheckCommandTest::optionsMayBeRepeatedBeforeTheFile()
{
    const Scratch scratch;
    const LogBuilder log(3);
    const QString note = scratch.write("note", log.checkpoint(3));
    const QString other = QString::fromStdString(formatVkey(verifierKeyOf(signerOf("other", 9))));
    const QString vkey = QString::fromStdString(formatVkey(log.vkey()));
    const ProgramRun run =
        runCheck({"note", "--vkey", other, "--vkey", vkey, note, "--origin", LogBuilder::kOrigin});
    QVERIFY(run.isVerified());
    QCOMPARE(run.detail()["size"].toInt(), 3);
    QVERIFY(run.document()["reason"].isNull());
}

void CheckCommandTest::keyOfAnotherKindIsMalformed()
{
    const Scratch scratch;
    const QJsonValue group =
        QJsonDocument::fromJson(vectorBytes("signature/ed25519_test.json"))["testGroups"][0];
    const QString key = scratch.write("key.pem", group["publicKeyPem"].toString().toUtf8());
    const ProgramRun run = runCheck(
        {"signature", "--alg", "ecdsa-p256", "--key", key, "--message", key, "--signature", key});
    QCOMPARE(run.status, 3);
    QCOMPARE(run.reason(), QString("other-key-type"));
}

void CheckCommandTest::nameThatIsNoTextIsStillAnswered()
{
    const Scratch scratch;
    const QByteArray origin("\xFF\xFE", 2);
    QProcess process;
    const LogBuilder log(3);
    const QString note = scratch.write("note", log.checkpoint(3));
    process.start("/bin/sh",
                  {"-c",
                   "exec \"$0\" check note \"$1\" --vkey \"$2\" --json --origin "
                   "\"$(printf '\\377\\376')\"",
                   SOUVERIX_PROGRAM, note, QString::fromStdString(formatVkey(log.vkey()))});
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitCode(), 1);
    const QJsonDocument answer = QJsonDocument::fromJson(process.readAllStandardOutput());
    QCOMPARE(answer["reason"].toString(), QString("other-origin"));
}

QTEST_GUILESS_MAIN(CheckCommandTest)
#include "check_command_test.moc"
