#include <map>
#include <random>

#include <QTemporaryDir>
#include <QTest>

#include "model/query/evidence_judge.h"
#include "model/query/fleet_folds.h"
#include "model/query/fleet_views.h"
#include "model/query/replica_view.h"
#include "tests/support/replica_builder.h"

using namespace souverix;
using namespace souverix::test;

namespace
{

constexpr std::uint64_t kNodes = 40; // with duplicate serials
constexpr std::int64_t kBegin = 1'770'000'000;
constexpr std::int64_t kDay = 86'400;

std::string quoted(std::string_view key, const std::string& text)
{
    return '"' + std::string(key) + R"(":")" + text + '"';
}

/// Events of all that a view judges: links, drift, attestations, certificates, claims, desired
/// states of every scope, batches, signers, regions; some late, some ahead of their recording.
class MadeFleet
{
public:
    std::vector<EventText> next(int count)
    {
        std::vector<EventText> events;
        for (int i = 0; i < count; ++i) {
            m_now += below(1200);
            EventText event;
            event.region = below(4) == 0 ? "region-b" : "region-a";
            event.subject = "node-" + std::to_string(below(kNodes));
            if (below(5) == 0)
                ofFleet(event);
            else
                ofNode(event);
            const std::int64_t late = below(12) == 0 ? below(2 * kDay) : 0;
            const std::int64_t ahead = below(60) == 0 ? 900 : 0;
            event.time = UtcTime{m_now - late + ahead, 0}.toString();
            event.recorded = UtcTime{m_now, 500'000'000}.toString();
            events.push_back(std::move(event));
        }
        return events;
    }
    std::int64_t below(std::uint64_t bound)
    {
        return static_cast<std::int64_t>(m_random() % bound);
    }
    [[nodiscard]] std::int64_t now() const { return m_now; }

private:
    std::string number(std::uint64_t bound) { return std::to_string(below(bound)); }
    std::string instant(std::int64_t seconds) { return UtcTime{seconds, 0}.toString(); }

    void ofNode(EventText& event)
    {
        static constexpr std::array links{"connected", "degraded", "intermittent", "disconnected"};
        static constexpr std::array phases{"active", "maintenance", "isolated"};
        static constexpr std::array statuses{"affirming", "warning", "contraindicated"};
        switch (below(16)) {
        case 0:
        case 1:
            event.data = registration("S-" + number(30), "prod-" + number(3), "role-" + number(2),
                                      "B-" + number(3));
            return;
        case 2:
            event.type = "lifecycle.changed";
            event.data = '{' + quoted("from", phases[static_cast<std::size_t>(below(3))]) + ',' +
                         quoted("to", phases[static_cast<std::size_t>(below(3))]) + ',' +
                         quoted("mode", "scheduled") + '}';
            return;
        case 3:
        case 4:
            event.type = "connectivity.changed";
            event.data = '{' + quoted("from", links[static_cast<std::size_t>(below(4))]) + ',' +
                         quoted("to", links[static_cast<std::size_t>(below(4))]) + ',' +
                         quoted("cause", "link") + '}';
            return;
        case 5:
            event.type = "autonomy.entered";
            event.data = '{' + quoted("last_sync", instant(m_now - below(kDay))) + ',' +
                         quoted("reason", "link") + '}';
            return;
        case 6:
            event.type = "sync.backlog";
            event.data = R"({"messages":)" + number(5000) + '}';
            return;
        case 7:
            event.type = "replay.started";
            event.data = R"({"messages":)" + number(5000) +
                         R"(,"config_updates":0,"policy_updates":0,"version_updates":0})";
            return;
        case 8:
            event.type = "replay.completed";
            event.data = R"({"messages":)" + std::to_string(1 + below(5000)) +
                         R"(,"duration_seconds":)" + std::to_string(60 + below(3000)) + '}';
            return;
        case 9:
            event.type = "container.deployed";
            event.data =
                '{' + quoted("component", "c-" + number(2)) + ',' + quoted("image", "i") + ',' +
                quoted("version", "1." + number(4) + ".0") + ',' +
                quoted("digest", "sha256:" + std::string(64, static_cast<char>('a' + below(3)))) +
                '}';
            return;
        case 10:
            event.type = "config.observed";
            event.data =
                '{' + quoted("config", "config-" + number(3)) + R"(,"objects":)" + number(9) + '}';
            return;
        case 11:
            event.type = "policy.evaluated";
            event.data = '{' + quoted("policy", "p-" + number(2)) + ',' +
                         quoted("version", "v" + number(3)) + R"(,"compliance_score":0.)" +
                         number(99) + R"(,"failed":[]})";
            return;
        case 12:
            event.type = "certificate.issued";
            event.data = '{' + quoted("serial", "C-" + number(1000)) + ',' +
                         quoted("not_before", instant(m_now)) + ',' +
                         quoted("not_after", instant(m_now + below(60 * kDay))) + ',' +
                         quoted("certificate", "sha256:" + std::string(64, 'c')) + ',' +
                         quoted("subject", "s") + ',' + quoted("issuer", "i") + '}';
            return;
        case 13:
            event.type = "authority.claimed";
            event.data =
                '{' +
                quoted("region", "region-" + std::string(1, static_cast<char>('a' + below(2)))) +
                ',' + quoted("clock", std::to_string(m_now) + ".1") + '}';
            return;
        default:
            event.type = "attestation.recorded";
            event.data = '{' + quoted("kind", "periodic") + ',' +
                         quoted("status", statuses[static_cast<std::size_t>(below(3))]) + ',' +
                         quoted("verifier", "v") + ',' + quoted("policy", "p") + ',' +
                         quoted("evidence", "sha256:" + std::string(64, 'e')) +
                         R"(,"trustworthiness":{}})";
        }
    }

