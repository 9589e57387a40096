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

QTEST_APPLESS_MAIN(EventPlacesTest)
#include "event_places_test.moc"
