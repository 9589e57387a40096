#include "views/drift/heat_image.h"

#include <cmath>

#include <QTest>

using namespace souverix;

class HeatImageTest : public QObject
{
    Q_OBJECT

private:
    static constexpr UtcTime kBegin{0, 0}, kEnd{1000, 0};

    static HeatRow row(std::vector<std::uint8_t> worst, std::vector<std::uint8_t> drifted = {})
    {
        HeatRow made;
        made.name = NameId{1};
        made.span = {kBegin, kEnd, static_cast<std::uint32_t>(worst.size())};
        made.worst = std::move(worst);
        made.drifted = std::move(drifted);
        return made;
    }

    static HeatLook look()
    {
        HeatLook look;
        look.fill = {0xff000010, 0xff000020, 0xff000030, 0xff000040, 0xff000050, 0xff000060};
        look.background = 0xffffffff;
        look.hatchInk = 0xff111111;
        look.unread = 0xff222222;
        return look;
    }

    static HeatImage draw(const HeatRow* one, int width, int height = 4, int runMin = 0)
    {
        return heatImage({one}, {0}, height, {width, height}, TimeAxis({kBegin, kEnd}, 0, width),
                         look(), runMin);
    }

private slots:
    void aSingleCriticalBinIsSeenHoweverNarrow()
    {
        std::vector<std::uint8_t> worst(5000, 0);
        worst[3210] = static_cast<std::uint8_t>(Severity::Critical);
        const HeatRow one = row(worst);
        for (const int width : {7, 60, 333, 1000, 5000, 9000}) {
            const QImage image = draw(&one, width).image;
            int critical = 0;
            for (int x = 0; x < width; ++x) {
                critical += image.pixel(x, 0) == look().fill[5] ? 1 : 0;
            }
            QVERIFY2(critical >= 1 && critical <= 1 + width / 2000,
                     qPrintable(QString::number(width)));
        }
    }

    void rowsInPiecesAreThoseOfTheWhole()
    {
        std::vector<HeatRow> made;
        for (std::uint8_t i = 0; i < 11; ++i) {
            made.push_back(row({i % 6U == 5U ? DriftMap::kNoData : static_cast<std::uint8_t>(i % 5),
                                1, 0, static_cast<std::uint8_t>(i % 3), 5, 1, 1, 2}));
        }
        std::vector<const HeatRow*> rows;
        std::vector<int> tops;
        for (std::size_t i = 0; i < made.size(); ++i) {
            rows.push_back(i == 4 ? nullptr : &made[i]);
            tops.push_back(static_cast<int>(std::lround(static_cast<double>(i) * 20.4)) - 7);
        }
        const TimeAxis axis({kBegin, kEnd}, 0, 64);
        const int below = tops.back() + 20;
        const HeatImage whole = heatImage(rows, tops, 20, {64, below}, axis, look(), 4);
        std::size_t runs = 0;
        for (std::size_t first = 0; first < rows.size(); first += 3) {
            const std::size_t end = std::min(rows.size(), first + 3);
            const auto from = static_cast<std::ptrdiff_t>(first),
                       to = static_cast<std::ptrdiff_t>(end);
            const int top = std::max(0, tops[first]);
            std::vector<int> within(tops.begin() + from, tops.begin() + to);
            for (int& place : within) {
                place -= top;
            }
            const int bottom = end < rows.size() ? tops[end] : below;
            const HeatImage piece = heatImage({rows.begin() + from, rows.begin() + to}, within, 20,
                                              {64, bottom - top}, axis, look(), 4);
            QCOMPARE(piece.image, whole.image.copy(0, top, 64, bottom - top));
            for (const HeatRun& run : piece.runs) {
                QCOMPARE(run.row + static_cast<int>(first), whole.runs[runs].row);
                QCOMPARE(run.x0, whole.runs[runs++].x0);
            }
        }
        QCOMPARE(runs, whole.runs.size());
    }

