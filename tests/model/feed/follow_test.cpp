#include <fstream>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "model/feed/follow.h"

using namespace souverix;

class FollowTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_path = m_folder.filePath(QString("%1.jsonl").arg(++m_number)).toStdString(); }
    void givesWholeLinesAndWaitsForTheRest();
    void passesOverWhatIsThere();
    void waitsForAFileThatIsNotThereYet();
    void noticesReplacementAndTruncation();
    void followsEveryFileOfAFolder();
    void givesMuchInPieces();
    void refusesALineWithoutEnd();

private:
    void append(const std::string& bytes) const
    {
        std::ofstream(m_path, std::ios::binary | std::ios::app) << bytes;
    }

    QTemporaryDir m_folder;
    std::string m_path;
    int m_number = 0;
};

void FollowTest::givesWholeLinesAndWaitsForTheRest()
{
    Follower follower(m_path);
    append("one\ntwo\r\nthr");
    const auto first = follower.poll();
    QVERIFY(first);
    QCOMPARE(first->at(0).lines, (std::vector<std::string>{"one", "two"}));
    QVERIFY(follower.poll()->empty());
    append("ee\n");
    const auto second = follower.poll();
    QCOMPARE(second->at(0).lines, std::vector<std::string>{"three"});
    QCOMPARE(second->at(0).firstLine, std::uint64_t{3});
    QVERIFY(follower.poll()->empty());
}

void FollowTest::passesOverWhatIsThere()
{
    append("one\ntwo\nthr");
    Follower follower(m_path);
    QVERIFY(follower.passOver());
    QVERIFY(follower.poll()->empty());
    append("ee\nfour\n");
    const auto later = follower.poll();
    QCOMPARE(later->at(0).lines, (std::vector<std::string>{"three", "four"}));
    QCOMPARE(later->at(0).firstLine, std::uint64_t{3});
    QVERIFY(!later->at(0).restarted);
}

void FollowTest::waitsForAFileThatIsNotThereYet()
{
    Follower follower(m_path);
    QVERIFY(follower.poll()->empty());
    append("one\n");
    QCOMPARE(follower.poll()->at(0).lines.size(), std::size_t{1});
}

void FollowTest::noticesReplacementAndTruncation()
{
    Follower follower(m_path);
    append("one\ntwo\n");
    QVERIFY(follower.poll());
    QVERIFY(QFile::resize(QString::fromStdString(m_path), 0));
    append("x\n");
    const auto cut = follower.poll();
    QVERIFY(cut->at(0).restarted);
    QCOMPARE(cut->at(0).lines, std::vector<std::string>{"x"});
    QVERIFY(QFile::rename(QString::fromStdString(m_path), QString::fromStdString(m_path + ".1")));
    append("other\nlines\n");
    const auto replaced = follower.poll();
    QVERIFY(replaced->at(0).restarted);
    QCOMPARE(replaced->at(0).firstLine, std::uint64_t{1});
    QCOMPARE(replaced->at(0).lines, (std::vector<std::string>{"other", "lines"}));
}

void FollowTest::followsEveryFileOfAFolder()
{
    const QString folder = m_folder.filePath("folder");
    QVERIFY(QDir().mkpath(folder));
    Follower follower(folder.toStdString());
    QVERIFY(follower.poll()->empty());
    for (const char* name : {"b.jsonl", "a.jsonl", "c.txt"})
        std::ofstream((folder + "/" + name).toStdString()) << name << "\n";
    const auto found = follower.poll();
    QCOMPARE(found->size(), std::size_t{2});
    QCOMPARE(found->at(0).lines, std::vector<std::string>{"a.jsonl"});
}

void FollowTest::givesMuchInPieces()
{
    Follower follower(m_path);
    std::string all;
    for (int i = 0; i < 20000; ++i)
        all += std::to_string(i) + "\n";
    append(all);
    std::string got;
    int pieces = 0;
    for (auto some = follower.poll(1); some && !some->empty(); some = follower.poll(1)) {
        ++pieces;
        for (const std::string& line : some->at(0).lines)
            got += line + "\n";
    }
    QVERIFY(pieces > 1);
    QVERIFY(got == all);
}

void FollowTest::refusesALineWithoutEnd()
{
    Follower follower(m_path);
    append("one\n" + std::string(70000, 'x'));
    const auto result = follower.poll();
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Malformed);
    QVERIFY(result.error().detail.find("line 2") != std::string::npos);
}

QTEST_GUILESS_MAIN(FollowTest)
#include "follow_test.moc"
