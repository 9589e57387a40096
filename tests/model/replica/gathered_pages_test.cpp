#include <csignal>
#include <fstream>
#include <string>

#include <sys/resource.h>

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

#include "model/replica/gathered_pages.h"

namespace
{

/// A database of small pages, through the given VFS.
class Database
{
public:
    Database(const std::string& path, const char* vfs)
    {
        m_open = sqlite3_open_v2(path.c_str(), &m_db, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE,
                                 vfs) == SQLITE_OK &&
                 run("PRAGMA page_size=1024; PRAGMA cache_size=16; PRAGMA synchronous=FULL");
    }
    ~Database() { sqlite3_close(m_db); }
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    [[nodiscard]] bool isOpen() const { return m_open; }
    [[nodiscard]] bool run(const char* sql)
    {
        return sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    [[nodiscard]] std::string text(const char* sql)
    {
        std::string out;
        const auto take = [](void* to, int, char** values, char**) {
            *static_cast<std::string*>(to) += values[0] != nullptr ? values[0] : "";
            return 0;
        };
        const int code = sqlite3_exec(m_db, sql, take, &out, nullptr);
        return code == SQLITE_OK ? out : sqlite3_errmsg(m_db);
    }

private:
    sqlite3* m_db = nullptr;
    bool m_open = false;
};

constexpr const char* kFill =
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<2000) "
    "INSERT INTO t SELECT NULL, randomblob(900) FROM n";

/// Calls of this process that read or wrote, so far.
std::uint64_t calls(const std::string& kind)
{
    std::ifstream counts("/proc/self/io");
    std::string name;
    std::uint64_t count = 0;
    while (counts >> name >> count && name != kind) {
    }
    return name == kind ? count : 0;
}

std::uint64_t writes()
{
    return calls("syscw:");
}

/// Lets no file of this process grow beyond `bytes`, as long as it lives.
class FileLimit
{
public:
    explicit FileLimit(std::uint64_t bytes)
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        m_signal = std::signal(SIGXFSZ, SIG_IGN);
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileLimit()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_signal);
    }
    FileLimit(const FileLimit&) = delete;
    FileLimit& operator=(const FileLimit&) = delete;

private:
    rlimit m_before{};
    void (*m_signal)(int) = nullptr;
};

} // namespace

class GatheredPagesTest : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_path = m_folder.filePath(QString("g%1.db").arg(++m_number)).toStdString();
        m_vfs = souverix::sqlite::gatheredPages();
        QVERIFY(m_vfs != nullptr);
    }
    void neighbouringPagesOfAnExclusiveFileGoTogether();
    void pagesAreReadAsTheyWereWritten();
    void rollbackTakesBackWhatWasGathered();
    void sharedFileIsWrittenBeforeOthersRead();
    void failedWriteIsToldAndRolledBack();
    void scanTakesFewReads();
    void readerSeesWhatOthersCommittedAndMovedIntoTheFile();

private:
    QTemporaryDir m_folder;
    std::string m_path;
    const char* m_vfs = nullptr;
    int m_number = 0;
};

void GatheredPagesTest::neighbouringPagesOfAnExclusiveFileGoTogether()
{
    std::uint64_t counted[2];
    for (const bool gathering : {false, true}) {
        Database db(m_path + (gathering ? "g" : "s"), gathering ? m_vfs : nullptr);
        QVERIFY(db.isOpen());
        QVERIFY(db.run("PRAGMA locking_mode=EXCLUSIVE; CREATE TABLE t(id INTEGER PRIMARY KEY, b)"));
        const std::uint64_t before = writes();
        QVERIFY(db.run(kFill));
        counted[gathering ? 1 : 0] = writes() - before;
    }
    QVERIFY2(counted[0] > 2000, "each page by a call of its own");
    QVERIFY2(counted[1] * 5 < counted[0], qPrintable(QString::number(counted[1])));
}

void GatheredPagesTest::pagesAreReadAsTheyWereWritten()
{
    std::string sum;
    {
        Database db(m_path, m_vfs);
        QVERIFY(db.run("PRAGMA locking_mode=EXCLUSIVE; CREATE TABLE t(id INTEGER PRIMARY KEY, b);"
                       "BEGIN"));
        QVERIFY(db.run(kFill));
        // In another order than they were written in, while the last are still gathered.
        QVERIFY(db.run("UPDATE t SET b=randomblob(700) WHERE id%7=0; DELETE FROM t WHERE id%11=0"));
        QVERIFY(db.run(kFill));
        QCOMPARE(db.text("PRAGMA integrity_check"), std::string("ok"));
        sum = db.text("SELECT id||hex(b) FROM t ORDER BY id DESC");
        QVERIFY(db.run("COMMIT"));
        QVERIFY(db.text("SELECT id||hex(b) FROM t ORDER BY id DESC") == sum);
    }
    Database other(m_path, nullptr);
    QCOMPARE(other.text("PRAGMA integrity_check"), std::string("ok"));
    QVERIFY(other.text("SELECT id||hex(b) FROM t ORDER BY id DESC") == sum);
}

void GatheredPagesTest::rollbackTakesBackWhatWasGathered()
{
    Database db(m_path, m_vfs);
    QVERIFY(db.run("PRAGMA locking_mode=EXCLUSIVE; CREATE TABLE t(id INTEGER PRIMARY KEY, b);"
                   "INSERT INTO t VALUES(1, 'kept'); BEGIN"));
    QVERIFY(db.run(kFill));
    QVERIFY(db.run("UPDATE t SET b='gone' WHERE id=1; ROLLBACK"));
    QCOMPARE(db.text("SELECT id||b FROM t"), std::string("1kept"));
    QCOMPARE(db.text("PRAGMA integrity_check"), std::string("ok"));
    QVERIFY(QFile(QString::fromStdString(m_path)).size() < 10 * 1024);
}

