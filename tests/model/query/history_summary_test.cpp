#include <QTemporaryDir>
#include <QTest>

#include "model/query/history_summary.h"
#include "model/query/replica_view.h"
#include "tests/support/replica_builder.h"

using namespace souverix;
using namespace souverix::test;

namespace
{

constexpr std::int64_t kBegin = 1'769'904'000; // 2026-02-01T00:00:00Z

EventText made(std::string type, std::int64_t second, std::string data = "{}",
               std::string region = "region-a")
{
    EventText text;
    text.type = std::move(type);
    text.time = UtcTime{kBegin + second, 0}.toString();
    text.data = std::move(data);
    text.region = std::move(region);
    text.subject = "node-" + std::to_string(second % 7);
    return text;
}

EventText attested(std::int64_t second, const char* status)
{
    return made("attestation.recorded", second,
                std::string(R"({"kind":"tpm","verifier":"v","policy":"p","status":")") + status +
                    R"("})");
}

/// Many that are routine, one of them critical by its type, one by its status.
std::vector<EventText> hay(std::int64_t count, std::int64_t critical, std::int64_t contraindicated)
{
    std::vector<EventText> events;
    for (std::int64_t i = 0; i < count; ++i) {
        const char* region = i % 3 == 0 ? "region-b" : "region-a";
        if (i == critical) {
            events.push_back(made("node.isolated", i * 60, "{}", region));
        } else if (i == contraindicated) {
            events.push_back(attested(i * 60, "contraindicated"));
        } else if (i % 10 == 0) {
            events.push_back(attested(i * 60, i % 20 == 0 ? "affirming" : "warning"));
        } else {
            events.push_back(made("config.observed", i * 60, R"({"config":"c"})", region));
        }
    }
    return events;
}

using Summary = std::shared_ptr<const HistorySummary>;

bool sameSpans(const HistorySummary& a, const HistorySummary& b)
{
    return a.spanSeconds() == b.spanSeconds() &&
           std::equal(a.spans().begin(), a.spans().end(), b.spans().begin(), b.spans().end(),
                      [](const auto& x, const auto& y) {
                          return x.index == y.index && x.events == y.events &&
                                 x.warnings == y.warnings && x.criticals == y.criticals;
                      });
}

} // namespace

class HistorySummaryTest : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_made = 0;

    std::string replica(const std::vector<EventText>& events)
    {
        const std::string path =
            m_folder.filePath(QString::number(++m_made) + ".svx").toStdString();
        const auto added = addToReplica(path, events);
        if (!added)
            qFatal("%s", added.error().detail.c_str());
        return path;
    }

private slots:
    void countsWhatIsHeldByWeight()
    {
        auto view = ReplicaView::open(replica(hay(600, 123, 250))).value();
        const Summary all = view.history().value();
        QVERIFY(all->complete());
        QCOMPARE(all->counted(), 600U);
        QCOMPARE(all->held(), 600U);
        QCOMPARE(all->criticals(), 2U);
        std::uint64_t warnings = 0;
        for (const auto& span : all->spans())
            warnings += span.warnings;
        QCOMPARE(warnings, 29U); // attestations that warn, one of which is contraindicated
    }

    void piecesMakeTheSameAsOneCount()
    {
        auto view = ReplicaView::open(replica(hay(600, 123, 250))).value();
        const Summary whole = view.history().value();
        Summary pieces;
        int asked = 0;
        do {
            pieces = view.history(pieces, 100).value();
            ++asked;
        } while (!pieces->complete());
        QVERIFY(asked > 2);
        QVERIFY(sameSpans(*whole, *pieces));
        QCOMPARE(pieces->criticals(), whole->criticals());
    }

    void newCommitsAreCountedOn()
    {
        const auto events = hay(600, 123, 450);
        const std::string path =
            replica(std::vector<EventText>(events.begin(), events.begin() + 300));
        auto view = ReplicaView::open(path).value();
        const Summary before = view.history().value();
        QVERIFY(addToReplica(path, {events.begin() + 300, events.end()}).has_value());
        const Summary after = view.history(before).value();
        QCOMPARE(before->counted(), 300U); // what was handed out stays as it was
        QCOMPARE(after->counted(), 600U);
        QCOMPARE(after->criticals(), 2U);
        QVERIFY(sameSpans(*after, *ReplicaView::open(path).value().history().value()));
    }

    void aCommitBetweenPiecesIsNotCountedTwice()
    {
        const auto events = hay(600, 123, 450);
        const std::string path =
            replica(std::vector<EventText>(events.begin(), events.begin() + 300));
        auto view = ReplicaView::open(path).value();
        Summary pieces = view.history(nullptr, 100).value();
        QVERIFY(addToReplica(path, {events.begin() + 300, events.end()}).has_value());
        while (!pieces->complete())
            pieces = view.history(pieces, 100).value();
        QVERIFY(sameSpans(*pieces, *ReplicaView::open(path).value().history().value()));
    }

    void stepsFromOneCriticalEventToTheNext()
    {
        auto view = ReplicaView::open(replica(hay(600, 123, 250))).value();
        const Summary all = view.history().value();
        const auto at = [](std::int64_t minute) { return UtcTime{kBegin + minute * 60, 0}; };
        QCOMPARE(all->nextCritical(at(0), {})->time, at(123));
        QCOMPARE(all->nextCritical(at(123), {})->time, at(250));
        QVERIFY(!all->nextCritical(at(250), {}));
        QCOMPARE(all->previousCritical(at(599), {})->time, at(250));
        QCOMPARE(all->previousCritical(at(250), {})->time, at(123));
        QVERIFY(!all->previousCritical(at(123), {}));
        // What was not known at K is no place to go to.
        QVERIFY(!all->nextCritical(at(123), at(200)));
        QCOMPARE(all->previousCritical(at(599), at(200))->time, at(123));
    }

    void noEventIsLostAtAnyNumberOfBins()
    {
        auto view = ReplicaView::open(replica(hay(900, 700, 701))).value();
        const Summary all = view.history().value();
        const UtcTime begin{kBegin, 0}, end{kBegin + 900 * 60, 0};
        for (std::uint32_t bins = 1; bins < 2000; bins = bins * 4 / 3 + 1) {
            const HistoryOverview counted = all->overview(begin, end, bins);
            QVERIFY(counted.bins.size() <= bins);
            std::uint64_t events = 0, criticals = 0;
            for (const auto& bin : counted.bins) {
                events += bin.events;
                criticals += bin.criticals;
            }
            QCOMPARE(events, 900U);
            QCOMPARE(criticals, 2U);
        }
    }

    void manySpansAreMadeFewerAndLoseNothing()
    {
        // More seconds with an event than spans are kept.
        std::vector<EventText> events;
        const auto count = static_cast<std::int64_t>(HistorySummary::kMostSpans) + 200;
        for (std::int64_t i = 0; i < count; ++i)
            events.push_back(made(i == 777 ? "node.isolated" : "config.observed", i * 2));
        auto view = ReplicaView::open(replica(events)).value();
        const Summary all = view.history().value();
        QVERIFY(all->spans().size() <= HistorySummary::kMostSpans);
        QCOMPARE(all->counted(), static_cast<std::uint64_t>(count));
        std::uint64_t counted = 0, criticals = 0;
        for (const auto& span : all->spans()) {
            counted += span.events;
            criticals += span.criticals;
        }
        QCOMPARE(counted, static_cast<std::uint64_t>(count));
        QCOMPARE(criticals, 1U);
    }
};

QTEST_GUILESS_MAIN(HistorySummaryTest)
#include "history_summary_test.moc"
