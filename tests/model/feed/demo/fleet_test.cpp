#include <map>
#include <set>
#include <string>

#include <QTest>

#include "model/base/names.h"
#include "model/crypto/sha256.h"
#include "model/event/event.h"
#include "model/feed/demo/fleet.h"

using namespace souverix;
using namespace souverix::demo;

namespace
{

FleetPlan smallPlan(std::uint64_t seed = 1)
{
    FleetPlan plan;
    plan.nodes = 200;
    plan.events = 16'000;
    plan.seed = seed;
    return plan;
}

FleetBatch historyOf(const FleetPlan& plan)
{
    auto fleet = Fleet::create(plan);
    if (!fleet)
        return {};
    auto batch = fleet->advanceTo(plan.end, SIZE_MAX);
    return batch ? std::move(*batch) : FleetBatch{};
}

std::string textOf(const FleetBatch& batch)
{
    std::string all;
    for (const DemoEvent& event : batch.events)
        all += event.bytes + '\n';
    for (const DemoBlob& blob : batch.blobs)
        all += blob.bytes + '\n';
    return all;
}

} // namespace

class FleetTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_history = historyOf(smallPlan());
        QVERIFY(!m_history.events.empty());
    }

    void givesTheSameBytesForTheSameSeed()
    {
        QVERIFY(textOf(historyOf(smallPlan())) == textOf(m_history));
    }

    void givesTheSameBytesInSmallPieces()
    {
        auto fleet = Fleet::create(smallPlan());
        QVERIFY(fleet);
        std::string events;
        for (;;) {
            auto batch = fleet->advanceTo(fleet->plan().end, 100);
            QVERIFY(batch);
            if (batch->events.empty())
                break;
            for (const DemoEvent& event : batch->events)
                events += event.bytes + '\n';
        }
        FleetBatch whole = m_history;
        whole.blobs.clear();
        QVERIFY(events == textOf(whole));
    }

    void givesOtherBytesForAnotherSeed()
    {
        QVERIFY(textOf(historyOf(smallPlan(2))) != textOf(m_history));
    }

    void comesCloseToTheNumberAskedFor_data()
    {
        QTest::addColumn<quint32>("nodes");
        QTest::addColumn<quint64>("events");
        QTest::newRow("dense") << quint32(100) << quint64(40'000);
        QTest::newRow("as by default") << quint32(400) << quint64(30'000);
        QTest::newRow("sparse") << quint32(300) << quint64(9'000);
    }
    void comesCloseToTheNumberAskedFor()
    {
        QFETCH(const quint32, nodes);
        QFETCH(const quint64, events);
        FleetPlan plan;
        plan.nodes = nodes;
        plan.events = events;
        const auto told = static_cast<double>(historyOf(plan).events.size());
        const auto asked = static_cast<double>(events);
        QVERIFY2(told > asked * 0.85 && told < asked * 1.15, qPrintable(QString::number(told)));
    }

    void writesEventsThatDecode()
    {
        Names names;
        int invalid = 0;
        for (const DemoEvent& event : m_history.events) {
            const auto fact = decodeEvent(event.bytes, names);
            QVERIFY2(fact, event.bytes.c_str());
            QCOMPARE(fact->ref.sequence, event.sequence);
            if (!fact->payloadValid)
                ++invalid;
        }
        QCOMPARE(invalid, 1); // the planned evaluation without a score
    }

    void numbersEachRegionWithoutGaps()
    {
        std::map<std::uint32_t, std::uint64_t> next;
        for (const DemoEvent& event : m_history.events)
            QCOMPARE(event.sequence, next[event.region]++);
        QCOMPARE(next.size(), std::size_t{3});
    }

    void lowersTheRecordedTimeOnceAsPlanned()
    {
        std::map<std::uint32_t, UtcTime> last;
        int lower = 0;
        for (const DemoEvent& event : m_history.events) {
            if (event.recorded < last[event.region])
                ++lower;
            last[event.region] = event.recorded;
        }
        QCOMPARE(lower, 1);
    }

    void namesBlobsByTheirHash()
    {
        for (const DemoBlob& blob : m_history.blobs)
            QVERIFY(sha256(blob.bytes) == blob.digest);
    }

    void tellsEveryTypeOfTheCatalogue()
    {
        Names names;
        std::map<EventType, int> counts;
        for (const DemoEvent& event : m_history.events)
            ++counts[decodeEvent(event.bytes, names)->type];
        for (int i = 0; i < kEventTypes; ++i) {
            const auto type = static_cast<EventType>(i);
            QVERIFY2(counts[type] > 0, std::string(shortName(type)).c_str());
        }
    }

    void reportsLateWhatAutonomousNodesDid()
    {
        Names names;
        int late = 0;
        for (const DemoEvent& event : m_history.events) {
            const auto fact = decodeEvent(event.bytes, names);
            if (fact->type == EventType::HealthValidated &&
                (fact->recorded - fact->time).seconds > 3600)
                ++late;
        }
        QVERIFY(late > 5);
    }

    void livesOnAfterItsHistory()
    {
        auto fleet = Fleet::create(smallPlan());
        QVERIFY(fleet);
        const UtcTime end = fleet->plan().end;
        QVERIFY(fleet->advanceTo(end, SIZE_MAX));
        const auto hour = fleet->advanceTo({end.seconds + 3600, 0}, SIZE_MAX);
        QVERIFY(hour);
        QVERIFY2(hour->events.size() > 3600 && hour->events.size() < 36'000,
                 qPrintable(QString::number(hour->events.size())));
        for (const DemoEvent& event : hour->events)
            QVERIFY(event.recorded.seconds <= end.seconds + 3602);
    }

    void tellsOfTheSmallestFleets_data()
    {
        QTest::addColumn<quint32>("nodes");
        QTest::addColumn<quint32>("regions");
        QTest::newRow("one") << quint32(1) << quint32(1);
        QTest::newRow("fewer nodes than regions") << quint32(2) << quint32(5);
        QTest::newRow("ten") << quint32(10) << quint32(2);
    }
    void tellsOfTheSmallestFleets()
    {
        QFETCH(const quint32, nodes);
        QFETCH(const quint32, regions);
        FleetPlan plan;
        plan.nodes = nodes;
        plan.events = 500;
        plan.regions = regions;
        const FleetBatch batch = historyOf(plan);
        QVERIFY(batch.events.size() > nodes * 15);
        Names names;
        for (const DemoEvent& event : batch.events)
            QVERIFY2(decodeEvent(event.bytes, names), event.bytes.c_str());
    }

    void refusesPlansOutOfRange()
    {
        FleetPlan plan;
        plan.nodes = 0;
        QCOMPARE(Fleet::create(plan).error().code, ErrorCode::Usage);
        plan.nodes = 10;
        plan.regions = kMaxRegions + 1;
        QCOMPARE(Fleet::create(plan).error().code, ErrorCode::Usage);
    }

private:
    FleetBatch m_history;
};

QTEST_APPLESS_MAIN(FleetTest)
#include "fleet_test.moc"
