#include <QTest>

#include "model/event/fact_block.h"
#include "tests/support/event_text.h"

using namespace souverix;
using namespace souverix::test;

namespace
{

Fact factOf(const EventText& text, Names& names)
{
    auto fact = decodeEvent(text.json(), names);
    return fact ? *fact : Fact{};
}

std::vector<Fact> mixedFacts(Names& names)
{
    std::vector<EventText> texts(7);
    texts[0].data = registration();
    texts[1].type = "lifecycle.changed";
    texts[1].data = R"({"from":"provisioning","to":"active","mode":"scheduled"})";
    texts[2].type = "policy.evaluated";
    texts[2].data = R"({"policy":"p","version":"v1","compliance_score":0.87,"failed":[]})";
    texts[3].type = "container.deployed";
    texts[3].data = R"({"component":"c","image":"i","version":"1.0.0","digest":"sha256:)" +
                    std::string(64, 'b') + R"(","sbom_hash":"not a digest"})";
    texts[4].type = "no.such.type";
    texts[5].type = "lifecycle.changed";
    texts[5].data = R"({"from":7})";
    texts[5].time = "0000-01-01T00:00:00Z";
    texts[5].recorded = "9999-12-31T23:59:59Z";
    texts[6].region = "region-b";
    texts[6].data = registration("S-2");
    std::vector<Fact> facts;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        texts[i].sequence = i * i * 1000;
        facts.push_back(factOf(texts[i], names));
    }
    return facts;
}

void compare(const std::vector<Fact>& got, const std::vector<Fact>& wanted)
{
    QCOMPARE(got.size(), wanted.size());
    for (std::size_t i = 0; i < got.size(); ++i) {
        QVERIFY(got[i].ref == wanted[i].ref);
        QVERIFY(got[i].time == wanted[i].time);
        QVERIFY(got[i].recorded == wanted[i].recorded);
        QVERIFY(got[i].subject == wanted[i].subject);
        QVERIFY(got[i].type == wanted[i].type);
        QCOMPARE(got[i].payloadValid, wanted[i].payloadValid);
        QCOMPARE(got[i].payload.index(), wanted[i].payload.index());
    }
}

std::string bytesOf(const FactBlock& block)
{
    return block.packed + block.loose;
}

} // namespace

class FactBlockTest : public QObject
{
    Q_OBJECT
private slots:
    void givesBackFactsInTheirOrder();
    void keepsNanosecondsWhereThereAreAny();
    void keepsPayloads();
    void refusesEveryCut();
    void gathersWhatCountsInFoldOrder_data();
    void gathersWhatCountsInFoldOrder();
};

void FactBlockTest::givesBackFactsInTheirOrder()
{
    Names names;
    const std::vector<Fact> facts = mixedFacts(names);
    std::vector<Fact> read(1); // what is there already stays
    QVERIFY(decodeFactBlock(bytesOf(encodeFactBlock(facts)), facts[0].subject, read));
    read.erase(read.begin());
    compare(read, facts);
}

void FactBlockTest::keepsNanosecondsWhereThereAreAny()
{
    Names names;
    std::vector<Fact> facts = mixedFacts(names);
    facts[1].time.nanos = 123'456'789;
    facts[2].recorded.nanos = 1;
    std::vector<Fact> read;
    QVERIFY(decodeFactBlock(bytesOf(encodeFactBlock(facts)), facts[0].subject, read));
    compare(read, facts);
}

void FactBlockTest::keepsPayloads()
{
    Names names;
    const std::vector<Fact> facts = mixedFacts(names);
    std::vector<Fact> read;
    QVERIFY(decodeFactBlock(bytesOf(encodeFactBlock(facts)), facts[0].subject, read));
    QCOMPARE(std::get<payload::PolicyEvaluated>(read[2].payload).score, 0.87);
    const auto& deployed = std::get<payload::ContainerDeployed>(read[3].payload);
    const auto& before = std::get<payload::ContainerDeployed>(facts[3].payload);
    QVERIFY(deployed.digest == before.digest && deployed.sbom == before.sbom);
    QVERIFY(std::get<payload::Registered>(read[6].payload).serial == names.find("S-2"));
}

void FactBlockTest::refusesEveryCut()
{
    Names names;
    const std::vector<Fact> facts = mixedFacts(names);
    const std::string bytes = bytesOf(encodeFactBlock(facts));
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        std::vector<Fact> read;
        QVERIFY(!decodeFactBlock(std::string_view(bytes).substr(0, size), facts[0].subject, read));
    }
}

void FactBlockTest::gathersWhatCountsInFoldOrder_data()
{
    QTest::addColumn<int>("nanos");
    QTest::newRow("whole seconds") << 0;
    QTest::newRow("whole milliseconds") << 1'000'000;
    QTest::newRow("nanoseconds") << 1;
}

void FactBlockTest::gathersWhatCountsInFoldOrder()
{
    QFETCH(int, nanos);
    Names names;
    std::vector<Fact> facts = mixedFacts(names);
    for (std::size_t i = 0; i < facts.size(); ++i) {
        facts[i].time = {static_cast<std::int64_t>(100 * (facts.size() - i)), nanos};
        facts[i].recorded = {facts[i].time.seconds + static_cast<std::int64_t>(i % 3), nanos};
    }
    const std::string bytes = bytesOf(encodeFactBlock(facts));
    CountedFacts gathered;
    for (std::int64_t at = 0; at <= 800; at += 50) {
        for (const int step : {0, 1, 2, 3, 4, 5}) {
            // Just before the facts' own fraction of a second, and on it.
            const int fraction = step < 3 ? nanos : std::max(nanos - 1, 0);
            const UtcTime t{at, fraction}, k{at + step % 3, fraction};
            gathered.begin(t, k);
            QVERIFY(gathered.add(bytes, facts[0].subject));
            std::vector<Fact> wanted;
            std::optional<UtcTime> next;
            for (std::size_t i = facts.size(); i-- > 0;) {
                if (facts[i].recorded > k)
                    continue;
                if (facts[i].time <= t)
                    wanted.push_back(facts[i]);
                else if (!next)
                    next = facts[i].time;
            }
            std::vector<Fact> got;
            for (const Fact* fact : gathered.inFoldOrder(names))
                got.push_back(*fact);
            compare(got, wanted);
            QVERIFY(gathered.next() == next);
        }
    }
}

QTEST_GUILESS_MAIN(FactBlockTest)
#include "fact_block_test.moc"