    void beforeItExistedThereIsNothing()
    {
        const HeatRow one = row({DriftMap::kNoData, DriftMap::kNoData, 0, 0});
        const QImage image = draw(&one, 8).image;
        QCOMPARE(image.pixel(1, 0), look().background);
        QCOMPARE(image.pixel(3, 0), look().background);
        QCOMPARE(image.pixel(4, 0), look().fill[0]);
    }

    void unknownIsHatchedAndNeverDrawnAsNone()
    {
        const HeatRow one = row(std::vector<std::uint8_t>(10, 1));
        const QImage image = draw(&one, 40, 20).image;
        int ink = 0;
        for (int x = 0; x < 40; ++x) {
            for (int y = 0; y < 19; ++y) {
                QVERIFY(image.pixel(x, y) != look().fill[0]);
                ink += image.pixel(x, y) == look().hatchInk ? 1 : 0;
            }
        }
        QVERIFY(ink > 100);
    }

    void aRowThatWasNotReadIsDotted()
    {
        const QImage image = draw(nullptr, 30, 12).image;
        int dots = 0;
        for (int x = 0; x < 30; ++x) {
            dots += image.pixel(x, 3) == look().unread ? 1 : 0;
        }
        QCOMPARE(dots, 5);
    }

    void anOldRowIsDrawnWhereItBelongs()
    {
        const HeatRow one = row({0, 5, 0, 0});
        const HeatImage made =
            heatImage({&one}, {0}, 3, {100, 3}, TimeAxis({{200, 0}, {700, 0}}, 0, 100), look(), 0);
        QCOMPARE(made.image.pixel(5, 0), look().fill[0]);  // 225 s
        QCOMPARE(made.image.pixel(20, 0), look().fill[5]); // 300 s
        QCOMPARE(made.image.pixel(70, 0), look().fill[0]); // 550 s
    }

    void aClustersFillIsAsHighAsItsShare()
    {
        const HeatRow one = row({3, 3}, {50, 1});
        const QImage image = draw(&one, 2, 21).image;
        int half = 0, little = 0;
        for (int y = 0; y < 20; ++y) {
            half += image.pixel(0, y) == look().fill[3] ? 1 : 0;
            little += image.pixel(1, y) == look().fill[3] ? 1 : 0;
        }
        QCOMPARE(half, 10);
        QCOMPARE(little, 2); // seen, however small the share
    }

    void runsAreLetteredWhereThereIsRoom()
    {
        const HeatRow one = row({0, 4, 4, 0, 5, 0, 0, 0, 0, 0});
        const auto runs = draw(&one, 100, 20, 15).runs;
        QCOMPARE(runs.size(), 1U);
        QCOMPARE(runs[0].x0, 10);
        QCOMPARE(runs[0].x1, 30);
        QCOMPARE(runs[0].severity, std::uint8_t{4});
    }

    void worstOfAStretchIgnoresWhatDidNotExist()
    {
        const HeatRow one = row({DriftMap::kNoData, 0, 2, 1});
        QCOMPARE(worstIn(one, {0, 0}, {1000, 0}), std::uint8_t{2});
        QCOMPARE(worstIn(one, {0, 0}, {200, 0}), DriftMap::kNoData);
        QCOMPARE(worstIn(one, {800, 0}, {801, 0}), std::uint8_t{1});
        QCOMPARE(worstIn(one, {5000, 0}, {5001, 0}), DriftMap::kNoData);
    }

    void mapsAreCutIntoRows()
    {
        DriftMap map{kBegin, kEnd, 2, {NameId{7}, NameId{8}}, {0, 1, 2, 3}, {}};
        const auto rows = heatRows(map, {kBegin, kEnd, 2});
        QCOMPARE(rows.size(), 2U);
        QCOMPARE(rows[1]->worst, (std::vector<std::uint8_t>{2, 3}));
        QVERIFY(rows[0]->drifted.empty());
    }
};

QTEST_MAIN(HeatImageTest)
#include "heat_image_test.moc"
