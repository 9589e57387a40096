#include <QTest>

#include "model/query/packed_marks.h"

using namespace souverix;

namespace
{

void compare(const std::string& bytes, const std::vector<UtcTime>& times,
             const std::vector<std::uint32_t>& numbers)
{
    PackedMarks packed(bytes);
    PackedMarks::Mark mark;
    for (std::size_t i = 0; i < times.size(); ++i) {
        QVERIFY(packed.next(mark));
        QVERIFY(mark.time == times[i]);
        QCOMPARE(mark.value, numbers[i]);
    }
    QVERIFY(!packed.next(mark));
}

constexpr UtcTime kBegin{1'760'000'000, 0};

} // namespace

Q_DECLARE_METATYPE(std::vector<UtcTime>)

class PackedMarksTest : public QObject
{
    Q_OBJECT

private slots:
    void anyTimesAndNumbersComeBack_data()
    {
        QTest::addColumn<std::vector<UtcTime>>("times");
        QTest::addColumn<quint32>("number");
        const auto later = [](std::int64_t seconds, std::int32_t nanos) {
            return kBegin + Duration{seconds, nanos};
        };
        using Times = std::vector<UtcTime>;
        QTest::newRow("milliseconds") << Times{kBegin, later(0, 1'000'000), later(70, 0)} << 0U;
        QTest::newRow("one instant twice") << Times{kBegin, kBegin, later(1, 0)} << 0U;
        QTest::newRow("before 1970")
            << Times{{-62'167'219'200, 5'000'000}, {-62'167'219'199, 0}} << 0U;
        QTest::newRow("the longest step of milliseconds")
            << Times{kBegin, later(4'294'967, 295'000'000)} << 0U;
        QTest::newRow("one more") << Times{kBegin, later(4'294'967, 296'000'000)} << 0U;
        QTest::newRow("all of time") << Times{UtcTime::min(), UtcTime::max()} << 0U;
        QTest::newRow("nanoseconds") << Times{later(0, 1), later(0, 2), later(90'000, 0)} << 0U;
        QTest::newRow("nanoseconds far apart") << Times{later(0, 1), later(281'475, 0)} << 0U;
        QTest::newRow("the last small number") << Times{kBegin} << 65'535U;
        QTest::newRow("the first large number") << Times{kBegin, later(1, 0)} << 65'536U;
        QTest::newRow("large numbers with nanoseconds") << Times{later(0, 1)} << 65'536U;
    }
    void anyTimesAndNumbersComeBack()
    {
        QFETCH(std::vector<UtcTime>, times);
        QFETCH(quint32, number);
        std::vector<std::uint32_t> numbers;
        for (std::size_t i = 0; i < times.size(); ++i)
            numbers.push_back(number + static_cast<std::uint32_t>(i));
        compare(packMarks(times, numbers), times, numbers);
    }

    void stepsOfMillisecondsComeBackAsTimes()
    {
        for (const std::uint64_t step : {std::uint64_t{7}, std::uint64_t{1} << 40U}) {
            const std::int64_t begin = wholeMillis(kBegin);
            const auto millis = static_cast<std::int64_t>(step);
            const std::vector<std::uint32_t> numbers{3, 1, 2};
            compare(packMarks(begin, std::vector<std::uint64_t>{5, step, 0}, numbers),
                    {fromMillis(begin + 5), fromMillis(begin + 5 + millis),
                     fromMillis(begin + 5 + millis)},
                    numbers);
        }
    }

    void noMarksAreNoBytes()
    {
        QVERIFY(packMarks(std::span<const UtcTime>(), {}).empty());
        QVERIFY(packMarks(0, {}, {}).empty());
        PackedMarks packed({});
        PackedMarks::Mark mark;
        QVERIFY(!packed.next(mark));
    }
};

QTEST_APPLESS_MAIN(PackedMarksTest)
#include "packed_marks_test.moc"
