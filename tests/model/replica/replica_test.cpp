#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "model/log/merkle.h"
#include "model/log/merkle_proof.h"
#include "model/replica/region_trust.h"
#include "model/replica/replica_check.h"
#include "model/replica/replica_writer.h"
#include "tests/model/replica/some_events.h"

using namespace souverix;
using namespace souverix::test;

namespace
{

std::vector<Hash> leavesOf(std::uint64_t count)
{
    std::vector<Hash> leaves;
    for (std::uint64_t i = 0; i < count; ++i)
        leaves.push_back(leafHash(eventAt(i)));
    return leaves;
}

} // namespace

class ReplicaTest : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_path = m_folder.filePath(QString("r%1.svx").arg(++m_number)).toStdString(); }
    void keepsExactBytes_data();
    void keepsExactBytes();
    void rootAndProofsAreThoseOfTheTree();
    void columnsSayWhatEventsSay();
    void countsTypesByTheirExactText();
    void quarantineKeepsBytesAndReason();
    void rollbackLeavesItAsItWas();
    void copyTakenMidTransactionOpensAsItWas();
    void firstWriterKilledHalfWayLeavesNothingBehind();
    void replicaMadeAloneIsReadByOthersOnceShared();
    void secondConnectionReadsWhileOneWrites();
    void readerStaysAtItsCommitUntilRefreshed();
    void secondWriterSeesWhatTheFirstCommitted();
    void refusesForeignAndDamagedFiles();
    void tellsOlderReplicasFromNewer();
    void damagedBytesAreToldNotReturned();
    void fullDiskIsReportedAndNothingChanges();
    void headNeverMovesBack();
    void keepsPinsForksBlobsAndValues();
    void trustFollowsHeadPinsAndForks();
    void decreasingRecordedTimeIsNoticed();
    void checkFindsNothingWrongOrEveryBlobAndHeadThatIs();

private:
    QTemporaryDir m_folder;
    std::string m_path;
    int m_number = 0;
};

void ReplicaTest::keepsExactBytes_data()
{
    QTest::addColumn<quint64>("count");
    QTest::addColumn<quint64>("step");
    QTest::newRow("one") << quint64{1} << quint64{1};
    QTest::newRow("a frame") << quint64{256} << quint64{256};
    QTest::newRow("a frame and one") << quint64{257} << quint64{100};
    QTest::newRow("many commits") << quint64{700} << quint64{37};
    QTest::newRow("many frames") << quint64{5000} << quint64{5000};
}

void ReplicaTest::keepsExactBytes()
{
    QFETCH(quint64, count);
    QFETCH(quint64, step);
    const auto writer = ReplicaWriter::open(m_path);
    QVERIFY(writer);
    for (quint64 at = 0; at < count; at += step)
        QVERIFY(addEvents(**writer, at, std::min(count, at + step)));
    const auto reader = ReplicaReader::open(m_path);
    QVERIFY(reader);
    const NameId region = reader->names()->find("region-a");
    std::uint64_t next = 0;
    bool same = true;
    QVERIFY(reader->forEachEntry(region, 0, 1u << 30, [&](std::uint64_t i, std::string_view bytes) {
        same = same && i == next && bytes == eventAt(i);
        ++next;
        return true;
    }));
    QVERIFY(same);
    QCOMPARE(next, std::uint64_t(count));
    const auto last = reader->entry({region, std::uint64_t(count) - 1});
    QVERIFY(last && *last == eventAt(count - 1));
    QCOMPARE(reader->entry({region, std::uint64_t(count)}).error().code, ErrorCode::NotFound);
}

