#include <QTemporaryDir>
#include <QTest>

#include "model/query/bookmarks.h"
#include "model/query/replica_view.h"
#include "tests/support/replica_builder.h"

using namespace souverix;
using namespace souverix::test;

namespace
{

Bookmark bookmark(std::int64_t at, const char* note)
{
    return {UtcTime{at, 5}, UtcTime{at + 60, 0}, note, "node-1", UtcTime{at + 1000, 7}};
}

Result<void> write(const std::string& path, const auto& change)
{
    auto writer = ReplicaWriter::open(path);
    if (!writer)
        return failWith(writer);
    auto transaction = (*writer)->begin();
    if (!transaction)
        return failWith(transaction);
    if (auto done = change(**writer); !done)
        return done;
    return transaction->commit();
}

Result<void> keep(const std::string& path, const Bookmark& kept)
{
    return write(path, [&](ReplicaWriter& writer) {
        return writer.putSidecar(bookmarkKey(kept), encodeBookmark(kept));
    });
}

} // namespace

class BookmarksTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string path(const char* name) const { return m_folder.filePath(name).toStdString(); }

private slots:
    void readsWhatItWrote()
    {
        for (const Bookmark& one :
             {bookmark(1'000'000, "what a night — über"), Bookmark{UtcTime{-5, 0}, {}, "", "", {}}})
            QCOMPARE(decodeBookmark(encodeBookmark(one)), std::optional(one));
    }

    void refusesBytesThatAreNoBookmark()
    {
        const std::string bytes = encodeBookmark(bookmark(1'000'000, "note"));
        for (std::size_t size = 0; size < bytes.size(); ++size)
            QVERIFY(!decodeBookmark(bytes.substr(0, size)));
        QVERIFY(!decodeBookmark(bytes + "x"));
        Bookmark beyond = bookmark(1, "a time that no calendar has");
        beyond.at = {UtcTime::kMaxSeconds + 1, 0};
        QVERIFY(!decodeBookmark(encodeBookmark(beyond)));
    }

    void surviveReopeningInTheOrderOfT()
    {
        const std::string replica = path("kept.svx");
        QVERIFY(addToReplica(replica, {{}}).has_value());
        const Bookmark late = bookmark(3000, "late"), early = bookmark(2000, "early");
        QVERIFY(keep(replica, late).has_value());
        QVERIFY(keep(replica, early).has_value());
        QCOMPARE(ReplicaView::open(replica).value().bookmarks().value(),
                 (std::vector<Bookmark>{early, late}));
    }

    void anEditReplacesAndADeletionLeavesTheOthers()
    {
        const std::string replica = path("edited.svx");
        QVERIFY(addToReplica(replica, {{}}).has_value());
        Bookmark edited = bookmark(2000, "first"), gone = bookmark(3000, "gone");
        QVERIFY(keep(replica, edited).has_value());
        QVERIFY(keep(replica, gone).has_value());
        edited.note = "second";
        QVERIFY(keep(replica, edited).has_value());
        QVERIFY(write(replica, [&](ReplicaWriter& writer) {
                    return writer.eraseSidecar(bookmarkKey(gone));
                }).has_value());
        QCOMPARE(ReplicaView::open(replica).value().bookmarks().value(),
                 std::vector<Bookmark>{edited});
    }

    void theEvidenceKnowsNothingOfThem()
    {
        const std::string replica = path("evidence.svx");
        QVERIFY(addToReplica(replica, {{}, {}}).has_value());
        const auto rootsOf = [&] {
            std::vector<Hash> roots;
            const auto reader = ReplicaReader::open(replica);
            const auto heads = reader.value().regions();
            for (const RegionHead& head : heads.value())
                roots.push_back(head.root);
            return roots;
        };
        const auto roots = rootsOf();
        const Hash digest = ReplicaView::open(replica).value().proveFold().value().kept;
        QVERIFY(keep(replica, bookmark(2000, "note")).has_value());
        QCOMPARE(rootsOf(), roots);
        QCOMPARE(ReplicaView::open(replica).value().proveFold().value().kept, digest);
        QCOMPARE(ReplicaView::open(replica).value().status().value().events, 2U);
    }

    void whatElseTheSidecarHoldsIsPassedOver()
    {
        const std::string replica = path("else.svx");
        QVERIFY(addToReplica(replica, {{}}).has_value());
        QVERIFY(write(replica, [](ReplicaWriter& writer) {
                    return writer.putSidecar("layout/1", "anything");
                }).has_value());
        QVERIFY(write(replica, [](ReplicaWriter& writer) {
                    return writer.putSidecar("bookmark/x", "no bookmark");
                }).has_value());
        QVERIFY(ReplicaView::open(replica).value().bookmarks().value().empty());
    }
};

QTEST_GUILESS_MAIN(BookmarksTest)
#include "bookmarks_test.moc"
