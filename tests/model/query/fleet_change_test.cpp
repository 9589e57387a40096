#include <QTemporaryDir>
#include <QTest>

#include "model/query/fleet_change.h"
#include "model/query/replica_view.h"
#include "tests/support/made_fleet.h"
#include "tests/support/replica_builder.h"

using namespace souverix;
using namespace souverix::test;

namespace
{

UtcTime at(const char* text)
{
    return *UtcTime::parse(text);
}

/// Two equal states of nine nodes, the second to be changed.
struct Pair {
    std::shared_ptr<FleetView> base = tests::madeFleet(1, 3, 3);
    std::shared_ptr<FleetView> now = std::make_shared<FleetView>(*base);

    NodeRow& row(std::size_t i) { return now->nodes[i]; }
    NameId id(const char* text) { return now->names->intern(text); }
    FleetChange change() { return changeOf(*base, *now); }
};

EventText made(std::string type, std::string time, std::string data, std::string node = "node-1")
{
    EventText text;
    text.type = std::move(type);
    text.time = std::move(time);
    text.data = std::move(data);
    text.subject = std::move(node);
    return text;
}

EventText linkTo(const char* state, const char* time, const char* recorded = "")
{
    EventText text = made("connectivity.changed", time,
                          std::string(R"({"from":"connected","to":")") + state + R"("})");
    text.recorded = recorded;
    return text;
}

} // namespace

class FleetChangeTest : public QObject
{
    Q_OBJECT

private slots:
    void equalStatesDoNotDiffer();
    void namesTheAxisThatDiffers_data();
    void namesTheAxisThatDiffers();
    void hoursThatPassAreNoChangeOfDebt();
    void tellsNodesThatAppearedFromThoseThatAreGone();
    void findingsComeAndGoWithTheirNode();
    void whatANodeRunsIsComparedByItsEvents();
    void aLateEventMakesWhatWasKnownDifferFromWhatWas();
};

void FleetChangeTest::equalStatesDoNotDiffer()
{
    Pair pair;
    const FleetChange change = pair.change();
    QVERIFY(change.none());
    QCOMPARE(change.ofRow, std::vector<std::uint32_t>(9, 0));
}

void FleetChangeTest::namesTheAxisThatDiffers_data()
{
    QTest::addColumn<int>("axis");
    for (std::size_t axis = 0; axis < kChangeAxes; ++axis)
        if (static_cast<ChangeAxis>(axis) != ChangeAxis::Findings)
            QTest::addRow("%s", changeAxisWord(static_cast<ChangeAxis>(axis)).data())
                << static_cast<int>(axis);
}

void FleetChangeTest::namesTheAxisThatDiffers()
{
    QFETCH(int, axis);
    Pair pair;
    NodeRow& row = pair.row(4);
    switch (static_cast<ChangeAxis>(axis)) {
    case ChangeAxis::Phase:
        row.phase = pair.id("quarantined");
        break;
    case ChangeAxis::Connectivity:
        row.autonomous = !row.autonomous;
        break;
    case ChangeAxis::Drift:
        row.policyDrift = Severity::Medium;
        break;
    case ChangeAxis::Versions:
        row.runs = 7;
        break;
    case ChangeAxis::Attestation:
        row.attestation = pair.id("contraindicated");
        break;
    case ChangeAxis::Debt:
        row.backlog.policyUpdates = 2;
        break;
    case ChangeAxis::Place:
        row.cluster = pair.id("elsewhere");
        break;
    case ChangeAxis::Findings:
        break;
    }
    const FleetChange change = pair.change();
    QCOMPARE(change.nodes.size(), std::size_t(1));
    QCOMPARE(change.changed, 1U);
    QCOMPARE(change.nodes[0].node, row.node);
    QCOMPARE(int(change.nodes[0].kind), int(ChangeKind::Changed));
    QCOMPARE(change.nodes[0].axes.bits, std::uint8_t(1U << unsigned(axis)));
    QCOMPARE(change.byAxis[std::size_t(axis)], 1U);
    QCOMPARE(change.at(4), &change.nodes[0]);
    QVERIFY(change.at(3) == nullptr);
}

void FleetChangeTest::hoursThatPassAreNoChangeOfDebt()
{
    Pair pair;
    QVERIFY(pair.row(0).debtHours > 0);
    pair.now->at.seconds += 3600;
    pair.row(0).debtHours += 1;
    QVERIFY(pair.change().none());
    pair.now->at = pair.base->at; // at one moment other hours are other knowledge
    QVERIFY(pair.change().nodes[0].axes.has(ChangeAxis::Debt));
}

void FleetChangeTest::tellsNodesThatAppearedFromThoseThatAreGone()
{
    Pair pair;
    const NameId first = pair.row(0).node, last = pair.row(8).node;
    pair.base->nodes.erase(pair.base->nodes.begin());
    pair.now->nodes.pop_back();
    const FleetComparison both{pair.base, pair.now, pair.change()};
    QCOMPARE(both.change.appeared, 1U);
    QCOMPARE(both.change.gone, 1U);
    QCOMPARE(both.change.changed, 0U);
    QCOMPARE(int(both.find(first)->kind), int(ChangeKind::New));
    QCOMPARE(both.find(first)->before, NodeChange::kNoRow);
    QCOMPARE(int(both.find(last)->kind), int(ChangeKind::Gone));
    QCOMPARE(both.find(last)->before, 7U);
    QVERIFY(both.find(pair.row(1).node) == nullptr);
}

void FleetChangeTest::findingsComeAndGoWithTheirNode()
{
    Pair pair;
    const auto finding = [&](const char* word, std::size_t row, std::uint64_t event) {
        return Finding{word,
                       std::string(pair.now->text(pair.row(row).node)),
                       tests::kMadeNow,
                       {{pair.row(row).region, event}}};
    };
    pair.base->findings = {finding("ghost-node", 2, 5), finding("quote-replayed", 1, 9)};
    pair.now->findings = {finding("ghost-node", 2, 5), finding("ghost-node", 3, 6),
                          finding("ghost-node", 3, 7)};
    const FleetChange change = pair.change();
    QCOMPARE(change.newFindings, (std::vector<bool>{false, true, true}));
    QCOMPARE(change.goneFindings, (std::vector<std::uint32_t>{1}));
    QCOMPARE(change.nodes.size(), std::size_t(2)); // the nodes 1 and 3
    QCOMPARE(change.byAxis[std::size_t(ChangeAxis::Findings)], 2U);
}

void FleetChangeTest::whatANodeRunsIsComparedByItsEvents()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath("fleet.svxreplica").toStdString();
    const auto os = [](const char* version, const char* time) {
        return made("os.deployed", time,
                    std::string(R"({"version":")") + version + R"(","provenance":"p"})");
    };
    const auto added = addToReplica(
        path, {made("node.registered", "2026-02-01T00:00:00Z", registration()),
               os("4.15.0", "2026-02-01T01:00:00Z"), os("4.15.1", "2026-02-01T02:00:00Z"),
               os("4.15.0", "2026-02-01T03:00:00Z")});
    QVERIFY2(added, added ? "" : added.error().detail.c_str());
    auto view = ReplicaView::open(path);
    QVERIFY(view);
    const auto stateAt = [&](const char* time) { return *view->fleet({at(time), std::nullopt}); };
    const auto one = stateAt("2026-02-01T01:30:00Z"), two = stateAt("2026-02-01T02:30:00Z"),
               three = stateAt("2026-02-01T03:30:00Z");
    const FleetChange change = changeOf(*one, *two);
    QCOMPARE(change.nodes.size(), std::size_t(1));
    QVERIFY(change.nodes[0].axes.has(ChangeAxis::Versions));
    QVERIFY(changeOf(*one, *three).nodes.empty()); // back where it was
}

void FleetChangeTest::aLateEventMakesWhatWasKnownDifferFromWhatWas()
{
    const QTemporaryDir folder;
    const std::string path = folder.filePath("fleet.svxreplica").toStdString();
    const auto added = addToReplica(
        path, {made("node.registered", "2026-02-01T00:00:00Z", registration()),
               linkTo("disconnected", "2026-02-01T02:00:00Z", "2026-02-01T06:00:00Z")});
    QVERIFY2(added, added ? "" : added.error().detail.c_str());
    auto view = ReplicaView::open(path);
    QVERIFY(view);
    const auto differing = [&](const char* time) {
        const UtcTime moment = at(time);
        return changeOf(**view->fleet({moment, std::nullopt}), **view->fleet({moment, moment}));
    };
    QVERIFY(differing("2026-02-01T01:00:00Z").none());
    const FleetChange late = differing("2026-02-01T03:00:00Z");
    QCOMPARE(late.nodes.size(), std::size_t(1));
    QVERIFY(late.nodes[0].axes.has(ChangeAxis::Connectivity));
    QVERIFY(differing("2026-02-01T07:00:00Z").none()); // it has been recorded by then
}

QTEST_GUILESS_MAIN(FleetChangeTest)
#include "fleet_change_test.moc"
