#include <limits>
#include <random>

#include <QTest>

#include "model/base/packed_numbers.h"

using namespace souverix;

namespace
{

std::vector<std::uint64_t> back(std::string_view bytes, std::size_t count, bool& sound)
{
    std::vector<std::uint64_t> numbers(count);
    sound = takePacked(bytes, numbers) && bytes.empty();
    return numbers;
}

} // namespace

class PackedNumbersTest : public QObject
{
    Q_OBJECT
private slots:
    void givesBackWhatItTook_data();
    void givesBackWhatItTook();
    void aFewLargeOnesDoNotWidenTheRest();
    void refusesEveryCutAndAnyCountThatLies();
};

void PackedNumbersTest::givesBackWhatItTook_data()
{
    QTest::addColumn<std::vector<std::uint64_t>>("numbers");
    const auto largest = std::numeric_limits<std::uint64_t>::max();
    QTest::newRow("none") << std::vector<std::uint64_t>{};
    QTest::newRow("one") << std::vector<std::uint64_t>{7};
    QTest::newRow("equal") << std::vector<std::uint64_t>(300, 123456789);
    QTest::newRow("extremes") << std::vector<std::uint64_t>{0, largest, 1, largest - 1, 0};
    std::mt19937_64 random(1);
    for (const unsigned bits : {1U, 7U, 8U, 13U, 31U, 32U, 55U, 56U, 57U, 63U, 64U}) {
        std::vector<std::uint64_t> numbers(129);
        for (std::uint64_t& number : numbers)
            number = random() >> (64 - bits);
        QTest::addRow("%u bits", bits) << numbers;
    }
}

void PackedNumbersTest::givesBackWhatItTook()
{
    QFETCH(std::vector<std::uint64_t>, numbers);
    std::string bytes;
    putPacked(bytes, numbers);
    bool sound = false;
    QCOMPARE(back(bytes, numbers.size(), sound), numbers);
    QVERIFY(sound);
}

void PackedNumbersTest::aFewLargeOnesDoNotWidenTheRest()
{
    std::vector<std::uint64_t> numbers(256);
    for (std::size_t i = 0; i < numbers.size(); ++i)
        numbers[i] = i % 4;
    numbers[9] = numbers[200] = std::uint64_t{1} << 60;
    std::string bytes;
    putPacked(bytes, numbers);
    QVERIFY(bytes.size() < 256 * 2 / 8 + 40);
}

void PackedNumbersTest::refusesEveryCutAndAnyCountThatLies()
{
    std::vector<std::uint64_t> numbers(100, 5);
    numbers[50] = 1'000'000'000;
    numbers[99] = 77;
    std::string bytes;
    putPacked(bytes, numbers);
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        bool sound = true;
        back(std::string_view(bytes).substr(0, size), numbers.size(), sound);
        QVERIFY(!sound);
    }
    // What is read must stay within bounds whatever the bytes say.
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        for (const char value : {'\x00', '\x7F', '\xFF'}) {
            std::string flipped = bytes;
            flipped[i] = value;
            bool sound = false;
            back(flipped, numbers.size(), sound);
        }
    }
}

QTEST_GUILESS_MAIN(PackedNumbersTest)
#include "packed_numbers_test.moc"