    std::string scope()
    {
        switch (below(6)) {
        case 0:
            return R"({"fleet":true})";
        case 1:
            return '{' + quoted("region", "region-a") + '}';
        case 2:
            return '{' + quoted("role", "role-" + number(2)) + '}';
        case 3:
            return R"({"nodes":["node-)" + number(kNodes) + R"(","node-)" + number(kNodes) +
                   R"("]})";
        default:
            return '{' + quoted("cluster", "prod-" + number(3)) + '}';
        }
    }

    void ofFleet(EventText& event)
    {
        static constexpr std::array kinds{"version", "config", "policy"};
        switch (below(9)) {
        case 0:
            event.type = "federation.synced";
            event.subject = "region-a";
            event.data = '{' + quoted("upstream", "region-b") + '}';
            return;
        case 1:
            event.type = "region.announced";
            event.subject = "region-a";
            event.data =
                '{' + quoted("master", "m") + ',' + quoted("upstream", "region-b") + ',' +
                quoted("sync_frequency", "1h") +
                R"(,"local_autonomy":true,"can_operate_isolated":true,"syncs_opportunistically":false})";
            return;
        case 2:
            event.type = "batch.recalled";
            event.subject = "batch/B-" + number(3);
            event.data = '{' + quoted("reason", "r") + '}';
            return;
        case 3:
            event.type = "image.published";
            event.subject = "image/sha256:" + std::string(64, static_cast<char>('a' + below(3)));
            event.data = '{' + quoted("image", "i") + ',' + quoted("version", "1.0.0") + ',' +
                         quoted("signer", "s-" + number(2)) + '}';
            return;
        case 4:
            event.type = below(2) == 0 ? "signer.revoked" : "signer.trusted";
            event.subject = "signer/s-" + number(2);
            event.data = '{' + quoted("key", "k") + ',' + quoted("reason", "r") + '}';
            return;
        default: {
            const auto kind = static_cast<std::size_t>(below(3));
            event.type = "desired.set";
            event.subject = "desired";
            event.data =
                '{' + quoted("kind", kinds[kind]) + ',' +
                (kind == 1 ? std::string()
                           : quoted("component", (kind == 0 ? "c-" : "p-") + number(2)) + ',') +
                quoted("version", kind == 0   ? "1." + number(4) + ".0"
                                  : kind == 1 ? "config-" + number(3)
                                              : "v" + number(3)) +
                R"(,"scope":)" + scope() + '}';
        }
        }
    }

    std::mt19937_64 m_random{20261124};
    std::int64_t m_now = kBegin;
};

