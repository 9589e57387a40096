#include "views/fleet/fleet_screen.h"

#include <QSignalSpy>
#include <QTest>

#include "model/query/replica_view.h"
#include "tests/support/made_fleet.h"
#include "views/common/state_pane.h"
#include "views/common/table_view.h"
#include "views/fleet/grid_view.h"

using namespace souverix;

class FleetScreenTest : public QObject
{
    Q_OBJECT

private:
    /// A window's worth of what screens need, without a replica.
    struct Desk {
        QWidget window;
        Theme theme;
        Selection selection;
        TimeCursor time;
        Queries queries{{[](const std::string&) -> Result<std::shared_ptr<ReplicaView>> {
                             return fail(ErrorCode::NotFound, "", "none");
                         },
                         [](ReplicaView&) { return std::uint64_t{0}; }}};
        ActionRegistry actions{&window};
        std::unique_ptr<Screen> screen =
            makeFleetScreen({selection, time, queries, actions, theme});
        Desk() { screen->resize(1000, 700); }
        template <class T>
        T& part()
        {
            return *screen->findChild<T*>();
        }
    };

private slots:
    void showsAHandMadeFleet()
    {
        Desk desk;
        desk.screen->showFleet(tests::madeFleet(2, 3, 20));
        QTRY_COMPARE(desk.part<TableView>().model()->rowCount(), 120);
        QTRY_VERIFY(desk.screen->isSettled());
        QCOMPARE(desk.part<GridView>().layoutNow().blocks.size(), 6U);
        QCOMPARE(desk.part<StatePane>().state(), StatePane::State::Ready);
    }

    void aSelectionMadeElsewhereIsShownAndOneMadeHereIsTold()
    {
        Desk desk;
        const auto fleet = tests::madeFleet(1, 1, 30);
        desk.screen->showFleet(fleet);
        auto& table = desk.part<TableView>();
        QTRY_COMPARE(table.model()->rowCount(), 30);
        desk.selection.select(Ref::node(fleet->nodes[7].node), QStringLiteral("events"));
        QTRY_COMPARE(table.currentIndex().row(), 7);
        table.setCurrentIndex(table.model()->index(3, 0));
        QVERIFY(desk.selection.primary() == Ref::node(fleet->nodes[3].node));
        QCOMPARE(desk.selection.source(), QStringLiteral("fleet"));
    }

    void enterOpensTheNode()
    {
        Desk desk;
        const auto fleet = tests::madeFleet(1, 1, 5);
        QSignalSpy opened(desk.screen.get(), &Screen::openNode);
        desk.screen->showFleet(fleet);
        auto& table = desk.part<TableView>();
        QTRY_COMPARE(table.model()->rowCount(), 5);
        table.setCurrentIndex(table.model()->index(2, 0));
        QTest::keyClick(&table, Qt::Key_Return);
        QCOMPARE(opened.size(), 1);
        QVERIFY(opened[0][0].value<NameId>() == fleet->nodes[2].node);
    }

    void anEmptyReplicaAndAnEmptyFilterAreToldApart()
    {
        Desk desk;
        QCOMPARE(desk.part<StatePane>().state(), StatePane::State::NoSource);
        desk.screen->showFleet(tests::madeFleet(0, 0, 0));
        QTRY_COMPARE(desk.part<StatePane>().state(), StatePane::State::Empty);
        desk.screen->showFleet(tests::madeFleet(1, 1, 5));
        QTRY_COMPARE(desk.part<StatePane>().state(), StatePane::State::Ready);
        desk.screen->applyFilter(QStringLiteral("node = nobody"));
        const auto panes = desk.screen->findChildren<StatePane*>();
        const auto filtered = [&] {
            return std::any_of(panes.begin(), panes.end(), [](const StatePane* pane) {
                return pane->state() == StatePane::State::EmptyByFilter;
            });
        };
        QTRY_VERIFY(filtered());
    }
};

QTEST_MAIN(FleetScreenTest)
#include "fleet_screen_test.moc"
