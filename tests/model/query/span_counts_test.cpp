#include <algorithm>
#include <map>
#include <random>
#include <utility>
#include <vector>

#include <QTest>

#include "model/query/span_counts.h"

using namespace souverix;

class SpanCountsTest : public QObject
{
    Q_OBJECT

private slots:
    void fewSecondsAreCountedEach();
    void secondsThatAreFarApartAndRegularAreCountedEach();
    void spansGrowAsMuchAsTheyMustAndLoseNothing();
};

namespace
{

using Counts = std::map<std::int64_t, HistorySummary::Span>;

void addPlain(Counts& counts, std::int64_t index, Weight weight)
{
    auto& span = counts[index];
    ++span.events;
    span.warnings += weight == Weight::Warning ? 1U : 0U;
    span.criticals += weight == Weight::Critical ? 1U : 0U;
}

bool areSame(const std::vector<HistorySummary::Span>& spans, const Counts& counts)
{
    return std::equal(spans.begin(), spans.end(), counts.begin(), counts.end(),
                      [](const auto& span, const auto& one) {
                          return span.index == one.first && span.events == one.second.events &&
                                 span.warnings == one.second.warnings &&
                                 span.criticals == one.second.criticals;
                      });
}

Weight someWeight(std::mt19937& random)
{
    return static_cast<Weight>(random() % 5);
}

} // namespace

void SpanCountsTest::fewSecondsAreCountedEach()
{
    std::mt19937 random(1);
    SpanCounts counts(0);
    Counts plain;
    QVERIFY(counts.spans().empty());
    // Years apart, before 1970 as well: they meet in few places of a small table.
    for (int i = 0; i < 3'000; ++i) {
        const std::int64_t second = (static_cast<std::int64_t>(random() % 400) - 200) * 33'554'432;
        const Weight weight = someWeight(random);
        counts.add(second, weight);
        addPlain(plain, second, weight);
    }
    QCOMPARE(counts.shift(), 0);
    QVERIFY(areSame(counts.spans(), plain));
}

// 2^17 s apart: by their own low bits all of them would share one slot of any table.
void SpanCountsTest::secondsThatAreFarApartAndRegularAreCountedEach()
{
    SpanCounts counts(0);
    Counts plain;
    for (std::int64_t i = 0; i < 60'000; ++i) {
        counts.add(i << 17, Weight::Change);
        addPlain(plain, i << 17, Weight::Change);
    }
    QVERIFY(areSame(counts.spans(), plain));
}

void SpanCountsTest::spansGrowAsMuchAsTheyMustAndLoseNothing()
{
    std::mt19937 random(2);
    SpanCounts counts(1);
    std::vector<std::pair<std::int64_t, Weight>> all;
    for (int i = 0; i < 400'000; ++i) {
        const auto second = static_cast<std::int64_t>(random() % 3'000'000) - 1'000'000;
        all.emplace_back(second, someWeight(random));
        counts.add(all.back().first, all.back().second);
    }
    QVERIFY(counts.shift() > 1);
    QVERIFY(counts.spans().size() <= HistorySummary::kMostSpans);
    for (const int shift : {counts.shift(), counts.shift() - 1}) {
        Counts plain;
        for (const auto& [second, weight] : all)
            addPlain(plain, second >> shift, weight);
        if (shift == counts.shift())
            QVERIFY(areSame(counts.spans(), plain));
        else
            QVERIFY(plain.size() > HistorySummary::kMostSpans); // shorter ones would be too many
    }
}

QTEST_APPLESS_MAIN(SpanCountsTest)
#include "span_counts_test.moc"
