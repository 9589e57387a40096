#include "views/fleet/grid_layout.h"

#include <QTest>

using namespace souverix;

class GridLayoutTest : public QObject
{
    Q_OBJECT

private:
    static std::vector<GridGroup> groups(std::uint32_t regions, std::uint32_t clusters,
                                         std::uint32_t nodes)
    {
        std::vector<GridGroup> all;
        for (std::uint32_t r = 0; r < regions; ++r) {
            for (std::uint32_t c = 0; c < clusters; ++c) {
                all.push_back({r, nodes + c});
            }
        }
        return all;
    }

private slots:
    void squarifyTilesTheWholeArea()
    {
        const QRectF area(10, 20, 300, 200);
        double sum = 0;
        for (const QRectF& rect : squarify({6, 6, 4, 3, 2, 2, 1}, area)) {
            sum += rect.width() * rect.height();
            QVERIFY(area.adjusted(-1e-6, -1e-6, 1e-6, 1e-6).contains(rect));
        }
        QVERIFY(std::abs(sum - 300.0 * 200) < 1e-6);
    }

    void everyNodeHasACellOfItsOwnInItsBlock()
    {
        const auto layout = layoutGrid(groups(3, 5, 7), {800, 400});
        std::vector<QRectF> cells;
        for (const auto& block : layout.blocks) {
            for (std::uint32_t n = block.first; n < block.first + block.nodes; ++n) {
                const QRectF cell = layout.cellRect(n);
                QVERIFY(block.frame.adjusted(-1, -1, 1, 1).contains(cell));
                for (const QRectF& other : cells) {
                    QVERIFY(!other.intersects(cell));
                }
                cells.push_back(cell);
                QCOMPARE(layout.nodeAt(cell.center()), std::optional(n));
            }
        }
        QCOMPARE(cells.size(), 135U);
    }

    void aLargeFleetGrowsInHeightInsteadOfMerging()
    {
        const auto layout = layoutGrid(groups(4, 50, 500), {700, 350});
        QVERIFY(layout.cell >= GridMetrics{}.cellMin);
        QVERIFY(layout.content.height() > 350);
        const auto& last = layout.blocks.back();
        const std::uint32_t node = last.first + last.nodes - 1;
        QCOMPARE(layout.nodeAt(layout.cellRect(node).center()), std::optional(node));
    }

    void aLargeFleetFillsTheHeightThatItTakes()
    {
        std::vector<GridGroup> groups;
        for (std::uint32_t i = 0; i < 72; ++i)
            groups.push_back({i / 24, 800});
        const GridLayout layout = layoutGrid(groups, {1400, 600}, {});
        double filled = 0;
        for (const auto& block : layout.blocks) {
            filled += block.cells.width() * block.cells.height();
            QVERIFY(layout.content.width() >= block.frame.right());
            QVERIFY(layout.content.height() >= block.frame.bottom());
        }
        QVERIFY(layout.content.height() > 600);
        QVERIFY(filled > 0.6 * layout.content.width() * layout.content.height());
    }

    void arrowsReachEveryNodeOfAFleet()
    {
        const auto layout = layoutGrid(groups(2, 3, 5), {500, 300});
        std::vector<bool> seen(36, false);
        std::vector<std::uint32_t> open{0};
        while (!open.empty()) {
            const std::uint32_t node = open.back();
            open.pop_back();
            if (seen[node]) {
                continue;
            }
            seen[node] = true;
            for (const auto& [dx, dy] :
                 {std::pair(1, 0), std::pair(-1, 0), std::pair(0, 1), std::pair(0, -1)}) {
                open.push_back(layout.neighbour(node, dx, dy));
            }
        }
        QCOMPARE(std::count(seen.begin(), seen.end(), false), 0);
    }

    void anEmptyFleetHasNoCells()
    {
        const auto layout = layoutGrid({}, {500, 300});
        QVERIFY(layout.blocks.empty());
        QVERIFY(!layout.nodeAt({10, 10}));
    }
};

QTEST_MAIN(GridLayoutTest)
#include "grid_layout_test.moc"
