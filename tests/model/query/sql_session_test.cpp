#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "model/query/sql/sql_answer.h"
#include "model/query/sql/sql_session.h"
#include "tests/support/replica_builder.h"

using namespace souverix;
using test::EventText;

namespace
{

EventText made(const char* type, const char* subject, const char* time, std::string data = "{}",
               const char* region = "region-a", const char* recorded = "")
{
    return {type, subject, time, recorded, region, 0, std::move(data)};
}

std::string digest(char digit)
{
    return "sha256:" + std::string(64, digit);
}

/// Two nodes in two regions: one drifted, with a certificate and a replay; one sound. A late event,
/// one of an unknown type and a malformed one.
std::vector<EventText> story()
{
    return {
        made("node.registered", "node-42", "2026-02-01T00:00:00Z",
             test::registration("S-42", "prod-1")),
        made("lifecycle.changed", "node-42", "2026-02-01T01:00:00Z",
             R"({"from":"provisioning","to":"active","mode":"scheduled"})"),
        made("container.deployed", "node-42", "2026-02-01T02:00:00Z",
             R"({"component":"rempart","image":"i","version":"1.4.6","digest":")" + digest('a') +
                 "\"}"),
        made(
            "desired.set", "desired", "2026-02-01T03:00:00Z",
            R"({"kind":"version","component":"rempart","version":"1.4.7","scope":{"region":"region-a"}})"),
        made("config.observed", "node-42", "2026-02-01T03:30:00.5Z",
             R"({"config":"config-v2.1","objects":2})"),
        made("certificate.issued", "node-42", "2026-02-01T04:00:00Z",
             R"({"serial":"c-1","subject":"node-42","issuer":"ca","not_before":)"
             R"("2026-01-01T00:00:00Z","not_after":"2026-02-10T00:00:00Z","certificate":")" +
                 digest('b') + "\"}"),
        made("replay.started", "node-42", "2026-02-01T05:00:00Z",
             R"({"messages":100,"config_updates":3,"policy_updates":1,"version_updates":0})"),
        made("replay.completed", "node-42", "2026-02-01T05:10:00Z",
             R"({"messages":100,"duration_seconds":600})"),
        made("made.up", "node-42", "2026-02-01T06:00:00Z", R"({"n":7})"),
        made("config.observed", "node-42", "2026-02-01T03:30:00Z",
             R"({"config":"config-v2.1","objects":9})", "region-a", "2026-02-02T00:00:00Z"),
        made("node.registered", "", "2026-02-02T00:00:00Z"),
        made("node.registered", "узел-7", "2026-02-01T00:00:00Z", test::registration("S-7", "edge"),
             "region-b"),
    };
}

std::string textOf(const SqlValue& value)
{
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return std::to_string(*integer);
    if (const auto* real = std::get_if<double>(&value))
        return QByteArray::number(*real).toStdString();
    if (const auto* text = std::get_if<std::string_view>(&value))
        return std::string(*text);
    return "null";
}

} // namespace

class SqlSessionTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_path = m_folder.filePath("fleet.svx").toStdString();
        const auto made = test::addToReplica(m_path, story());
        QVERIFY2(made, made ? "" : made.error().detail.c_str());
    }

    void answers_data()
    {
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* sql, const char* expected) {
            QTest::newRow(sql) << QString(expected);
        };
        row("SELECT count(*) FROM events", "11");
        row("SELECT count(*) FROM events WHERE region='region-b'", "1");
        row("SELECT count(*) FROM events WHERE region='nowhere'", "0");
        row("SELECT sequence FROM events WHERE region='region-a' AND sequence BETWEEN 2 AND 3",
            "2|3");
        row("SELECT sequence FROM events WHERE sequence > 8 ORDER BY region, sequence", "9");
        row("SELECT count(*) FROM events WHERE sequence > -5", "11");
        row("SELECT count(*) FROM events WHERE sequence < 0", "0");
        row("SELECT count(*) FROM events WHERE sequence = '3'", "1");
        row("SELECT count(*) FROM events WHERE sequence < 1.5 AND region='region-a'", "2");
        row("SELECT count(*) FROM events WHERE subject='node-42'", "9");
        row("SELECT count(*) FROM events WHERE node='узел-7'", "1");
        row("SELECT count(*) FROM events WHERE subject IN ('node-42','desired','x')", "10");
        row("SELECT count(*) FROM events WHERE subject = NULL", "0");
        row("SELECT kind FROM events WHERE type='io.souverix.desired.set.v1'", "desired.set");
        row("SELECT type FROM events WHERE kind='made.up'", "io.souverix.made.up.v1");
        row("SELECT data->>'n' FROM events WHERE kind='made.up'", "7");
        row("SELECT count(*) FROM events WHERE time > '2026-02-01T03:30:00Z' AND time <= "
            "'2026-02-01T04:00:00.0Z'",
            "2");
        row("SELECT count(*) FROM events WHERE time = '2026-02-01T04:30:00+01:00'", "1");
        row("SELECT count(*) FROM events WHERE time < '2026-02-01'", "0");
        row("SELECT min(time) FROM events WHERE kind='config.observed'", "2026-02-01T03:30:00Z");
        row("SELECT sequence FROM events WHERE kind='config.observed' ORDER BY time DESC", "4|9");
        row("SELECT late FROM events WHERE recordedtime >= '2026-02-02T00:00:00Z'", "73800");
        row("SELECT id, source FROM events WHERE region='region-b'", "e-region-b-0,/test");
        row("SELECT json_extract(entry,'$.sequence') FROM events WHERE kind='replay.started'", "6");
        row("SELECT node, region, drift FROM nodes",
            "node-42,region-a,medium|узел-7,region-b,unknown");
        row("SELECT count(*) FROM nodes WHERE drift >= 'medium'", "1");
        row("SELECT count(*) FROM nodes WHERE drift < 'low'", "1");
        row("SELECT max(drift) FROM nodes", "medium");
        row("SELECT kind, component, desired, actual, severity FROM drift WHERE node='node-42' "
            "ORDER BY kind",
            "config,null,null,null,medium|version,rempart,1.4.7,1.4.6,medium");
        row("SELECT objects, stale_by_seconds FROM drift WHERE kind='config' AND node='node-42'",
            "2,73799.5");
        row("SELECT kind, component, cause, ended, worst, onset, closed FROM episodes WHERE "
            "node='node-42' ORDER BY kind",
            "config,null,actual-moved,open,high,2026-02-01T03:30:00Z,null|"
            "version,rempart,desired-moved,open,medium,2026-02-01T03:00:00Z,null");
        row("SELECT count(*) FROM episodes WHERE worst >= 'high'", "1");
        row("SELECT serial, not_after, held, revoked FROM certificates",
            "c-1,2026-02-10T00:00:00Z,1,0");
        row("SELECT node, started, completed, messages, duration_seconds, config_updates FROM "
            "replays",
            "node-42,2026-02-01T05:00:00Z,2026-02-01T05:10:00Z,100,600,3");
        row("SELECT count(*) FROM replays WHERE node='узел-7'", "0");
        row("SELECT finding FROM findings WHERE subject='node-42' AND finding LIKE 'cert%'",
            "certificate-expiring");
        row("SELECT region, sequence FROM quarantine", "region-a,10");
        row("SELECT region, trust, held FROM regions", "region-a,unproven,11|region-b,unproven,1");
        row("SELECT n.node FROM nodes n JOIN events e ON e.subject = n.node WHERE e.kind='made.up'",
            "node-42");
        row("WITH RECURSIVE c(x) AS (VALUES(1) UNION ALL SELECT x+1 FROM c WHERE x<3) SELECT * "
            "FROM c",
            "1|2|3");
        row("SELECT 1; -- nothing else", "1");
    }
    void answers()
    {
        QFETCH(QString, expected);
        QCOMPARE(ask(QTest::currentDataTag(), {}), expected);
    }

    void answersAtTAndK()
    {
        TimeContext early;
        early.at = UtcTime::parse("2026-02-01T02:30:00Z");
        QCOMPARE(ask("SELECT count(*) FROM events", early), QString("4"));
        QCOMPARE(ask("SELECT count(*) FROM drift WHERE kind='version'", early), QString("0"));
        TimeContext unaware;
        unaware.knownAt = UtcTime::parse("2026-02-01T23:00:00Z");
        QCOMPARE(ask("SELECT count(*) FROM events", unaware), QString("10"));
    }

    void refusesWhatWrites_data()
    {
        QTest::addColumn<bool>("unused");
        for (const char* sql :
             {"DELETE FROM events", "INSERT INTO nodes(node) VALUES('x')", "CREATE TABLE t(a)",
              "DROP TABLE events", "ATTACH '/tmp/x' AS x", "PRAGMA journal_mode=wal",
              "CREATE VIRTUAL TABLE t USING events", "VACUUM", "UPDATE events SET region='x'",
              "BEGIN", "VACUUM INTO '/tmp/x'", "SELECT load_extension('/tmp/x.so')", "DETACH main",
              "PRAGMA writable_schema=1", "ANALYZE", "SAVEPOINT s",
              "REPLACE INTO drift(node) VALUES('x')", "ALTER TABLE events RENAME TO e"})
            QTest::newRow(sql) << true;
    }
    void refusesWhatWrites()
    {
        auto session = SqlSession::open(m_path, {});
        const auto ran = (*session)->run(
            QTest::currentDataTag(), [](const auto&) {}, [](auto) { return true; });
        QVERIFY(!ran);
        QCOMPARE(ran.error().code, ErrorCode::Usage);
        const auto answer = answerSql({m_path, {}, QTest::currentDataTag(), 10});
        QVERIFY(!answer);
        QCOMPARE(answer.error().error.code, ErrorCode::Usage);
    }

    void leavesTheReplicasFileAsItIs()
    {
        const auto bytes = [&] {
            QFile file(QString::fromStdString(m_path));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray before = bytes();
        QVERIFY(!before.isEmpty());
        for (const char* sql : {"INSERT INTO nodes(node) VALUES('x')", "DELETE FROM events",
                                "SELECT count(*) FROM events", "SELECT * FROM certificates"})
            (void)answerSql({m_path, {}, sql, 10});
        QVERIFY(bytes() == before);
    }

    void anAnswerSaysWhereItWasCut()
    {
        const auto cut = answerSql({m_path, {}, "SELECT sequence FROM events", 3});
        QVERIFY(cut);
        QCOMPARE(cut->rows.size(), std::size_t{3});
        QVERIFY(cut->more);
        const auto whole = answerSql({m_path, {}, "SELECT node, 0.5, NULL FROM nodes", 2});
        QCOMPARE(whole->rows.size(), std::size_t{2});
        QVERIFY(!whole->more);
        QVERIFY(std::holds_alternative<std::monostate>(whole->rows[0][2]));
        const auto wrong = answerSql({m_path, {}, "SELECT nosuch FROM events", 3});
        QCOMPARE(wrong.error().offset, 7);
    }

    void tellsWhatSqliteSays()
    {
        auto session = SqlSession::open(m_path, {});
        const auto run = [&](const char* sql) {
            return (*session)->run(
                sql, [](const auto&) {}, [](auto) { return true; });
        };
        const auto unknown = run("SELECT nosuch FROM events");
        QCOMPARE(QString::fromStdString(unknown.error().detail), QString("no such column: nosuch"));
        QCOMPARE((*session)->errorOffset(), 7);
        QCOMPARE(run("").error().code, ErrorCode::Usage);
        QCOMPARE(run("SELECT 1; SELECT 2").error().code, ErrorCode::Usage);
        QCOMPARE(run("SELECT json_extract('{', '$')").error().code, ErrorCode::Usage);
        QVERIFY(run("SELECT 1").has_value());
    }

    void stopsWhenAsked()
    {
        auto session = SqlSession::open(m_path, {});
        std::stop_source stop;
        std::uint64_t rows = 0;
        const auto ran = (*session)->run(
            "WITH RECURSIVE c(x) AS (VALUES(1) UNION ALL SELECT x+1 FROM c) SELECT x FROM c",
            [](const auto&) {},
            [&](auto) {
                if (++rows == 10)
                    stop.request_stop();
                return true;
            },
            stop.get_token());
        QVERIFY(!ran);
        QCOMPARE(ran.error().code, ErrorCode::Cancelled);
        QVERIFY(rows < 10'000);
    }

    void endsWhenTheReaderHasEnough()
    {
        auto session = SqlSession::open(m_path, {});
        const auto ran = (*session)->run(
            "SELECT * FROM events", [](const auto&) {}, [](auto) { return false; });
        QCOMPARE(*ran, std::uint64_t{1});
    }

    void everyColumnOfTheSchemaCanBeAsked()
    {
        auto session = SqlSession::open(m_path, {});
        for (const SqlTable& table : sqlSchema())
            for (const SqlColumn& column : table.columns) {
                const std::string sql = "SELECT " + column.name + " FROM " + table.name;
                QVERIFY2((*session)->run(
                             sql, [](const auto&) {}, [](auto) { return true; }),
                         sql.c_str());
            }
    }

    void answersForAnEmptyReplica()
    {
        const std::string path = m_folder.filePath("empty.svx").toStdString();
        QVERIFY(ReplicaWriter::open(path).has_value());
        auto session = SqlSession::open(path, {});
        QVERIFY(session.has_value());
        for (const SqlTable& table : sqlSchema()) {
            const auto ran = (*session)->run(
                "SELECT * FROM " + table.name, [](const auto&) {}, [](auto) { return true; });
            QVERIFY2(ran && *ran == 0, table.name.c_str());
        }
    }

    void seesWhatWasAddedSince()
    {
        const std::string path = m_folder.filePath("growing.svx").toStdString();
        QVERIFY(test::addToReplica(path, {made("made.up", "n", "2026-02-01T00:00:00Z")}));
        auto session = SqlSession::open(path, {});
        const auto count = [&] {
            std::string text;
            const auto ran = (*session)->run(
                "SELECT count(*) FROM events WHERE subject='n'", [](const auto&) {},
                [&](std::span<const SqlValue> row) {
                    text = textOf(row[0]);
                    return true;
                });
            return ran ? text : ran.error().detail;
        };
        QCOMPARE(count(), std::string("1"));
        QVERIFY(test::addToReplica(path, {made("made.up", "n", "2026-02-01T00:00:00Z")}));
        QCOMPARE(count(), std::string("2"));
    }

    void aStatementIsOfOneCommit()
    {
        // More nodes than are read at once, each with one episode; a commit comes in between.
        const std::string path = m_folder.filePath("many.svx").toStdString();
        std::vector<EventText> events;
        std::vector<std::string> names;
        for (int i = 0; i < 300; ++i)
            names.push_back("n-" + std::to_string(1000 + i));
        for (const std::string& name : names) {
            events.push_back(made("node.registered", name.c_str(), "2026-02-01T00:00:00Z",
                                  test::registration("S-" + name, "prod-1")));
            events.push_back(made("lifecycle.changed", name.c_str(), "2026-02-01T01:00:00Z",
                                  R"({"from":"provisioning","to":"active","mode":"scheduled"})"));
            events.push_back(made("config.observed", name.c_str(), "2026-02-01T03:30:00Z",
                                  R"({"config":"config-v2.1","objects":9})"));
        }
        QVERIFY(test::addToReplica(path, events));
        auto session = SqlSession::open(path, {});
        const auto nodes = [&](bool commit) {
            std::vector<std::string> seen;
            (void)(*session)->run(
                "SELECT node FROM episodes", [](const auto&) {},
                [&](std::span<const SqlValue> row) {
                    seen.push_back(textOf(row[0]));
                    if (commit && seen.size() == 1)
                        [&] {
                            QVERIFY(test::addToReplica(
                                path, {made("config.observed", "n-1299", "2026-02-01T04:30:00Z",
                                            R"({"config":"config-v2.1","objects":0})"),
                                       made("config.observed", "n-1299", "2026-02-01T05:30:00Z",
                                            R"({"config":"config-v2.1","objects":9})")}));
                        }();
                    return true;
                });
            return seen;
        };
        QVERIFY(nodes(true) == names);
        names.push_back("n-1299");
        QVERIFY(nodes(false) == names);
    }

private:
    [[nodiscard]] QString ask(const char* sql, const TimeContext& context) const
    {
        auto session = SqlSession::open(m_path, context);
        if (!session)
            return QString::fromStdString(session.error().detail);
        std::string text;
        const auto ran = (*session)->run(
            sql, [](const auto&) {},
            [&](std::span<const SqlValue> row) {
                text += text.empty() ? "" : "|";
                for (std::size_t i = 0; i < row.size(); ++i)
                    text += (i == 0 ? "" : ",") + textOf(row[i]);
                return true;
            });
        return QString::fromStdString(ran ? text : ran.error().detail);
    }

    QTemporaryDir m_folder;
    std::string m_path;
};

QTEST_GUILESS_MAIN(SqlSessionTest)
#include "sql_session_test.moc"
