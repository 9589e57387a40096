#include <random>

#include <QTest>

#include "model/projection/drift_track.h"
#include "tests/support/fold_builder.h"

using namespace souverix;
using namespace souverix::test;

namespace
{

constexpr std::int64_t kBegin = 1'770'000'000;

/// Everything that can move drift, at random, many at one instant.
class Events
{
public:
    explicit Events(unsigned seed) : m_random(seed) {}

    void addTo(FoldBuilder& builder, int count)
    {
        for (int i = 0; i < count; ++i)
            builder.add(one());
    }

    UtcTime instant() { return {kBegin + pick(200), pick(2) == 0 ? 0 : 500'000'000}; }

private:
    int pick(int below) { return static_cast<int>(m_random() % static_cast<unsigned>(below)); }
    std::string digit(int below) { return std::to_string(pick(below)); }
    std::string version() { return "\"1." + digit(2) + "." + digit(3) + "\""; }

    EventText one()
    {
        EventText event;
        event.subject = "node-1";
        event.region = pick(4) == 0 ? "region-b" : "region-a";
        event.time = event.recorded = instant().toString();
        switch (pick(14)) {
        case 0:
            event.type = "node.registered";
            event.data = registration("S-1", "prod-" + digit(2));
            break;
        case 1:
            event.type = "lifecycle.changed";
            event.data = std::string(R"({"from":"active","to":")") +
                         (pick(3) == 0 ? "decommissioning" : "active") + R"(","mode":"m"})";
            break;
        case 2:
            event.type = "authority.claimed";
            event.data = R"({"region":"region-b","clock":"1"})";
            break;
        case 3:
            event.type = "container.deployed";
            event.data = R"({"component":"c)" + digit(2) + R"(","image":"i","version":)" +
                         version() + R"(,"digest":"d"})";
            break;
        case 4:
            event.type = "container.removed";
            event.data = R"({"component":"c)" + digit(2) + R"("})";
            break;
        case 5:
            event.type = "os.deployed";
            event.data = R"({"version":)" + version() + "}";
            break;
        case 6:
            event.type = "firmware.baselined";
            event.data =
                R"({"component":"f","version":)" + version() + R"(,"signature_chain":["s"]})";
            break;
        case 7:
            event.type = "config.observed";
            event.data = R"({"config":"v)" + digit(2) + R"(","objects":)" + digit(9) + "}";
            break;
        case 8:
            event.type = "policy.applied";
            event.data = R"({"policy":"p)" + digit(2) + R"(","version":)" + version() +
                         R"(,"enforcement":")" + (pick(2) == 0 ? "enforcing" : "permissive") +
                         R"("})";
            break;
        case 9:
            event.type = "policy.evaluated";
            event.data = R"({"policy":"p)" + digit(2) +
                         R"(","version":"1","compliance_score":0.9)" + digit(10) +
                         R"(,"failed":[]})";
            break;
        default:
            event.type = "desired.set";
            event.subject = "desired";
            event.data = desired();
        }
        return event;
    }

    std::string desired()
    {
        static const std::vector<std::string> kinds{R"("version","component":"c0")",
                                                    R"("version","component":"c1")",
                                                    R"("os")",
                                                    R"("firmware","component":"f")",
                                                    R"("config")",
                                                    R"("policy","component":"p0")"};
        static const std::vector<std::string> scopes{R"("fleet":true)",    R"("region":"region-b")",
                                                     R"("role":"edge")",   R"("cluster":"prod-1")",
                                                     R"("node":"node-1")", R"("fleet":false)"};
        const std::string& kind = kinds[static_cast<std::size_t>(pick(6))];
        const std::string wanted = pick(5) == 0            ? "null"
                                   : kind == R"("config")" ? "\"v" + digit(2) + "\""
                                                           : version();
        return R"({"kind":)" + kind + R"(,"version":)" + wanted + R"(,"scope":{)" +
               scopes[static_cast<std::size_t>(pick(6))] + "}}";
    }

    std::mt19937 m_random;
};

std::vector<DriftStep> trackOf(FoldBuilder& b, const std::vector<Fact>& facts,
                               const FleetState& fleet)
{
    const DesiredHistory desired(fleet);
    DriftJudge judge(desired, b.names);
    return driftTrack(b.id("node-1"), driftMarks(facts, desired, b.words, b.names), judge);
}

const DriftStep* stepAt(const std::vector<DriftStep>& track, UtcTime at)
{
    const DriftStep* found = nullptr;
    for (const DriftStep& step : track)
        if (step.time <= at)
            found = &step;
    return found;
}

