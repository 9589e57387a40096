#include <QAbstractItemModelTester>
#include <QTest>

#include "tests/support/made_fleet.h"
#include "tests/support/no_replica.h"
#include "views/common/figure_tile.h"
#include "views/common/json_tree_model.h"
#include "views/common/theme.h"
#include "views/common/validity.h"
#include "views/node/debt_html.h"
#include "views/node/node_body.h"
#include "views/node/node_change.h"
#include "views/node/node_content.h"
#include "views/node/node_links.h"

using namespace souverix;
using namespace souverix::tests;

namespace
{

constexpr std::int64_t kDay = 86400;

UtcTime daysFromNow(double days)
{
    return shifted(kMadeNow, days * static_cast<double>(kDay));
}

NodePage pageOf(FleetView& fleet)
{
    NodePage page;
    page.row = fleet.nodes[1];
    const EventRef registered{page.row.region, 4};
    const EventRef moved{page.row.region, 5};
    const EventRef attested{page.row.region, 6};
    page.marks = {{daysFromNow(-3), daysFromNow(-3), registered, EventType::NodeRegistered, {}},
                  {daysFromNow(-1), daysFromNow(-1), attested, EventType::AttestationRecorded, {}},
                  {daysFromNow(-1), daysFromNow(-0.5), moved, EventType::LifecycleChanged, {}}};
    page.documents = {{"node", "node-00001"},
                      {"lifecycle", {{"phase", "active"}, {"since", daysFromNow(-1).toString()}}},
                      {"SyncDebt", {{"debt_hours", 3.75}, {"backlog", {{"messages", 1247}}}}}};
    page.attestations = {{daysFromNow(-1),
                          attested,
                          fleet.names->intern("periodic"),
                          fleet.names->intern("affirming"),
                          {},
                          {},
                          true}};
    page.certificates = {
        {fleet.names->intern("c1"), daysFromNow(-200), daysFromNow(-100), {page.row.region, 1}},
        {fleet.names->intern("c2"), daysFromNow(-80), daysFromNow(10), {page.row.region, 2}, true}};
    page.deployments = {{daysFromNow(-2), {page.row.region, 7}, "os", "", "rhcos-4.15.2"}};
    page.findings = {{"attestation-gap", "node-00001", kMadeNow, {attested}}};
    return page;
}

ComponentMatrix componentsOf(NameId node)
{
    ComponentMatrix matrix;
    matrix.nodes = {node};
    matrix.components = {"os", "souverix-rempart", "unused"};
    matrix.cells = {{"rhcos-4.15.2", "rhcos-4.15.2", Severity::None, true},
                    {"1.4.7", "1.4.6", Severity::Medium, true},
                    {"", "", Severity::None, false}};
    return matrix;
}

} // namespace

