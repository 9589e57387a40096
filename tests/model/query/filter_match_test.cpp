#include <QtTest>

#include "model/query/filter/event_matcher.h"
#include "model/query/filter/node_matcher.h"

using namespace souverix;

namespace
{

const UtcTime kNow = *UtcTime::parse("2026-02-27T03:45:00Z");

/// Two nodes at 2026-02-27T03:45:00Z: one sound and linked, one drifted and away.
FleetView makeView()
{
    FleetView view;
    view.names = std::make_shared<Names>();
    view.at = kNow;
    const auto id = [&](const char* text) { return view.names->intern(text); };
    NodeRow away;
    away.node = id("node-15");
    away.region = id("region-a");
    away.cluster = id("edge-zone-c");
    away.role = id("gateway (outer)");
    away.phase = id("active");
    away.phaseSince = *UtcTime::parse("2026-02-26T00:00:00Z");
    away.connectivity = id("disconnected");
    away.connectivitySince = *UtcTime::parse("2026-02-27T00:00:00Z");
    away.autonomous = true;
    away.linked = false;
    away.drift = Severity::High;
    away.versionDrift = Severity::High;
    away.configDrift = Severity::Unknown;
    away.policyDrift = Severity::Low;
    away.complianceScore = 0;
    away.lastSync = *UtcTime::parse("2026-02-27T00:00:00Z");
    away.debtHours = 3.75;
    away.backlog = {1247, 3, 1, 0};
    away.attestation = id("affirming");
    away.attestedAt = *UtcTime::parse("2026-02-27T01:45:00Z");
    away.lastEvent = *UtcTime::parse("2026-02-27T03:00:00Z");
    away.events = 12;
    away.findings = 1;
    NodeRow sound;
    sound.node = id("узел-1");
    sound.region = id("region-b");
    sound.cluster = id("core");
    sound.role = id("gateway");
    sound.zone = id("");
    sound.phase = id("maintenance");
    sound.phaseSince = kNow;
    sound.connectivity = id("connected");
    sound.lastSync = kNow;
    sound.attestation = id("none");
    sound.lastEvent = kNow;
    view.nodes = {away, sound};
    view.findings = {{"ghost-node", "node-15", kNow, {}}};
    RegionTrust trust;
    trust.region = away.region;
    trust.trust = TrustWord::Forked;
    view.regions = {trust};
    return view;
}

/// `1`, `2` for the nodes that pass.
std::string passing(const char* text, const FleetView& view)
{
    const auto filter = Filter::parse(text, FilterKind::Nodes, view.at);
    if (!filter)
        return filter.error().detail;
    std::string out;
    NodeMatcher matcher(*filter, view);
    for (int round = 0; round < 2; ++round) // the second answers from memory
        for (std::size_t i = 0; i < view.nodes.size(); ++i) {
            if (matcher.matches(view.nodes[i]) != filter->matches(view.nodes[i], view))
                return "what is remembered differs";
            if (round == 1 && matcher.matches(view.nodes[i]))
                out += std::to_string(i + 1);
        }
    return out;
}

constexpr const char* kEvent =
    R"({"specversion":"1.0","id":"e-7","source":"/region-a/control","type":"io.souverix.config.observed.v1",)"
    R"("subject":"node-15","time":"2026-02-27T03:00:00Z","recordedtime":"2026-02-27T03:10:00Z",)"
    R"("region":"region-a","sequence":"7","data":{"config":"config-v2.1","objects":2,"ok":true,)"
    R"("parts":[{"name":"cpu"},{"name":"disk"}]}})";
constexpr const char* kOther =
    R"({"specversion":"1.0","id":"e-8","source":"/x","type":"org.example.seen","subject":"Gerät 5",)"
    R"("time":"2026-02-27T03:00:00Z","recordedtime":"2026-02-27T03:00:00Z","region":"region-a",)"
    R"("sequence":"9007199254740993","data":{}})";

/// Two events, and how often bytes were asked for.
struct TwoEvents {
    Names names;
    std::vector<EventColumns> rows;
    int reads = 0;

