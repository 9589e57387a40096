#include "app/console/replica_changes.h"

#include <QTemporaryDir>
#include <QTest>

#include "model/log/vkey.h"
#include "model/query/log_standings.h"
#include "model/replica/replica_writer.h"

using namespace souverix;

namespace
{

const std::string kOrigin = "sx-test/region-a";

std::string noteOf(int size, char root)
{
    return kOrigin + "\n" + std::to_string(size) + "\n" + std::string(42, root) + "A=\n\n— x y\n";
}

std::string someKey()
{
    Ed25519PublicKey key{};
    key.fill(7);
    return formatVkey(makeVerifierKey(kOrigin, NoteKeyType::Ed25519, key).value());
}

} // namespace

/// Decisions of a person, as the console writes them to a real replica.
class ReplicaChangesTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string path(const char* name) const { return m_folder.filePath(name).toStdString(); }

    static void makeForked(const std::string& path)
    {
        auto writer = ReplicaWriter::open(path).value();
        auto transaction = writer->begin();
        QVERIFY(transaction.has_value());
        const NameId region = writer->names().intern("region-a");
        QVERIFY(writer->append(region, {"{}", nullptr, "no event"}).has_value());
        QVERIFY(writer->setOrigin(region, kOrigin).has_value());
        for (const int other : {2, 3}) {
            Fork fork;
            fork.region = region;
            fork.origin = kOrigin;
            fork.heldNote = noteOf(1, 'A');
            fork.otherNote = noteOf(other, 'B');
            fork.otherVkey = someKey();
            fork.seen = UtcTime{1000 + other, 0};
            QVERIFY(writer->recordFork(fork).has_value());
        }
        QVERIFY(transaction->commit().has_value());
    }

private slots:
    void aForkStaysOpenUntilItIsAcknowledged()
    {
        const std::string replica = path("fork.svx");
        makeForked(replica);
        auto logs = logStandings(replica);
        QVERIFY(logs.has_value());
        QCOMPARE(logs->size(), 1U);
        QCOMPARE(logs->front().trust, TrustWord::Forked);
        QCOMPARE(logs->front().forks.size(), 2U);
        QCOMPARE(logs->front().forks.front().other.size, std::optional<std::uint64_t>(2));
        QVERIFY(acknowledgeFork(replica, logs->front().forks.front().id).has_value());
        logs = logStandings(replica);
        QCOMPARE(logs->front().trust, TrustWord::Forked);
        QVERIFY(!logs->front().forks.front().acknowledged); // the other one is shown first now
        QCOMPARE(logs->front().forks.front().other.size, std::optional<std::uint64_t>(3));
        QVERIFY(acknowledgeFork(replica, logs->front().forks.front().id).has_value());
        logs = logStandings(replica);
        QVERIFY(logs->front().trust != TrustWord::Forked);
        QCOMPARE(logs->front().forks.size(), 2U); // the evidence stays
    }

    void acknowledgingWhatIsNotThereIsAnError()
    {
        const std::string replica = path("none.svx");
        makeForked(replica);
        QCOMPARE(acknowledgeFork(replica, 99).error().code, ErrorCode::NotFound);
    }

    void aKeyIsPinnedAndUnpinned()
    {
        const std::string replica = path("pins.svx");
        makeForked(replica);
        QVERIFY(pinKey(replica, someKey()).has_value());
        QCOMPARE(ReplicaReader::open(replica)->pins()->size(), 1U);
        QVERIFY(unpinKey(replica, someKey()).has_value());
        QVERIFY(ReplicaReader::open(replica)->pins()->empty());
    }

    void whatIsNoKeyIsNotPinned()
    {
        const std::string replica = path("nokey.svx");
        makeForked(replica);
        QCOMPARE(pinKey(replica, "sx-test/region-a").error().code, ErrorCode::Malformed);
        QVERIFY(ReplicaReader::open(replica)->pins()->empty());
    }

    void aBookmarkIsKeptEditedAndDropped()
    {
        const std::string replica = path("bookmarks.svx");
        makeForked(replica);
        const auto held = [&] {
            const auto reader = ReplicaReader::open(replica);
            return readBookmarks(reader.value()).value();
        };
        Bookmark bookmark{UtcTime{2000, 0}, {}, "first", "node-1", UtcTime{3000, 1}};
        QVERIFY(keepBookmark(replica, bookmark).has_value());
        QCOMPARE(held(), std::vector<Bookmark>{bookmark});
        bookmark.note = "second";
        QVERIFY(keepBookmark(replica, bookmark).has_value());
        QCOMPARE(held(), std::vector<Bookmark>{bookmark});
        QVERIFY(dropBookmark(replica, bookmark).has_value());
        QVERIFY(held().empty());
    }
};

QTEST_GUILESS_MAIN(ReplicaChangesTest)
#include "replica_changes_test.moc"
