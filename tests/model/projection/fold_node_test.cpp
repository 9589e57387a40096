#include <QTest>

#include "model/projection/drift_track.h"
#include "model/projection/findings.h"
#include "model/projection/sync_debt.h"
#include "tests/support/fold_builder.h"

using namespace souverix;
using test::FoldBuilder;
using test::registration;

namespace
{

UtcTime at(const char* text)
{
    return *UtcTime::parse(text);
}

QByteArrayList findingsOf(FoldBuilder& builder, const char* when)
{
    const UtcTime time = at(when);
    const NodeState state = builder.node("node-1", time);
    const FleetState fleet = builder.fleet(time);
    const SbomHolds none = [](const DigestName&, const payload::Advisory&) { return false; };
    std::vector<Finding> findings;
    const DriftAnalysis drift =
        analyseDrift(builder.id("node-1"), state, fleet, time, builder.words, builder.names);
    findNode(builder.id("node-1"), state, drift, {fleet, builder.words, builder.names, time, none},
             findings);
    QByteArrayList words;
    for (const Finding& finding : findings)
        words += QByteArray::fromStdString(std::string(finding.finding));
    std::sort(words.begin(), words.end());
    return words;
}

} // namespace

class FoldNodeTest : public QObject
{
    Q_OBJECT
private slots:
    void appliesAndReportsTransitionsThatAreNotAllowed();
    void reportsGhostsUntilANewRegistration();
    void foldsLateEventsWhereTheyHappened();
    void debtStartsWhereTheLinkEnded();
    void autonomyOwesSinceItsOwnLastSync();
    void estimatesRoundUpToWholeMinutesExactly();
    void rotationReplacesAndRevocationDrops();
    void narrowWithdrawalHidesWiderDesire();
    void unknownIsNeverShownAsNone();
    void trackFollowsDesiredAndActual();
    void lonelySeverityEqualsTheAnalysis();
    void driftReportWithoutComponentReportsNoComponent();
    void statesSurviveTheArchive();
};

void FoldNodeTest::appliesAndReportsTransitionsThatAreNotAllowed()
{
    FoldBuilder b;
    b.add("node.registered", "2026-01-01T00:00:00Z", registration());
    b.add("lifecycle.changed", "2026-01-01T01:00:00Z",
          R"({"from":"provisioning","to":"maintenance","mode":"scheduled"})");
    b.add("lifecycle.changed", "2026-01-01T02:00:00Z",
          R"({"from":"provisioning","to":"active","mode":"scheduled"})");
    const NodeState state = b.node();
    QVERIFY(state.phase == b.words.active);
    QCOMPARE(findingsOf(b, "2026-01-01T03:00:00Z"),
             (QByteArrayList{"illegal-transition", "inconsistent-transition"}));
}

void FoldNodeTest::reportsGhostsUntilANewRegistration()
{
    FoldBuilder b;
    b.add("node.registered", "2026-01-01T00:00:00Z", registration());
    b.add("lifecycle.changed", "2026-01-01T01:00:00Z",
          R"({"from":"provisioning","to":"decommissioning","mode":"scheduled"})");
    b.add("lifecycle.changed", "2026-01-01T02:00:00Z",
          R"({"from":"decommissioning","to":"decommissioned","mode":"scheduled"})");
    b.add("audit.completed", "2026-01-01T03:00:00Z", "{}");
    b.add("door.opened", "2026-01-01T04:00:00Z", "{}");
    b.add("node.registered", "2026-01-01T05:00:00Z", registration());
    b.add("door.opened", "2026-01-01T06:00:00Z", "{}");
    const NodeState state = b.node();
    const auto ghosts =
        std::count_if(state.findings.begin(), state.findings.end(),
                      [](const FoldFinding& f) { return f.kind == FoldFindingKind::GhostNode; });
    QCOMPARE(ghosts, 2);
    QCOMPARE(state.findings[0].events.size(), std::size_t(2));
}