void ReplicaTest::rootAndProofsAreThoseOfTheTree()
{
    const auto writer = ReplicaWriter::open(m_path);
    QVERIFY(addEvents(**writer, 0, 300));
    QVERIFY(addEvents(**writer, 300, 1333));
    const auto reader = ReplicaReader::open(m_path);
    const NameId region = reader->names()->find("region-a");
    const std::vector<Hash> leaves = leavesOf(1333);
    for (const std::uint64_t size : {0u, 1u, 255u, 256u, 257u, 512u, 1024u, 1300u, 1333u}) {
        const auto root = reader->rootAt(region, size);
        QVERIFY2(root && *root == rootOf(std::span(leaves).first(size)),
                 std::to_string(size).c_str());
    }
    for (const std::uint64_t index : {0u, 255u, 256u, 1332u}) {
        const auto proof = reader->inclusion({region, index}, 1333);
        QVERIFY(proof);
        QVERIFY(verifyInclusion(index, 1333, leaves[index], *proof, rootOf(leaves)));
    }
    const auto proof = reader->consistency(region, 300, 1333);
    QVERIFY(proof);
    QVERIFY(
        verifyConsistency(300, rootOf(std::span(leaves).first(300)), 1333, rootOf(leaves), *proof));
}

void ReplicaTest::columnsSayWhatEventsSay()
{
    const auto writer = ReplicaWriter::open(m_path);
    QVERIFY(addEvents(**writer, 0, 600));
    const auto reader = ReplicaReader::open(m_path);
    std::uint64_t next = 0;
    bool same = true;
    QVERIFY(reader->forEachColumns(
        reader->names()->find("region-a"), 0, 600, [&](const std::vector<ColumnEntry>& frame) {
            for (const ColumnEntry& column : frame) {
                const auto fact = decodeEvent(eventAt(next), *reader->names());
                same = same && column.sequence == next && column.time == fact->time &&
                       column.recorded == fact->recorded && column.subject == fact->subject &&
                       column.type == fact->type && !column.quarantined;
                ++next;
            }
            return true;
        }));
    QVERIFY(same);
    QCOMPARE(next, std::uint64_t{600});
}

void ReplicaTest::countsTypesByTheirExactText()
{
    const auto writer = ReplicaWriter::open(m_path);
    QVERIFY(addEvents(**writer, 0, 100));
    const auto counts = ReplicaReader::open(m_path)->typeCounts();
    QVERIFY(counts);
    std::map<std::string, std::uint64_t> byType;
    for (const TypeCount& count : *counts)
        byType[count.type] = count.count;
    QCOMPARE(byType["io.souverix.node.registered.v1"], std::uint64_t{5});
    QCOMPARE(byType["io.souverix.made.up.v1"], std::uint64_t{9});
    QCOMPARE(byType["io.souverix.config.observed.v1"], std::uint64_t{86});
}

void ReplicaTest::quarantineKeepsBytesAndReason()
{
    const auto writer = ReplicaWriter::open(m_path);
    {
        auto transaction = (*writer)->begin();
        const NameId region = (*writer)->names().intern("region-a");
        QVERIFY((*writer)->append(region, {"", nullptr, "not-json"}));
        QVERIFY((*writer)->append(region, {std::string(65535, 'x'), nullptr, "not-json"}));
        QVERIFY(!(*writer)->append(region, {std::string(65536, 'x'), nullptr, "too long"}));
        QVERIFY(transaction->commit());
    }
    const auto reader = ReplicaReader::open(m_path);
    const NameId region = reader->names()->find("region-a");
    const auto quarantine = reader->quarantine(region);
    QVERIFY(quarantine);
    QCOMPARE(quarantine->size(), std::size_t{2});
    QCOMPARE((*quarantine)[1].sequence, std::uint64_t{1});
    QCOMPARE((*quarantine)[1].reason, std::string("not-json"));
    QCOMPARE(reader->entry({region, 0})->size(), std::size_t{0});
    QCOMPARE(*reader->entry({region, 1}), std::string(65535, 'x'));
    QCOMPARE(reader->regions()->front().quarantined, std::uint64_t{2});
    QVERIFY(reader->subjects()->empty());
}