/// Every member of a row as text, so that a difference can be read.
QString told(const NodeRow& r, const Names& names)
{
    const auto time = [](const std::optional<UtcTime>& t) {
        return t ? QString::fromStdString(t->toString()) : QStringLiteral("-");
    };
    QStringList all;
    for (const NameId id : {r.node, r.region, r.cluster, r.role, r.zone, r.model, r.batch, r.phase,
                            r.connectivity, r.attestation})
        all << QString::fromUtf8(names.text(id).data(),
                                 static_cast<qsizetype>(names.text(id).size()));
    all << time(r.phaseSince) << time(r.connectivitySince) << time(r.lastSync) << time(r.replayEta)
        << time(r.attestedAt) << time(r.lastVerified) << time(r.lastEvent) << time(r.driftReported)
        << time(r.debtReported);
    if (r.replayInterval)
        all << time(r.replayInterval->first) << time(r.replayInterval->second);
    for (const double value :
         {r.complianceScore.value_or(-1), r.debtHours, r.backlog.messages,
          static_cast<double>(r.backlog.configUpdates),
          static_cast<double>(r.backlog.policyUpdates),
          static_cast<double>(r.backlog.versionUpdates), static_cast<double>(r.replaySeconds),
          static_cast<double>(r.events), static_cast<double>(r.findings)})
        all << QString::number(value, 'g', 17);
    for (const bool flag : {r.autonomous, r.linked, r.counted, r.replaying, r.notConverging})
        all << (flag ? QStringLiteral("yes") : QStringLiteral("no"));
    for (const Severity severity : {r.drift, r.versionDrift, r.configDrift, r.policyDrift})
        all << QString::number(static_cast<int>(severity));
    for (const Freshness freshness : r.freshness)
        all << QString::number(static_cast<int>(freshness));
    return all.join(u' ') + u' ' + QString::number(r.runs);
}

QString told(const Finding& f, const Names& names)
{
    QString all = QString::fromUtf8(f.finding.data(), static_cast<qsizetype>(f.finding.size())) +
                  u' ' + QString::fromStdString(f.subject) + u' ' +
                  (f.time ? QString::fromStdString(f.time->toString()) : QString());
    for (const EventRef& ref : f.events)
        all += QStringLiteral(" %1/%2").arg(names.text(ref.region).size()).arg(ref.sequence);
    return all;
}

QString told(const EvidenceSpread& spread)
{
    QString line;
    for (const std::uint32_t count : spread.nodes)
        line += u' ' + QString::number(count);
    for (const auto& time : {spread.oldest, spread.median})
        line += u' ' + (time ? QString::fromStdString(time->toString()) : QString());
    return line;
}

QString told(const FleetCounts& c)
{
    QString line;
    for (const std::uint64_t count :
         {c.nodes, c.counted, c.drifted, c.critical, c.unknown,
          static_cast<std::uint64_t>(c.worstDrift), c.autonomous, c.byLinkAlone, c.unlinked,
          c.unattested, c.notConverging, c.found})
        line += u' ' + QString::number(count);
    return line + QStringLiteral(" %1 %2").arg(c.debtHours, 0, 'g', 17).arg(c.messages);
}

QStringList told(const FleetView& view)
{
    QStringList all;
    for (const NodeRow& row : view.nodes)
        all << told(row, *view.names);
    for (const Finding& finding : view.findings)
        all << told(finding, *view.names);
    for (const auto* groups : {&view.driftByRegion, &view.driftByCluster})
        for (const DriftCounts& group : *groups) {
            QString line = QString::number(static_cast<std::uint32_t>(group.group));
            for (const std::uint32_t count : group.bySeverity)
                line += u' ' + QString::number(count);
            all << line;
        }
    for (const EvidenceSpread& spread : view.evidence)
        all << told(spread);
    all << told(view.driftOfAll) << told(countsOf(view));
    for (const Conflict& conflict : view.conflicts)
        all << QString::fromStdString(conflict.conflict + ' ' + conflict.proposedWinner + ' ' +
                                      conflict.time.toString());
    all << QString::number(view.notConverging) << QString::number(view.eventsCounted)
        << QString::number(view.federation.size());
    return all;
}

