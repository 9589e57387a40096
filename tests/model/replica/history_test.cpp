#include <mutex>

#include <QTemporaryDir>
#include <QTest>

#include "tests/model/replica/some_events.h"

using namespace souverix;
using namespace souverix::test;

class HistoryTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_path = m_folder.filePath(QString("r%1.svx").arg(++m_number)).toStdString(); }
    void historiesHoldEveryFact();
    void keepsTheStatesOfAFoldWithTheirChunks();
    void givesAFoldWhatItNeedsToGoOn();
    void writesNothingWhereAFoldFails();

private:
    QTemporaryDir m_folder;
    std::string m_path;
    int m_number = 0;
};

void HistoryTest::historiesHoldEveryFact()
{
    const auto writer = ReplicaWriter::open(m_path);
    for (std::uint64_t at = 0; at < 2000; at += 250)
        QVERIFY(addEvents(**writer, at, at + 250));
    const auto reader = ReplicaReader::open(m_path);
    const auto subjects = reader->subjects();
    QVERIFY(subjects);
    QCOMPARE(subjects->size(), std::size_t{5});
    std::vector<bool> seen(2000);
    for (const SubjectCount& subject : *subjects) {
        const auto history = reader->history(subject.subject);
        QVERIFY(history);
        QCOMPARE(std::uint64_t(history->size()), subject.events);
        for (const Fact& fact : *history) {
            QVERIFY(fact.subject == subject.subject);
            QVERIFY(!seen[fact.ref.sequence]);
            seen[fact.ref.sequence] = true;
        }
    }
    QVERIFY(std::find(seen.begin(), seen.end(), false) == seen.end());
}

namespace
{

std::string stateBefore(std::size_t chunk)
{
    return "state before chunk " + std::to_string(chunk);
}

/// A state before each new chunk but the first.
Result<FoldedChunks> statesOf(const NewChunks& chunks)
{
    FoldedChunks folded;
    for (std::size_t i = chunks.first + 1; i < chunks.spans.size(); ++i)
        folded.states.emplace_back(i, stateBefore(i));
    return folded;
}

} // namespace

void HistoryTest::keepsTheStatesOfAFoldWithTheirChunks()
{
    const auto writer = ReplicaWriter::open(m_path);
    (*writer)->foldChunksWith({{}, [](const NewChunks& chunks) { return statesOf(chunks); }});
    // 300 facts a node, then the last chunk grows and others follow.
    QVERIFY(addEvents(**writer, 0, 1500));
    QVERIFY(addEvents(**writer, 1500, 1600));
    QVERIFY(addEvents(**writer, 1600, 3000));
    const auto reader = ReplicaReader::open(m_path);
    const NameId node = reader->names()->find("node-3");
    const auto spans = reader->spans(node);
    QVERIFY(spans);
    QCOMPARE(spans->size(), std::size_t{5});
    std::size_t facts = 0;
    for (std::size_t i = 0; i < spans->size(); ++i) {
        std::optional<std::string> before;
        const auto packed = reader->packedChunk(node, i, &before);
        QVERIFY(packed);
        QCOMPARE((*spans)[i].hasState, i > 0);
        QCOMPARE(before.value_or("none"), i > 0 ? stateBefore(i) : "none");
        std::vector<Fact> read;
        QVERIFY(ReplicaReader::unpackChunk(*packed, node, read));
        QCOMPARE(read.size(), std::size_t{(*spans)[i].events});
        facts += read.size();
    }
    QCOMPARE(facts, std::size_t{600});
}

void HistoryTest::givesAFoldWhatItNeedsToGoOn()
{
    const auto writer = ReplicaWriter::open(m_path);
    std::mutex mutex;
    std::size_t first = 0, facts = 0;
    std::string before;
    const auto fold = [&](const NewChunks& chunks) {
        if ((*writer)->names().text(chunks.subject) == "node-3") {
            const std::lock_guard lock(mutex);
            first = chunks.first;
            facts = chunks.facts.size();
            before = chunks.before;
        }
        return statesOf(chunks);
    };
    (*writer)->foldChunksWith({{}, fold});
    QVERIFY(addEvents(**writer, 0, 1500));
    QCOMPARE(first, std::size_t{0});
    QCOMPARE(facts, std::size_t{300});
    QCOMPARE(before, std::string());
    // 300 = 2 chunks and 44 facts, which come again with the 200 new ones.
    QVERIFY(addEvents(**writer, 1500, 2500));
    QCOMPARE(first, std::size_t{2});
    QCOMPARE(facts, std::size_t{244});
    QCOMPARE(before, stateBefore(2));
}

void HistoryTest::writesNothingWhereAFoldFails()
{
    const auto writer = ReplicaWriter::open(m_path);
    (*writer)->foldChunksWith({{}, [](const NewChunks&) -> Result<FoldedChunks> {
                                   return fail(ErrorCode::Damaged, "a kept state is not sound");
                               }});
    const auto done = addEvents(**writer, 0, 1500);
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::Damaged);
    const auto reader = ReplicaReader::open(m_path);
    QVERIFY(reader);
    QVERIFY(reader->regions()->empty());
    QVERIFY(reader->subjects()->empty());
}

QTEST_GUILESS_MAIN(HistoryTest)
#include "history_test.moc"
