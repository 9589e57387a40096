#include <QJsonArray>
#include <QTest>

#include "tests/support/program.h"
#include "tests/support/replica_builder.h"

using namespace souverix;
using namespace souverix::test;

namespace
{

EventText made(std::string type, std::string time, std::string data, std::string node,
               std::string recorded = {})
{
    EventText text;
    text.type = std::move(type);
    text.time = std::move(time);
    text.data = std::move(data);
    text.subject = std::move(node);
    text.recorded = std::move(recorded);
    return text;
}

/// node-1 from the first hour, disconnected at 02:00 and recorded so at 06:00; node-2 from 04:00.
QString replicaIn(const Scratch& scratch)
{
    const QString path = scratch.path("fleet.svxreplica");
    const auto added = addToReplica(
        path.toStdString(),
        {made("node.registered", "2026-02-01T00:00:00Z", registration("S-1"), "node-1"),
         made("connectivity.changed", "2026-02-01T02:00:00Z",
              R"({"from":"connected","to":"disconnected"})", "node-1", "2026-02-01T06:00:00Z"),
         made("node.registered", "2026-02-01T06:30:00Z", registration("S-2"), "node-2")});
    if (!added)
        qFatal("%s", added.error().detail.c_str());
    return path;
}

std::vector<QJsonObject> nodesOf(const QByteArray& output)
{
    std::vector<QJsonObject> lines;
    for (const QByteArray& line : output.split('\n')) {
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        if (object.contains("node"))
            lines.push_back(object);
    }
    return lines;
}

} // namespace

class ChangesTest : public QObject
{
    Q_OBJECT
private slots:
    void twoMomentsAreCompared()
    {
        const Scratch scratch;
        const ProgramRun run =
            runProgram({"changes", "--replica", replicaIn(scratch), "--as-of",
                        "2026-02-01T07:00:00Z", "--compare", "2026-02-01T01:00:00Z", "--json"});
        QCOMPARE(run.status, 0);
        const auto nodes = nodesOf(run.output);
        QCOMPARE(nodes.size(), std::size_t(2));
        QCOMPARE(nodes[0]["change"].toString(), QStringLiteral("changed"));
        QVERIFY(nodes[0]["axes"].toArray().contains("connectivity"));
        QCOMPARE(nodes[0]["after"].toObject()["node"].toString(), QStringLiteral("node-1"));
        QCOMPARE(nodes[1]["change"].toString(), QStringLiteral("new"));
        QVERIFY(!nodes[1].contains("before"));
    }

    void whatWasKnownIsComparedWithWhatIsKnown()
    {
        const Scratch scratch;
        const QString replica = replicaIn(scratch);
        const QString then = "2026-02-01T03:00:00Z";
        const ProgramRun late = runProgram(
            {"changes", "--replica", replica, "--as-of", then, "--known-at", then, "--json"});
        QCOMPARE(late.status, 0);
        QCOMPARE(nodesOf(late.output).size(), std::size_t(1));
        const ProgramRun words =
            runProgram({"changes", "--replica", replica, "--as-of", then, "--known-at", then});
        QVERIFY(words.output.contains("connectivity disconnected -> unknown"));
        QVERIFY(words.output.contains("nodes: 1 changed, 0 new, 0 gone"));
    }

    void withoutAnythingToCompareTheUsageIsWrong()
    {
        const Scratch scratch;
        const ProgramRun run = runProgram({"changes", "--replica", replicaIn(scratch)});
        QCOMPARE(run.status, 2);
        QVERIFY(run.errors.contains("--compare"));
    }
};

QTEST_GUILESS_MAIN(ChangesTest)
#include "changes_test.moc"
