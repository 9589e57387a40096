#include <QTest>

#include "model/event/event.h"
#include "model/event/fact_codec.h"
#include "tests/support/event_text.h"

using namespace souverix;
using test::EventText;

class EventTest : public QObject
{
    Q_OBJECT
private slots:
    void readsEnvelopeAndPayload();
    void refusesWhatTheContractCallsMalformed_data();
    void refusesWhatTheContractCallsMalformed();
    void keepsPayloadsThatMoveNothing_data();
    void keepsPayloadsThatMoveNothing();
    void readsScopes_data();
    void readsScopes();
    void readsClaimedPlaceOfMalformedEntry();
    void factsSurviveTheirCodec();
    void codecRefusesEveryCut();
    void ordersByTimeThenRegionBytesThenSequence();
};

void EventTest::readsEnvelopeAndPayload()
{
    Names names;
    EventText e;
    e.data = test::registration("HW-1", "edge-zone-ç");
    e.time = "1969-12-31T23:59:59.5Z";
    e.recorded = "9999-01-01T00:00:00.000000001Z";
    e.sequence = 41;
    const auto fact = decodeEvent(e.json(), names);
    QVERIFY2(fact, fact ? "" : fact.error().detail.c_str());
    QCOMPARE(names.text(fact->ref.region), std::string_view("region-a"));
    QCOMPARE(fact->ref.sequence, 41U);
    QCOMPARE(fact->time.seconds, -1);
    QCOMPARE(fact->recorded.nanos, 1);
    QCOMPARE(fact->type, EventType::NodeRegistered);
    QVERIFY(fact->payloadValid);
    QCOMPARE(names.text(std::get<payload::Registered>(fact->payload).cluster),
             std::string_view("edge-zone-ç"));
}

void EventTest::refusesWhatTheContractCallsMalformed_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    const auto row = [](const char* name, const char* from, const char* to) {
        QTest::newRow(name) << QByteArray(from) << QByteArray(to);
    };
    row("leading zero", R"("sequence":"7")", R"("sequence":"07")");
    row("sequence a number", R"("sequence":"7")", R"("sequence":7)");
    row("negative sequence", R"("sequence":"7")", R"("sequence":"-7")");
    row("no region", R"("region":"region-a",)", "");
    row("region blobs", R"("region":"region-a")", R"("region":"blobs")");
    row("region climbs", R"("region":"region-a")", R"("region":"..")");
    row("no subject", R"("subject":"node-1",)", "");
    row("leap second", "00:00:00Z", "23:59:60Z");
    row("offset", "00:00:00Z", "00:00:00+00:00");
    row("ten digits", "00:00:00Z", "00:00:00.0000000001Z");
    row("data a list", R"("data":{})", R"("data":[])");
    row("no data", R"(,"data":{})", "");
    row("twice a key", R"("data":{})", R"("data":{"a":1,"a":2})");
    row("integer too big", R"("data":{})", R"("data":{"a":18446744073709551616})");
    row("double overflows", R"("data":{})", R"("data":{"a":1e400})");
    row("lone surrogate", R"("data":{})", R"("data":{"a":"\ud800"})");
    row("raw line feed", R"("data":{})", "\"data\":{\n}");
    row("spec version", R"("specversion":"1.0")", R"("specversion":"1.1")");
    row("other content", R"("data":{})", R"("datacontenttype":"text/plain","data":{})");
    row("object extension", R"("data":{})", R"("ext":{},"data":{})");
}

void EventTest::refusesWhatTheContractCallsMalformed()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    Names names;
    EventText e;
    e.type = "audit.completed";
    e.sequence = 7;
    QByteArray text = QByteArray::fromStdString(e.json());
    QVERIFY(decodeEvent(text.toStdString(), names));
    QVERIFY(text.contains(from));
    const auto refused = decodeEvent(text.replace(from, to).toStdString(), names);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Malformed);
    QVERIFY(!refused.error().detail.empty());
}

