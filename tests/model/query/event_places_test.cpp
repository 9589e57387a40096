#include <array>
#include <random>
#include <vector>

#include <QTest>

#include "model/query/event_places.h"

using namespace souverix;

class EventPlacesTest : public QObject
{
    Q_OBJECT
private slots:
    void givesBackPlacesInTheirOrder();
    void findsAnEventWithinTheRowsAskedFor();
    void refusesLogsBeyondTheNumbersThereAre();
    void packsAnyOrderAndFindsEachRowAgain_data();
    void packsAnyOrderAndFindsEachRowAgain();
    void takesLessThanAByteARowOfLogsSideBySide();
};

namespace
{

/// Three entries of log 7, none of log 8, two of log 3, newest first.
EventPlaces somePlaces()
{
    EventPlaces places;
    for (const auto& [region, size] : {std::pair{7U, 3U}, {8U, 0U}, {3U, 2U}})
        if (!places.addLog(NameId{region}, size))
            qFatal("logs that fit are refused");
    for (const auto& [log, sequence] : {std::pair{2U, 1U}, {0U, 2U}, {0U, 1U}, {2U, 0U}, {0U, 0U}})
        places.push(places.numberOf(log, sequence));
    return places;
}

} // namespace

void EventPlacesTest::givesBackPlacesInTheirOrder()
{
    const EventPlaces places = somePlaces();
    std::vector<std::pair<unsigned, unsigned>> seen;
    for (const EventPlaces::Packed place : places)
        seen.emplace_back(place.region, place.sequence);
    const std::vector<std::pair<unsigned, unsigned>> expected{
        {3, 1}, {7, 2}, {7, 1}, {3, 0}, {7, 0}};
    QCOMPARE(seen, expected);
    QCOMPARE(places.back().region, 7U);
}

void EventPlacesTest::findsAnEventWithinTheRowsAskedFor()
{
    const EventPlaces places = somePlaces();
    QCOMPARE(places.find({NameId{7}, 1}, 0, 5), std::size_t{2});
    QCOMPARE(places.find({NameId{7}, 1}, 3, 5), std::size_t{5});
    QCOMPARE(places.find({NameId{3}, 0}, 0, 5), std::size_t{3});
    // Beyond its log, an entry is not the next log's first.
    QCOMPARE(places.find({NameId{7}, 3}, 0, 5), std::size_t{5});
    QCOMPARE(places.find({NameId{9}, 0}, 0, 5), std::size_t{5});
}

void EventPlacesTest::refusesLogsBeyondTheNumbersThereAre()
{
    EventPlaces places;
    QVERIFY(places.addLog(NameId{1}, std::uint64_t{1} << 31));
    QVERIFY(places.addLog(NameId{2}, std::uint64_t{1} << 31));
    QVERIFY(!places.addLog(NameId{3}, 1));
}

void EventPlacesTest::packsAnyOrderAndFindsEachRowAgain_data()
{
    QTest::addColumn<std::size_t>("logs");
    QTest::addColumn<std::size_t>("rows");
    for (const std::size_t logs : {1U, 4U, 40U})
        for (const std::size_t rows : {255U, 256U, 3000U})
            QTest::addRow("%zu rows of %zu logs", rows, logs) << logs << rows;
}

void EventPlacesTest::packsAnyOrderAndFindsEachRowAgain()
{
    QFETCH(std::size_t, logs);
    QFETCH(std::size_t, rows);
    std::mt19937 random(7);
    EventPlaces places;
    for (std::size_t log = 0; log < logs; ++log)
        QVERIFY(places.addLog(NameId{static_cast<std::uint32_t>(100 + log)}, 90'000'000));
    std::vector<EventPlaces::Packed> expected;
    for (std::size_t i = 0; i < rows; ++i) {
        const auto log = random() % logs;
        const auto sequence = static_cast<std::uint32_t>(random() % 90'000'000);
        places.push(places.numberOf(log, sequence));
        expected.push_back({static_cast<std::uint32_t>(100 + log), sequence});
    }
    places.fit();
    QCOMPARE(places.size(), rows);
    QVERIFY(places.read(0, rows + 5) == expected);
    QVERIFY(places.read(rows, 1).empty());
    std::vector<EventPlaces::Packed> seen;
    for (const EventPlaces::Packed place : places)
        seen.push_back(place);
    QVERIFY(seen == expected);
    for (std::size_t i = 0; i < rows; i += 97) {
        QVERIFY(places[i] == expected[i]);
        const EventRef ref{NameId{expected[i].region}, expected[i].sequence};
        QCOMPARE(places.find(ref, i / 2, rows), i);
        QCOMPARE(places.find(ref, i + 1, rows), rows);
        QCOMPARE(places.find(ref, 0, i), i);
    }
}

void EventPlacesTest::takesLessThanAByteARowOfLogsSideBySide()
{
    std::mt19937 random(7);
    EventPlaces places;
    for (unsigned log = 0; log < 4; ++log)
        QVERIFY(places.addLog(NameId{1 + log}, 1'000'000));
    std::array<std::uint32_t, 4> next{};
    constexpr std::size_t kRows = 100'000;
    for (std::size_t i = 0; i < kRows; ++i) {
        const std::size_t log = random() % 4;
        const bool late = random() % 50 == 0; // from far ahead in its log
        places.push(places.numberOf(log, late ? next[log] + random() % 10'000 : next[log]++));
    }
    places.fit();
    QVERIFY2(places.bytes() < kRows, qPrintable(QString::number(places.bytes())));
}

QTEST_APPLESS_MAIN(EventPlacesTest)
#include "event_places_test.moc"
