#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "model/crypto/sha256.h"
#include "model/feed/demo/live_fleet.h"
#include "model/feed/demo/write_bundle.h"
#include "model/feed/demo/write_jsonl.h"
#include "model/log/checkpoint.h"
#include "model/log/merkle.h"
#include "model/log/tile.h"
#include "model/log/vkey.h"

using namespace souverix;
using namespace souverix::demo;

namespace
{

FleetPlan plan()
{
    FleetPlan made;
    made.nodes = 60;
    made.events = 5'000;
    made.regions = 2;
    return made;
}

std::string readAll(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
}

Hash rootOfFolder(const QString& region, std::uint64_t size)
{
    Frontier tree;
    for (std::uint64_t first = 0; first < size; first += kTileWidth) {
        const unsigned width = tileWidthAt(size, first / kTileWidth);
        const auto path = formatTilePath({std::nullopt, first / kTileWidth, width});
        const std::string bytes = readAll(region + '/' + QString::fromStdString(path));
        const auto entries = decodeEntryBundle(bytes, width);
        if (!entries)
            return {};
        for (const std::string_view entry : *entries)
            tree.append(leafHash(entry));
    }
    return tree.root();
}

} // namespace

class WriteTest : public QObject
{
    Q_OBJECT

private slots:
    void signsWhatTheFolderHolds()
    {
        const QTemporaryDir place;
        const QString folder = place.filePath("fleet");
        QVERIFY(writeBundle(plan(), folder.toStdString(), {}));
        for (const QString& region : QStringList{"region-a", "region-b"}) {
            const std::string origin = "sx-prod/" + region.toStdString();
            std::string vkey = readAll(folder + '/' + region + "/vkey");
            vkey.pop_back();
            const auto key = parseVkey(vkey);
            QVERIFY(key);
            const auto opened = openCheckpoint(readAll(folder + '/' + region + "/checkpoint"),
                                               origin, std::span(&*key, 1));
            QVERIFY(opened);
            QVERIFY(opened->checkpoint.size > 500);
            QVERIFY(opened->checkpoint.root ==
                    rootOfFolder(folder + '/' + region, opened->checkpoint.size));
        }
    }

    void namesBlobFilesByTheirHash()
    {
        const QTemporaryDir place;
        const QString folder = place.filePath("fleet");
        QVERIFY(writeBundle(plan(), folder.toStdString(), {}));
        const QDir blobs(folder + "/blobs/sha256");
        const QStringList names = blobs.entryList(QDir::Files);
        QVERIFY(names.size() > 150);
        for (const QString& name : names)
            QCOMPARE(toHex(sha256(readAll(blobs.filePath(name)))), name.toStdString());
    }

    void writesTheSameArchiveTwice()
    {
        const QTemporaryDir place;
        for (const char* name : {"one.svxbundle", "two.svxbundle"})
            QVERIFY(writeBundle(plan(), place.filePath(name).toStdString(), {}));
        const std::string first = readAll(place.filePath("one.svxbundle"));
        QVERIFY(!first.empty());
        QVERIFY(first == readAll(place.filePath("two.svxbundle")));
    }

    void leavesNothingHalfWritten()
    {
        const QTemporaryDir place;
        const QString folder = place.filePath("taken");
        QVERIFY(QDir().mkpath(folder + "/something"));
        const auto refused = writeBundle(plan(), folder.toStdString(), {});
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::Usage);
        QVERIFY(refused.error().detail.find("taken") != std::string::npos);
        QVERIFY(!writeJsonl(plan(), place.filePath("no/where.jsonl").toStdString(), {}));
        QCOMPARE(QDir(place.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot).size(), 1);
    }

    void writesOneEventALine()
    {
        const QTemporaryDir place;
        const QString path = place.filePath("fleet.jsonl");
        QVERIFY(writeJsonl(plan(), path.toStdString(), {}));
        const QByteArray text = QByteArray::fromStdString(readAll(path));
        QVERIFY(text.endsWith("}\n"));
        auto fleet = Fleet::create(plan());
        const auto history = fleet->advanceTo(fleet->plan().end, SIZE_MAX);
        QCOMPARE(text.count('\n'), static_cast<qsizetype>(history->events.size()));
        QVERIFY(text.startsWith(QByteArray::fromStdString(history->events.front().bytes + '\n')));
    }

    void signsEveryLiveBatch()
    {
        auto live = LiveFleet::create(plan());
        QVERIFY(live);
        std::map<std::string, Frontier> trees;
        UtcTime until = live->plan().end;
        for (int i = 0; i < 40; ++i, until.seconds += 60) {
            const auto batch = live->advanceTo(until, 1000);
            QVERIFY(batch);
            for (const LiveRegion& region : batch->regions) {
                Frontier& tree = trees[region.region];
                QCOMPARE(region.firstSequence, tree.size());
                for (const std::string& entry : region.entries)
                    tree.append(leafHash(entry));
                const auto key = parseVkey(region.vkey);
                QVERIFY(key);
                const auto opened =
                    openCheckpoint(region.checkpoint, region.origin, std::span(&*key, 1));
                QVERIFY(opened);
                QCOMPARE(opened->checkpoint.size, tree.size());
                QVERIFY(opened->checkpoint.root == tree.root());
            }
        }
        QCOMPARE(trees.size(), std::size_t{2});
    }
};

QTEST_APPLESS_MAIN(WriteTest)
#include "write_test.moc"
