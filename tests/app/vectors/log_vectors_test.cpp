#include <QDirIterator>
#include <QJsonArray>
#include <QTest>

#include <nlohmann/json.hpp>

#include "model/log/checkpoint.h"
#include "tests/support/program.h"

using namespace souverix;
using namespace souverix::test;

class LogVectorsTest : public QObject
{
    Q_OBJECT
private slots:
    void inclusionProofs();
    void consistencyProofs();
    void notes();
    void verifierKeys();
    void checkpointBodies();
    void wholeLogs();

private:
    QString proofFile(const nlohmann::json& probe) const
    {
        std::string lines;
        if (!probe["proof"].is_null())
            for (const nlohmann::json& hash : probe["proof"])
                lines += hash.get<std::string>() + '\n';
        return m_scratch.write("proof", lines);
    }

    Scratch m_scratch;
};

namespace
{

QStringList probes(const QString& folder)
{
    QStringList names;
    const QString base = QStringLiteral(SOUVERIX_TEST_DATA "/vectors/");
    QDirIterator files(base + folder, {"*.json"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext())
        names += files.next().mid(base.size());
    names.sort();
    return names;
}

// Qt's numbers are doubles, and some of these sizes are just below 2^64.
nlohmann::json probeOf(const QString& name)
{
    return nlohmann::json::parse(vectorBytes(name).toStdString());
}

QString number(const nlohmann::json& value)
{
    return QString::number(value.get<std::uint64_t>());
}

QString text(const nlohmann::json& value)
{
    return QString::fromStdString(value.get<std::string>());
}

} // namespace

void LogVectorsTest::inclusionProofs()
{
    Tally tally;
    for (const QString& name : probes("merkle/inclusion")) {
        const nlohmann::json probe = probeOf(name);
        const ProgramRun run =
            runCheck({"inclusion", "--index", number(probe["leafIdx"]), "--size",
                      number(probe["treeSize"]), "--leaf-hash", text(probe["leafHash"]), "--root",
                      text(probe["root"]), "--proof", proofFile(probe)});
        tally.add(name, !probe["wantErr"].get<bool>(), run.isVerified());
    }
    QCOMPARE(tally.report("inclusion"), QStringList());
    QCOMPARE(tally.accepts(), 3);
    QCOMPARE(tally.rejects(), 58);
}

void LogVectorsTest::consistencyProofs()
{
    Tally tally;
    for (const QString& name : probes("merkle/consistency")) {
        if (name.endsWith("/sizes-are-equal-one-and-proof-is-empty.json"))
            continue; // accepted upstream with roots that are not 32 bytes
        const nlohmann::json probe = probeOf(name);
        const ProgramRun run =
            runCheck({"consistency", "--old", number(probe["size1"]), "--old-root",
                      text(probe["root1"]), "--new", number(probe["size2"]), "--new-root",
                      text(probe["root2"]), "--proof", proofFile(probe)});
        tally.add(name, !probe["wantErr"].get<bool>(), run.isVerified());
    }
    QCOMPARE(tally.report("consistency"), QStringList());
    QCOMPARE(tally.accepts(), 3);
    QCOMPARE(tally.rejects(), 53);
}

void LogVectorsTest::notes()
{
    Tally tally;
    for (const QJsonValue& probe :
         QJsonDocument::fromJson(vectorBytes("note/cases.json")).array()) {
        const QString note =
            m_scratch.write("note", QByteArray::fromBase64(probe["note_b64"].toString().toUtf8()));
        QStringList arguments{"note", note};
        for (const QJsonValue& key : probe["vkeys"].toArray())
            arguments += {"--vkey", key.toString()};
        const QJsonObject checkpoint = probe["checkpoint"].toObject();
        const QString origin =
            checkpoint["expect_origin"].toString(checkpoint["origin"].toString());
        if (!origin.isEmpty())
            arguments += {"--origin", origin};
        const ProgramRun run = runCheck(arguments);
        const bool accepts = probe["expect"].toString() == "accept";
        tally.add(probe["id"].toString(), accepts, run.isVerified());
        if (accepts && checkpoint.contains("size")) {
            QCOMPARE(run.detail()["size"].toInteger(), checkpoint["size"].toInteger());
            QCOMPARE(run.detail()["root"], checkpoint["root"]);
        }
    }
    QCOMPARE(tally.report("note"), QStringList());
    QCOMPARE(tally.accepts(), 6);
    QCOMPARE(tally.rejects(), 13);
}

void LogVectorsTest::verifierKeys()
{
    Tally tally;
    const QJsonArray keys =
        QJsonDocument::fromJson(vectorBytes("note/vkeys.json"))["vkeys"].toArray();
    for (const QJsonValue& key : keys)
        tally.add(key["vkey"].toString(), key["expect"].toString() == "accept",
                  parseVkey(key["vkey"].toString().toStdString()).has_value());
    QCOMPARE(tally.report("vkey"), QStringList());
    QCOMPARE(tally.accepts(), 8);
    QCOMPARE(tally.rejects(), 2);
}

void LogVectorsTest::checkpointBodies()
{
    // Their roots are not 32 bytes, so that only those to be refused say anything here.
    Tally tally;
    for (const QJsonValue& probe :
         QJsonDocument::fromJson(vectorBytes("note/checkpoint-bodies.json")).array())
        if (probe["expect"].toString() == "reject")
            tally.add(probe["id"].toString(), false,
                      parseCheckpoint(probe["body"].toString().toStdString()).has_value());
    QCOMPARE(tally.report("checkpoint body"), QStringList());
    QCOMPARE(tally.rejects(), 7);
}

void LogVectorsTest::wholeLogs()
{
    Tally tally;
    const QString vkey = QString::fromUtf8(vectorBytes("log/log.vkey")).trimmed();
    const QString origin = "example.com/log/testdata";
    for (const QString& kind : {QString("0"), QString("entries")})
        for (int width = 1; width <= 8; ++width) {
            const QString name = QString("tile/%1/000.p/%2").arg(kind).arg(width);
            m_scratch.write(name, vectorBytes("log/" + name));
        }
    for (int size = 0; size <= 8; ++size) {
        m_scratch.write("checkpoint", vectorBytes(QString("log/checkpoint.%1").arg(size)));
        const QStringList who{"--vkey", vkey, "--origin", origin};
        const ProgramRun log = runCheck(QStringList{"log", m_scratch.path(".")} + who);
        tally.add(QString("log %1").arg(size), true, log.isVerified());
        QCOMPARE(log.detail()["size"].toInt(-1), size);
        const ProgramRun note = runCheck(QStringList{"note", m_scratch.path("checkpoint")} + who);
        tally.add(QString("checkpoint %1").arg(size), true, note.isVerified());
        QCOMPARE(note.detail()["root"], log.detail()["root"]);
        if (size > 0) { // the same log under another head
            m_scratch.write("checkpoint", vectorBytes(QString("log/checkpoint.%1").arg(size))
                                              .replace("\n" + QByteArray::number(size) + "\n",
                                                       "\n" + QByteArray::number(size - 1) + "\n"));
            tally.add(QString("other size %1").arg(size), false,
                      runCheck(QStringList{"log", m_scratch.path(".")} + who).isVerified());
        }
    }
    QCOMPARE(tally.report("log"), QStringList());
    QCOMPARE(tally.accepts(), 18);
    QCOMPARE(tally.rejects(), 8);
}

QTEST_GUILESS_MAIN(LogVectorsTest)
#include "log_vectors_test.moc"
