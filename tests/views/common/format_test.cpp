#include <QLocale>
#include <QTest>

#include "model/base/result.h"
#include "views/common/format.h"

using namespace souverix;

class FormatTest : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }

    void numbersAreGroupedAndCut()
    {
        QCOMPARE(format::count(412018), QStringLiteral("412,018"));
        QCOMPARE(format::hours(3.75), QStringLiteral("3.75 h"));
        QCOMPARE(format::number(3.0), QStringLiteral("3"));
        QCOMPARE(format::number(3.10), QStringLiteral("3.1"));
        QCOMPARE(format::number(-0.001), QStringLiteral("0"));
        QCOMPARE(format::number(1247, 1), QStringLiteral("1,247"));
        QCOMPARE(format::percent(0.873), QStringLiteral("87.3 %"));
    }

    void spansNameTheTwoLargestUnits()
    {
        QCOMPARE(format::span(0), QStringLiteral("0 s"));
        QCOMPARE(format::span(59), QStringLiteral("59 s"));
        QCOMPARE(format::span(8040), QStringLiteral("2 h 14 m"));
        QCOMPARE(format::span(7200), QStringLiteral("2 h"));
        QCOMPARE(format::span(86400 * 12 + 3600 * 3), QStringLiteral("12 d 3 h"));
        QCOMPARE(format::span(-90), QStringLiteral("−1 m 30 s"));
        QVERIFY(!format::span(INT64_MIN).isEmpty());
    }

    void timesAreUtc()
    {
        const UtcTime t = UtcTime::parse("2026-02-27T03:45:00.5Z").value();
        QCOMPARE(format::utc(t), QStringLiteral("2026-02-27 03:45:00Z"));
        QCOMPARE(format::utcExact(t), QStringLiteral("2026-02-27 03:45:00.5Z"));
        QCOMPARE(format::utcShort(t, t), QStringLiteral("03:45Z"));
        QCOMPARE(format::utcShort(t, UtcTime::parse("2026-03-01T00:00:00Z").value()),
                 QStringLiteral("02-27 03:45Z"));
        QCOMPARE(format::utcShort(t, UtcTime::parse("2025-03-01T00:00:00Z").value()),
                 QStringLiteral("2026-02-27 03:45Z"));
    }

    void agesLookBothWays()
    {
        const UtcTime t = UtcTime::parse("2026-02-27T03:45:00Z").value();
        QCOMPARE(format::age(t, t + Duration{38, 0}), QStringLiteral("38 s ago"));
        QCOMPARE(format::age(t + Duration{240, 0}, t), QStringLiteral("in 4 m"));
    }

    void errorsKeepTheirDetail()
    {
        const Error error{ErrorCode::Mismatch, "root", "sx.svxbundle: region-a: entry 12"};
        QVERIFY(format::error(error).contains(QStringLiteral("entry 12")));
        QVERIFY(format::error(error).startsWith(QStringLiteral("Broken")));
    }
};

QTEST_GUILESS_MAIN(FormatTest)
#include "format_test.moc"