    TwoEvents()
    {
        EventColumns first;
        first.ref = {names.intern("region-a"), 7};
        first.time = *UtcTime::parse("2026-02-27T03:00:00Z");
        first.recorded = *UtcTime::parse("2026-02-27T03:10:00Z");
        first.subject = names.intern("node-15");
        first.type = EventType::ConfigObserved;
        EventColumns second = first;
        second.ref.sequence = 9007199254740993;
        second.recorded = second.time;
        second.subject = names.intern("Gerät 5");
        second.type = EventType::Unknown;
        rows = {first, second};
    }

    std::string passing(const char* text)
    {
        const auto filter = Filter::parse(text, FilterKind::Events, kNow);
        if (!filter)
            return filter.error().detail;
        reads = 0;
        EventMatcher matcher(*filter, names, [&](const EventRef& ref) -> Result<std::string> {
            ++reads;
            return std::string(ref.sequence == 7 ? kEvent : kOther);
        });
        std::string out;
        for (std::size_t i = 0; i < rows.size(); ++i)
            if (matcher.matches(rows[i]))
                out += std::to_string(i + 1);
        return out;
    }
};

} // namespace

class FilterMatchTest : public QObject
{
    Q_OBJECT

private slots:
    void judgesNodes_data()
    {
        QTest::addColumn<QString>("passing");
        const auto row = [](const char* text, const char* rows) {
            QTest::newRow(text) << QString(rows);
        };
        row("", "12");
        row("node = node-15", "1");
        row("node = NODE-15", "");
        row("node = node-*", "1");
        row("node = *1*5", "1");
        row("node = \"node-*\"", "");
        row("node ~ NODE", "1");
        row("node = узел-1", "2");
        row("node startswith уз", "2");
        row("role = \"gateway (outer)\"", "1");
        row("role in {gateway, x}", "2");
        row("role in {gate*, x}", "12");
        row("drift", "1");
        row("drift >= medium", "1");
        row("drift < HIGH", "2");
        row("severity between low and high", "1");
        row("drift.config", "1");
        row("drift.config >= low", "");
        row("drift.kind = policy", "1");
        row("drift.kind != policy", "2");
        row("drift.kind = config", "");
        row("drift.kind = null", "2");
        row("autonomous", "1");
        row("not autonomous", "2");
        row("linked = true", "2");
        row("linked = no", "1");
        row("debt.hours = 3.75", "1");
        row("debt.hours > 3h44m", "1");
        row("debt.hours >= 225m", "1");
        row("debt.hours > 0.2d", "");
        row("debt_hours", "1");
        row("backlog >= 1247", "1");
        row("backlog > 1.2KiB", "1");
        row("backlog > 1.3KiB", "");
        row("compliance_score", "1");
        row("compliance_score < 95%", "1");
        row("compliance_score = null", "2");
        row("compliance_score != 1", "12");
        row("compliance_score >= 0", "1");
        row("phase_since < now-24h", "1");
        row("phase_since = 2026-02-26", "1");
        row("phase_since > 2026-02-26", "2");
        row("phase_since >= 2026-02-26", "12");
        row("phase_since <= 2026-02-26", "1");
        row("phase_since = 2026-02-27T03:45", "2");
        row("phase_since = 2026-02-27T04:45:00+01:00", "2");
        row("phase_since between 2026-02-25 and 2026-02-26", "1");
        row("attest.age > 1h", "1");
        row("attest.age = 2h", "1");
        row("attest.age = null", "2");
        row("zone", "2");
        row("zone = \"\"", "2");
        row("zone != x", "12");
        row("finding = ghost-node", "1");
        row("finding = ghost*", "1");
        row("findings", "1");
        row("trust = forked", "1");
        row("trust = null", "2");
        row("edge", "1");
        row("EDGE-zone", "1");
        row("gateway", "12");
        row("\"gateway (\"", "1");
        row("-edge", "2");
        row("node-15 or node = узел-1", "12");
        row("phase = active and drift = none or region = region-b", "2");
        row("phase = active and (drift = none or region = region-a)", "1");
        row("not phase = active region = region-b", "2");
        row("phase < b", "1");
    }
    void judgesNodes()
    {
        QFETCH(QString, passing);
        QCOMPARE(QString::fromStdString(::passing(QTest::currentDataTag(), makeView())), passing);
    }

