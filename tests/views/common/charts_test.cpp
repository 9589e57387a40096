#include "views/common/charts.h"

#include <QSignalSpy>
#include <QTest>

#include "views/common/stacked_bars.h"
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

    void aClickTellsRowAndPart()
    {
        Theme theme;
        DistributionChart chart(theme);
        chart.resize(360, 160);
        auto made = rows(3);
        made[2].parts[0].key = QStringLiteral("high-key");
        chart.show(QStringLiteral("Drift"), made);
        static_cast<QWidget&>(chart).show();
        QVERIFY(QTest::qWaitForWindowExposed(&chart));
        QSignalSpy clicks(&chart, &DistributionChart::partClicked);
        auto* bars = chart.findChild<StackedBars*>();
        QTest::mouseClick(bars, Qt::LeftButton, {}, bars->partRect(2, 0).center().toPoint());
        QTest::mouseClick(bars, Qt::LeftButton, {}, QPoint(1, 1));
        QCOMPARE(clicks.size(), 1);
        QCOMPARE(clicks[0][0].toString(), QStringLiteral("region-2"));
        QCOMPARE(clicks[0][1].toString(), QStringLiteral("high-key"));
    }

    void aPartOfOneInManyIsSeen()
    {
        Theme theme;
        StackedBars bars(theme);
        bars.resize(300, 80);
        bars.show({{QStringLiteral("region-a"),
                    {{QStringLiteral("critical"), 1, Tone::Critical, {}},
                     {QStringLiteral("none"), 99'999, Tone::Nominal, {}}}}});
        const QImage image = bars.grab().toImage();
        const QColor wanted = theme.tone(Tone::Critical).fill;
        const QPointF place = bars.partRect(0, 0).center();
        const auto away = [&](int x) {
            const QColor seen = image.pixelColor(x, static_cast<int>(place.y()));
            return std::abs(seen.red() - wanted.red()) + std::abs(seen.green() - wanted.green()) +
                   std::abs(seen.blue() - wanted.blue());
        };
        const QColor none = theme.tone(Tone::Nominal).fill;
        const int bare = std::abs(none.red() - wanted.red()) +
                         std::abs(none.green() - wanted.green()) +
                         std::abs(none.blue() - wanted.blue());
        const int x = static_cast<int>(place.x());
        QVERIFY(std::min({away(x - 1), away(x), away(x + 1)}) < bare * 3 / 4);
    }

    void barsAreAsLongAsTheirShareAndLieSideBySide()
    {
        Theme theme;
        StackedBars bars(theme);
        bars.resize(400, 100);
        bars.show(rows(2)); // 100 and 101 nodes
        const QRectF high = bars.partRect(1, 0), low = bars.partRect(1, 1);
        QCOMPARE(low.left(), high.right());
        QVERIFY(std::abs(low.width() / high.width() - 90.0 / 11.0) < 1e-9);
        QVERIFY(low.right() <= bars.width());
        QVERIFY(bars.partRect(0, 0).bottom() < high.top());
    }
};

QTEST_MAIN(ChartsTest)
#include "charts_test.moc"
