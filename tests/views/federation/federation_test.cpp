#include <QSignalSpy>
#include <QTest>

#include "tests/support/made_fleet.h"
#include "tests/support/no_replica.h"
#include "views/common/finding_words.h"
#include "views/common/link_browser.h"
#include "views/common/region_words.h"
#include "views/common/theme.h"
#include "views/common/time_axis.h"
#include "views/federation/chain_layout.h"
#include "views/federation/chain_words.h"
#include "views/federation/conflict_reason.h"
#include "views/federation/detail_html.h"
#include "views/federation/federation_body.h"
#include "views/federation/federation_rows.h"

using namespace souverix;
using namespace souverix::tests;

namespace
{

RegionFederation region(FleetView& fleet, const char* name, const char* upstream,
                        std::optional<std::int64_t> debtSeconds)
{
    RegionFederation made;
    made.region = fleet.names->intern(name);
    made.master = fleet.names->intern(std::string(name) + "-control");
    made.upstream = fleet.names->intern(upstream);
    made.syncFrequency = fleet.names->intern("15m");
    if (debtSeconds) {
        made.lastSync = shifted(fleet.at, -900.0 - static_cast<double>(*debtSeconds));
        made.syncDebt = Duration{*debtSeconds, 0};
    }
    return made;
}

Conflict splitAuthority(const char* clockA, const char* clockB)
{
    return {"split-authority/node-00001",
            "node-00001",
            "authority",
            "region-b",
            {{"region-a", "region-a", clockA, "5"}, {"region-b", "region-b", clockB, "9"}},
            {{NameId{1}, 5}, {NameId{1}, 9}},
            kMadeNow};
}

std::shared_ptr<FleetView> federated()
{
    auto fleet = madeFleet(2, 1, 4);
    fleet->federation = {region(*fleet, "region-a", "global-control", 0),
                         region(*fleet, "region-b", "global-control", 4000)};
    fleet->conflicts = {splitAuthority("10.0", "10.1")};
    fleet->findings = {{"ghost-node", "node-00002", kMadeNow, {{NameId{1}, 3}}},
                       {"clock-skew", "region-a", kMadeNow, {{NameId{1}, 4}}},
                       {"malformed-event", "region-a", std::nullopt, {{NameId{1}, 8}}}};
    return fleet;
}

constexpr ChainMetrics kMetrics{900, 70, 56, 150};

} // namespace

