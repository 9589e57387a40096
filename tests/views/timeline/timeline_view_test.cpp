#include "views/timeline/timeline_view.h"

#include <QSignalSpy>
#include <QTest>

#include "tests/support/made_fleet.h"
#include "views/common/theme.h"
#include "views/common/time_cursor.h"

using namespace souverix;

class TimelineViewTest : public QObject
{
    Q_OBJECT

private:
    struct Desk {
        Theme theme;
        TimeCursor time;
        TimelineView view{theme, time};
        std::shared_ptr<FleetView> fleet = tests::madeFleet(2, 2, 5);
        std::shared_ptr<const FleetOrder> order =
            std::make_shared<const FleetOrder>(orderFleet(*fleet));
        Desk()
        {
            theme.choose(ThemeChoice::Light);
            time.setHistory({shifted(tests::kMadeNow, -864'000), tests::kMadeNow});
            view.resize(900, 600);
            view.grab(); // lays the viewport out
            view.setFleet(fleet, order);
        }
        /// A lane of the second row's node with one critical event in the middle of the window.
        Mark putLane()
        {
            auto picture = std::make_shared<LanePicture>();
            picture->node = view.rows()[2].node;
            picture->span = view.span();
            Mark mark;
            mark.time = mark.recorded = shifted(tests::kMadeNow, -432'000);
            mark.weight = Weight::Critical;
            mark.ref = {fleet->nodes[0].region, 17};
            picture->events.push_back({picture->span.bins / 2, 1, 0, mark});
            picture->phase.push_back(
                {time.history().begin, time.history().end, fleet->names->find("active")});
            view.store().put(view.store().stamp(), picture);
            view.showPictures();
            return mark;
        }
        [[nodiscard]] QImage seen() { return view.viewport()->grab().toImage(); }
        [[nodiscard]] QPoint placeOf(int row, UtcTime at) const
        {
            const RowTimeLayout& layout = view.layoutNow();
            return {static_cast<int>(layout.axis().toPixel(at)),
                    static_cast<int>(layout.rowRect(row).center().y())};
        }
    };

private slots:
    void hasARowForEveryHeadingAndNode()
    {
        const Desk desk;
        QCOMPARE(desk.view.rows().size(), std::size_t{2 + 4 + 20});
        QCOMPARE(desk.view.layoutNow().rows, 26);
    }

    void aCriticalEventIsPaintedInItsColour()
    {
        Desk desk;
        const Mark mark = desk.putLane();
        const QImage image = desk.view.viewport()->grab().toImage();
        const QPoint place = desk.placeOf(2, mark.time);
        const QColor critical = desk.theme.tone(Tone::Critical).fill;
        int seen = 0;
        for (int dx = -4; dx <= 4; ++dx) {
            seen += image.pixelColor(place + QPoint(dx, 0)) == critical ? 1 : 0;
        }
        QVERIFY(seen >= 3);
    }

    void anotherTLooksAsIfAllWereDrawnAnew()
    {
        Desk desk;
        desk.putLane();
        const QImage live = desk.seen();
        desk.time.pin(shifted(tests::kMadeNow, -600'000));
        const QImage first = desk.seen();
        desk.time.pin(shifted(tests::kMadeNow, -200'000));
        const QImage moved = desk.seen();
        desk.view.refresh();
        QCOMPARE(desk.seen(), moved);
        QVERIFY(moved != first);
        QVERIFY(moved != live);
    }

    void labelsAreThoseOfTheSnapshotInSight()
    {
        Desk desk;
        const QImage before = desk.seen();
        auto same = std::make_shared<FleetView>(*desk.fleet);
        QVERIFY(!desk.view.setFleet(same, desk.order));
        QCOMPARE(desk.seen(), before);
        auto drifted = std::make_shared<FleetView>(*desk.fleet);
        for (NodeRow& row : drifted->nodes) {
            row.drift = row.drift == Severity::Critical ? Severity::None : Severity::Critical;
        }
        QVERIFY(!desk.view.setFleet(drifted, desk.order)); // the same rows
        const QImage after = desk.seen();
        QVERIFY(after != before);
        desk.view.refresh();
        QCOMPARE(desk.seen(), after);
    }

    void aClickOnAMarkSelectsNodeAndEvent()
    {
        Desk desk;
        const Mark mark = desk.putLane();
        QSignalSpy node(&desk.view, &TimelineView::nodeSelected);
        QSignalSpy event(&desk.view, &TimelineView::eventSelected);
        QTest::mouseClick(desk.view.viewport(), Qt::LeftButton, {}, desk.placeOf(2, mark.time));
        QCOMPARE(node.size(), 1);
        QCOMPARE(event.size(), 1);
        QVERIFY(event[0][0].value<EventRef>() == mark.ref);
    }

    void arrowsWalkLanesAndEvents()
    {
        Desk desk;
        desk.view.showSelection(Ref::node(desk.view.rows()[2].node));
        QSignalSpy wanted(&desk.view, &TimelineView::walkWanted);
        QSignalSpy event(&desk.view, &TimelineView::eventSelected);
        QTest::keyClick(&desk.view, Qt::Key_Left);
        QCOMPARE(wanted.size(), 1);
        std::vector<Mark> marks(3);
        for (std::size_t i = 0; i < 3; ++i) {
            marks[i].time = marks[i].recorded =
                shifted(tests::kMadeNow, -300'000.0 + 1000.0 * static_cast<double>(i));
            marks[i].ref.sequence = i;
        }
        desk.view.setWalk(desk.view.rows()[2].node, marks);
        QCOMPARE(event.size(), 1); // the key press that waited, from T back to the last
        QCOMPARE(event[0][0].value<EventRef>().sequence, std::uint64_t{2});
        QTest::keyClick(&desk.view, Qt::Key_Left);
        QCOMPARE(event[1][0].value<EventRef>().sequence, std::uint64_t{1});
        QSignalSpy node(&desk.view, &TimelineView::nodeSelected);
        QTest::keyClick(&desk.view, Qt::Key_Down);
        QCOMPARE(node.size(), 1);
        QVERIFY(node[0][0].value<NameId>() == desk.view.rows()[3].node);
    }

    void zoomingOffTheHeadAsksToPin()
    {
        Desk desk;
        QSignalSpy pin(&desk.view, &RowTimeView::pinWanted);
        QTest::keyClick(&desk.view, Qt::Key_W);
        QCOMPARE(pin.size(), 1);
        QVERIFY(pin[0][0].value<UtcTime>() == tests::kMadeNow);
        QVERIFY(desk.time.window().seconds() < desk.time.history().seconds());
    }

    void enterOnAHeadingShutsIt()
    {
        Desk desk;
        desk.view.showSelection(Ref::region(desk.view.rows()[0].region));
        QTest::keyClick(&desk.view, Qt::Key_Return);
        QCOMPARE(desk.view.rows().size(), std::size_t{1 + 1 + 2 + 10});
    }
};

QTEST_MAIN(TimelineViewTest)
#include "timeline_view_test.moc"