/// A made-up fleet's first events, in a replica of their own.
class HeldFleet
{
public:
    explicit HeldFleet(int events)
        : m_path(m_folder.filePath("fleet.svxreplica").toStdString()),
          m_sound(addToReplica(m_path, m_made.next(events)).has_value())
    {
    }
    [[nodiscard]] bool isSound() const { return m_sound; }
    [[nodiscard]] MadeFleet& made() { return m_made; }
    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    QTemporaryDir m_folder;
    MadeFleet m_made;
    std::string m_path;
    bool m_sound;
};

} // namespace

class FleetViewsTest : public QObject
{
    Q_OBJECT
private slots:
    void everyStepIsAsIfMadeFromNothing_data();
    void everyStepIsAsIfMadeFromNothing();
    void sumsAreThoseOfTheRows();
    void equalPlacesAreOfTheSameNodesRegionsAndClusters();
    void aViewStaysWhatItWasWhileOthersAreMade();
    void aTrendIsTheFleetOfEachMoment();
};

void FleetViewsTest::everyStepIsAsIfMadeFromNothing_data()
{
    QTest::addColumn<qint64>("step");
    QTest::newRow("minutes") << qint64{300};
    QTest::newRow("hours") << qint64{8'000};
    QTest::newRow("anywhere") << qint64{0};
}

void FleetViewsTest::everyStepIsAsIfMadeFromNothing()
{
    QFETCH(qint64, step);
    HeldFleet held(5000);
    QVERIFY(held.isSound());
    MadeFleet& made = held.made();
    auto reader = ReplicaReader::open(held.path());
    QVERIFY(reader);
    const auto words = Words::find(*reader->names());
    QVERIFY(words);
    const SbomHolds holds = [](const DigestName&, const payload::Advisory&) { return false; };
    FleetFolds folds;
    FleetViews views;
    const auto span = static_cast<std::uint64_t>(made.now() - kBegin);
    std::int64_t at = kBegin + static_cast<std::int64_t>(span) / 2;
    std::optional<UtcTime> knownAt;
    std::size_t findings = 0, unlinked = 0;
    for (int i = 0; i < 150; ++i) {
        at = step == 0 || i % 50 == 0
                 ? kBegin + made.below(span)
                 : at + made.below(static_cast<std::uint64_t>(step)) - step / 3;
        if (i % 40 == 0)
            knownAt =
                i % 80 == 0 ? std::nullopt : std::optional(UtcTime{kBegin + made.below(span), 0});
        const auto folded =
            folds.at(*reader, {UtcTime{at, static_cast<std::int32_t>(i % 2)}, knownAt}, *words, {});
        QVERIFY(folded);
        const auto view = views.make(*reader, *folded, *words, holds);
        const auto fromNothing = FleetViews().make(*reader, *folded, *words, holds);
        QVERIFY(view && fromNothing);
        const QStringList mine = told(**view), other = told(**fromNothing);
        QCOMPARE(mine.size(), other.size());
        for (qsizetype line = 0; line < mine.size(); ++line)
            QCOMPARE(mine[line], other[line]);
        findings += (*view)->findings.size();
        for (const NodeRow& row : (*view)->nodes)
            unlinked += row.linked ? 0U : 1U;
    }
    QVERIFY(findings > 1000 && unlinked > 1000);
}

void FleetViewsTest::sumsAreThoseOfTheRows()
{
    HeldFleet held(4000);
    QVERIFY(held.isSound());
    MadeFleet& made = held.made();
    auto view = ReplicaView::open(held.path());
    QVERIFY(view);
    for (int i = 0; i < 60; ++i) {
        const auto fleet = view->fleet({UtcTime{made.now() - i * 5000, 0}, std::nullopt});
        QVERIFY(fleet);
        FleetView again = **fleet;
        again.counts.reset();
        judgeEvidence(again);
        for (std::size_t axis = 0; axis < kEvidenceAxes; ++axis)
            QCOMPARE(told((*fleet)->evidence[axis]), told(again.evidence[axis]));
        QCOMPARE(
            told((*fleet)->driftOfAll),
            told(evidenceSpread(again, EvidenceAxis::Drift, [](const NodeRow&) { return true; })));
        QCOMPARE(told(countsOf(**fleet)), told(countsOf(again)));
        QCOMPARE((*fleet)->notConverging,
                 static_cast<std::uint32_t>(countsOf(again).notConverging));
    }
}

void FleetViewsTest::equalPlacesAreOfTheSameNodesRegionsAndClusters()
{
    HeldFleet held(3000);
    QVERIFY(held.isSound());
    MadeFleet& made = held.made();
    auto view = ReplicaView::open(held.path());
    QVERIFY(view);
    std::map<std::uint64_t, QStringList> rowsOf;
    const auto span = static_cast<std::uint64_t>(made.now() - kBegin);
    int again = 0;
    for (int i = 0; i < 200; ++i) {
        const UtcTime at{kBegin + (i % 3 == 0 ? made.below(span) : made.now() - kBegin - i * 60),
                         0};
        const auto fleet = view->fleet({at, std::nullopt});
        QVERIFY(fleet);
        QStringList rows;
        for (const NodeRow& row : (*fleet)->nodes)
            rows << QStringLiteral("%1 %2 %3")
                        .arg(static_cast<std::uint32_t>(row.node))
                        .arg(static_cast<std::uint32_t>(row.region))
                        .arg(static_cast<std::uint32_t>(row.cluster));
        QVERIFY((*fleet)->places != 0);
        const auto [known, isNew] = rowsOf.try_emplace((*fleet)->places, rows);
        QCOMPARE(rows, known->second);
        again += isNew ? 0 : 1;
    }
    QVERIFY(again > 20 && rowsOf.size() > 5);
}

void FleetViewsTest::aViewStaysWhatItWasWhileOthersAreMade()
{
    HeldFleet held(2000);
    QVERIFY(held.isSound());
    MadeFleet& made = held.made();
    auto reader = ReplicaReader::open(held.path());
    QVERIFY(reader);
    const auto words = Words::find(*reader->names());
    QVERIFY(words);
    const SbomHolds holds = [](const DigestName&, const payload::Advisory&) { return false; };
    FleetFolds folds;
    FleetViews views;
    std::shared_ptr<const FleetView> kept;
    QStringList before;
    for (int i = 0; i < 30; ++i) {
        const UtcTime at{kBegin + (made.now() - kBegin) * (40 + i) / 100, 0};
        const auto folded = folds.at(*reader, {at, std::nullopt}, *words, {});
        QVERIFY(folded);
        const auto view = views.make(*reader, *folded, *words, holds);
        QVERIFY(view);
        if (i == 10) {
            kept = *view;
            before = told(*kept);
        }
    }
    QVERIFY(!before.isEmpty());
    QCOMPARE(told(*kept), before);
}

void FleetViewsTest::aTrendIsTheFleetOfEachMoment()
{
    HeldFleet held(2000);
    QVERIFY(held.isSound());
    MadeFleet& made = held.made();
    auto view = ReplicaView::open(held.path());
    QVERIFY(view);
    const auto trend = view->trend({}, UtcTime{kBegin, 0}, UtcTime{made.now(), 0}, 12);
    QVERIFY(trend);
    std::uint32_t unlinked = 0;
    for (const TrendPoint& point : *trend) {
        const auto fleet = view->fleet({point.at, std::nullopt});
        QVERIFY(fleet);
        QCOMPARE(point.nodes, static_cast<std::uint32_t>((*fleet)->nodes.size()));
        QCOMPARE(point.severity, sumOf((*fleet)->driftByRegion).bySeverity);
        const auto owing = std::count_if((*fleet)->nodes.begin(), (*fleet)->nodes.end(),
                                         [](const NodeRow& row) { return !row.linked; });
        QCOMPARE(point.unlinked, static_cast<std::uint32_t>(owing));
        unlinked += point.unlinked;
    }
    QVERIFY(unlinked > 10);
}

QTEST_GUILESS_MAIN(FleetViewsTest)
#include "fleet_views_test.moc"