bool same(const WantedVersions& a, const WantedVersions& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const WantedVersion& x, const WantedVersion& y) {
                          return x.time == y.time && x.version == y.version;
                      });
}

bool same(const std::unordered_map<NameId, WantedVersions>& a,
          const std::unordered_map<NameId, WantedVersions>& b)
{
    return a.size() == b.size() && std::all_of(a.begin(), a.end(), [&](const auto& scope) {
               const auto other = b.find(scope.first);
               return other != b.end() && same(scope.second, other->second);
           });
}

bool same(const DesiredHistory::Target& a, const DesiredHistory::Target& b)
{
    return a.part == b.part && same(a.fleet, b.fleet) && same(a.regions, b.regions) &&
           same(a.roles, b.roles) && same(a.clusters, b.clusters) && same(a.nodes, b.nodes);
}

} // namespace

class DriftTrackTest : public QObject
{
    Q_OBJECT

private slots:
    /// At every instant at which anything happened, as one judges the state folded to there.
    void isTheAnalysisAtEveryInstant()
    {
        std::size_t steps = 0, drifted = 0;
        for (unsigned seed = 0; seed < 60; ++seed) {
            FoldBuilder b;
            Events(seed).addTo(b, 150);
            const FleetState fleet = b.fleet();
            const auto track = trackOf(b, b.facts("node-1"), fleet);
            for (const Fact& fact : b.facts({})) {
                const NodeState state = b.node("node-1", fact.time);
                const DriftStep* step = stepAt(track, fact.time);
                QCOMPARE(step != nullptr, state.exists());
                if (step == nullptr)
                    continue;
                const Severity severity =
                    analyseDrift(b.id("node-1"), state, fleet, fact.time, b.words, b.names)
                        .severity;
                QCOMPARE(step->severity, severity);
                QCOMPARE(step->counted, countsInAggregates(state.phase, b.words));
                drifted += severity >= Severity::Low ? 1U : 0U;
            }
            for (std::size_t i = 1; i < track.size(); ++i)
                QVERIFY(track[i - 1].time < track[i].time);
            steps += track.size();
        }
        QVERIFY(steps > 300 && drifted > 1000);
    }

    void whatIsGatheredInAnyOrderIsWhatTheFoldedFleetDesired()
    {
        std::mt19937 random(1);
        std::size_t targets = 0;
        for (unsigned seed = 300; seed < 330; ++seed) {
            FoldBuilder b;
            Events(seed).addTo(b, 150);
            auto facts = b.facts({});
            std::shuffle(facts.begin(), facts.end(), random);
            DesiredGathering gathering;
            for (const Fact& fact : facts)
                gathering.add(fact);
            const FleetState fleet = b.fleet();
            QCOMPARE(gathering.count(), fleet.desired.size());
            const DesiredHistory wanted(fleet), got = gathering.take(b.names);
            QVERIFY(std::equal(got.targets.begin(), got.targets.end(), wanted.targets.begin(),
                               wanted.targets.end(), [](const auto& one, const auto& other) {
                                   return same(one, other);
                               }));
            targets += got.targets.size();
        }
        QVERIFY(targets > 100);
    }

    void marksGoOnFromAnyInstantAsFromTheBeginning()
    {
        for (unsigned seed = 100; seed < 130; ++seed) {
            Events events(seed);
            FoldBuilder b;
            events.addTo(b, 150);
            const DesiredHistory desired(b.fleet());
            const auto facts = b.facts("node-1");
            const auto whole = driftMarks(facts, desired, b.words, b.names);
            for (int i = 0; i < 20; ++i) {
                const UtcTime from = events.instant();
                std::size_t split = 0;
                NodeState state;
                // Whether the state holds all facts before or only some.
                for (; split < facts.size() && facts[split].time < from; ++split)
                    if (i % 2 == 0)
                        foldNode(state, facts[split], b.words, b.names);
                const std::span rest = std::span(facts).subspan(i % 2 == 0 ? split : 0);
                auto marks = whole;
                continueMarks(state, rest, from, desired, b.words, b.names, marks);
                QVERIFY(marks == whole);
            }
        }
    }

    void whatIsLaterChangesNoStepBefore()
    {
        for (unsigned seed = 200; seed < 230; ++seed) {
            Events events(seed);
            FoldBuilder b;
            events.addTo(b, 150);
            const UtcTime until = events.instant();
            auto whole = trackOf(b, b.facts("node-1"), b.fleet());
            std::erase_if(whole, [&](const DriftStep& step) { return step.time > until; });
            QVERIFY(whole == trackOf(b, b.facts("node-1", until), b.fleet(until)));
        }
    }
};

QTEST_APPLESS_MAIN(DriftTrackTest)
#include "drift_track_test.moc"