void FoldNodeTest::foldsLateEventsWhereTheyHappened()
{
    FoldBuilder b;
    b.add("node.registered", "2026-01-01T00:00:00Z", registration());
    b.add("connectivity.changed", "2026-01-01T05:00:00Z", R"({"from":"unknown","to":"connected"})");
    test::EventText late;
    late.type = "connectivity.changed";
    late.time = "2026-01-01T03:00:00Z";
    late.recorded = "2026-01-02T00:00:00Z";
    late.data = R"({"from":"unknown","to":"disconnected"})";
    b.add(late);
    QVERIFY(b.node().connectivity == b.words.connected);
    QVERIFY(b.node("node-1", at("2026-01-01T04:00:00Z")).connectivity == b.id("disconnected"));
}

void FoldNodeTest::debtStartsWhereTheLinkEnded()
{
    FoldBuilder b;
    b.add("node.registered", "2026-01-01T00:00:00Z", registration());
    b.add("connectivity.changed", "2026-01-01T01:00:00Z",
          R"({"from":"connected","to":"intermittent"})");
    b.add("connectivity.changed", "2026-01-01T02:00:00Z",
          R"({"from":"intermittent","to":"disconnected"})");
    b.add("desired.set", "2026-01-01T01:00:00Z", R"({"kind":"config","version":"v1","scope":{}})",
          "desired");
    b.add("desired.set", "2026-01-01T01:30:00Z",
          R"({"kind":"config","version":"v2","scope":{"cluster":"prod-1"}})", "desired");
    b.add("desired.set", "2026-01-01T01:40:00Z",
          R"({"kind":"os","version":null,"scope":{"node":"node-1"}})", "desired");
    b.add("desired.set", "2026-01-01T01:50:00Z",
          R"({"kind":"config","version":"v3","scope":{"cluster":"other"}})", "desired");
    const UtcTime now = at("2026-01-01T04:30:00Z");
    const FleetState fleet = b.fleet(now);
    const SyncDebt debt = analyseSyncDebt(b.id("node-1"), b.node("node-1", now), fleet,
                                          ReplayRates(fleet), now, b.words);
    QCOMPARE(debt.debt.toSeconds(), 3.5 * 3600);
    QCOMPARE(debt.configUpdates, 1U); // the one at the very instant of the cut is not owed
    QCOMPARE(debt.versionUpdates, 1U);
}

void FoldNodeTest::autonomyOwesSinceItsOwnLastSync()
{
    FoldBuilder b;
    b.add("node.registered", "2026-02-01T00:00:00Z", registration());
    b.add("autonomy.entered", "2026-02-27T00:00:40Z", R"({"last_sync":"2026-02-27T00:00:00Z"})");
    b.add("sync.backlog", "2026-02-27T03:00:00Z", R"({"messages":1247})");
    const UtcTime now = at("2026-02-27T03:45:00Z");
    const FleetState fleet = b.fleet(now);
    const SyncDebt debt = analyseSyncDebt(b.id("node-1"), b.node("node-1", now), fleet,
                                          ReplayRates(fleet), now, b.words);
    QCOMPARE(debt.debt.toSeconds() / 3600, 3.75);
    QCOMPARE(debt.messages, 1247.0);
    QCOMPARE(debt.replaySeconds, 1800);
    QVERIFY(debt.replayEta == at("2026-02-27T04:15:00Z"));
}

void FoldNodeTest::estimatesRoundUpToWholeMinutesExactly()
{
    FoldBuilder b;
    b.add("replay.completed", "2026-01-01T00:00:00Z", R"({"messages":1,"duration_seconds":0.1})");
    const FleetState one = b.fleet();
    QCOMPARE(ReplayRates(one).estimate(b.id("region-a"), 600),
             60); // 600 × 0.1 s is a minute, not a bit more
    QCOMPARE(ReplayRates(one).estimate(b.id("region-a"), 601), 120);
    QCOMPARE(ReplayRates(one).estimate(b.id("elsewhere"), 600), 60); // the fleet's rate serves
    QCOMPARE(ReplayRates(one).estimate(b.id("region-a"), 0), 0);
    b.add("replay.completed", "2026-01-01T01:00:00Z", R"({"messages":30,"duration_seconds":1})");
    const FleetState two = b.fleet();
    QCOMPARE(ReplayRates(two).estimate(b.id("region-a"), 1200), 60); // (10 + 30) / 2 a second
}

