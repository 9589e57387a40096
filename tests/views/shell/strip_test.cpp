#include <QTemporaryDir>
#include <QTest>

#include "model/query/replica_view.h"
#include "tests/support/replica_builder.h"
#include "views/shell/strip_bins.h"

using namespace souverix;
using namespace souverix::test;

namespace
{

constexpr std::int64_t kBegin = 1'769'904'000; // 2026-02-01T00:00:00Z
constexpr std::int64_t kDay = 86'400;

using Summary = std::shared_ptr<const HistorySummary>;

EventText made(const char* type, std::int64_t second)
{
    EventText text;
    text.type = type;
    text.time = UtcTime{kBegin + second, 0}.toString();
    return text;
}

std::uint64_t sum(const std::vector<StripBin>& bins, std::uint64_t HistoryOverview::Bin::*what)
{
    std::uint64_t all = 0;
    for (const StripBin& bin : bins) {
        all += bin.counts.*what;
    }
    return all;
}

} // namespace

class StripTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Summary m_history; ///< a busy day, 30 quiet days, and a busy day with one critical event
    TimeWindow m_window{{kBegin, 0}, {kBegin + 32 * kDay, 0}};

private slots:
    void initTestCase()
    {
        std::vector<EventText> events;
        for (std::int64_t i = 0; i < 1000; ++i) {
            events.push_back(made("config.observed", i * 80));
            events.push_back(made("config.observed", 31 * kDay + i * 80));
        }
        events.push_back(made("node.isolated", 31 * kDay + 40'000));
        const std::string path = m_folder.filePath("strip.svx").toStdString();
        const auto added = addToReplica(path, events);
        QVERIFY2(added.has_value(), added ? "" : added.error().detail.c_str());
        m_history = ReplicaView::open(path).value().history().value();
        QVERIFY(m_history->complete());
    }

    void theWorstIsInSightAtAnyWidth()
    {
        for (double width = 1; width < 4000; width = width * 1.37 + 1) {
            for (const StripAxis& axis :
                 {StripAxis(m_window, 6, width), StripAxis(m_window, 6, width, *m_history)}) {
                const auto bins = stripBins(*m_history, axis);
                QCOMPARE(sum(bins, &HistoryOverview::Bin::events), 2001U);
                QCOMPARE(sum(bins, &HistoryOverview::Bin::criticals), 1U);
                const auto marks = stripMarks(bins, 14);
                QCOMPARE(marks.size(), 1U);
                QCOMPARE(marks.front().criticals, 1U);
                const double x = axis.toPixel({kBegin + 31 * kDay + 40'000, 0});
                QVERIFY(std::abs(marks.front().x - x) <= 2);
            }
        }
    }

    void barsAreInOrderAndDoNotOverlap()
    {
        const auto bins = stripBins(*m_history, StripAxis(m_window, 6, 300, *m_history));
        for (std::size_t i = 0; i < bins.size(); ++i) {
            QVERIFY(bins[i].right > bins[i].left);
            QVERIFY(i == 0 || bins[i].left >= bins[i - 1].right);
        }
    }

    void marksStandForAllThatAreNearAndKeepApart()
    {
        std::vector<StripBin> bins;
        for (int x = 0; x < 100; ++x) {
            HistoryOverview::Bin counts;
            counts.events = 5;
            counts.criticals = x == 50 ? 4 : x % 2 == 0 ? 1 : 0;
            bins.push_back({double(x), x + 1.0, counts});
        }
        const auto marks = stripMarks(bins, 20);
        QCOMPARE(marks.size(), 5U);
        std::uint64_t all = 0;
        bool atTheMost = false;
        for (const StripMark& mark : marks) {
            all += mark.criticals;
            atTheMost = atTheMost || mark.x == 50.5;
        }
        QCOMPARE(all, 53U);
        QVERIFY(atTheMost);
    }

    void whatIsDatedAheadOfTheHeadStandsAtTheEnd()
    {
        const TimeWindow until{{kBegin, 0}, {kBegin + 20 * kDay, 0}};
        const auto bins = stripBins(*m_history, StripAxis(until, 0, 200));
        QCOMPARE(sum(bins, &HistoryOverview::Bin::events), 2001U);
        QCOMPARE(bins.back().counts.criticals, 1U);
        QVERIFY(bins.back().right <= 200);
    }

    void quietSpansAreNarrowAndTimeIsFoundAgain()
    {
        const StripAxis axis(m_window, 6, 600, *m_history);
        QCOMPARE(axis.stretches().size(), 3U);
        QVERIFY(axis.stretches()[1].quiet);
        QCOMPARE(axis.stretches()[1].axis.width(), StripAxis::kQuietWidth);
        for (const std::int64_t hour : {0, 5, 23, 200, 400, 745, 760}) {
            const UtcTime t{kBegin + hour * 3600, 0};
            QVERIFY(std::abs((axis.toTime(axis.toPixel(t)) - t).toSeconds()) < 60);
        }
        double before = axis.toPixel(m_window.begin);
        QCOMPARE(before, 6.0);
        for (std::int64_t hour = 1; hour <= 32 * 24; ++hour) {
            const double x = axis.toPixel({kBegin + hour * 3600, 0});
            QVERIFY(x > before);
            before = x;
        }
        QVERIFY(std::abs(before - 606) < 0.01);
    }

    void aHistoryWithoutQuietSpansHasOneScale()
    {
        const TimeWindow day{{kBegin, 0}, {kBegin + 80'000, 0}};
        QCOMPARE(StripAxis(day, 6, 600, *m_history).stretches().size(), 1U);
    }

    void theBusyPartBeginsWhereMostEventsAre()
    {
        QCOMPARE(busyBegin(*m_history).seconds, kBegin); // both ends are busy
    }
};

QTEST_GUILESS_MAIN(StripTest)
#include "strip_test.moc"
