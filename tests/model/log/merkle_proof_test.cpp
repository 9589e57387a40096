#include <QTest>

#include "model/log/merkle_proof.h"
#include "tests/support/log_builder.h"

using namespace souverix;
using namespace souverix::test;

class MerkleProofTest : public QObject
{
    Q_OBJECT
private slots:
    void everyLeafOfEverySmallTreeIsProven();
    void changedInclusionProofIsRefused();
    void everyPrefixOfEverySmallTreeIsProven();
    void changedConsistencyProofIsRefused();
    void impossibleQuestionsAreWrongUsage();
    void indexPastTheTreeIsNeverProven();
    void sizesNearTwoToThe64DoNotOverflow();
    void missingHashIsPassedOn();
};

void MerkleProofTest::everyLeafOfEverySmallTreeIsProven()
{
    const LogBuilder log(40);
    for (std::uint64_t size = 1; size <= 40; ++size)
        for (std::uint64_t index = 0; index < size; ++index) {
            const auto proof = inclusionProof(index, size, log.hashAt());
            QVERIFY(proof);
            QVERIFY(verifyInclusion(index, size, log.leaves()[index], *proof, log.root(size)));
            const std::uint64_t other = (index + 1) % size;
            if (other != index)
                QVERIFY(!verifyInclusion(other, size, log.leaves()[index], *proof, log.root(size)));
        }
}

void MerkleProofTest::changedInclusionProofIsRefused()
{
    const LogBuilder log(13);
    for (std::uint64_t index = 0; index < 13; ++index) {
        const auto proof = *inclusionProof(index, 13, log.hashAt());
        const auto holds = [&](std::span<const Hash> path) {
            return verifyInclusion(index, 13, log.leaves()[index], path, log.root(13));
        };
        for (std::size_t at = 0; at < proof.size(); ++at)
            for (std::size_t byte = 0; byte < 32; ++byte) {
                auto changed = proof;
                changed[at][byte] ^= 0x80;
                QVERIFY(!holds(changed));
            }
        auto longer = proof;
        longer.push_back(emptyRoot());
        QVERIFY(!holds(longer));
        QVERIFY(!holds(std::span(proof).first(proof.size() - 1)));
        QVERIFY(!holds(std::span(proof).subspan(1)));
        QVERIFY(!holds({}));
        QVERIFY(!verifyInclusion(index, 13, log.leaves()[(index + 1) % 13], proof, log.root(13)));
    }
}

void MerkleProofTest::everyPrefixOfEverySmallTreeIsProven()
{
    const LogBuilder log(40);
    for (std::uint64_t newSize = 0; newSize <= 40; ++newSize)
        for (std::uint64_t oldSize = 0; oldSize <= newSize; ++oldSize) {
            const auto proof = consistencyProof(oldSize, newSize, log.hashAt());
            QVERIFY(proof);
            QVERIFY(
                verifyConsistency(oldSize, log.root(oldSize), newSize, log.root(newSize), *proof));
            if (oldSize > 0)
                QVERIFY(
                    !verifyConsistency(oldSize, emptyRoot(), newSize, log.root(newSize), *proof));
        }
}

void MerkleProofTest::changedConsistencyProofIsRefused()
{
    const LogBuilder log(21), other(21, "another ");
    for (std::uint64_t oldSize = 1; oldSize < 21; ++oldSize) {
        const auto proof = *consistencyProof(oldSize, 21, log.hashAt());
        const auto holds = [&](std::span<const Hash> path) {
            return verifyConsistency(oldSize, log.root(oldSize), 21, log.root(21), path);
        };
        for (std::size_t at = 0; at < proof.size(); ++at) {
            auto changed = proof;
            changed[at][at % 32] ^= 1;
            QVERIFY(!holds(changed));
        }
        auto longer = proof;
        longer.push_back(emptyRoot());
        QVERIFY(!holds(longer));
        QVERIFY(!holds(std::span(proof).first(proof.size() - 1)));
        QVERIFY(!verifyConsistency(oldSize, other.root(oldSize), 21, log.root(21), proof));
        QVERIFY(!verifyConsistency(21, log.root(21), oldSize, log.root(oldSize), proof));
    }
    QVERIFY(!verifyConsistency(0, log.root(1), 21, log.root(21), {}));
    QVERIFY(!verifyConsistency(0, emptyRoot(), 21, log.root(21), std::vector<Hash>(1)));
    QVERIFY(!verifyConsistency(5, log.root(5), 5, log.root(5), std::vector<Hash>(1)));
    QVERIFY(!verifyConsistency(5, log.root(5), 5, other.root(5), {}));
}

void MerkleProofTest::impossibleQuestionsAreWrongUsage()
{
    const LogBuilder log(4);
    QVERIFY(inclusionProof(4, 4, log.hashAt()).error().code == ErrorCode::Usage);
    QVERIFY(consistencyProof(4, 3, log.hashAt()).error().code == ErrorCode::Usage);
}

void MerkleProofTest::indexPastTheTreeIsNeverProven()
{
    const Hash leaf = leafHash("entry");
    QVERIFY(verifyInclusion(0, 1, leaf, {}, leaf));
    QVERIFY(!verifyInclusion(1, 1, leaf, {}, leaf));
    QVERIFY(!verifyInclusion(0, 0, leaf, {}, leaf));
    QVERIFY(!verifyInclusion(UINT64_MAX, 1, leaf, {}, leaf));
}

void MerkleProofTest::sizesNearTwoToThe64DoNotOverflow()
{
    const auto sameEverywhere = [](unsigned level, std::uint64_t) -> Result<Hash> {
        Hash hash{};
        hash[0] = static_cast<std::uint8_t>(level);
        return hash;
    };
    const std::uint64_t size = UINT64_MAX;
    const Hash root = *rangeRoot(0, size, sameEverywhere);
    for (const std::uint64_t index : {std::uint64_t{0}, size / 3, size - 1}) {
        const auto proof = inclusionProof(index, size, sameEverywhere);
        QVERIFY(proof);
        // The made-up hashes are no tree; what counts is that path and walk have one length.
        QVERIFY(rootOfInclusion(index, size, Hash{}, *proof).has_value());
        QVERIFY(proof->size() <= 64);
    }
    QVERIFY(consistencyProof(size - 1, size, sameEverywhere));
    QVERIFY(!verifyConsistency(size - 1, root, size, Hash{}, {}));
}

void MerkleProofTest::missingHashIsPassedOn()
{
    const auto nothing = [](unsigned, std::uint64_t) -> Result<Hash> {
        return fail(ErrorCode::NotFound, "no hash");
    };
    QVERIFY(inclusionProof(0, 2, nothing).error().code == ErrorCode::NotFound);
    QVERIFY(consistencyProof(1, 2, nothing).error().code == ErrorCode::NotFound);
}

QTEST_APPLESS_MAIN(MerkleProofTest)
#include "merkle_proof_test.moc"