void GatheredPagesTest::sharedFileIsWrittenBeforeOthersRead()
{
    Database db(m_path, m_vfs), other(m_path, nullptr);
    for (const char* mode : {"DELETE", "WAL"}) {
        QCOMPARE(db.text((std::string("PRAGMA journal_mode=") + mode).c_str()),
                 std::string(mode == std::string("WAL") ? "wal" : "delete"));
        QVERIFY(db.run("CREATE TABLE IF NOT EXISTS t(id INTEGER PRIMARY KEY, b)"));
        QVERIFY(db.run(kFill));
        QVERIFY(other.text("SELECT count(*)||max(id) FROM t") ==
                db.text("SELECT count(*)||max(id) FROM t"));
        QCOMPARE(other.text("PRAGMA integrity_check"), std::string("ok"));
    }
}

void GatheredPagesTest::failedWriteIsToldAndRolledBack()
{
    Database db(m_path, m_vfs);
    QVERIFY(db.run("PRAGMA locking_mode=EXCLUSIVE; CREATE TABLE t(id INTEGER PRIMARY KEY, b);"
                   "INSERT INTO t VALUES(1, 'kept')"));
    {
        const FileLimit limit(250 * 1024);
        QVERIFY(db.run("BEGIN"));
        QVERIFY(!db.run(kFill) || !db.run("COMMIT"));
        // Ends a transaction that the error did not end.
        static_cast<void>(db.run("ROLLBACK"));
        QCOMPARE(db.text("SELECT id||b FROM t"), std::string("1kept"));
        // Little enough to stay in memory until the commit, which then must fail.
        QVERIFY(db.run("INSERT INTO t VALUES(2, randomblob(100000))"));
        QVERIFY(db.run("BEGIN"));
        QVERIFY(db.run("PRAGMA cache_size=1000; INSERT INTO t VALUES(3, randomblob(200000))"));
        QVERIFY(!db.run("COMMIT"));
        static_cast<void>(db.run("ROLLBACK"));
        QCOMPARE(db.text("SELECT group_concat(id) FROM t"), std::string("1,2"));
    }
    QVERIFY(db.run(kFill));
    QCOMPARE(db.text("SELECT count(*) FROM t"), std::string("2002"));
    QCOMPARE(db.text("PRAGMA integrity_check"), std::string("ok"));
}

void GatheredPagesTest::scanTakesFewReads()
{
    {
        Database db(m_path, m_vfs);
        QVERIFY(db.run("CREATE TABLE t(id INTEGER PRIMARY KEY, b)"));
        QVERIFY(db.run(kFill));
    }
    std::uint64_t counted[2];
    std::string sums[2];
    for (const int ours : {0, 1}) {
        Database db(m_path, ours != 0 ? m_vfs : nullptr);
        const std::uint64_t before = calls("syscr:");
        sums[ours] = db.text("SELECT hex(b) FROM t ORDER BY id");
        counted[ours] = calls("syscr:") - before;
    }
    QVERIFY(sums[0] == sums[1]);
    QVERIFY2(counted[0] > 2000, "each page by a call of its own");
    QVERIFY2(counted[1] * 5 < counted[0], qPrintable(QString::number(counted[1])));
}

void GatheredPagesTest::readerSeesWhatOthersCommittedAndMovedIntoTheFile()
{
    Database writer(m_path, nullptr);
    QCOMPARE(writer.text("PRAGMA journal_mode=WAL"), std::string("wal"));
    QVERIFY(writer.run("PRAGMA wal_autocheckpoint=0; CREATE TABLE t(id INTEGER PRIMARY KEY, b)"));
    QVERIFY(writer.run(kFill));
    QVERIFY(writer.run("PRAGMA wal_checkpoint(TRUNCATE)"));
    Database reader(m_path, m_vfs);
    const std::string first = "SELECT hex(b) FROM t WHERE id<5";
    const std::string all = "SELECT id||hex(b) FROM t";
    for (int round = 0; round < 6; ++round) {
        // Pages around those of the first rows come with them, as they are in the file: others
        // have newer ones in the log, which then come into the file.
        QVERIFY(writer.run("UPDATE t SET b=randomblob(900) WHERE id%3=0"));
        QCOMPARE(reader.text(first.c_str()), writer.text(first.c_str()));
        QVERIFY(writer.run(round % 2 == 0 ? "PRAGMA wal_checkpoint(PASSIVE)"
                                          : "PRAGMA wal_checkpoint(TRUNCATE)"));
        QVERIFY(reader.text(all.c_str()) == writer.text(all.c_str()));
        // Within a reader's transaction it all stays as it was.
        QVERIFY(reader.run("BEGIN"));
        const std::string before = reader.text(first.c_str());
        const std::string whole = writer.text(all.c_str());
        QVERIFY(writer.run("UPDATE t SET b=randomblob(800)"));
        QVERIFY(writer.run("PRAGMA wal_checkpoint(PASSIVE)"));
        QCOMPARE(reader.text(first.c_str()), before);
        QVERIFY(reader.text(all.c_str()) == whole);
        QVERIFY(reader.run("COMMIT"));
        QVERIFY(reader.text(all.c_str()) == writer.text(all.c_str()));
    }
    QCOMPARE(reader.text("PRAGMA integrity_check"), std::string("ok"));
}

QTEST_GUILESS_MAIN(GatheredPagesTest)
#include "gathered_pages_test.moc"