void ReplicaTest::rollbackLeavesItAsItWas()
{
    const auto writer = ReplicaWriter::open(m_path);
    QVERIFY(addEvents(**writer, 0, 300));
    const auto before = *(*writer)->view().regions();
    {
        const auto transaction = (*writer)->begin();
        const NameId region = (*writer)->names().intern("region-a");
        for (std::uint64_t i = 300; i < 2000; ++i) {
            const std::string bytes = eventAt(i);
            const auto fact = decodeEvent(bytes, (*writer)->names());
            QVERIFY((*writer)->append(region, {bytes, &*fact, {}}));
        }
        QVERIFY((*writer)->flush());
    }
    const auto reader = ReplicaReader::open(m_path);
    QCOMPARE(reader->regions()->front().size, before.front().size);
    QVERIFY(reader->regions()->front().root == before.front().root);
    QVERIFY(addEvents(**writer, 300, 600));
    QCOMPARE((*writer)->view().regions()->front().size, std::uint64_t{600});
}

void ReplicaTest::copyTakenMidTransactionOpensAsItWas()
{
    const auto writer = ReplicaWriter::open(m_path);
    QVERIFY(addEvents(**writer, 0, 300));
    const auto transaction = (*writer)->begin();
    const NameId region = (*writer)->names().intern("region-a");
    for (std::uint64_t i = 300; i < 3000; ++i) {
        const std::string bytes = eventAt(i);
        const auto fact = decodeEvent(bytes, (*writer)->names());
        QVERIFY((*writer)->append(region, {bytes, &*fact, {}}));
    }
    QVERIFY((*writer)->flush());
    // What a program that is killed now leaves behind.
    const QString copy = QString::fromStdString(m_path) + ".copy";
    QVERIFY(QFile::copy(QString::fromStdString(m_path), copy));
    QVERIFY(QFile::copy(QString::fromStdString(m_path + "-wal"), copy + "-wal"));
    const auto again = ReplicaWriter::open(copy.toStdString());
    QVERIFY(again);
    QCOMPARE((*again)->view().regions()->front().size, std::uint64_t{300});
    QVERIFY(addEvents(**again, 300, 310));
}

void ReplicaTest::firstWriterKilledHalfWayLeavesNothingBehind()
{
    const auto writer = ReplicaWriter::open(m_path, nullptr, 0, Sharing::AloneWhileNew);
    QVERIFY(addEvents(**writer, 0, 300));
    const auto transaction = (*writer)->begin();
    QVERIFY((*writer)->putNamed("x", "y"));
    const QString copy = QString::fromStdString(m_path) + ".copy";
    QVERIFY(QFile::copy(QString::fromStdString(m_path), copy));
    QVERIFY(QFile::copy(QString::fromStdString(m_path + "-journal"), copy + "-journal"));
    const auto reader = ReplicaReader::open(copy.toStdString());
    QVERIFY(reader);
    QCOMPARE(reader->regions()->front().size, std::uint64_t{300});
    QVERIFY(!*reader->named("x"));
}

void ReplicaTest::replicaMadeAloneIsReadByOthersOnceShared()
{
    const auto writer = ReplicaWriter::open(m_path, nullptr, 0, Sharing::AloneWhileNew);
    QVERIFY(addEvents(**writer, 0, 300));
    QVERIFY((*writer)->share());
    const auto transaction = (*writer)->begin();
    QVERIFY((*writer)->putNamed("x", "y"));
    const auto reader = ReplicaReader::open(m_path);
    QVERIFY(reader);
    QCOMPARE(reader->regions()->front().size, std::uint64_t{300});
}

void ReplicaTest::secondConnectionReadsWhileOneWrites()
{
    const auto writer = ReplicaWriter::open(m_path);
    QVERIFY(addEvents(**writer, 0, 100));
    const auto transaction = (*writer)->begin();
    QVERIFY((*writer)->putNamed("x", "y"));
    const auto reader = ReplicaReader::open(m_path);
    QVERIFY(reader);
    QCOMPARE(reader->regions()->front().size, std::uint64_t{100});
    QVERIFY(!*reader->named("x"));
}

