#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

#include <QTest>

#include "model/base/byte_chain.h"
#include "model/base/large_pages.h"

using namespace souverix;

class ByteChainTest : public QObject
{
    Q_OBJECT

private slots:
    void textsThatGrowSideBySideStayApart();
    void aPieceLongerThanManyBlocksIsWhole();
    void largeMemoryIsWritableFromEndToEnd();
};

void ByteChainTest::textsThatGrowSideBySideStayApart()
{
    std::mt19937 random(1);
    std::pmr::monotonic_buffer_resource memory(&largePages());
    std::vector<ByteChain> chains(300);
    std::vector<std::string> expected(chains.size());
    for (int round = 0; round < 20'000; ++round) {
        const std::size_t which = random() % chains.size();
        const std::string piece(random() % 60, static_cast<char>('a' + random() % 26));
        chains[which].append(piece, memory);
        expected[which] += piece;
    }
    for (std::size_t i = 0; i < chains.size(); ++i) {
        QCOMPARE(chains[i].size(), expected[i].size());
        QVERIFY(chains[i].text() == expected[i]);
    }
}

void ByteChainTest::aPieceLongerThanManyBlocksIsWhole()
{
    std::pmr::monotonic_buffer_resource memory;
    ByteChain chain;
    QVERIFY(chain.text().empty());
    std::string expected;
    for (std::size_t size = 0; size < 2'000; size += 61) {
        const std::string piece(size, static_cast<char>('a' + size % 26));
        chain.append(piece, memory);
        expected += piece;
        QVERIFY(chain.text() == expected);
    }
}

void ByteChainTest::largeMemoryIsWritableFromEndToEnd()
{
    for (const std::size_t size :
         {std::size_t{1} << 10, std::size_t{2} << 20, std::size_t{5'000'003}}) {
        auto* const bytes = static_cast<char*>(largePages().allocate(size, 16));
        QCOMPARE(reinterpret_cast<std::uintptr_t>(bytes) % 16, std::uintptr_t{0});
        std::fill_n(bytes, size, 'x');
        QCOMPARE(std::count(bytes, bytes + size, 'x'), static_cast<std::ptrdiff_t>(size));
        largePages().deallocate(bytes, size, 16);
    }
}

QTEST_APPLESS_MAIN(ByteChainTest)
#include "byte_chain_test.moc"
