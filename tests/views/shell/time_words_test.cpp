#include <QTest>

#include "views/shell/time_words.h"

using namespace souverix;

namespace
{

UtcTime at(const char* text)
{
    return UtcTime::parse(text).value();
}

} // namespace

class TimeWordsTest : public QObject
{
    Q_OBJECT

private slots:
    void reads_data()
    {
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("time");
        QTest::newRow("day") << "2026-02-27"
                             << "2026-02-27T00:00:00Z";
        QTest::newRow("minute") << "2026-02-27 03:45"
                                << "2026-02-27T03:45:00Z";
        QTest::newRow("RFC 3339") << "2026-02-27T03:45:00Z"
                                  << "2026-02-27T03:45:00Z";
        QTest::newRow("fraction") << "2026-02-27T03:45:00.25Z"
                                  << "2026-02-27T03:45:00.25Z";
        QTest::newRow("clock, of T's day") << "4:30"
                                           << "2026-02-20T04:30:00Z";
        QTest::newRow("now") << "now"
                             << "2026-02-27T03:45:00Z";
        QTest::newRow("before now") << "now-2h"
                                    << "2026-02-27T01:45:00Z";
        QTest::newRow("before T") << "-15m"
                                  << "2026-02-20T11:45:00Z";
        QTest::newRow("after T") << "+1d"
                                 << "2026-02-21T12:00:00Z";
        QTest::newRow("yesterday") << "yesterday 14:00"
                                   << "2026-02-26T14:00:00Z";
        QTest::newRow("today") << "Today"
                               << "2026-02-27T00:00:00Z";
    }
    void reads()
    {
        QFETCH(QString, words);
        QFETCH(QString, time);
        const auto read =
            parseTimeWords(words, at("2026-02-27T03:45:00Z"), at("2026-02-20T12:00:00Z"));
        QVERIFY(read.has_value());
        QCOMPARE(QString::fromStdString(read->toString()), time);
    }

    void refusesWhatIsNoTime_data()
    {
        QTest::addColumn<QString>("words");
        for (const char* words :
             {"", "soon", "2026-02-30", "2026-02-27 25:00", "now-", "-", "12"}) {
            QTest::newRow(words) << words;
        }
    }
    void refusesWhatIsNoTime()
    {
        QFETCH(QString, words);
        QVERIFY(!parseTimeWords(words, at("2026-02-27T03:45:00Z"), at("2026-02-20T12:00:00Z")));
    }
};

QTEST_APPLESS_MAIN(TimeWordsTest)
#include "time_words_test.moc"