void FoldNodeTest::rotationReplacesAndRevocationDrops()
{
    FoldBuilder b;
    const auto certificate = [](const char* serial, const char* more) {
        return std::string(R"({"serial":")") + serial +
               R"(","subject":"s","issuer":"i","not_before":"2026-01-01T00:00:00Z","not_after":"2026-03-01T00:00:00Z","certificate":"c")" +
               more + "}";
    };
    b.add("node.registered", "2026-01-01T00:00:00Z", registration());
    b.add("certificate.issued", "2026-01-02T00:00:00Z", certificate("1", ""));
    b.add("certificate.issued", "2026-01-02T00:00:00Z", certificate("2", ""));
    b.add("certificate.rotated", "2026-01-03T00:00:00Z", certificate("3", R"(,"replaces":"1")"));
    b.add("certificate.revoked", "2026-01-04T00:00:00Z", R"({"serial":"2","reason":"lost"})");
    const NodeState state = b.node();
    QCOMPARE(state.certificates.size(), std::size_t(1));
    QVERIFY(state.certificates[0].serial == b.id("3"));
    QVERIFY(findingsOf(b, "2026-01-29T23:59:59Z").isEmpty());
    QCOMPARE(findingsOf(b, "2026-01-30T00:00:00Z"), QByteArrayList{"certificate-expiring"});
    QCOMPARE(findingsOf(b, "2026-03-01T00:00:00Z"), QByteArrayList{"certificate-expiring"});
    QCOMPARE(findingsOf(b, "2026-03-01T00:00:00.000000001Z"),
             QByteArrayList{"certificate-expired"});
}

void FoldNodeTest::narrowWithdrawalHidesWiderDesire()
{
    FoldBuilder b;
    b.add("node.registered", "2026-01-01T00:00:00Z", registration());
    b.add("desired.set", "2026-01-01T01:00:00Z",
          R"({"kind":"version","component":"c","version":"2.0","scope":{"fleet":true}})",
          "desired");
    const auto severity = [&] {
        return analyseDrift(b.id("node-1"), b.node(), b.fleet(), UtcTime::max(), b.words, b.names)
            .worstVersion();
    };
    QCOMPARE(severity(), Severity::High); // not deployed
    b.add("desired.set", "2026-01-01T00:30:00Z",
          R"({"kind":"version","component":"c","version":null,"scope":{"cluster":"prod-1"}})",
          "desired");
    QCOMPARE(severity(), Severity::None);
}

void FoldNodeTest::unknownIsNeverShownAsNone()
{
    FoldBuilder b;
    b.add("node.registered", "2026-01-01T00:00:00Z", registration());
    const auto severity = [&] {
        return analyseDrift(b.id("node-1"), b.node(), b.fleet(), UtcTime::max(), b.words, b.names)
            .severity;
    };
    QCOMPARE(severity(), Severity::Unknown);
    b.add("config.observed", "2026-01-01T01:00:00Z", R"({"config":"c","objects":0})");
    QCOMPARE(severity(), Severity::None);
    b.add("policy.applied", "2026-01-01T02:00:00Z",
          R"({"policy":"p","version":"v","enforcement":"enforcing"})");
    QCOMPARE(severity(), Severity::Unknown);
}

void FoldNodeTest::trackFollowsDesiredAndActual()
{
    FoldBuilder b;
    b.add("node.registered", "2026-01-01T00:00:00Z", registration());
    b.add("config.observed", "2026-01-01T00:00:00Z", R"({"config":"c","objects":0})");
    b.add("container.deployed", "2026-01-01T01:00:00Z",
          R"({"component":"c","image":"i","version":"1.0.0","digest":"d"})");
    b.add("desired.set", "2026-01-01T02:00:00Z",
          R"({"kind":"version","component":"c","version":"1.0.1","scope":{}})", "desired");
    b.add("container.deployed", "2026-01-01T03:00:00Z",
          R"({"component":"c","image":"i","version":"1.0.1","digest":"d"})");
    const DesiredHistory desired(b.fleet());
    DriftJudge judge(desired, b.names);
    const auto track =
        driftTrack(b.id("node-1"), driftMarks(b.facts("node-1"), desired, b.words, b.names), judge);
    QCOMPARE(track.size(), std::size_t(3));
    QCOMPARE(track[0].severity, Severity::None);
    QVERIFY(track[1].time == at("2026-01-01T02:00:00Z"));
    QCOMPARE(track[1].severity, Severity::Medium);
    QVERIFY(track[2].time == at("2026-01-01T03:00:00Z"));
    QCOMPARE(track[2].severity, Severity::None);
}

