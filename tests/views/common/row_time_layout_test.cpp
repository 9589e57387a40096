#include "views/common/row_time_layout.h"

#include <QTest>

using namespace souverix;

class RowTimeLayoutTest : public QObject
{
    Q_OBJECT

private:
    static RowTimeLayout made(int rows)
    {
        RowTimeLayout layout;
        layout.size = {1200, 700};
        layout.rows = rows;
        layout.window = {{1'000'000, 0}, {1'086'400, 0}};
        return layout;
    }

private slots:
    void zoomKeepsTheTimeUnderThePointer()
    {
        const RowTimeLayout layout = made(10);
        for (const double pixel : {160.0, 500.5, 1199.0}) {
            const UtcTime before = layout.axis().toTime(pixel);
            RowTimeLayout zoomed = layout;
            zoomed.window = layout.axis().zoomed(0.31, pixel);
            QVERIFY(std::abs((zoomed.axis().toTime(pixel) - before).toSeconds()) < 1e-3);
        }
    }

    void rowZoomKeepsTheRowUnderThePointer()
    {
        const RowTimeLayout layout = made(5000).scrolledTo(20'000);
        const double y = 333;
        const auto row = layout.rowAt(y);
        const RowTimeLayout taller = layout.rowsZoomed(1.7, y);
        QCOMPARE(taller.rowAt(y), row);
        QVERIFY(taller.rowHeight > layout.rowHeight);
        QCOMPARE(layout.rowsZoomed(1e-6, y).rowHeight, RowTimeLayout::kRowMin);
        QCOMPARE(layout.rowsZoomed(1e6, y).rowHeight, RowTimeLayout::kRowMax);
    }

    void everyZoomStepChangesTheHeightUntilItsLimit()
    {
        RowTimeLayout layout = made(100);
        for (int i = 0; i < 200 && layout.rowHeight > RowTimeLayout::kRowMin; ++i) {
            const RowTimeLayout next = layout.rowsZoomed(0.95, 100);
            QVERIFY(next.rowHeight < layout.rowHeight);
            layout = next;
        }
        QCOMPARE(layout.rowHeight, RowTimeLayout::kRowMin);
    }

    void scrollStaysWithinTheRows()
    {
        const RowTimeLayout layout = made(100);
        QCOMPARE(layout.scrolledTo(-50).scroll, 0.0);
        QCOMPARE(layout.scrolledTo(1e9).endRow(), 100);
        QCOMPARE(made(3).scrolledTo(1e9).scroll, 0.0);
    }

    void showingARowMakesItWholeAndMovesNoMoreThanNeeded()
    {
        const RowTimeLayout layout = made(1000);
        QCOMPARE(layout.showing(3).scroll, 0.0);
        const RowTimeLayout there = layout.showing(500);
        QVERIFY(there.plot().contains(there.rowRect(500)));
        QCOMPARE(there.showing(500).scroll, there.scroll);
    }

    void placesOutsideTheRowsAreNoRow()
    {
        const RowTimeLayout layout = made(2);
        QVERIFY(!layout.rowAt(5));   // the axis
        QVERIFY(!layout.rowAt(600)); // below the last row
        QCOMPARE(layout.rowAt(21), std::optional(0));
        QVERIFY(!made(0).rowAt(30));
    }

    void spanCoversTheWindowAndIsKeptWhilePanning()
    {
        const TimeWindow window{{1'771'000'000, 0}, {1'771'090'000, 0}};
        const TileSpan span = tileSpan(window, 1000, 4);
        QVERIFY(span.covers(window));
        int others = 0;
        for (int step = 0; step < 100; ++step) {
            const TimeWindow moved{shifted(window.begin, step * 900.0),
                                   shifted(window.end, step * 900.0)};
            const TileSpan there = tileSpan(moved, 1000, 4);
            QVERIFY(there.covers(moved));
            others += there == span ? 0 : 1;
        }
        QVERIFY(others > 0 && others < 100);
    }

    void spanHasABinForEveryFewPixelsAtAnyZoom()
    {
        for (double seconds = 1; seconds < 3e8; seconds *= 1.37) {
            const UtcTime begin{1'500'000'000, 123};
            const TimeWindow window{begin, shifted(begin, seconds)};
            const TileSpan span = tileSpan(window, 1600, 4);
            QVERIFY(span.covers(window));
            const double bin = (span.end - span.begin).toSeconds() / span.bins;
            QVERIFY(seconds < 3 || bin / seconds * 1600 <= 4.01);
        }
    }

    void spanStaysWithinTheYears()
    {
        const TileSpan first = tileSpan({UtcTime::min(), shifted(UtcTime::min(), 1e6)}, 800, 4);
        QVERIFY(first.begin >= UtcTime::min() && first.bins > 0);
        const TileSpan last = tileSpan({shifted(UtcTime::max(), -1e6), UtcTime::max()}, 800, 4);
        QVERIFY(last.end <= UtcTime::max() && last.bins > 0);
    }

    void aWindowIsKeptNearTheHistory()
    {
        const TimeWindow history{{1000, 0}, {11'000, 0}};
        const TimeWindow late = keptNear({{50'000, 0}, {51'000, 0}}, history);
        QVERIFY(late.begin < history.end);
        QCOMPARE(late.seconds(), 1000.0);
        QVERIFY(keptNear({{-900'000, 0}, {900'000, 0}}, history).seconds() <= 12'500);
        const TimeWindow inside{{2000, 0}, {3000, 0}};
        QCOMPARE(keptNear(inside, history), inside);
    }
};

QTEST_MAIN(RowTimeLayoutTest)
#include "row_time_layout_test.moc"