void EventTest::keepsPayloadsThatMoveNothing_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<bool>("valid");
    const auto row = [](const char* name, const char* type, const char* data, bool valid) {
        QTest::newRow(name) << QByteArray(type) << QByteArray(data) << valid;
    };
    row("unknown type", "door.opened", R"({"x":1})", true);
    row("registration without serial", "node.registered", R"({"model":"M"})", false);
    row("objects a text", "config.observed", R"({"config":"c","objects":"2"})", false);
    row("objects 2.0", "config.observed", R"({"config":"c","objects":2.0})", true);
    row("objects 2.5", "config.observed", R"({"config":"c","objects":2.5})", false);
    row("version null withdraws", "desired.set", R"({"kind":"os","version":null,"scope":{}})",
        true);
    row("version absent", "desired.set", R"({"kind":"os","scope":{}})", false);
    row("unknown kind", "desired.set", R"({"kind":"mood","version":"1","scope":{}})", false);
    row("no component", "desired.set", R"({"kind":"version","version":"1","scope":{}})", false);
    row("nodes not texts", "desired.set", R"({"kind":"os","version":"1","scope":{"nodes":[1]}})",
        false);
    row("optional of another kind", "container.deployed",
        R"({"component":"c","image":"i","version":"1","digest":"d","sbom_hash":7})", true);
    row("last_sync no time", "autonomy.entered", R"({"last_sync":"yesterday"})", false);
    row("frequency of no form", "region.announced",
        R"({"master":"m","upstream":"u","sync_frequency":"often","local_autonomy":true,"can_operate_isolated":true,"syncs_opportunistically":true})",
        false);
}

void EventTest::keepsPayloadsThatMoveNothing()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, data);
    QFETCH(bool, valid);
    Names names;
    EventText e;
    e.type = type.toStdString();
    e.data = data.toStdString();
    const auto fact = decodeEvent(e.json(), names);
    QVERIFY(fact);
    QCOMPARE(fact->payloadValid, valid);
}

void EventTest::readsScopes_data()
{
    using payload::ScopeKind;
    QTest::addColumn<QByteArray>("scope");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("count");
    const auto row = [](const char* scope, ScopeKind kind, int count) {
        QTest::newRow(scope) << QByteArray(scope) << static_cast<int>(kind) << count;
    };
    row("{}", ScopeKind::Fleet, 0);
    row(R"({"fleet":true})", ScopeKind::Fleet, 0);
    row(R"({"fleet":false})", ScopeKind::None, 0);
    row(R"({"region":"r"})", ScopeKind::Region, 1);
    row(R"({"role":"r","region":null})", ScopeKind::Role, 1);
    row(R"({"cluster":"c"})", ScopeKind::Cluster, 1);
    row(R"({"node":"n"})", ScopeKind::Nodes, 1);
    row(R"({"nodes":["n","m"]})", ScopeKind::Nodes, 2);
}

void EventTest::readsScopes()
{
    QFETCH(QByteArray, scope);
    QFETCH(int, kind);
    QFETCH(int, count);
    Names names;
    EventText e;
    e.type = "desired.set";
    e.data = R"({"kind":"config","version":"v1","scope":)" + scope.toStdString() + "}";
    const auto fact = decodeEvent(e.json(), names);
    QVERIFY(fact && fact->payloadValid);
    const auto& desired = std::get<payload::DesiredSet>(fact->payload);
    QCOMPARE(static_cast<int>(desired.scope), kind);
    QCOMPARE(static_cast<int>(desired.names.size()), count);
}

void EventTest::readsClaimedPlaceOfMalformedEntry()
{
    const ClaimedPlace place =
        claimedPlace(R"({"region":"region-x","sequence":"12","time":"lunch"})");
    QCOMPARE(place.region, std::optional<std::string>("region-x"));
    QCOMPARE(place.sequence, std::optional<std::uint64_t>(12));
    const ClaimedPlace nothing = claimedPlace("\xff{");
    QVERIFY(!nothing.region && !nothing.sequence);
    QVERIFY(!claimedPlace(R"({"sequence":"012"})").sequence);
}

