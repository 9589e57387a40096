#include <QTemporaryDir>
#include <QTest>

#include "app/console/live_import.h"
#include "model/query/replica_view.h"

using namespace souverix;

namespace
{

demo::FleetPlan smallPlan()
{
    demo::FleetPlan plan;
    plan.nodes = 20;
    plan.events = 1000;
    plan.regions = 2;
    return plan;
}

} // namespace

class LiveImportTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private slots:
    void whatMastersSendIsProvenAndShown()
    {
        const std::string path = m_folder.filePath("good.svx").toStdString();
        auto fleet = demo::LiveFleet::create(smallPlan());
        auto writer = ReplicaWriter::open(path);
        QVERIFY(fleet && writer);
        std::uint64_t sent = 0;
        for (;;) {
            const auto batch = fleet->advanceTo(smallPlan().end, 300);
            QVERIFY(batch.has_value());
            if (batch->regions.empty()) {
                break;
            }
            for (const auto& region : batch->regions) {
                sent += region.entries.size();
            }
            const auto imported = importLive(**writer, *batch);
            QVERIFY2(imported.has_value(), imported ? "" : imported.error().detail.c_str());
        }
        auto view = ReplicaView::open(path);
        QVERIFY(view.has_value());
        const auto shown = view->fleet({});
        QVERIFY(shown.has_value());
        QCOMPARE((*shown)->eventsHeld, sent);
        QCOMPARE((*shown)->regions.size(), 2U);
        for (const RegionTrust& region : (*shown)->regions) {
            QCOMPARE(region.trust, TrustWord::Unpinned);
            QCOMPARE(region.provenSize, region.size);
        }
    }

    void aChangedEntryIsRefusedAndTheReplicaIsAsItWas()
    {
        const std::string path = m_folder.filePath("bad.svx").toStdString();
        auto fleet = demo::LiveFleet::create(smallPlan());
        auto writer = ReplicaWriter::open(path);
        QVERIFY(fleet && writer);
        auto batch = fleet->advanceTo(smallPlan().end, 300);
        QVERIFY(batch && !batch->regions.empty());
        std::string& bytes = batch->regions.front().entries[3];
        const auto digit = bytes.find("2026");
        QVERIFY(digit != std::string::npos);
        bytes[digit + 3] = '5';
        const auto imported = importLive(**writer, *batch);
        QVERIFY(!imported.has_value());
        const auto regions = (*writer)->view().regions();
        QVERIFY(!regions || regions->empty());
    }
};

QTEST_APPLESS_MAIN(LiveImportTest)
#include "live_import_test.moc"