void ReplicaTest::readerStaysAtItsCommitUntilRefreshed()
{
    const auto writer = ReplicaWriter::open(m_path);
    QVERIFY(addEvents(**writer, 0, 100));
    auto reader = ReplicaReader::open(m_path);
    const std::uint64_t version = reader->version();
    QVERIFY(addEvents(**writer, 100, 200));
    QVERIFY(addEvents(**writer, 0, 10, "region-b"));
    QCOMPARE(reader->regions()->size(), std::size_t{1});
    QCOMPARE(reader->regions()->front().size, std::uint64_t{100});
    QCOMPARE(*reader->refresh(), true);
    QVERIFY(reader->version() > version);
    QCOMPARE(reader->regions()->front().size, std::uint64_t{200});
    QVERIFY(reader->names()->find("region-b") != NameId::None);
    QCOMPARE(*reader->refresh(), false);
}

void ReplicaTest::secondWriterSeesWhatTheFirstCommitted()
{
    const auto one = ReplicaWriter::open(m_path);
    const auto two = ReplicaWriter::open(m_path);
    QVERIFY(two);
    QVERIFY(addEvents(**one, 0, 300));
    QVERIFY(addEvents(**two, 300, 600));
    QVERIFY(addEvents(**one, 600, 900));
    const auto root = (*one)->view().rootAt((*one)->names().find("region-a"), 900);
    QVERIFY(root && *root == rootOf(leavesOf(900)));
}

void ReplicaTest::refusesForeignAndDamagedFiles()
{
    QCOMPARE(ReplicaReader::open(m_path).error().reason, std::string("no-replica"));
    QFile text(QString::fromStdString(m_path));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write(QByteArray(5000, 'x'));
    text.close();
    QCOMPARE(ReplicaReader::open(m_path).error().code, ErrorCode::Damaged);
    QCOMPARE(ReplicaWriter::open(m_path).error().code, ErrorCode::Damaged);
    QCOMPARE(ReplicaWriter::open(m_folder.path().toStdString()).error().code, ErrorCode::Damaged);
    QCOMPARE(ReplicaWriter::open("/nowhere/at/all").error().code, ErrorCode::Damaged);
}

void ReplicaTest::tellsOlderReplicasFromNewer()
{
    QVERIFY(ReplicaWriter::open(m_path));
    const auto giveVersion = [&](char version) {
        QFile file(QString::fromStdString(m_path)); // bytes 60 to 63 of SQLite's header
        return file.open(QIODevice::ReadWrite) && file.seek(63) && file.putChar(version);
    };
    QVERIFY(giveVersion(1));
    QCOMPARE(ReplicaReader::open(m_path).error().reason, std::string("older-replica"));
    QCOMPARE(ReplicaWriter::open(m_path).error().reason, std::string("older-replica"));
    QVERIFY(giveVersion(99));
    QCOMPARE(ReplicaReader::open(m_path).error().reason, std::string("newer-replica"));
    QCOMPARE(ReplicaReader::open(m_path).error().code, ErrorCode::Damaged);
}

void ReplicaTest::damagedBytesAreToldNotReturned()
{
    {
        const auto writer = ReplicaWriter::open(m_path);
        QVERIFY(addEvents(**writer, 0, 3000));
    }
    QFile file(QString::fromStdString(m_path));
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray whole = file.readAll();
    int told = 0;
    for (qint64 at = 4096; at < whole.size(); at += 997) {
        QByteArray bad = whole;
        bad[at] = static_cast<char>(bad[at] ^ 0x20);
        file.seek(0);
        file.write(bad);
        file.flush();
        const auto reader = ReplicaReader::open(m_path);
        if (!reader) {
            QCOMPARE(reader.error().code, ErrorCode::Damaged);
            ++told;
            continue;
        }
        bool same = true;
        const auto read = reader->forEachEntry(
            reader->names()->find("region-a"), 0, 3000,
            [&](std::uint64_t i, std::string_view bytes) { return same = bytes == eventAt(i); });
        QVERIFY2(same, std::to_string(at).c_str());
        told += read ? 0 : 1;
    }
    QVERIFY(told > 0);
}

