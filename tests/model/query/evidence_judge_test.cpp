#include <QTemporaryDir>
#include <QTest>

#include "model/query/evidence_judge.h"
#include "model/query/replica_view.h"
#include "tests/support/replica_builder.h"

using namespace souverix;
using test::EventText;

namespace
{

constexpr std::int64_t kHour = 3600;
const UtcTime kAt{1'771'675'200, 0}; // 2026-02-21T12:00:00Z

UtcTime before(std::int64_t hours)
{
    return {kAt.seconds - hours * kHour, 0};
}

/// A view with one linked node, of which all was reported two hours ago.
struct OneNode : FleetView {
    OneNode()
    {
        names = std::make_shared<Names>();
        at = kAt;
        NodeRow& row = nodes.emplace_back();
        row.region = names->intern("region-a");
        row.lastEvent = row.phaseSince = before(2);
        row.connectivitySince = row.driftReported = row.attestedAt = row.debtReported = before(2);
    }
    NodeRow& row() { return nodes.front(); }
    Freshness judged(EvidenceAxis axis)
    {
        judgeEvidence(*this);
        return evidenceOf(row(), axis).freshness;
    }
    /// Cut off `hours` ago.
    void cutOff(std::int64_t hours)
    {
        row().linked = false;
        row().lastSync = before(hours);
    }
};

} // namespace

class EvidenceJudgeTest : public QObject
{
    Q_OBJECT

private slots:
    void whatWasReportedWithinADayIsFresh()
    {
        OneNode node;
        for (std::size_t axis = 0; axis < kEvidenceAxes; ++axis)
            QCOMPARE(node.judged(static_cast<EvidenceAxis>(axis)), Freshness::Fresh);
        node.row().attestedAt = before(24);
        QCOMPARE(node.judged(EvidenceAxis::Attestation), Freshness::Fresh);
        node.row().attestedAt = before(25);
        QCOMPARE(node.judged(EvidenceAxis::Attestation), Freshness::Stale);
        QCOMPARE(node.judged(EvidenceAxis::Drift), Freshness::Fresh);
    }

    void anOldPhaseIsFreshWhileTheNodeIsHeard()
    {
        OneNode node;
        node.row().phaseSince = before(9000);
        QCOMPARE(node.judged(EvidenceAxis::Phase), Freshness::Fresh);
        QVERIFY(evidenceOf(node.row(), EvidenceAxis::Phase).at == before(2));
        node.row().lastEvent = before(30);
        QCOMPARE(node.judged(EvidenceAxis::Phase), Freshness::Stale);
    }

    void whatACutOffNodeSaidBeforeIsAssumed()
    {
        OneNode node;
        node.cutOff(1);
        for (const EvidenceAxis axis :
             {EvidenceAxis::Phase, EvidenceAxis::Drift, EvidenceAxis::Attestation})
            QCOMPARE(node.judged(axis), Freshness::Assumed);
        // That it is cut off, and what waits for it, others say.
        QCOMPARE(node.judged(EvidenceAxis::Connectivity), Freshness::Fresh);
        QCOMPARE(node.judged(EvidenceAxis::Debt), Freshness::Fresh);
    }

    void whatCameFromBeyondTheCutIsJudgedByItsAge()
    {
        OneNode node;
        node.cutOff(90);
        QCOMPARE(node.judged(EvidenceAxis::Drift), Freshness::Fresh);
        node.row().driftReported = before(60);
        QCOMPARE(node.judged(EvidenceAxis::Drift), Freshness::Stale);
        node.row().driftReported = before(100);
        QCOMPARE(node.judged(EvidenceAxis::Drift), Freshness::Assumed);
    }

    void aDecommissionedNodesLastWordIsFinal()
    {
        OneNode node;
        node.row().phase = node.names->intern("decommissioned");
        node.row().lastEvent = before(9000);
        node.row().attestedAt = node.row().driftReported = before(9000);
        node.cutOff(9000);
        for (const EvidenceAxis axis : {EvidenceAxis::Phase, EvidenceAxis::Drift,
                                        EvidenceAxis::Connectivity, EvidenceAxis::Attestation})
            QCOMPARE(node.judged(axis), Freshness::Fresh);
        node.row().attestedAt.reset();
        QCOMPARE(node.judged(EvidenceAxis::Attestation), Freshness::Unknown);
    }

