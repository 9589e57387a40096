#include "views/common/charts.h"

#include <QTest>

#include "views/common/theme.h"

using namespace souverix;

class ChartsTest : public QObject
{
    Q_OBJECT

    static std::vector<ChartRow> rows(int count)
    {
        std::vector<ChartRow> made;
        for (int i = 0; i < count; ++i) {
            made.push_back({QStringLiteral("region-%1").arg(i),
                            {{QStringLiteral("high"), 10.0 + i, Tone::High, {}},
                             {QStringLiteral("low"), 90.0, Tone::Low, {}}}});
        }
        return made;
    }

private slots:
    void rowsKeepTheirNamesHoweverLowTheyAre()
    {
        Theme theme;
        DistributionChart chart(theme);
        chart.resize(360, 160);
        chart.show(QStringLiteral("Drift"), rows(4));
        static_cast<QWidget&>(chart).show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        QCOMPARE(chart.labelsInSight(),
                 (QStringList{"region-0", "region-1", "region-2", "region-3"}));
    }

    void ofTooManyRowsSomeAreNamedInFull()
    {
        Theme theme;
        DistributionChart chart(theme);
        chart.resize(360, 160);
        chart.show(QStringLiteral("Drift"), rows(40));
        static_cast<QWidget&>(chart).show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        const QStringList names = chart.labelsInSight();
        QVERIFY(names.size() > 2 && names.size() < 40);
        QCOMPARE(names.front(), QStringLiteral("region-0"));
        QCOMPARE(names.filter(QStringLiteral("…")).size(), 0);
    }
};

QTEST_MAIN(ChartsTest)
#include "charts_test.moc"
