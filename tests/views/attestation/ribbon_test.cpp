#include <QTest>

#include "views/attestation/attestation_rows.h"
#include "views/attestation/ribbon.h"

using namespace souverix;

namespace
{

UtcTime hour(std::int64_t hours)
{
    return {1'771'675'200 + hours * 3600, 0};
}

AttestationEntry result(Names& names, std::int64_t hours, const char* status)
{
    AttestationEntry made;
    made.node = names.intern("node-00001");
    made.time = made.recorded = hour(hours);
    made.ref = {names.intern("region-a"), static_cast<std::uint64_t>(hours)};
    made.status = names.intern(status);
    return made;
}

AttestationLane lane(Names& names)
{
    AttestationLane made;
    made.node = names.intern("node-00001");
    made.entries = {result(names, 0, "affirming"), result(names, 24, "contraindicated"),
                    result(names, 100, "affirming")};
    made.missed = {{hour(60), hour(100), 2}};
    return made;
}

} // namespace

class RibbonTest : public QObject
{
    Q_OBJECT

private slots:
    void aResultHoldsUntilTheNextOrUntilChecksWereMissed()
    {
        Names names;
        const Ribbon ribbon = ribbonOf(lane(names), names, hour(120));
        QCOMPARE(stateAt(ribbon, hour(-1)), RibbonState::None);
        QCOMPARE(stateAt(ribbon, hour(10)), RibbonState::Affirming);
        QCOMPARE(stateAt(ribbon, hour(24)), RibbonState::Contraindicated);
        QCOMPARE(stateAt(ribbon, hour(59)), RibbonState::Contraindicated);
        QCOMPARE(stateAt(ribbon, hour(60)), RibbonState::None);
        QCOMPARE(stateAt(ribbon, hour(99)), RibbonState::None);
        QCOMPARE(stateAt(ribbon, hour(119)), RibbonState::Affirming);
        QCOMPARE(stateAt(ribbon, hour(120)), RibbonState::None);
    }

    void nothingIsDrawnAfterTheMomentLookedAt()
    {
        Names names;
        const Ribbon ribbon = ribbonOf(lane(names), names, hour(30));
        QCOMPARE(ribbon.back().to, hour(30));
    }

    void aClaimThatAResultDoesNotMakeIsAGap()
    {
        Names names;
        AttestationLane made = lane(names);
        made.entries[0].claims = {{"hardware", 2, "affirming"}};
        made.entries[2].claims = {{"hardware", 96, "contraindicated"}};
        const Ribbon ribbon = claimRibbon(made, "hardware", hour(120));
        QCOMPARE(stateAt(ribbon, hour(1)), RibbonState::Affirming);
        QCOMPARE(stateAt(ribbon, hour(30)), RibbonState::None);
        QCOMPARE(stateAt(ribbon, hour(101)), RibbonState::Contraindicated);
        QCOMPARE(claimsOf(made), std::vector<std::string>{"hardware"});
    }

    void aGroupCountsEachNodeOnceFromItsFirstResultOn()
    {
        Names names;
        const Ribbon one = ribbonOf(lane(names), names, hour(120));
        const Ribbon other{{hour(50), hour(120), RibbonState::Affirming}};
        const auto steps = groupSteps({&one, &other});
        QVERIFY(stepAt(steps, hour(-1)) == nullptr);
        const auto sum = [](const RibbonStep& step) {
            std::uint32_t all = 0;
            for (const std::uint32_t count : step.counts) {
                all += count;
            }
            return all;
        };
        QCOMPARE(sum(*stepAt(steps, hour(10))), 1U);
        for (const std::int64_t at : {50, 59, 60, 80, 99, 100, 119}) {
            QCOMPARE(sum(*stepAt(steps, hour(at))), 2U);
        }
        QCOMPARE(stepAt(steps, hour(70))->counts[static_cast<std::size_t>(RibbonState::None)], 1U);
    }

