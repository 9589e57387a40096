#include <map>

#include <QTest>

#include "model/feed/demo/fleet.h"
#include "model/projection/drift_episodes.h"
#include "model/projection/drift_track.h"
#include "tests/support/fold_builder.h"

using namespace souverix;
using namespace souverix::test;

namespace
{

UtcTime at(const std::string& time)
{
    return UtcTime::parse("2026-02-" + time + "Z").value();
}

std::string deployed(const std::string& version)
{
    return R"({"component":"web","image":"i","version":")" + version + R"(","digest":"sha256:)" +
           std::string(64, 'a') + R"("})";
}

std::string desired(const std::string& version, const std::string& scope = R"("fleet":true)")
{
    return R"({"kind":"version","component":"web","version":)" +
           (version.empty() ? "null" : "\"" + version + "\"") + R"(,"scope":{)" + scope + "}}";
}

std::string toPhase(const std::string& phase)
{
    return R"({"from":"active","to":")" + phase + R"(","mode":"m"})";
}

/// node-1, registered and in service on the 1st, runs and is to run web 1.0.0.
struct Story : FoldBuilder {
    Story()
    {
        tell("node.registered", "01T00:00:00", registration());
        desiredAt = tell("desired.set", "01T00:00:00", desired("1.0.0"), "desired");
        tell("container.deployed", "01T01:00:00", deployed("1.0.0"));
        tell("config.applied", "01T01:00:00", R"({"config":"c-1"})");
        tell("lifecycle.changed", "01T02:00:00",
             R"({"from":"provisioning","to":"active","mode":"m"})");
    }

    EventRef tell(const std::string& type, const std::string& time, const std::string& data,
                  const std::string& subject = "node-1")
    {
        return add(type, "2026-02-" + time + "Z", data, subject);
    }

    NodeEpisodes episodes(UtcTime until = at("20T00:00:00"))
    {
        const FleetState state = fleet(until);
        const EverDesired ever(state);
        VersionMemo memo;
        return driftEpisodes(id("node-1"), facts("node-1", until),
                             {state, until, words, names, ever}, memo);
    }

    EventRef desiredAt;
};

using Spans = std::vector<std::pair<UtcTime, UtcTime>>;

void addSpan(Spans& spans, UtcTime from, UtcTime to)
{
    if (!(from < to))
        return;
    if (!spans.empty() && spans.back().second >= from)
        spans.back().second = std::max(spans.back().second, to);
    else
        spans.emplace_back(from, to);
}

Spans spansOf(const std::vector<DriftEpisode>& episodes)
{
    Spans spans;
    for (const DriftEpisode& episode : episodes)
        addSpan(spans, episode.onset.time, episode.close.time);
    return spans;
}

Spans spansOf(const std::vector<DriftStep>& track, UtcTime until)
{
    Spans spans;
    for (std::size_t i = 0; i < track.size(); ++i)
        if (track[i].counted && track[i].severity >= Severity::Low)
            addSpan(spans, track[i].time, i + 1 < track.size() ? track[i + 1].time : until);
    return spans;
}

} // namespace

class DriftEpisodesTest : public QObject
{
    Q_OBJECT

private slots:
    void nothingDriftsWhereActualIsDesired() { QVERIFY(Story().episodes().episodes.empty()); }

    void desiredMovesAndActualFollows()
    {
        Story story;
        const EventRef set = story.tell("desired.set", "03T00:00:00", desired("1.0.1"), "desired");
        const EventRef done = story.tell("container.deployed", "03T06:00:00", deployed("1.0.1"));
        const auto found = story.episodes().episodes;
        QCOMPARE(found.size(), 1U);
        const DriftEpisode& episode = found.front();
        QVERIFY(episode.part == (DriftPart{payload::DesiredKind::Version, story.id("web")}));
        QCOMPARE(episode.cause, DriftCause::DesiredMoved);
        QCOMPARE(episode.worst, Severity::Medium);
        QVERIFY(episode.onset.time == at("03T00:00:00"));
        QVERIFY(episode.onset.desiredAt == set);
        QVERIFY(episode.onset.desired == story.id("1.0.1"));
        QVERIFY(episode.onset.actual == story.id("1.0.0"));
        QCOMPARE(episode.end, EpisodeEnd::ActualReturned);
        QVERIFY(episode.close.actualAt == done);
        QCOMPARE(episode.length().seconds, 6 * 3600);
        QVERIFY(!episode.cameWithService);
    }