class NodeTest : public QObject
{
    Q_OBJECT

private slots:
    void certificatesAreJudgedByTheirOwnLifetime_data()
    {
        QTest::addColumn<double>("from");
        QTest::addColumn<double>("to");
        QTest::addColumn<bool>("held");
        QTest::addColumn<bool>("revoked");
        QTest::addColumn<int>("state");
        const auto row = [](const char* name, double from, double to, bool held, bool revoked,
                            Validity state) {
            QTest::newRow(name) << from << to << held << revoked << static_cast<int>(state);
        };
        row("half its life left", -45, 45, true, false, Validity::Valid);
        row("a third left", -60, 30, true, false, Validity::Due);
        row("a tenth left", -81, 9, true, false, Validity::Ending);
        row("a short one with a day left", -1, 1, true, false, Validity::Valid);
        row("at its very end", -90, 0, true, false, Validity::Ending);
        row("past its end", -90, -0.001, true, false, Validity::Expired);
        row("before its beginning", 1, 90, true, false, Validity::NotYetValid);
        row("replaced", -90, 5, false, false, Validity::Replaced);
        row("revoked, whatever else", -90, -5, false, true, Validity::Revoked);
    }
    void certificatesAreJudgedByTheirOwnLifetime()
    {
        QFETCH(double, from);
        QFETCH(double, to);
        QFETCH(bool, held);
        QFETCH(bool, revoked);
        QFETCH(int, state);
        QCOMPARE(static_cast<int>(
                     validityOf(daysFromNow(from), daysFromNow(to), held, revoked, kMadeNow)),
                 state);
    }
    void aMomentLinksToTheEventItSpeaksOf()
    {
        const auto fleet = madeFleet(1, 1, 3);
        const NodePage page = pageOf(*fleet);
        const auto tree = readJsonTree(page.documents.dump());
        QVERIFY(tree);
        const auto since = tree->member(tree->member(0, "lifecycle"), "since");
        const auto ref = refBehind(*tree, since, page.marks);
        // An attestation of the same time stands before it.
        QVERIFY(ref);
        QCOMPARE(ref->sequence, 5ULL);
        QVERIFY(!refBehind(*tree, tree->member(0, "node"), page.marks));
    }
    void aMomentOfNoEventIsNoLink()
    {
        const auto tree = readJsonTree(R"({"lifecycle":{"since":"2026-01-01T00:00:00Z"}})");
        const auto fleet = madeFleet(1, 1, 3);
        const auto since = tree->member(tree->member(0, "lifecycle"), "since");
        QVERIFY(!refBehind(*tree, since, pageOf(*fleet).marks));
    }
    void theTreeModelHoldsToItsContract()
    {
        const auto fleet = madeFleet(1, 1, 3);
        JsonTreeModel model;
        QAbstractItemModelTester tester(&model,
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto tree = readJsonTree(pageOf(*fleet).documents.dump());
        model.setTree(std::move(*tree));
        QCOMPARE(model.rowCount({}), 3);
        const QModelIndex debt = model.index(2, 0, {});
        QCOMPARE(model.rowCount(debt), 2);
        QCOMPARE(model.index(0, 1, debt).data().toString(), QStringLiteral("3.75"));
        model.setTree({});
        QCOMPARE(model.rowCount({}), 0);
    }
    void tablesShowWhatThePageHolds()
    {
        const auto fleet = madeFleet(1, 1, 3);
        const auto content = prepareNode(fleet, pageOf(*fleet), componentsOf(fleet->nodes[1].node));
        QCOMPARE(content->drift->size(), std::size_t{2});
        QCOMPARE(content->drift->text(0, 0), QStringLiteral("souverix-rempart"));
        QCOMPARE(content->drift->text(0, 2), QStringLiteral("1.4.7"));
        QCOMPARE(content->certificates->text(0, 0), QStringLiteral("c2"));
        QCOMPARE(content->certificates->value(0, 1), QStringLiteral("due"));
        QCOMPARE(content->certificates->value(1, 1), QStringLiteral("replaced"));
        QCOMPARE(content->deployments->text(0, 2), QStringLiteral("nothing"));
        QCOMPARE(content->events->size(), std::size_t{3});
        QVERIFY(content->events->text(0, 2).startsWith(QStringLiteral("late 12 h")));
        QVERIFY(content->window.begin == content->page.marks.front().time);
    }
    void whatIsNotKnownIsNotShownAsGood()
    {
        const auto fleet = madeFleet(1, 1, 3);
        NodePage page = pageOf(*fleet);
        page.row.attestedAt.reset();
        page.row.connectivitySince.reset();
        page.row.linked = true;
        const auto content = prepareNode(fleet, page, {});
        QVERIFY(debtHtml(*content, lightColours()).contains(QStringLiteral("No report")));
        Theme theme;
        Queries queries(noReplica());
        NodeBody body(theme, queries);
        body.show(content);
        QStringList tiles;
        for (const FigureTile* tile : body.findChildren<FigureTile*>()) {
            tiles << tile->accessibleName();
        }
        QVERIFY(tiles.contains(QStringLiteral("Attestation: never attested")));
        QVERIFY(tiles.contains(QStringLiteral("Connectivity: unknown, no report yet")));
    }
    void theDesignsDebtIsToldInWords()
    {
        const auto fleet = madeFleet(1, 1, 3);
        NodePage page = pageOf(*fleet);
        page.row.linked = false;
        page.row.debtHours = 3.75;
        page.row.backlog = {1247, 3, 1, 0};
        page.row.replayEta = shifted(kMadeNow, 1800);
        page.row.replaySeconds = 1800;
        page.row.notConverging = true;
        const QString html = debtHtml(*prepareNode(fleet, page, {}), lightColours());
        QVERIFY(html.contains(QStringLiteral("3.75 h")));
        QVERIFY(html.contains(QStringLiteral("1,247")));
        QVERIFY(html.contains(QStringLiteral("12:30Z")));
        QVERIFY(html.contains(QStringLiteral("Not converging")));
        QVERIFY(html.contains(QStringLiteral("No interval")));
    }
    void theBodyShowsAPageAndItsEventsAtAnyWidth()
    {
        Theme theme;
        Queries queries(noReplica());
        NodeBody body(theme, queries);
        const auto fleet = madeFleet(1, 1, 3);
        body.show(prepareNode(fleet, pageOf(*fleet), componentsOf(fleet->nodes[1].node)));
        for (const int width : {900, 2200}) {
            body.resize(width, 700);
            QVERIFY(!body.grab().isNull());
        }
        QTRY_COMPARE(queries.isIdle(), true);
    }

    void whatDiffersStandsSideBySide()
    {
        auto base = madeFleet(1, 1, 3);
        auto now = std::make_shared<FleetView>(*base);
        NodePage before = pageOf(*base), after = pageOf(*now);
        after.row.phase = now->names->intern("maintenance");
        after.row.drift = Severity::High;
        after.findings.clear();
        ComponentMatrix then = componentsOf(before.row.node), since = then;
        since.cells[1].actual = "1.4.7";
        const auto rows = nodeChangeTable({*base, before, then}, {*now, after, since});
        QStringList lines;
        for (std::size_t row = 0; row < rows->size(); ++row) {
            lines << rows->text(row, 0) + u'|' + rows->text(row, 1) + u'|' + rows->text(row, 2);
        }
        QVERIFY(lines.contains(QStringLiteral("Phase|active|maintenance")));
        QVERIFY(lines.contains(QStringLiteral("souverix-rempart runs|1.4.6|1.4.7")));
        QVERIFY(lines.last().endsWith(QStringLiteral("no longer found")));
        QCOMPARE(lines.size(), 4); // and the drift; nothing that stayed
    }
};

QTEST_MAIN(NodeTest)
#include "node_test.moc"
