#include <QTest>

#include "model/base/utc_time.h"

using namespace souverix;

class UtcTimeTest : public QObject
{
    Q_OBJECT
private slots:
    void writesWhatItRead_data();
    void writesWhatItRead();
    void refusesWhatIsNoTime_data();
    void refusesWhatIsNoTime();
    void readsOffsetsWhereAsked();
    void subtractsExactlyAcrossTheEpoch();
    void readsAndWritesSpans();
};

void UtcTimeTest::writesWhatItRead_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text : {"0000-01-01T00:00:00Z", "1969-12-31T23:59:59.999999999Z",
                             "1970-01-01T00:00:00Z", "2024-02-29T12:00:00.5Z",
                             "2262-04-12T00:00:00.000000001Z", "9999-12-31T23:59:59.999999999Z"})
        QTest::newRow(text) << QByteArray(text);
}

void UtcTimeTest::writesWhatItRead()
{
    QFETCH(QByteArray, text);
    const auto time = UtcTime::parse(text.toStdString());
    QVERIFY(time);
    QCOMPARE(QByteArray::fromStdString(time->toString()), text);
    QVERIFY(*time >= UtcTime::min() && *time <= UtcTime::max());
}

void UtcTimeTest::refusesWhatIsNoTime_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char* text :
         {"", "2026-02-27", "2026-02-27T03:45Z", "2026-02-27T03:45:60Z", "2026-02-29T00:00:00Z",
          "2026-13-01T00:00:00Z", "2026-02-27T24:00:00Z", "2026-02-27t03:45:00Z",
          "2026-02-27T03:45:00z", "2026-02-27T03:45:00+00:00", "2026-02-27T03:45:00.Z",
          "2026-02-27T03:45:00.1234567890Z", "2026-02-27T03:45:00Z ", "+026-02-27T03:45:00Z"})
        QTest::newRow(text) << QByteArray(text);
}

void UtcTimeTest::refusesWhatIsNoTime()
{
    QFETCH(QByteArray, text);
    QVERIFY(!UtcTime::parse(text.toStdString()));
}

void UtcTimeTest::readsOffsetsWhereAsked()
{
    QCOMPARE(UtcTime::parseRfc3339("2018-04-05T18:31:00+01:00"),
             UtcTime::parse("2018-04-05T17:31:00Z"));
    QVERIFY(!UtcTime::parseRfc3339("2018-04-05T18:31:00+25:00"));
    QVERIFY(!UtcTime::parseRfc3339("2018-04-05T18:31:00+05"));
}

void UtcTimeTest::subtractsExactlyAcrossTheEpoch()
{
    const UtcTime a = *UtcTime::parse("1970-01-01T00:00:00.25Z"),
                  b = *UtcTime::parse("1969-12-31T23:59:59.75Z");
    QCOMPARE((a - b).seconds, 0);
    QCOMPARE((a - b).nanos, 500'000'000);
    QVERIFY(b + (a - b) == a);
    QVERIFY(a - (a - b) == b);
    QCOMPARE((b - a).toSeconds(), -0.5);
}

void UtcTimeTest::readsAndWritesSpans()
{
    QCOMPARE(parseSpan("15m"), std::optional<std::int64_t>(900));
    QCOMPARE(parseSpan("1h30m"), std::optional<std::int64_t>(5400));
    for (const char* text : {"", "15", "m", "15x", "1h 30m", "99999999999999999999d"})
        QVERIFY(!parseSpan(text));
    QCOMPARE(formatSpan(900), std::string("15m"));
    QCOMPARE(formatSpan(0), std::string("0s"));
    QCOMPARE(formatSpan(90061), std::string("1d1h1m1s"));
}

QTEST_APPLESS_MAIN(UtcTimeTest)
#include "utc_time_test.moc"
