#include <QTest>

#include "views/common/time_axis.h"

using namespace souverix;

namespace
{

UtcTime at(const char* text)
{
    return UtcTime::parse(text).value();
}

} // namespace

class TimeAxisTest : public QObject
{
    Q_OBJECT

private slots:
    void pixelsAndTimesAreInverse()
    {
        const TimeAxis axis({at("2026-02-27T00:00:00Z"), at("2026-02-28T00:00:00Z")}, 100, 864);
        QCOMPARE(axis.toPixel(at("2026-02-27T00:00:00Z")), 100.0);
        QCOMPARE(axis.toPixel(at("2026-02-27T00:01:40Z")), 101.0);
        QCOMPARE(axis.toTime(101.0), at("2026-02-27T00:01:40Z"));
    }

    void zoomHoldsTheTimeUnderThePointer()
    {
        const TimeAxis axis({at("2026-02-27T00:00:00Z"), at("2026-02-28T00:00:00Z")}, 0, 1000);
        const UtcTime held = axis.toTime(250);
        const TimeAxis closer(axis.zoomed(0.1, 250), 0, 1000);
        QVERIFY(std::abs(closer.toPixel(held) - 250) < 0.01);
        QVERIFY(std::abs(closer.window().seconds() - 8640) < 0.01);
    }

    void neverShorterThanASecond()
    {
        const TimeAxis axis({at("2026-02-27T00:00:00Z"), at("2026-02-27T00:00:00Z")}, 0, 100);
        QCOMPARE(axis.window().seconds(), 1.0);
        QCOMPARE(axis.zoomed(0.001, 50).seconds(), 1.0);
    }

    void staysWithinYears0To9999()
    {
        const TimeAxis axis({UtcTime::min(), at("0001-01-01T00:00:00Z")}, 0, 100);
        QCOMPARE(axis.panned(-500).begin, UtcTime::min());
        QVERIFY(std::abs(axis.panned(-500).seconds() - axis.window().seconds()) < 1);
        const TimeAxis late({at("9999-01-01T00:00:00Z"), UtcTime::max()}, 0, 100);
        QCOMPARE(late.panned(500).end, UtcTime::max());
    }

    void ticksAreRoundAndFarEnoughApart_data()
    {
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("label");
        QTest::newRow("seconds") << "2026-02-27T00:00:30Z"
                                 << "00:00:10";
        QTest::newRow("hours") << "2026-02-28T00:00:00Z"
                               << "06:00";
        QTest::newRow("days") << "2026-03-09T00:00:00Z"
                              << "03-01";
        QTest::newRow("months") << "2027-02-27T00:00:00Z"
                                << "2026-07";
        QTest::newRow("years") << "2046-02-27T00:00:00Z"
                               << "2030";
        QTest::newRow("centuries") << "9999-02-27T00:00:00Z"
                                   << "4000";
    }
    void ticksAreRoundAndFarEnoughApart()
    {
        QFETCH(QString, end);
        QFETCH(QString, label);
        const TimeAxis axis({at("2026-02-27T00:00:00Z"), at(end.toUtf8().constData())}, 0, 1000);
        const auto ticks = axis.ticks(80);
        QVERIFY(ticks.size() >= 3);
        for (std::size_t i = 1; i < ticks.size(); ++i) {
            // Months differ in length, so that a tick may come a little early.
            QVERIFY(ticks[i].pixel - ticks[i - 1].pixel >= 80 * 0.9);
        }
        QVERIFY2(std::any_of(ticks.begin(), ticks.end(),
                             [&](const Tick& tick) { return tick.label == label; }),
                 ticks[1].label.toUtf8());
    }

    void weeksStartOnMonday()
    {
        const TimeAxis axis({at("2026-02-01T00:00:00Z"), at("2026-04-01T00:00:00Z")}, 0, 1000);
        for (const Tick& tick : axis.ticks(80)) {
            QCOMPARE((tick.at.seconds / 86400 + 3) % 7, 0);
        }
    }
};

QTEST_APPLESS_MAIN(TimeAxisTest)
#include "time_axis_test.moc"