void FoldNodeTest::lonelySeverityEqualsTheAnalysis()
{
    FoldBuilder b;
    b.add("node.registered", "2026-01-01T00:00:00Z", registration());
    b.add("container.deployed", "2026-01-01T01:00:00Z",
          R"({"component":"c","image":"i","version":"1.0.0","digest":"d"})");
    b.add("policy.applied", "2026-01-01T02:00:00Z",
          R"({"policy":"p","version":"v1","enforcement":"permissive"})");
    b.add("config.observed", "2026-01-01T03:00:00Z", R"({"config":"x","objects":0})");
    b.add("policy.evaluated", "2026-01-01T04:00:00Z",
          R"({"policy":"p","version":"v1","compliance_score":0.99,"failed":[]})");
    b.add("desired.set", "2026-01-01T05:00:00Z",
          R"({"kind":"version","component":"c","version":"1.1.0","scope":{}})", "desired");
    b.add("desired.set", "2026-01-01T06:00:00Z",
          R"({"kind":"policy","component":"q","version":"1","scope":{}})", "desired");
    b.add("config.observed", "2026-01-01T07:00:00Z", R"({"config":"x","objects":30})");
    VersionMemo memo;
    const FleetState fleet = b.fleet();
    for (int hour = 0; hour < 9; ++hour) {
        const UtcTime time = at(("2026-01-01T0" + std::to_string(hour) + ":30:00Z").c_str());
        const NodeState state = b.node("node-1", time);
        QCOMPARE(driftSeverity(b.id("node-1"), state, fleet, time, b.words, b.names, memo),
                 analyseDrift(b.id("node-1"), state, fleet, time, b.words, b.names).severity);
    }
    QCOMPARE(driftSeverity(b.id("node-1"), b.node(), fleet, UtcTime::max(), b.words, b.names, memo),
             Severity::Critical);
}

void FoldNodeTest::driftReportWithoutComponentReportsNoComponent()
{
    FoldBuilder b;
    b.add("node.registered", "2026-01-01T00:00:00Z", registration());
    b.add("lifecycle.changed", "2026-01-01T01:00:00Z",
          R"({"from":"provisioning","to":"active","mode":"scheduled"})");
    b.add("config.observed", "2026-01-01T02:00:00Z", R"({"config":"c","objects":0})");
    b.add("desired.set", "2026-01-01T03:00:00Z",
          R"({"kind":"firmware","component":"uefi","version":"fw-2.1.3","scope":{}})", "desired");
    b.add("drift.detected", "2026-01-01T04:00:00Z", R"({"kind":"version","severity":"low"})");
    QCOMPARE(findingsOf(b, "2026-01-01T05:00:00Z"),
             QByteArrayList({"reported-only", "unreported"}));
}

void FoldNodeTest::statesSurviveTheArchive()
{
    FoldBuilder b;
    b.add("node.registered", "0000-01-01T00:00:00Z", registration());
    b.add("policy.evaluated", "2026-01-01T02:00:00Z",
          R"({"policy":"p","version":"v","compliance_score":0.985,"failed":[]})");
    b.add("autonomy.entered", "9999-12-31T23:59:59.999999999Z",
          R"({"last_sync":"1969-12-31T23:59:59.5Z"})");
    const NodeState state = b.node();
    std::string bytes, again;
    ArchiveWriter out(bytes);
    out(state);
    NodeState read;
    ArchiveReader in(bytes);
    in(read);
    QVERIFY(in.ok() && in.atEnd());
    ArchiveWriter rewritten(again);
    rewritten(read);
    QCOMPARE(again, bytes);
    QCOMPARE(read.policies.begin()->second.score, 0.985);
    for (std::size_t n = 0; n < bytes.size(); ++n) {
        NodeState cut;
        ArchiveReader short_(std::string_view(bytes).substr(0, n));
        short_(cut);
        QVERIFY(!short_.ok());
    }
}

QTEST_APPLESS_MAIN(FoldNodeTest)
#include "fold_node_test.moc"
