#include <cstdint>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

#include <QTest>

#include "model/replica/pages_ahead.h"

using namespace souverix;

namespace
{

constexpr std::uint64_t kBlock = PagesAhead::kBlock;
constexpr std::uint64_t kPage = 1024;

/// A file of numbered bytes that counts how it is read.
struct CountedFile {
    std::vector<char> bytes;
    std::vector<std::pair<std::uint64_t, std::size_t>> calls; // place, size
    bool broken = false;

    explicit CountedFile(std::size_t size) : bytes(size)
    {
        for (std::size_t i = 0; i < size; ++i)
            bytes[i] = static_cast<char>(i / kPage * 31 + i);
    }
    [[nodiscard]] PagesAhead::ReadFile reading()
    {
        return [this](std::span<char> to, std::uint64_t place) {
            calls.emplace_back(place, to.size());
            if (broken || place + to.size() > bytes.size())
                return false;
            std::copy_n(bytes.begin() + static_cast<std::ptrdiff_t>(place), to.size(), to.begin());
            return true;
        };
    }
    [[nodiscard]] std::string at(std::uint64_t place, std::size_t size) const
    {
        return {bytes.data() + place, size};
    }
};

/// A page as it is given; empty where it is not.
std::string page(PagesAhead& ahead, CountedFile& file, std::uint64_t place)
{
    std::string bytes(kPage, '\0');
    return ahead.read(bytes, place, file.reading()) ? bytes : std::string();
}

/// The same after a page near it was asked for.
std::string nearPage(PagesAhead& ahead, CountedFile& file, std::uint64_t place)
{
    static_cast<void>(page(ahead, file, place));
    return page(ahead, file, place);
}

} // namespace

class PagesAheadTest : public QObject
{
    Q_OBJECT
private slots:
    void neighboursComeTogether();
    void scanTakesEightBlocksAtOnce();
    void placesFarApartAreLeftToTheCaller();
    void endOfFileIsLeftToTheCaller();
    void failedReadGivesNothingAndKeepsNothing();
    void forgottenBytesAreReadAnew();
    void anyOrderGivesTheBytesOfTheFile();
};

void PagesAheadTest::neighboursComeTogether()
{
    CountedFile file(16 * kBlock);
    PagesAhead ahead;
    for (const std::uint64_t place : {kBlock - kPage, kPage, kBlock - kPage, std::uint64_t{0}})
        QCOMPARE(nearPage(ahead, file, place), file.at(place, kPage));
    QCOMPARE(file.calls.size(), 1U);
    QCOMPARE(file.calls[0], std::pair(std::uint64_t{0}, std::size_t{kBlock}));
}

void PagesAheadTest::scanTakesEightBlocksAtOnce()
{
    CountedFile file(64 * kBlock);
    PagesAhead ahead;
    QVERIFY(page(ahead, file, 0).empty()); // nobody knows yet that it is a scan
    for (std::uint64_t place = kPage; place < file.bytes.size(); place += kPage)
        QCOMPARE(page(ahead, file, place), file.at(place, kPage));
    // Two blocks, then runs of eight; the last ones do not reach so far.
    QVERIFY2(file.calls.size() < 20, qPrintable(QString::number(file.calls.size())));
    QCOMPARE(file.calls[2], std::pair(2 * kBlock, std::size_t{kBlock} * PagesAhead::kBlocks));
}

void PagesAheadTest::placesFarApartAreLeftToTheCaller()
{
    CountedFile file(64 * kBlock);
    PagesAhead ahead;
    for (std::uint64_t i = 0; i < 30; ++i) {
        const std::uint64_t place = i * 29 % 61 * kBlock;
        QVERIFY(page(ahead, file, place).empty());
    }
    QVERIFY(file.calls.empty());
}

void PagesAheadTest::endOfFileIsLeftToTheCaller()
{
    CountedFile file(2 * kBlock + kPage);
    PagesAhead ahead;
    QCOMPARE(nearPage(ahead, file, kBlock), file.at(kBlock, kPage));
    QVERIFY(nearPage(ahead, file, 2 * kBlock).empty());
    QVERIFY(nearPage(ahead, file, 9 * kBlock).empty());
    std::string across(kPage, '\0');
    QVERIFY(!ahead.read(across, kBlock - 512, file.reading()));
    QCOMPARE(nearPage(ahead, file, kBlock + kPage), file.at(kBlock + kPage, kPage));
}

void PagesAheadTest::failedReadGivesNothingAndKeepsNothing()
{
    CountedFile file(16 * kBlock);
    PagesAhead ahead;
    for (const unsigned block : {0U, 1U}) // the next one would be a scan
        QCOMPARE(nearPage(ahead, file, block * kBlock), file.at(block * kBlock, kPage));
    file.broken = true;
    QVERIFY(nearPage(ahead, file, 2 * kBlock).empty());
    QVERIFY(nearPage(ahead, file, 2 * kBlock).empty());
    file.broken = false;
    for (const unsigned block : {2U, 0U, 1U, 3U})
        QCOMPARE(nearPage(ahead, file, block * kBlock), file.at(block * kBlock, kPage));
}

void PagesAheadTest::forgottenBytesAreReadAnew()
{
    CountedFile file(16 * kBlock);
    PagesAhead ahead;
    QCOMPARE(nearPage(ahead, file, 0), file.at(0, kPage));
    file.bytes[0] = 'x';
    QVERIFY(nearPage(ahead, file, 0) != file.at(0, kPage));
    ahead.forget();
    QCOMPARE(nearPage(ahead, file, 0), file.at(0, kPage));
}

void PagesAheadTest::anyOrderGivesTheBytesOfTheFile()
{
    CountedFile file(40 * kBlock);
    PagesAhead ahead;
    std::uint64_t chosen = 1;
    for (int i = 0; i < 5000; ++i) {
        chosen = chosen * 6364136223846793005U + 1442695040888963407U;
        // Scans that begin anywhere, and single pages between.
        const std::uint64_t first = (chosen >> 33U) % (file.bytes.size() / kPage);
        const std::uint64_t count = (chosen >> 20U) % 7 == 0 ? 40 : 1;
        for (std::uint64_t at = first; at < first + count && at < file.bytes.size() / kPage; ++at) {
            const std::string given = nearPage(ahead, file, at * kPage);
            QVERIFY(given == file.at(at * kPage, kPage));
        }
    }
}

QTEST_GUILESS_MAIN(PagesAheadTest)
#include "pages_ahead_test.moc"
