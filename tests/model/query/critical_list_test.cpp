#include <algorithm>
#include <random>

#include <QTest>

#include "model/query/critical_list.h"

using namespace souverix;

class CriticalListTest : public QObject
{
    Q_OBJECT
private slots:
    void givesBackWhatItWasMadeOf_data();
    void givesBackWhatItWasMadeOf();
    void findsWhatALookAtAllOfThemFinds();
    void takesFewBytesOfALargeFleet();
};

namespace
{

constexpr std::int64_t kBegin = 1'735'689'600;

/// Events of a year in four logs, one in fifty late; `whole`: to the millisecond.
std::vector<CriticalEvent> someEvents(std::size_t count, bool whole, unsigned regions = 4)
{
    std::mt19937_64 random(count);
    const auto below = [&](std::uint64_t bound) { return random() % bound; };
    std::vector<CriticalEvent> events(count);
    std::vector<std::uint64_t> sequences(regions);
    for (std::size_t i = 0; i < count; ++i) {
        const auto region = static_cast<std::uint32_t>(below(regions));
        const auto seconds = static_cast<std::int64_t>(i * 31'536'000 / count);
        const auto nanos = static_cast<std::int32_t>(below(1000) * 1'000'000 + (whole ? 0 : 17));
        const auto late = static_cast<std::int64_t>(below(50) == 0 ? below(129'600) : 1);
        sequences[region] += 1 + below(44);
        events[i] = {{kBegin + seconds - late, nanos},
                     {kBegin + seconds, nanos},
                     {NameId{region + 7}, sequences[region]},
                     NameId{static_cast<std::uint32_t>(100 + below(5000))}};
    }
    std::stable_sort(events.begin(), events.end(),
                     [](const auto& a, const auto& b) { return a.time < b.time; });
    return events;
}

} // namespace

void CriticalListTest::givesBackWhatItWasMadeOf_data()
{
    QTest::addColumn<std::size_t>("count");
    QTest::addColumn<bool>("whole");
    for (const std::size_t count : {0U, 1U, 255U, 256U, 257U, 1000U})
        for (const bool whole : {true, false})
            QTest::addRow("%zu events, %s", count, whole ? "milliseconds" : "nanoseconds")
                << count << whole;
}

void CriticalListTest::givesBackWhatItWasMadeOf()
{
    QFETCH(std::size_t, count);
    QFETCH(bool, whole);
    auto events = someEvents(count, whole, 30);
    if (count > 2) {
        events.front().time = UtcTime::min(); // as far apart as there is
        events.back().time = UtcTime::max();
        events.back().recorded = UtcTime::min();
        events.back().ref.sequence = (std::uint64_t{1} << 63) - 1;
    }
    const CriticalList list(events);
    QCOMPARE(list.size(), count);
    QVERIFY(list.events() == events);
}

void CriticalListTest::findsWhatALookAtAllOfThemFinds()
{
    const auto events = someEvents(2000, true);
    const CriticalList list(events);
    std::mt19937_64 random(3);
    const auto someTime = [&] {
        return random() % 3 == 0
                   ? events[random() % events.size()].time
                   : UtcTime{kBegin + static_cast<std::int64_t>(random() % 33'000'000) - 500'000,
                             0};
    };
    for (int i = 0; i < 500; ++i) {
        const UtcTime t = someTime(), bound = someTime();
        const std::optional<UtcTime> knownAt =
            i % 2 == 0 ? std::nullopt : std::optional(someTime());
        const auto known = [&](const CriticalEvent& event) {
            return !knownAt || event.recorded <= *knownAt;
        };
        const auto next = std::find_if(events.begin(), events.end(), [&](const auto& event) {
            return t < event.time && event.time < bound && known(event);
        });
        const auto previous = std::find_if(events.rbegin(), events.rend(), [&](const auto& event) {
            return event.time < t && bound < event.time && known(event);
        });
        QVERIFY(list.next(t, bound, knownAt) ==
                (next == events.end() ? std::nullopt : std::optional(*next)));
        QVERIFY(list.previous(t, bound, knownAt) ==
                (previous == events.rend() ? std::nullopt : std::optional(*previous)));
    }
}

void CriticalListTest::takesFewBytesOfALargeFleet()
{
    const CriticalList list(someEvents(100'000, true));
    QVERIFY2(list.bytes() < 9 * list.size(), qPrintable(QString::number(list.bytes())));
}

QTEST_APPLESS_MAIN(CriticalListTest)
#include "critical_list_test.moc"