    void aVersionThatWasDesiredOnceIsNoRogue()
    {
        Story story;
        story.tell("desired.set", "03T00:00:00", desired("1.1.0"), "desired");
        story.tell("container.deployed", "03T01:00:00", deployed("1.1.0"));
        const EventRef back = story.tell("container.deployed", "04T00:00:00", deployed("1.0.0"));
        const EventRef rogue = story.tell("container.deployed", "05T00:00:00", deployed("9.9.9"));
        const auto found = story.episodes().episodes;
        QCOMPARE(found.size(), 2U);
        QCOMPARE(found[1].cause, DriftCause::ActualMoved);
        QVERIFY(found[1].onset.actualAt == back);
        QCOMPARE(found[1].recurrence, 2U);
        QVERIFY(found[1].open());
        QVERIFY(found[1].close.actualAt == rogue); // how it stands at T
        QCOMPARE(found[1].worst, Severity::High);  // behind in minor; newer later
        QVERIFY(found[1].close.severity == Severity::Low);
    }

    void aVersionThatNothingEverDesired()
    {
        Story story;
        story.tell("container.deployed", "03T00:00:00", deployed("0.9.0"));
        // Desired by somebody, but only later: at its onset nobody had.
        story.tell("desired.set", "04T00:00:00", desired("0.9.0", R"("node":"node-1")"), "desired");
        const auto found = story.episodes().episodes;
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].cause, DriftCause::NeverDesired);
        QCOMPARE(found[0].worst, Severity::Critical);
        QCOMPARE(found[0].end, EpisodeEnd::DesiredMoved);
    }

    void bothMoveAtOneInstant()
    {
        Story story;
        story.tell("desired.set", "02T00:00:00", desired("1.2.0", R"("role":"edge")"), "desired");
        story.tell("desired.set", "03T00:00:00", desired("1.1.0"), "desired");
        story.tell("container.deployed", "03T00:00:00", deployed("1.2.0"));
        story.tell("desired.set", "04T00:00:00", desired("1.3.0"), "desired");
        story.tell("container.deployed", "04T00:00:00", deployed("1.3.0"));
        const auto found = story.episodes().episodes;
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].cause, DriftCause::BothMoved);
        QCOMPARE(found[0].end, EpisodeEnd::BothMoved);
    }

    void aWithdrawalEndsItAndProvesSo()
    {
        Story story;
        story.tell("desired.set", "03T00:00:00", desired("2.0.0"), "desired");
        const EventRef withdrawn = story.tell("desired.set", "04T00:00:00", desired(""), "desired");
        const auto found = story.episodes().episodes;
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].end, EpisodeEnd::DesiredMoved);
        QVERIFY(found[0].close.desired == NameId::None);
        QVERIFY(found[0].close.desiredAt == withdrawn);
    }

    void desiredMovingOnDoesNotCutAnEpisode()
    {
        Story story;
        story.tell("desired.set", "03T00:00:00", desired("1.0.1"), "desired");
        story.tell("desired.set", "04T00:00:00", desired("2.0.0"), "desired");
        const auto found = story.episodes().episodes;
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].worst, Severity::Critical);
        QVERIFY(found[0].worstSince == at("04T00:00:00"));
        QVERIFY(found[0].open());
    }

    void leavingServiceEndsItAndComingBackIsAnotherTime()
    {
        Story story;
        story.tell("desired.set", "03T00:00:00", desired("1.0.1"), "desired");
        const EventRef cut =
            story.tell("node.isolated", "04T00:00:00", R"({"reason":"r","by":"b"})");
        const EventRef back =
            story.tell("lifecycle.changed", "05T00:00:00", toPhase("maintenance"));
        const auto found = story.episodes().episodes;
        QCOMPARE(found.size(), 2U);
        QCOMPARE(found[0].end, EpisodeEnd::LeftService);
        QVERIFY(found[0].close.nodeAt == cut);
        QVERIFY(found[1].cameWithService);
        QVERIFY(found[1].onset.nodeAt == back);
        QCOMPARE(found[1].cause, DriftCause::DesiredMoved);
        QCOMPARE(found[1].recurrence, 2U);
    }

    void anotherScopeIsAnotherDesiredState()
    {
        Story story;
        story.tell("desired.set", "02T00:00:00", desired("1.5.0", R"("region":"region-b")"),
                   "desired");
        const EventRef claim =
            story.tell("authority.claimed", "03T00:00:00", R"({"region":"region-b","clock":"1"})");
        const auto found = story.episodes().episodes;
        QCOMPARE(found.size(), 1U);
        QCOMPARE(found[0].cause, DriftCause::DesiredMoved);
        QVERIFY(found[0].onset.nodeAt == claim);
    }

    void configAndPolicyDriftByWhatTheyMeasure()
    {
        Story story;
        story.tell("config.observed", "03T00:00:00", R"({"config":"c-1","objects":6})");
        story.tell("config.applied", "04T00:00:00", R"({"config":"c-1"})");
        story.tell("policy.applied", "05T00:00:00",
                   R"({"policy":"p","version":"1","enforcement":"enforcing"})");
        const EventRef poor =
            story.tell("policy.evaluated", "06T00:00:00",
                       R"({"policy":"p","version":"1","compliance_score":0.4,"failed":[]})");
        const auto found = story.episodes().episodes;
        QCOMPARE(found.size(), 2U);
        QCOMPARE(found[0].part.kind, payload::DesiredKind::Config);
        QCOMPARE(found[0].onset.measure.value_or(0), 6.0);
        QCOMPARE(found[0].worst, Severity::High);
        QCOMPARE(found[0].end, EpisodeEnd::ActualReturned);
        QCOMPARE(found[1].part.kind, payload::DesiredKind::Policy);
        QVERIFY(found[1].onset.actualAt == poor);
        QCOMPARE(found[1].cause, DriftCause::ActualMoved);
        QCOMPARE(found[1].worst, Severity::Critical);
    }

    void hoursCountOnceWhereSpansOverlap()
    {
        const std::vector<CountedSpan> spans{{at("01T00:00:00"), at("01T04:00:00")},
                                             {at("01T02:00:00"), at("01T03:00:00")},
                                             {at("01T03:00:00"), at("01T06:00:00")},
                                             {at("01T08:00:00"), at("01T09:00:00")}};
        QCOMPARE(hoursWithin(spans, at("01T01:00:00"), at("01T08:30:00")), 5.5);
    }

    /// Episodes add up to what the heatmap shows, at any (T, K).
    void theirUnionIsTheDriftedTime()
    {
        demo::FleetPlan plan;
        plan.nodes = 150;
        plan.events = 15'000;
        auto made = demo::Fleet::create(plan);
        QVERIFY(made);
        auto batch = made->advanceTo(plan.end, SIZE_MAX);
        QVERIFY(batch);
        Names names;
        const Words words(names);
        std::vector<Fact> all;
        for (const demo::DemoEvent& event : batch->events)
            if (auto fact = decodeEvent(event.bytes, names))
                all.push_back(std::move(*fact));
        std::sort(all.begin(), all.end(),
                  [&](const Fact& a, const Fact& b) { return foldsBefore(a, b, names); });
        std::size_t episodes = 0, closed = 0;
        for (const auto& [valid, known] :
             {std::pair(10, 10), std::pair(6, 10), std::pair(10, 7), std::pair(8, 5)}) {
            const auto share = [&](int tenths) {
                return all[all.size() * static_cast<std::size_t>(tenths) / 10 - 1].time;
            };
            const UtcTime until = share(valid), knownAt = share(known);
            FleetState fleet;
            std::map<NameId, std::vector<Fact>> bySubject;
            for (const Fact& fact : all) {
                if (fact.time > until || fact.recorded > knownAt)
                    continue;
                if (concernsFleet(fact))
                    foldFleet(fleet, fact, names);
                bySubject[fact.subject].push_back(fact);
            }
            const EverDesired ever(fleet);
            VersionMemo memo;
            const DesiredHistory desired(fleet);
            DriftJudge judge(desired, names);
            for (const auto& [node, facts] : bySubject) {
                const auto track =
                    driftTrack(node, driftMarks(facts, desired, words, names), judge);
                const NodeEpisodes found =
                    driftEpisodes(node, facts, {fleet, until, words, names, ever}, memo);
                QVERIFY2(spansOf(found.episodes) == spansOf(track, until),
                         std::string(names.text(node)).c_str());
                for (const DriftEpisode& episode : found.episodes) {
                    ++episodes;
                    closed += episode.open() ? 0U : 1U;
                    QVERIFY(episode.worst >= episode.onset.severity);
                    QVERIFY(episode.onset.desiredAt || episode.onset.actualAt);
                    QVERIFY(episode.onset.time <= episode.worstSince);
                }
            }
        }
        QVERIFY(closed > 100 && episodes > closed);
    }
};

QTEST_APPLESS_MAIN(DriftEpisodesTest)
#include "drift_episodes_test.moc"
