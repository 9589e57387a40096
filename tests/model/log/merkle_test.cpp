#include <QTest>

#include "model/log/merkle.h"
#include "tests/support/log_builder.h"

using namespace souverix;
using namespace souverix::test;

namespace
{

// RFC 6962, 2.1, word for word.
Hash definedRoot(std::span<const Hash> leaves)
{
    if (leaves.empty())
        return emptyRoot();
    if (leaves.size() == 1)
        return leaves[0];
    std::size_t k = 1;
    while (k * 2 < leaves.size())
        k *= 2;
    return nodeHash(definedRoot(leaves.first(k)), definedRoot(leaves.subspan(k)));
}

} // namespace

class MerkleTest : public QObject
{
    Q_OBJECT
private slots:
    void rootsAreThoseThatCertificateTransparencyPublishes();
    void rootFollowsTheDefinitionAtEverySize();
    void wholeSubtreesAppendLikeTheirLeaves();
    void subtreeOutOfPlaceIsRefused();
    void frontierComesBackFromItsBytes();
    void frontierOfAnotherLengthIsRefused();
};

void MerkleTest::rootsAreThoseThatCertificateTransparencyPublishes()
{
    const char* const entries[] = {"",
                                   "00",
                                   "10",
                                   "2021",
                                   "3031",
                                   "40414243",
                                   "5051525354555657",
                                   "606162636465666768696a6b6c6d6e6f"};
    Frontier frontier;
    QCOMPARE(toHex(frontier.root()),
             std::string("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"));
    std::vector<std::string> roots;
    for (const char* entry : entries) {
        frontier.append(leafHash(*fromHex(entry)));
        roots.push_back(toHex(frontier.root()));
    }
    QCOMPARE(roots[0],
             std::string("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"));
    QCOMPARE(roots[1],
             std::string("fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125"));
    QCOMPARE(roots[2],
             std::string("aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77"));
    QCOMPARE(roots[7],
             std::string("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"));
}

void MerkleTest::rootFollowsTheDefinitionAtEverySize()
{
    const LogBuilder log(300);
    Frontier frontier;
    for (std::size_t size = 0; size < 300; ++size) {
        const auto leaves = std::span(log.leaves()).first(size);
        QCOMPARE(frontier.size(), size);
        QVERIFY(frontier.root() == definedRoot(leaves));
        QVERIFY(rootOf(leaves) == definedRoot(leaves));
        frontier.append(log.leaves()[size]);
    }
}

void MerkleTest::wholeSubtreesAppendLikeTheirLeaves()
{
    const LogBuilder log(256 + 64 + 4 + 1);
    Frontier leaves, subtrees;
    for (const Hash& leaf : log.leaves())
        leaves.append(leaf);
    std::size_t at = 0;
    for (const unsigned level : {7U, 7U, 6U, 2U, 0U}) {
        const std::size_t count = std::size_t{1} << level;
        QVERIFY(subtrees.appendSubtree(level, rootOf(std::span(log.leaves()).subspan(at, count))));
        at += count;
    }
    QVERIFY(subtrees == leaves);
}

void MerkleTest::subtreeOutOfPlaceIsRefused()
{
    Frontier frontier;
    frontier.append(emptyRoot());
    const Frontier before = frontier;
    QVERIFY(!frontier.appendSubtree(1, emptyRoot()));
    QVERIFY(!frontier.appendSubtree(64, emptyRoot()));
    QVERIFY(frontier == before);
}

void MerkleTest::frontierComesBackFromItsBytes()
{
    const LogBuilder log(77);
    Frontier frontier;
    for (const Hash& leaf : log.leaves()) {
        const auto back = Frontier::parse(frontier.serialize());
        QVERIFY(back);
        QVERIFY(*back == frontier);
        frontier.append(leaf);
    }
}

void MerkleTest::frontierOfAnotherLengthIsRefused()
{
    Frontier frontier;
    for (int i = 0; i < 7; ++i)
        frontier.append(emptyRoot());
    const std::string bytes = frontier.serialize();
    for (std::size_t length = 0; length < bytes.size(); ++length)
        QVERIFY2(!Frontier::parse(bytes.substr(0, length)), std::to_string(length).c_str());
    QVERIFY(!Frontier::parse(bytes + '\0'));
}

QTEST_APPLESS_MAIN(MerkleTest)
#include "merkle_test.moc"