    void aCoarseCourseShowsTheWorstOfEachStretchAndItsEndAsItIs()
    {
        Ribbon ribbon;
        for (int i = 0; i < 1000; ++i) {
            ribbon.push_back({hour(i), hour(i + 1),
                              i == 501 ? RibbonState::Contraindicated : RibbonState::Affirming});
        }
        const Ribbon few = coarse(ribbon, 10);
        QVERIFY(few.size() <= 12);
        QCOMPARE(stateAt(few, hour(510)), RibbonState::Contraindicated);
        QCOMPARE(stateAt(few, hour(310)), RibbonState::Affirming);
        QCOMPARE(few.back().from, ribbon.back().from);
        QCOMPARE(coarse(few, 100).size(), few.size());
    }

    void aPackedCourseIsTheSameToTheSecond()
    {
        QVERIFY(PackedRibbon(Ribbon()).unpacked().empty());
        const Ribbon ribbon{{hour(0) + Duration{0, 600'000'000}, hour(0) + Duration{2, 100'000'000},
                             RibbonState::Warning},
                            {hour(10), hour(40), RibbonState::Affirming},
                            {hour(40), hour(9'000'000), RibbonState::Contraindicated}};
        const Ribbon again = PackedRibbon(ribbon).unpacked();
        QCOMPARE(again.size(), ribbon.size());
        for (std::size_t i = 0; i < again.size(); ++i) {
            QCOMPARE(again[i].state, ribbon[i].state);
            QCOMPARE(again[i].from, (UtcTime{ribbon[i].from.seconds, 0}));
        }
        QCOMPARE(again[0].to, (hour(0) + Duration{2, 0}));
        QCOMPARE(again[1].to, hour(40));
        QVERIFY(hour(1'000'000) < again[2].to); // a century is enough of a course
    }

    void aTallyCountsAsTheExactCourseDoes()
    {
        const Ribbon one{{hour(10), hour(40), RibbonState::Affirming},
                         {hour(60), hour(100), RibbonState::Warning}};
        const Ribbon two{{hour(20), hour(70), RibbonState::Contraindicated}};
        const auto exact = groupSteps({&one, &two});
        GroupTally tally(hour(0), hour(100));
        tally.add(one);
        tally.add(two);
        const auto steps = tally.steps();
        QVERIFY(stepAt(steps, hour(9)) == nullptr);
        for (const std::int64_t at : {11, 21, 39, 41, 59, 61, 69, 71, 99}) {
            QCOMPARE(stepAt(steps, hour(at))->counts, stepAt(exact, hour(at))->counts);
        }
    }

    void resultsComeNewestFirstAndOnlyOfTheNodesAskedFor()
    {
        auto names = std::make_shared<Names>();
        auto history = std::make_shared<AttestationHistory>();
        history->lanes = {lane(*names), lane(*names)};
        history->lanes[1].node = names->intern("node-00002");
        const ResultRows all(history, names, {});
        QCOMPARE(all.size(), std::size_t{6});
        QCOMPARE(all.entry(0).time, hour(100));
        const ResultRows one(history, names, {names->intern("node-00002")});
        QCOMPARE(one.size(), std::size_t{3});
    }

    void aCohortWithFewNodesIsNeverCalledWorse()
    {
        auto history = std::make_shared<AttestationHistory>();
        history->cohorts = {{"batch", "B-1", 40, 30, 0.75, 0.6, 0.86, false, true},
                            {"batch", "B-2", 2, 2, 1.0, 0.34, 1.0, true, false}};
        const CohortRows rows(history);
        std::size_t against = 0;
        while (cohortColumns()[against].id != QStringLiteral("against")) {
            ++against;
        }
        QCOMPARE(rows.value(0, against), QStringLiteral("above"));
        QCOMPARE(rows.value(1, against), QStringLiteral("few"));
        QCOMPARE(rows.tone(1, against), std::optional(Tone::Unknown));
    }
};

QTEST_MAIN(RibbonTest)
#include "ribbon_test.moc"
