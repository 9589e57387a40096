#include <QSignalSpy>
#include <QTest>

#include "tests/support/made_fleet.h"
#include "tests/support/no_replica.h"
#include "views/common/state_pane.h"
#include "views/common/table_view.h"
#include "views/common/theme.h"
#include "views/syncdebt/debt_charts.h"
#include "views/syncdebt/debt_figures.h"
#include "views/syncdebt/debt_rows.h"
#include "views/syncdebt/eta_chart.h"
#include "views/syncdebt/sync_debt_body.h"

using namespace souverix;
using namespace souverix::tests;

namespace
{

/// The design's node-15: 3.75 h, 1247 messages, back at 12:30, between 12:17 and 12:56.
std::shared_ptr<FleetView> designFleet()
{
    auto fleet = madeFleet(1, 1, 3);
    for (NodeRow& node : fleet->nodes) {
        node.linked = true;
        node.autonomous = false;
        node.debtHours = 0;
        node.backlog = {};
    }
    NodeRow& node = fleet->nodes[1];
    node.linked = false;
    node.autonomous = true;
    node.debtHours = 3.75;
    node.backlog = {1247, 3, 1, 0};
    node.lastSync = shifted(kMadeNow, -13500);
    node.replaySeconds = 1800;
    node.replayEta = shifted(kMadeNow, 1800);
    node.replayInterval = std::pair(shifted(kMadeNow, 1020), shifted(kMadeNow, 3360));
    return fleet;
}

} // namespace

class DebtTest : public QObject
{
    Q_OBJECT

private slots:
    void figuresCountOnlyWhatIsNotLinked()
    {
        const auto fleet = designFleet();
        const DebtFigures figures = debtFiguresOf(*fleet);
        QCOMPARE(figures.owing, 1U);
        QCOMPARE(figures.hours, 3.75);
        QCOMPARE(figures.messages, 1247.0);
        QCOMPARE(figures.updates, std::uint64_t{4});
        QCOMPARE(figures.longest, fleet->nodes[1].node);
    }
    void aBoundOfTheDistributionBelongsAbove()
    {
        const auto fleet = designFleet();
        fleet->nodes[1].debtHours = 6;
        QCOMPARE(debtDistribution(*fleet), (std::vector<std::uint32_t>{0, 1, 0}));
        fleet->nodes[1].debtHours = 5.999;
        QCOMPARE(debtDistribution(*fleet), (std::vector<std::uint32_t>{1, 0, 0}));
        fleet->nodes[1].debtHours = 500;
        QCOMPARE(debtDistribution(*fleet), (std::vector<std::uint32_t>{0, 0, 1}));
    }
    void largestDebtorsComeByMessagesThenHours()
    {
        const auto fleet = madeFleet(1, 1, 4);
        for (NodeRow& node : fleet->nodes) {
            node.linked = false;
            node.backlog.messages = 5;
            node.debtHours = 1;
        }
        fleet->nodes[2].backlog.messages = 6;
        fleet->nodes[3].debtHours = 2;
        QCOMPARE(largestDebtors(*fleet, 3), (std::vector<std::size_t>{2, 3, 0}));
    }
    void updatesAreOfThoseForWhomTheyWait()
    {
        const auto fleet = madeFleet(1, 1, 4);
        for (NodeRow& node : fleet->nodes) {
            node.linked = false;
            node.backlog = {5, 0, 0, 0};
        }
        fleet->nodes[3].backlog = {0, 1, 0, 1};
        fleet->nodes[1].backlog = {0, 0, 1, 0};
        QCOMPARE(mostUpdates(*fleet, 3), (std::vector<std::size_t>{3, 1}));
    }
    void linkedNodesAreListedOnlyWhenAskedFor()
    {
        const auto fleet = designFleet();
        QCOMPARE(DebtRows(fleet, false).size(), std::size_t{1});
        QCOMPARE(DebtRows(fleet, true).size(), std::size_t{3});
    }
    void theTableSaysTheDesignsFigures()
    {
        const DebtRows rows(designFleet(), false);
        const auto text = [&](DebtColumn column) {
            return rows.text(0, static_cast<std::size_t>(column));
        };
        QCOMPARE(text(DebtColumn::DebtHours), QStringLiteral("3.75 h"));
        QCOMPARE(text(DebtColumn::Messages), QStringLiteral("1,247"));
        QCOMPARE(text(DebtColumn::Config), QStringLiteral("3"));
        QCOMPARE(text(DebtColumn::Eta), QStringLiteral("12:30Z"));
        QCOMPARE(text(DebtColumn::Interval), QStringLiteral("12:17Z to 12:56Z"));
        QCOMPARE(text(DebtColumn::Replay), QStringLiteral("waiting"));
    }
    void aMissingIntervalIsUnknownAndNotEmpty()
    {
        const auto fleet = designFleet();
        fleet->nodes[1].replayInterval.reset();
        const DebtRows rows(fleet, false);
        const auto column = static_cast<std::size_t>(DebtColumn::Interval);
        QCOMPARE(rows.text(0, column), QStringLiteral("not learned yet"));
        QCOMPARE(rows.tone(0, column), std::optional(Tone::Unknown));
    }
    void notConvergingOutweighsReplaying()
    {
        NodeRow node;
        node.linked = false;
        node.replaying = true;
        QCOMPARE(replayStateOf(node), ReplayState::Replaying);
        node.notConverging = true;
        QCOMPARE(replayStateOf(node), ReplayState::NotConverging);
        QCOMPARE(toneOfReplay(ReplayState::NotConverging), Tone::Critical);
    }
    void updatesStackByKind()
    {
        const auto rows = updateBars(*designFleet(), {});
        QCOMPARE(rows.size(), std::size_t{1});
        QCOMPARE(rows[0].parts.size(), std::size_t{3});
        QCOMPARE(rows[0].parts[0].value, 3.0);
        QCOMPARE(rows[0].parts[1].value, 1.0);
    }
    void theEstimatesAxisHoldsEveryInterval()
    {
        const auto fleet = designFleet();
        const auto rows = etaRowsOf(*fleet);
        QCOMPARE(rows.size(), std::size_t{1});
        const TimeWindow window = etaWindow(fleet->at, rows);
        QCOMPARE(window.begin, fleet->at);
        QVERIFY(rows[0].interval->second < window.end);
    }
    void theScreenFiltersByItsFigures()
    {
        Theme theme;
        Queries queries(noReplica());
        SyncDebtBody body(theme, queries);
        const auto fleet = designFleet();
        fleet->nodes[0].linked = false;
        fleet->nodes[0].notConverging = true;
        body.show(fleet);
        QTRY_COMPARE(body.table().shown(), std::size_t{2});
        QVERIFY(body.applyText(QStringLiteral("replay = not-converging")));
        QTRY_COMPARE(body.table().shown(), std::size_t{1});
        const auto node = body.table().index(0, 0).data().toString();
        QCOMPARE(node, QStringLiteral("node-00000"));
        QVERIFY(body.applyText(QStringLiteral("node = nobody")));
        QTRY_COMPARE(body.table().shown(), std::size_t{0});
        QCOMPARE(body.tableState(), StatePane::State::EmptyByFilter);
    }
    void aFleetThatOwesNothingSaysSo()
    {
        Theme theme;
        Queries queries(noReplica());
        SyncDebtBody body(theme, queries);
        const auto fleet = designFleet();
        fleet->nodes[1].linked = true;
        body.show(fleet);
        QTRY_COMPARE(body.tableState(), StatePane::State::Empty);
    }
};

QTEST_MAIN(DebtTest)
#include "debt_test.moc"
