#include "views/fleet/fleet_screen.h"

#include <QSignalSpy>
#include <QTest>

#include "model/query/replica_view.h"
#include "tests/support/made_fleet.h"
#include "tests/support/screen_desk.h"
#include "views/common/charts.h"
#include "views/common/figure_tile.h"
#include "views/common/state_pane.h"
#include "views/common/table_view.h"
#include "views/fleet/axis_bar.h"
#include "views/fleet/figure_bar.h"
#include "views/fleet/grid_view.h"

using namespace souverix;

class FleetScreenTest : public QObject
{
    Q_OBJECT

private:
    struct Desk : tests::ScreenDesk {
        Desk() : ScreenDesk(makeFleetScreen) {}
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

    void whatDiffersFromAnotherMomentIsMarked()
    {
        Desk desk;
        auto base = tests::madeFleet(1, 1, 30);
        auto now = std::make_shared<FleetView>(*base);
        now->nodes[1].drift = Severity::Critical;
        now->nodes.pop_back();
        auto comparison = std::make_shared<FleetComparison>();
        comparison->change = changeOf(*base, *now);
        comparison->base = base;
        comparison->now = now;
        desk.screen->showFleet(now);
        auto& table = desk.part<TableView>();
        QTRY_COMPARE(table.model()->rowCount(), 29);
        QTRY_VERIFY(desk.screen->isSettled());
        auto& grid = desk.part<GridView>();
        grid.resize(400, 300);
        const QImage before = grid.grab().toImage();
        desk.screen->setComparison(comparison);
        desk.screen->showFleet(now);
        QTRY_COMPARE(table.model()->rowCount(), 30); // the one that is gone is listed
        desk.screen->applyFilter(QStringLiteral("changed"));
        QTRY_COMPARE(table.model()->rowCount(), 2);
        const int column = static_cast<TableModel*>(table.model())->changeColumnAt();
        QCOMPARE(table.model()->index(0, column).data().toString(), QStringLiteral("drift"));
        QCOMPARE(table.model()->index(1, column).data().toString(), QStringLiteral("gone"));
        QVERIFY(grid.wordsOf(now->nodes[1].node).contains(QStringLiteral("drift was: none")));
        QVERIFY(grid.grab().toImage() != before);
        const auto tiles = desk.screen->findChildren<FigureTile*>();
        QVERIFY(std::any_of(tiles.begin(), tiles.end(), [](const FigureTile* tile) {
            return tile->accessibleName().contains(QStringLiteral("−1, was 30"));
        }));
    }

    void chartsAreOfTheSnapshotInSightOnceTheScreenHasSettled()
    {
        Desk desk;
        const auto first = tests::madeFleet(2, 2, 30);
        desk.screen->showFleet(first);
        QTRY_VERIFY(desk.screen->isSettled());
        const auto charts = desk.screen->findChildren<DistributionChart*>();
        QVERIFY(!charts.empty());
        QStringList texts;
        for (const DistributionChart* chart : charts) {
            texts << chart->asText();
        }
        for (int step = 1; step <= 3; ++step) {
            auto next = std::make_shared<FleetView>(*first);
            for (int i = 0; i < step; ++i) {
                next->nodes[static_cast<std::size_t>(i)].drift = Severity::Critical;
            }
            desk.screen->showFleet(next);
            while (!desk.screen->isSettled()) { // without a pause in which timers would run
                QCoreApplication::processEvents();
            }
            for (const DistributionChart* chart : charts) {
                QVERIFY2(!texts.contains(chart->asText()), qPrintable(chart->asText()));
                texts << chart->asText();
            }
        }
    }

    void aGridThatShowedAnotherFleetLooksLikeANewOne()
    {
        Theme theme;
        const auto shown = [](GridView& grid, const std::shared_ptr<FleetView>& fleet) {
            grid.resize(500, 400);
            grid.show(fleet, std::make_shared<FleetOrder>(orderFleet(*fleet)),
                      std::make_shared<AxisView>(axisView(*fleet, FleetAxis::Drift)));
            return grid.grab().toImage();
        };
        const auto first = tests::madeFleet(2, 3, 20), second = tests::madeFleet(3, 2, 50);
        GridView used(theme), fresh(theme);
        const QImage before = shown(used, first);
        const QImage after = shown(used, second);
        QVERIFY(before != after);
        QCOMPARE(after, shown(fresh, second));
        theme.choose(ThemeChoice::Dark);
        QVERIFY(used.grab().toImage() != after);
    }

    void figuresAndLegendsThatGrewAreNotCut()
    {
        Desk desk;
        desk.screen->resize(900, 700);
        desk.screen->show();
        desk.screen->showFleet(tests::madeFleet(1, 1, 3));
        QTRY_VERIFY(desk.screen->isSettled());
        desk.screen->showFleet(tests::madeFleet(5, 10, 200));
        QTRY_VERIFY(desk.screen->isSettled());
        QCoreApplication::processEvents();
        for (const auto* tile : desk.part<FigureBar>().findChildren<FigureTile*>()) {
            QVERIFY2(tile->width() >= tile->minimumSizeHint().width(), qPrintable(tile->text()));
            QVERIFY(tile->geometry().bottom() <= desk.part<FigureBar>().height());
        }
        const auto& legend = desk.part<AxisLegend>();
        QVERIFY(legend.height() >= legend.heightForWidth(legend.width()));
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