void ReplicaTest::fullDiskIsReportedAndNothingChanges()
{
    {
        const auto writer = ReplicaWriter::open(m_path);
        QVERIFY(addEvents(**writer, 0, 300));
    }
    const auto writer =
        ReplicaWriter::open(m_path, nullptr, std::uint64_t(QFile(m_path.c_str()).size()));
    QVERIFY(writer);
    const auto added = addEvents(**writer, 300, 20000);
    QVERIFY(!added);
    QCOMPARE(added.error().code, ErrorCode::Full);
    QCOMPARE((*writer)->view().regions()->front().size, std::uint64_t{300});
    QCOMPARE(ReplicaReader::open(m_path)->regions()->front().size, std::uint64_t{300});
}

void ReplicaTest::headNeverMovesBack()
{
    const auto writer = ReplicaWriter::open(m_path);
    QVERIFY(addEvents(**writer, 0, 100));
    auto transaction = (*writer)->begin();
    const NameId region = (*writer)->names().intern("region-a");
    QVERIFY((*writer)->adoptCheckpoint(region, {"note 50", 50, {}, "vkey"}));
    QCOMPARE((*writer)->adoptCheckpoint(region, {"note 101", 101, {}, "vkey"}).error().code,
             ErrorCode::Usage);
    QVERIFY((*writer)->adoptCheckpoint(region, {"note 100", 100, {}, "vkey"}));
    QCOMPARE((*writer)->adoptCheckpoint(region, {"note 50", 50, {}, "vkey"}).error().reason,
             std::string("stale"));
    QVERIFY(transaction->commit());
    const auto reader = ReplicaReader::open(m_path);
    QCOMPARE(reader->regions()->front().checkpoint->note, std::string("note 100"));
    QCOMPARE(reader->checkpoints(region)->size(), std::size_t{2});
}

void ReplicaTest::keepsPinsForksBlobsAndValues()
{
    const auto writer = ReplicaWriter::open(m_path);
    {
        auto transaction = (*writer)->begin();
        QVERIFY((*writer)->pin({Pin::Kind::Vkey, "a+b+c", UtcTime::now()}));
        QVERIFY((*writer)->pin({Pin::Kind::Certificate, "PEM", UtcTime::now()}));
        QVERIFY((*writer)->unpin("PEM"));
        QCOMPARE((*writer)->unpin("PEM").error().code, ErrorCode::NotFound);
        Fork fork;
        fork.heldNote = "one";
        fork.otherNote = "two";
        fork.proof.resize(3);
        QVERIFY((*writer)->recordFork(fork));
        QVERIFY((*writer)->recordFork(fork));
        Hash hash{};
        QVERIFY((*writer)->putBlob(hash, std::string(10000, 'b')));
        hash[0] = 1;
        QVERIFY((*writer)->putBlob(hash, ""));
        QVERIFY((*writer)->putState(NameId{3}, "state"));
        QVERIFY((*writer)->putNamed("n", "named"));
        QVERIFY((*writer)->putSidecar("note/1", "mine"));
        QVERIFY((*writer)->journal({UtcTime::now(), "file", "added"}));
        QVERIFY(transaction->commit());
    }
    auto reader = ReplicaReader::open(m_path);
    QCOMPARE(reader->pins()->size(), std::size_t{1});
    QCOMPARE(reader->forks()->size(), std::size_t{1});
    QCOMPARE(reader->forks()->front().proof.size(), std::size_t{3});
    QCOMPARE(**reader->blob({}), std::string(10000, 'b'));
    QCOMPARE(reader->blobs()->size(), std::size_t{2});
    QCOMPARE(**reader->state(NameId{3}), std::string("state"));
    QCOMPARE(**reader->named("n"), std::string("named"));
    QCOMPARE(**reader->sidecar("note/1"), std::string("mine"));
    QCOMPARE(reader->imports()->front().source, std::string("file"));
    {
        auto transaction = (*writer)->begin();
        QVERIFY((*writer)->acknowledgeFork(reader->forks()->front().id));
        QCOMPARE((*writer)->acknowledgeFork(99).error().code, ErrorCode::NotFound);
        QVERIFY(transaction->commit());
    }
    QVERIFY(*reader->refresh());
    QVERIFY(reader->forks()->front().acknowledged);
}