    void whatDiffersFromABaseIsAField()
    {
        FleetComparison comparison;
        const auto base = std::make_shared<FleetView>(makeView());
        const auto now = std::make_shared<FleetView>(*base);
        now->nodes[0].drift = Severity::Critical;
        now->nodes.pop_back();
        comparison.base = base;
        comparison.now = now;
        comparison.change = changeOf(*base, *now);
        const auto passes = [&](const char* text, const FleetView& view, std::size_t row,
                                const FleetComparison* beside) {
            const auto filter = Filter::parse(text, FilterKind::Nodes, view.at);
            return filter && NodeMatcher(*filter, view, NodeMatcher::Rows::Many, beside)
                                 .matches(view.nodes[row]);
        };
        QVERIFY(passes("changed", *now, 0, &comparison));
        QVERIFY(passes("changed = drift", *now, 0, &comparison));
        QVERIFY(!passes("changed = phase", *now, 0, &comparison));
        QVERIFY(passes("changed = gone", *base, 1, &comparison));
        QVERIFY(!passes("changed", *now, 0, nullptr));
        QVERIFY(passes("not changed", *now, 0, nullptr));
    }

    void takesEveryNameOfNodesJson_data()
    {
        QTest::addColumn<bool>("unused");
        for (const char* name :
             {"node", "region", "cluster", "role", "phase", "phase_since", "connectivity",
              "autonomous", "drift", "compliance_score", "debt_hours", "attestation"})
            QTest::newRow(name) << true;
    }
    void takesEveryNameOfNodesJson()
    {
        QVERIFY(filterSchema(FilterKind::Nodes).find(QTest::currentDataTag()).has_value());
    }

    void judgesEvents_data()
    {
        QTest::addColumn<QString>("passing");
        QTest::addColumn<int>("reads");
        const auto row = [](const char* text, const char* rows, int reads) {
            QTest::newRow(text) << QString(rows) << reads;
        };
        row("", "12", 0);
        row("region = region-a", "12", 0);
        row("seq = 7", "1", 0);
        row("sequence = 9007199254740993", "2", 0);
        row("sequence = 9007199254740992", "", 0);
        row("type = config.observed", "1", 1);
        row("type = io.souverix.config.observed.v1", "1", 1);
        row("type = config.*", "1", 1);
        row("type != config.observed", "2", 1);
        row("type = org.example.seen", "2", 1);
        row("node = node-15", "1", 0);
        row("subject = \"Gerät 5\"", "2", 0);
        row("late > 5m", "1", 0);
        row("late = 600", "1", 0);
        row("late", "1", 0);
        row("recorded > 2026-02-27T03:05:00Z", "1", 0);
        row("ts >= now-1h", "12", 0);
        row("source = /x", "2", 2);
        row("id = e-7", "1", 2);
        row("seq = 7 and id = e-*", "1", 1);
        row("id = e-* and seq = 7", "1", 1);
        row("data.objects = 2", "1", 2);
        row("data.objects > 1.5", "1", 2);
        row("data.objects > abc", "", 2);
        row("data.config = config-v2.*", "1", 2);
        row("data.parts.name = disk", "1", 2);
        row("data.ok = true", "1", 2);
        row("data.ok", "1", 2);
        row("data.absent = null", "12", 2);
        row("CONFIG-V2", "1", 2);
        row("node-15", "1", 1);
        row("text ~ '\"objects\":2'", "1", 2);
        row("malformed", "", 0);
    }
    void judgesEvents()
    {
        QFETCH(QString, passing);
        QFETCH(int, reads);
        TwoEvents events;
        QCOMPARE(QString::fromStdString(events.passing(QTest::currentDataTag())), passing);
        QCOMPARE(events.reads, reads);
    }

    void aMalformedEntryHasNoTimeOrType()
    {
        TwoEvents events;
        events.rows[1].malformed = true;
        QCOMPARE(events.passing("malformed"), std::string("2"));
        QCOMPARE(events.passing("time >= 0000-01-01"), std::string("1"));
        QCOMPARE(events.passing("type = null"), std::string("2"));
    }

    void tellsThatBytesCannotBeRead()
    {
        const TwoEvents events;
        const auto filter = Filter::parse("id = e-7", FilterKind::Events, kNow);
        EventMatcher matcher(*filter, events.names, [](const EventRef&) -> Result<std::string> {
            return fail(ErrorCode::Damaged, "a frame is missing");
        });
        QVERIFY(!matcher.matches(events.rows[0]));
        QVERIFY(matcher.error().has_value());
    }
};

QTEST_APPLESS_MAIN(FilterMatchTest)
#include "filter_match_test.moc"
