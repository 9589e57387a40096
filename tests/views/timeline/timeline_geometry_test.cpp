#include "views/timeline/timeline_geometry.h"

#include <QTest>

#include "model/base/names.h"
#include "tests/support/made_fleet.h"
#include "views/common/fleet_order.h"
#include "views/timeline/lane_rows.h"
#include "views/timeline/lane_store.h"

using namespace souverix;

class TimelineGeometryTest : public QObject
{
    Q_OBJECT

private:
    Names m_names;
    static constexpr UtcTime kBegin{1'000'000, 0}, kEnd{1'100'000, 0};

    static UtcTime at(double share) { return shifted(kBegin, share * 100'000); }
    [[nodiscard]] static TileSpan span(std::uint32_t bins) { return {kBegin, kEnd, bins}; }
    static TimeAxis axis(double width = 1000) { return {{kBegin, kEnd}, 0, width}; }

    /// A lane with one routine event a bin, and a critical one at `critical`.
    static Lane crowded(std::uint32_t bins, std::uint32_t critical)
    {
        Lane lane;
        lane.bins.resize(bins);
        for (std::uint32_t i = 0; i < bins; ++i) {
            LaneBin& bin = lane.bins[i];
            bin.events = 3;
            bin.worst.time = at((i + 0.5) / bins);
            bin.worst.recorded = bin.worst.time;
            bin.worst.weight = i == critical ? Weight::Critical : Weight::Routine;
            bin.worst.ref.sequence = i;
        }
        return lane;
    }

private slots:
    void criticalMarkSurvivesMergingAtEveryZoom()
    {
        const LanePicture picture = lanePicture(crowded(4000, 1234), span(4000));
        for (double width = 40; width < 5000; width *= 1.7) {
            const auto marks = laneGeometry(picture, axis(width), m_names, 6).marks;
            std::uint64_t events = 0;
            int critical = 0;
            for (const MarkShape& mark : marks) {
                events += mark.events;
                critical += mark.worst.weight == Weight::Critical ? 1 : 0;
            }
            QCOMPARE(critical, 1);
            QCOMPARE(events, std::uint64_t{12'000});
            QVERIFY(static_cast<double>(marks.size()) <= width / 6 * 1.5 + 3);
        }
    }

    void mergedMarkStandsWhereTheWorstHappened()
    {
        const LanePicture picture = lanePicture(crowded(100, 57), span(100));
        const auto marks = laneGeometry(picture, axis(100), m_names, 20).marks;
        const auto* mark = markNear(marks, 57.5, 3);
        QVERIFY(mark);
        QCOMPARE(mark->worst.ref.sequence, std::uint64_t{57});
        QVERIFY(std::abs(mark->x - 57.5) < 0.01);
    }

    void panningDoesNotChangeWhatIsMerged()
    {
        const LanePicture picture = lanePicture(crowded(1000, 500), span(1000));
        const auto countAt = [&](double seconds) {
            const TimeAxis moved({shifted(at(0.3), seconds), shifted(at(0.7), seconds)}, 0, 400);
            const auto marks = laneGeometry(picture, moved, m_names, 6).marks;
            return marks[marks.size() / 2].events;
        };
        for (int step = 0; step < 30; ++step) {
            QCOMPARE(countAt(step * 37.0), countAt(0));
        }
    }

    void bandsAreDisjointWholePixelsInOrder()
    {
        Lane lane;
        const NameId active = m_names.intern("active"), isolated = m_names.intern("isolated");
        for (int i = 0; i < 5000; ++i) {
            lane.phase.push_back({at(i / 5000.0), at((i + 1) / 5000.0), i % 2 ? isolated : active});
        }
        const auto phase =
            laneGeometry(lanePicture(std::move(lane), span(10)), axis(300), m_names, 6).phase;
        double last = 0;
        for (const ToneSpan& one : phase) {
            QVERIFY(one.x0 >= last && one.x1 > one.x0);
            QCOMPARE(one.x0, std::floor(one.x0));
            last = one.x1;
        }
        QVERIFY(last <= 300);
        QVERIFY(phase.size() <= 300);
    }

    void aShortWorseStateIsNotHiddenByItsNeighbours()
    {
        Lane lane;
        const NameId active = m_names.intern("active"), isolated = m_names.intern("isolated");
        lane.phase = {{at(0), at(0.5), active},
                      {at(0.5), at(0.50001), isolated},
                      {at(0.50001), at(1), active}};
        const auto phase =
            laneGeometry(lanePicture(std::move(lane), span(10)), axis(300), m_names, 6).phase;
        QCOMPARE(phase.size(), 3U);
        QCOMPARE(phase[1].tone, Tone::Critical);
        QVERIFY(phase[1].x1 - phase[1].x0 >= 1);
    }

    void anOldPictureIsDrawnWhereItBelongs()
    {
        Lane lane;
        lane.drift = {{at(0.4), at(0.6), Severity::High}};
        const LanePicture picture = lanePicture(std::move(lane), span(10));
        const TimeAxis closer({at(0.3), at(0.7)}, 100, 400);
        const auto drift = laneGeometry(picture, closer, m_names, 6).drift;
        QCOMPARE(drift.size(), 1U);
        QCOMPARE(drift[0], (ToneSpan{200, 400, Tone::High}));
    }

    void groupCountsEachNodeOnceAndKeepsTheWorst()
    {
        const NameId on = m_names.intern("connected"), off = m_names.intern("disconnected");
        const NameId active = m_names.intern("active");
        GroupFold fold(span(10), on, NameId::None, active);
        for (int n = 0; n < 4; ++n) {
            Lane lane = crowded(10, n == 2 ? 7 : 99);
            lane.phase = {{at(0), at(1), active}};
            lane.connectivity = {{at(0), at(0.5), on}, {at(0.5), at(1), n == 0 ? off : on}};
            lane.drift = {{at(0), at(0.33), Severity::None},
                          {at(0.33), at(0.37), Severity::Low},
                          {at(0.37), at(1), n == 3 ? Severity::Critical : Severity::None}};
            fold.add(lane);
        }
        const GroupPicture picture = fold.finish();
        QCOMPARE(picture.columns[0].nodes, 4U);
        QCOMPARE(picture.columns[0].drifted, 0U);
        QCOMPARE(picture.columns[3].drifted, 4U);
        QCOMPARE(picture.columns[3].worst, Severity::Critical);
        QCOMPARE(picture.columns[9].drifted, 1U);
        QCOMPARE(picture.columns[2].unlinked, 0U);
        QCOMPARE(picture.columns[8].unlinked, 1U);
        QCOMPARE(picture.columns[8].away, 0U);
        QCOMPARE(picture.events[7].worst.weight, Weight::Critical);
        QCOMPARE(picture.events[7].events, 12U);
    }

    void headingsOpenAndShut()
    {
        const auto fleet = tests::madeFleet(2, 3, 4);
        const FleetOrder order = orderFleet(*fleet);
        QCOMPARE(laneRows(*fleet, order, {}).size(), std::size_t{2 + 6 + 24});
        const auto shut = shutAtFirst(order, 20);
        const auto rows = laneRows(*fleet, order, shut);
        QCOMPARE(rows.size(), std::size_t{2 + 6});
        const int row = rowOfNode(rows, *fleet, fleet->nodes.back().node);
        QCOMPARE(row, 7); // its cluster's heading
        QVERIFY(shutAtFirst(order, 100).empty());
    }

    void stalePicturesAreKeptButNotFresh()
    {
        LaneStore store;
        LaneRow row;
        row.kind = LaneRow::Kind::Node;
        row.node = NameId{5};
        auto picture = std::make_shared<LanePicture>();
        picture->node = row.node;
        picture->span = span(10);
        store.put(store.stamp(), picture);
        QVERIFY(store.fresh(row, span(10)));
        QVERIFY(!store.fresh(row, span(20)));
        store.age();
        QVERIFY(!store.fresh(row, span(10)));
        QVERIFY(store.lane(row.node));
    }
};

QTEST_MAIN(TimelineGeometryTest)
#include "timeline_geometry_test.moc"