void EventTest::factsSurviveTheirCodec()
{
    Names names;
    FactWriter writer;
    std::string bytes;
    std::vector<Fact> facts;
    std::uint64_t sequence = 10;
    for (const auto& [type, data] : std::vector<std::pair<std::string, std::string>>{
             {"node.registered", test::registration()},
             {"door.opened", "{}"},
             {"config.observed", R"({"config":"c","objects":7})"},
             {"policy.evaluated",
              R"({"policy":"p","version":"v","compliance_score":0.985,"failed":[]})"},
             {"desired.set",
              R"({"kind":"version","component":"c","version":"1.2","scope":{"nodes":["a","b"]}})"},
             {"container.deployed",
              R"({"component":"c","image":"i","version":"1","digest":"sha256:)" +
                  std::string(64, 'b') + R"(","sbom_hash":"odd"})"}}) {
        EventText e;
        e.type = type;
        e.data = data;
        e.sequence = sequence--;
        e.time = sequence % 2 ? "0000-01-01T00:00:00.123456789Z" : "9999-12-31T23:59:59.5Z";
        e.recorded = "2026-01-01T00:00:00.001Z";
        facts.push_back(*decodeEvent(e.json(), names));
        bytes += writer.next(facts.back());
    }
    std::vector<Fact> read;
    QVERIFY(readFacts(bytes, facts[0].subject, read));
    QCOMPARE(read.size(), facts.size());
    for (std::size_t i = 0; i < facts.size(); ++i) {
        QVERIFY(read[i].ref == facts[i].ref);
        QVERIFY(read[i].time == facts[i].time && read[i].recorded == facts[i].recorded);
        QCOMPARE(read[i].type, facts[i].type);
        QCOMPARE(read[i].payload.index(), facts[i].payload.index());
    }
    QCOMPARE(std::get<payload::PolicyEvaluated>(read[3].payload).score, 0.985);
    QCOMPARE(std::get<payload::DesiredSet>(read[4].payload).names.size(), std::size_t(2));
    QVERIFY(std::get<payload::ContainerDeployed>(read[5].payload).sbom ==
            std::get<payload::ContainerDeployed>(facts[5].payload).sbom);
}

void EventTest::codecRefusesEveryCut()
{
    Names names;
    EventText e;
    e.data = test::registration();
    FactWriter writer;
    const std::string bytes(writer.next(*decodeEvent(e.json(), names)));
    for (std::size_t n = 1; n < bytes.size(); ++n) {
        std::vector<Fact> read;
        QVERIFY(!readFacts(std::string_view(bytes).substr(0, n), NameId{1}, read));
    }
}

void EventTest::ordersByTimeThenRegionBytesThenSequence()
{
    Names names;
    const auto make = [&](const char* time, const char* region, std::uint64_t sequence) {
        EventText e;
        e.type = "audit.completed";
        e.time = time;
        e.region = region;
        e.sequence = sequence;
        return *decodeEvent(e.json(), names);
    };
    const Fact z = make("2026-01-01T00:00:00Z", "z", 0), a9 = make("2026-01-01T00:00:00Z", "a", 9),
               a10 = make("2026-01-01T00:00:00Z", "a", 10),
               early = make("2025-01-01T00:00:00Z", "z", 11);
    QVERIFY(foldsBefore(early, a9, names));
    QVERIFY(foldsBefore(a9, a10, names));
    QVERIFY(foldsBefore(a10, z, names));
    QVERIFY(!foldsBefore(z, a9, names));
    QVERIFY(!foldsBefore(z, z, names));
}

QTEST_APPLESS_MAIN(EventTest)
#include "event_test.moc"