    void whatWasNeverReportedIsUnknown()
    {
        OneNode node;
        node.row().attestedAt.reset();
        node.row().driftReported.reset();
        node.row().connectivitySince.reset();
        node.row().debtReported.reset();
        for (const EvidenceAxis axis : {EvidenceAxis::Attestation, EvidenceAxis::Drift,
                                        EvidenceAxis::Connectivity, EvidenceAxis::Debt})
            QCOMPARE(node.judged(axis), Freshness::Unknown);
        QCOMPARE(leastSure(node.row()), EvidenceAxis::Connectivity);
    }

    void driftThatCannotBeJudgedIsUnknown()
    {
        OneNode node;
        node.row().drift = Severity::Unknown;
        QCOMPARE(node.judged(EvidenceAxis::Drift), Freshness::Unknown);
    }

    void aRegionThatFellBehindIsAssumed()
    {
        OneNode node;
        RegionFederation& region = node.federation.emplace_back();
        region.region = node.row().region;
        region.lastSync = before(1);
        region.syncDebt = Duration{1800, 0};
        QCOMPARE(node.judged(EvidenceAxis::Connectivity), Freshness::Assumed);
        region.syncDebt = Duration{};
        QCOMPARE(node.judged(EvidenceAxis::Connectivity), Freshness::Fresh);
    }

    void aRegionWhoseEventsGoOnIsNotBehind()
    {
        OneNode node;
        RegionFederation& region = node.federation.emplace_back();
        region.region = node.row().region;
        region.lastSync = before(3);
        region.syncDebt = Duration{1800, 0};
        QCOMPARE(node.judged(EvidenceAxis::Drift), Freshness::Fresh);
    }

    void aSpreadTellsMedianOldestAndHowMany()
    {
        OneNode node;
        for (const std::int64_t hours : {1, 5, 40}) {
            NodeRow& row = node.nodes.emplace_back(node.row());
            row.attestedAt = before(hours);
        }
        node.nodes.emplace_back(node.row()).attestedAt.reset();
        judgeEvidence(node);
        const EvidenceSpread& spread =
            node.evidence[static_cast<std::size_t>(EvidenceAxis::Attestation)];
        QCOMPARE(spread.total(), 5U);
        QCOMPARE(spread.of(Freshness::Fresh), 3U);
        QCOMPARE(spread.of(Freshness::Stale), 1U);
        QCOMPARE(spread.of(Freshness::Unknown), 1U);
        QVERIFY(spread.oldest == before(40));
        QVERIFY(spread.median == before(2)); // of 40, 5, 2, 1
    }

    void ofNoNodeTheSpreadIsEmpty()
    {
        FleetView empty;
        judgeEvidence(empty);
        QCOMPARE(empty.evidence[0].total(), 0U);
        QVERIFY(!empty.evidence[0].median);
    }

    void rowsOfAReplicaKnowWhatTheyRestOn()
    {
        const auto made = [](const char* type, const char* time, std::string data) {
            return EventText{type, "node-1", time, "", "region-a", 0, std::move(data)};
        };
        const QTemporaryDir folder;
        const std::string path = folder.filePath("fleet.svx").toStdString();
        QVERIFY(test::addToReplica(
            path, {made("node.registered", "2026-02-01T00:00:00Z", test::registration()),
                   made("config.observed", "2026-02-02T00:00:00Z", R"({"config":"c","objects":1})"),
                   made("connectivity.changed", "2026-02-03T00:00:00Z",
                        R"({"from":"connected","to":"disconnected"})"),
                   made("sync.backlog", "2026-02-05T00:00:00Z", R"({"messages":7})")}));
        auto view = ReplicaView::open(path);
        QVERIFY(view);
        const auto fleet = view->fleet({});
        QVERIFY(fleet);
        const NodeRow& row = (*fleet)->nodes.front();
        const auto day = [](const char* text) { return UtcTime::parse(text); };
        QVERIFY(evidenceOf(row, EvidenceAxis::Drift).at == day("2026-02-02T00:00:00Z"));
        QCOMPARE(evidenceOf(row, EvidenceAxis::Drift).freshness, Freshness::Assumed);
        QVERIFY(evidenceOf(row, EvidenceAxis::Debt).at == day("2026-02-05T00:00:00Z"));
        QCOMPARE(evidenceOf(row, EvidenceAxis::Debt).freshness, Freshness::Fresh);
        QCOMPARE(evidenceOf(row, EvidenceAxis::Attestation).freshness, Freshness::Unknown);
        const auto page = view->node({}, row.node);
        QVERIFY(page);
        QCOMPARE(page->row.freshness, row.freshness);
    }
};

QTEST_APPLESS_MAIN(EvidenceJudgeTest)
#include "evidence_judge_test.moc"
