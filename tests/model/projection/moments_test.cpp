#include <algorithm>
#include <random>

#include <QTest>

#include "model/projection/moments.h"

using namespace souverix;

class MomentsTest : public QObject
{
    Q_OBJECT

private slots:
    void passedIsWhatSearchingSays_data();
    void passedIsWhatSearchingSays();
    void sumsTheStretchesThatCount();
};

void MomentsTest::passedIsWhatSearchingSays_data()
{
    QTest::addColumn<int>("count");
    QTest::addColumn<int>("spread");
    QTest::addColumn<int>("unit"); // nanoseconds
    QTest::newRow("none but the beginning") << 0 << 10 << 1'000'000;
    QTest::newRow("one") << 1 << 10 << 1'000'000;
    QTest::newRow("whole milliseconds") << 300 << 1000 << 1'000'000;
    QTest::newRow("within one millisecond") << 50 << 1 << 1;
    QTest::newRow("nanoseconds, far apart") << 300 << 2'000'000'000 << 1;
}

void MomentsTest::passedIsWhatSearchingSays()
{
    QFETCH(int, count);
    QFETCH(int, spread);
    QFETCH(int, unit);
    std::mt19937 random(5);
    const auto some = [&] {
        const auto below = [&](int bound) { return random() % static_cast<unsigned>(bound); };
        const auto seconds = below(spread);
        const auto nanos = below(spread == 1 ? 3000 : 1'000'000'000 / unit);
        return UtcTime{static_cast<std::int64_t>(seconds) - spread / 2,
                       static_cast<std::int32_t>(nanos) * unit};
    };
    std::vector<UtcTime> times{UtcTime::min()};
    for (int i = 0; i < count; ++i)
        times.push_back(some());
    std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    const Moments moments(times);
    QCOMPARE(moments.size(), times.size());
    std::vector<UtcTime> asked = times;
    for (const UtcTime& time : times)
        asked.insert(asked.end(), {time + Duration{0, 1}, time + Duration{5, 0}});
    for (int i = 0; i < 1000; ++i)
        asked.push_back(some());
    for (const UtcTime& time : asked) {
        const auto after = std::upper_bound(times.begin(), times.end(), time);
        const std::size_t passed = moments.passed(time);
        QCOMPARE(passed, static_cast<std::size_t>(after - times.begin()));
        QVERIFY(moments[passed - 1] == *(after - 1));
        for (const std::size_t behind : {0U, 1U, 3U, 4U, 5U, 100U})
            QCOMPARE(moments.passed(time, passed - std::min(passed, behind)), passed);
        for (std::size_t i = passed - 1; i < std::min(passed + 2, times.size()); ++i) {
            QCOMPARE(moments.isBefore(i, time), times[i] < time);
            QCOMPARE(moments.isAfter(i, time), times[i] > time);
        }
        if (passed > 1)
            QVERIFY(std::abs(moments.secondsSince(passed - 1, time) -
                             (time - moments[passed - 1]).toSeconds()) < 1e-6);
    }
}

void MomentsTest::sumsTheStretchesThatCount()
{
    for (const int nanos : {500'000'000, 1}) {
        std::vector<UtcTime> times{UtcTime::min()};
        for (int i = 0; i < 40; ++i)
            times.push_back({1000 + i * i, nanos});
        const Moments moments(times);
        for (std::size_t from = 1; from < 20; ++from) {
            double wanted = 0;
            for (std::size_t i = from; i < 30; ++i)
                wanted += i % 3 == 0 ? (times[i + 1] - times[i]).toSeconds() : 0;
            const double got =
                moments.secondsWhere(from, 30, [](std::size_t i) { return i % 3 == 0; });
            QVERIFY(std::abs(got - wanted) < 1e-6);
        }
    }
}

QTEST_GUILESS_MAIN(MomentsTest)
#include "moments_test.moc"