void ReplicaTest::trustFollowsHeadPinsAndForks()
{
    RegionHead head;
    head.region = NameId{1};
    head.size = 10;
    QVERIFY(regionTrust(head, {}, {}) == TrustWord::Unproven);
    const std::string vkey =
        "sx-prod/region-a+c8188d27+AZorgIyuh3YkNr+hftMCSgbl1W/XoYvN3gwiat+qvrDH";
    head.checkpoint = HeldCheckpoint{"note", 10, {}, vkey};
    QVERIFY(regionTrust(head, {}, {}) == TrustWord::Unpinned);
    const std::vector<Pin> pins{{Pin::Kind::Vkey, vkey, {}}};
    QVERIFY(regionTrust(head, pins, {}) == TrustWord::Pinned);
    head.size = 11;
    QVERIFY(regionTrust(head, pins, {}) == TrustWord::Unproven);
    std::vector<Fork> forks(1);
    forks[0].region = NameId{1};
    QVERIFY(regionTrust(head, pins, forks) == TrustWord::Forked);
    forks[0].acknowledged = true;
    QVERIFY(regionTrust(head, pins, forks) == TrustWord::Unproven);
}

void ReplicaTest::decreasingRecordedTimeIsNoticed()
{
    const auto writer = ReplicaWriter::open(m_path);
    auto transaction = (*writer)->begin();
    const NameId region = (*writer)->names().intern("region-a");
    const auto add = [&](std::uint64_t i, const char* recorded) {
        EventText text;
        text.sequence = i;
        text.recorded = recorded;
        const std::string bytes = text.json();
        const auto fact = decodeEvent(bytes, (*writer)->names());
        QVERIFY((*writer)->append(region, {bytes, &*fact, {}}));
        QVERIFY((*writer)->flush());
    };
    add(0, "2026-02-01T00:00:02Z");
    add(1, "2026-02-01T00:00:02Z");
    QVERIFY(!(*writer)->view().regions()->front().recordedDecreases);
    add(2, "2026-02-01T00:00:01Z");
    QVERIFY((*writer)->view().regions()->front().recordedDecreases);
    QVERIFY(transaction->commit());
}

void ReplicaTest::checkFindsNothingWrongOrEveryBlobAndHeadThatIs()
{
    const auto writer = ReplicaWriter::open(m_path);
    QVERIFY(addEvents(**writer, 0, 1000));
    const auto sound = checkReplica((*writer)->view());
    QVERIFY(sound);
    QVERIFY2(sound->defects.empty(), sound->defects.empty() ? "" : sound->defects[0].c_str());
    QCOMPARE(sound->entries, std::uint64_t{1000});
    QCOMPARE(sound->facts, std::uint64_t{1000});
    auto transaction = (*writer)->begin();
    const NameId region = (*writer)->names().find("region-a");
    QVERIFY((*writer)->putBlob({}, "other bytes"));
    QVERIFY((*writer)->adoptCheckpoint(region, {"note", 700, {}, "vkey"}));
    QVERIFY(transaction->commit());
    QCOMPARE(checkReplica((*writer)->view())->defects.size(), std::size_t{2});
}

QTEST_GUILESS_MAIN(ReplicaTest)
#include "replica_test.moc"