class FederationTest : public QObject
{
    Q_OBJECT

private slots:
    void theChainLeadsFromNodesOverRegionsToTheUpstream()
    {
        const auto chain = layoutChain(*federated(), kMetrics);
        QCOMPARE(chain.boxes.size(), std::size_t{5});
        QCOMPARE(chain.links.size(), std::size_t{4});
        for (const ChainLink& link : chain.links) {
            QVERIFY(chain.boxes[link.from].rect.right() < chain.boxes[link.to].rect.left());
        }
        for (const ChainBox& box : chain.boxes) {
            QVERIFY(box.rect.right() <= kMetrics.width && box.rect.bottom() <= chain.height);
        }
    }
    void anUpstreamThatIsARegionIsThatRegion()
    {
        auto fleet = federated();
        fleet->federation[1].upstream = fleet->federation[0].master;
        const auto chain = layoutChain(*fleet, kMetrics);
        QCOMPARE(chain.boxes.size(), std::size_t{5});
        const auto to = [&](std::size_t link) { return chain.boxes[chain.links[link].to]; };
        QCOMPARE(to(3).kind, ChainBox::Kind::Upstream);
        QCOMPARE(to(2).name, fleet->federation[0].region);
    }
    void aRingOfUpstreamsEnds()
    {
        auto fleet = federated();
        fleet->federation[0].upstream = fleet->federation[1].region;
        fleet->federation[1].upstream = fleet->federation[0].region;
        const auto chain = layoutChain(*fleet, kMetrics);
        QCOMPARE(chain.links.size(), std::size_t{4});
    }
    void linksSayWhatIsOwed()
    {
        const auto fleet = federated();
        const auto chain = layoutChain(*fleet, kMetrics);
        const QString text = chainAsText(chain, *fleet);
        QVERIFY(text.contains(QStringLiteral("in step, every 15m")));
        QVERIFY(text.contains(QStringLiteral("owes 1 h 6 m")));
    }
    void aRegionWithoutASyncIsUnknownAndNotInStep()
    {
        const auto fleet = federated();
        const auto never = region(*fleet, "region-x", "global-control", std::nullopt);
        QCOMPARE(toneOfRegionSync(never, *fleet->names), Tone::Unknown);
        QCOMPARE(regionDebtText(never), QStringLiteral("never synced"));
        QCOMPARE(toneOfRegionSync(fleet->federation[1], *fleet->names), Tone::High);
    }
    void theWinnerHasItsReason()
    {
        QCOMPARE(winnerReasonOf(splitAuthority("10.0", "10.1")), WinnerReason::LaterClock);
        QCOMPARE(winnerReasonOf(splitAuthority("9.5", "10.0")), WinnerReason::LaterClock);
        QCOMPARE(winnerReasonOf(splitAuthority("10.1", "10.1")), WinnerReason::FirstName);
        QCOMPARE(winnerReasonOf(splitAuthority("11.0", "10.1")), WinnerReason::Unclear);
        QCOMPARE(winnerReasonOf(splitAuthority("soon", "10.1")), WinnerReason::Unclear);
    }
    void clocksAreReadStrictly()
    {
        QVERIFY(!parseClock("10"));
        QVERIFY(!parseClock("10.x"));
        QVERIFY(!parseClock("-1.0"));
        QCOMPARE(parseClock("1771675200000.3")->counter, 3ULL);
        QCOMPARE(timeOf(*parseClock("1771675200000.3")), std::optional(kMadeNow));
        QVERIFY(!timeOf({UINT64_MAX, 0}));
    }
    void sidesStandSideBySideAndLeadToTheirEvents()
    {
        const auto fleet = federated();
        const QString html = conflictHtml(fleet->conflicts[0], *fleet, lightColours());
        QCOMPARE(html.count(QStringLiteral("<tr>")), 5);
        QVERIFY(html.contains(QStringLiteral("because its clock is the latest")));
        QVERIFY(html.contains(eventLink({NameId{1}, 9})));
        QVERIFY(html.contains(nodeLink(fleet->names->find("node-00001"))));
    }
    void everyFindingOfTheContractHasWords()
    {
        QCOMPARE(findingWords().size(), std::size_t{18});
        for (const std::string_view word : findingWords()) {
            QVERIFY2(!findingMeaning(word).isEmpty(), std::string(word).c_str());
        }
        QCOMPARE(findingText("from-the-future"), QStringLiteral("from-the-future"));
    }
    void findingsFilterByKind()
    {
        Theme theme;
        Queries queries(noReplica());
        FederationBody body(theme, queries);
        const auto fleet = federated();
        body.show(fleet);
        QTRY_COMPARE(body.findings().shown(), std::size_t{3});
        QTRY_COMPARE(body.conflicts().shown(), std::size_t{1});
        QTRY_COMPARE(body.regions().shown(), std::size_t{2});
        QCOMPARE(FindingRows(fleet, "ghost-node").size(), std::size_t{1});
        QCOMPARE(FindingRows(fleet, "").size(), std::size_t{3});
    }
    void aChosenConflictSelectsItsNodeAndShowsItsEvents()
    {
        Theme theme;
        Queries queries(noReplica());
        FederationBody body(theme, queries);
        const auto fleet = federated();
        NameId selected{};
        connect(&body, &FederationBody::nodeSelected, this, [&](NameId node) { selected = node; });
        body.show(fleet);
        QTRY_COMPARE(body.conflicts().shown(), std::size_t{1});
        body.chooseSomething();
        QCOMPARE(selected, fleet->names->find("node-00001"));
        QVERIFY(body.detail().toPlainText().contains(QStringLiteral("proposed winner")));
    }
    void aFindingWithoutATimeIsNotGivenOne()
    {
        const FindingRows rows(federated(), "malformed-event");
        QCOMPARE(rows.text(0, 2), QStringLiteral("at any time"));
        QVERIFY(!rows.number(0, 2));
    }
};

QTEST_MAIN(FederationTest)
#include "federation_test.moc"
