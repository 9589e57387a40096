#include <QTest>

#include <cmath>
#include <set>

#include <nlohmann/json.hpp>

#include "model/base/utc_time.h"
#include "tests/support/program.h"

using namespace souverix::test;
using nlohmann::json;

namespace
{

const char* const kT = "2026-02-21T12:00:00Z";

// Null, absent, {} and [] mean the same; times are instants; sequences are numbers or texts.
json normal(const json& value)
{
    if (value.is_object()) {
        json object = json::object();
        for (const auto& [key, member] : value.items()) {
            json cleaned =
                key == "sequence" && member.is_number() ? json(member.dump()) : normal(member);
            if (!cleaned.is_null() &&
                !((cleaned.is_object() || cleaned.is_array()) && cleaned.empty()))
                object[key] = std::move(cleaned);
        }
        if (object.contains("events")) // proving events are a set
            std::sort(object["events"].begin(), object["events"].end());
        return object;
    }
    if (value.is_array()) {
        json array = json::array();
        for (const json& item : value)
            array.push_back(normal(item));
        return array;
    }
    if (value.is_number())
        return std::round(value.get<double>() * 1e9) / 1e9;
    if (value.is_string())
        if (const auto time = souverix::UtcTime::parse(value.get<std::string>()))
            return time->toString();
    return value;
}

std::multiset<std::string> normalLines(const QByteArray& text)
{
    std::multiset<std::string> lines;
    for (const QByteArray& line : text.split('\n'))
        if (!line.trimmed().isEmpty())
            lines.insert(normal(json::parse(line.toStdString())).dump());
    return lines;
}

QString dataFile(const QString& name)
{
    return QString(SOUVERIX_TEST_DATA "/samples/") + name;
}

} // namespace

class SamplesTest : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void answersAsExpected_data();
    void answersAsExpected();
    void foldFromZeroEqualsTheKeptOne_data();
    void foldFromZeroEqualsTheKeptOne();
    void importingAgainAddsNothing();
    void regionsInAnyOrderGiveTheSameAnswers();

private:
    [[nodiscard]] QString replica(const QString& sample) const
    {
        return m_scratch.path(sample + ".db");
    }

    Scratch m_scratch;
};

void SamplesTest::initTestCase()
{
    for (const char* source : {"design.jsonl", "quiet.svxbundle", "storm.jsonl.zst"}) {
        const QString name = QString(source);
        const ProgramRun run =
            runProgram({"import", "--replica", replica(name.section('.', 0, 0)), dataFile(name)});
        QVERIFY2(run.status == 0, run.errors.constData());
    }
}

void SamplesTest::answersAsExpected_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("file");
    const QDir answers(dataFile("answers"));
    for (const QString& folder : answers.entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        for (const QString& file : QDir(answers.filePath(folder)).entryList(QDir::Files))
            QTest::newRow(qPrintable(folder + '/' + file)) << folder << file;
}

void SamplesTest::answersAsExpected()
{
    QFETCH(QString, folder);
    QFETCH(QString, file);
    const QString question = file.chopped(5);
    QStringList arguments;
    if (question.startsWith("show."))
        arguments = {"show", question.mid(5)};
    else if (question.startsWith("drift."))
        arguments = {"drift", "--by", question.mid(6)};
    else
        arguments = {question};
    arguments << "--json"
              << "--replica" << replica(folder.section('.', 0, 0));
    if (folder.contains("as-of-T"))
        arguments << "--as-of" << QString(kT);
    if (folder.contains("known-at-T"))
        arguments << "--known-at" << QString(kT);
    const ProgramRun run = runProgram(arguments);
    QVERIFY2(run.status == 0, run.errors.constData());
    QFile expected(dataFile("answers/" + folder + '/' + file));
    QVERIFY(expected.open(QIODevice::ReadOnly));
    const auto want = normalLines(expected.readAll()), have = normalLines(run.output);
    for (const std::string& line : want)
        QVERIFY2(have.contains(line), ("missing: " + line).c_str());
    QCOMPARE(have.size(), want.size());
}

void SamplesTest::foldFromZeroEqualsTheKeptOne_data()
{
    QTest::addColumn<QString>("sample");
    for (const char* sample : {"design", "quiet", "storm"})
        QTest::newRow(sample) << QString(sample);
}

void SamplesTest::foldFromZeroEqualsTheKeptOne()
{
    QFETCH(QString, sample);
    const ProgramRun run =
        runProgram({"status", "--prove", "--json", "--replica", replica(sample)});
    QCOMPARE(run.status, 0);
    const json fold = json::parse(run.output.toStdString())["fold"];
    QVERIFY(fold["equal"].get<bool>());
    QCOMPARE(fold["kept"].get<std::string>().size(), std::size_t(64));
    QCOMPARE(fold["kept"].get<std::string>(), fold["from_zero"].get<std::string>());
}

void SamplesTest::importingAgainAddsNothing()
{
    const ProgramRun run = runProgram(
        {"import", "--json", "--replica", replica("quiet"), dataFile("quiet.svxbundle")});
    QCOMPARE(run.status, 0);
    for (const json& region : json::parse(run.output.toStdString())["regions"]) {
        QCOMPARE(region["added"].get<int>(), 0);
        QCOMPARE(region["trust"].get<std::string>(), std::string("unpinned"));
    }
}

void SamplesTest::regionsInAnyOrderGiveTheSameAnswers()
{
    QFile source(dataFile("design.jsonl"));
    QVERIFY(source.open(QIODevice::ReadOnly));
    QByteArrayList lines = source.readAll().trimmed().split('\n');
    std::reverse(lines.begin(), lines.end());
    const QString reversed = m_scratch.write("reversed.jsonl", lines.join('\n') + '\n');
    QCOMPARE(runProgram({"import", "--replica", replica("reversed"), reversed}).status, 0);
    for (const char* question : {"nodes", "findings", "federation", "drift", "events"}) {
        const QStringList rest{"--json", "--replica"};
        const ProgramRun a =
            runProgram(QStringList{QString(question)} + rest + QStringList{replica("design")});
        const ProgramRun b =
            runProgram(QStringList{QString(question)} + rest + QStringList{replica("reversed")});
        QCOMPARE(a.status, 0);
        QCOMPARE(b.output, a.output);
    }
}

QTEST_GUILESS_MAIN(SamplesTest)
#include "samples_test.moc"
