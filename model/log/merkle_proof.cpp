#include "model/log/merkle_proof.h"

#include <algorithm>
#include <bit>

#include "model/log/merkle.h"

namespace souverix
{
namespace
{

// RFC 6962: the largest power of two smaller than n, for n > 1.
std::uint64_t splitOf(std::uint64_t n)
{
    return std::bit_floor(n - 1);
}

struct Walk {
    std::uint64_t fn; // where the proven node is in its level
    std::uint64_t sn; // where the level's last node is

    bool hasLeftSibling() const { return (fn & 1) != 0 || fn == sn; }
    // Up one level, and past those where a right edge has no sibling.
    void climb()
    {
        if ((fn & 1) == 0)
            while ((fn & 1) == 0 && fn != 0)
                shift();
        shift();
    }
    void shift()
    {
        fn >>= 1;
        sn >>= 1;
    }
};

} // namespace

Result<Hash> rangeRoot(std::uint64_t begin, std::uint64_t end, const HashAt& hashAt)
{
    if (begin >= end)
        return emptyRoot();
    std::vector<Hash> parts;
    while (begin < end) {
        const std::uint64_t whole = std::bit_floor(end - begin);
        const auto level = static_cast<unsigned>(std::countr_zero(whole));
        auto part = hashAt(level, begin >> level);
        if (!part)
            return failWith(part);
        parts.push_back(*part);
        begin += whole;
    }
    Hash root = parts.back();
    for (std::size_t i = parts.size() - 1; i-- > 0;)
        root = nodeHash(parts[i], root);
    return root;
}

Result<std::vector<Hash>> inclusionProof(std::uint64_t index, std::uint64_t size,
                                         const HashAt& hashAt)
{
    if (index >= size)
        return fail(ErrorCode::Usage, "inclusion proof: the index is not below the size");
    std::vector<Hash> proof;
    for (std::uint64_t low = 0, high = size; high - low > 1;) {
        const std::uint64_t middle = low + splitOf(high - low);
        const bool left = index < middle;
        auto other = left ? rangeRoot(middle, high, hashAt) : rangeRoot(low, middle, hashAt);
        if (!other)
            return failWith(other);
        proof.push_back(*other);
        (left ? high : low) = middle;
    }
    std::reverse(proof.begin(), proof.end());
    return proof;
}

Result<std::vector<Hash>> consistencyProof(std::uint64_t oldSize, std::uint64_t newSize,
                                           const HashAt& hashAt)
{
    if (oldSize > newSize)
        return fail(ErrorCode::Usage, "consistency proof: the old size is above the new");
    std::vector<Hash> proof;
    if (oldSize == 0 || oldSize == newSize)
        return proof;
    std::uint64_t low = 0, high = newSize;
    while (high != oldSize) {
        const std::uint64_t middle = low + splitOf(high - low);
        const bool left = oldSize <= middle;
        auto other = left ? rangeRoot(middle, high, hashAt) : rangeRoot(low, middle, hashAt);
        if (!other)
            return failWith(other);
        proof.push_back(*other);
        (left ? high : low) = middle;
    }
    if (low != 0) { // else the old tree is a whole subtree, whose root the verifier has
        auto seed = rangeRoot(low, high, hashAt);
        if (!seed)
            return failWith(seed);
        proof.push_back(*seed);
    }
    std::reverse(proof.begin(), proof.end());
    return proof;
}

std::optional<Hash> rootOfInclusion(std::uint64_t index, std::uint64_t size, const Hash& leaf,
                                    std::span<const Hash> proof)
{
    if (index >= size)
        return std::nullopt;
    Walk walk{index, size - 1};
    Hash root = leaf;
    for (const Hash& sibling : proof) {
        if (walk.sn == 0)
            return std::nullopt;
        if (walk.hasLeftSibling()) {
            root = nodeHash(sibling, root);
            walk.climb();
        } else {
            root = nodeHash(root, sibling);
            walk.shift();
        }
    }
    return walk.sn == 0 ? std::optional(root) : std::nullopt;
}

bool verifyInclusion(std::uint64_t index, std::uint64_t size, const Hash& leaf,
                     std::span<const Hash> proof, const Hash& root)
{
    return rootOfInclusion(index, size, leaf, proof) == root;
}

bool verifyConsistency(std::uint64_t oldSize, const Hash& oldRoot, std::uint64_t newSize,
                       const Hash& newRoot, std::span<const Hash> proof)
{
    if (oldSize > newSize || (oldSize == 0 && oldRoot != emptyRoot()))
        return false;
    if (oldSize == newSize)
        return proof.empty() && oldRoot == newRoot;
    if (oldSize == 0)
        return proof.empty();
    Walk walk{oldSize - 1, newSize - 1};
    while ((walk.fn & 1) != 0)
        walk.shift();
    // A whole subtree is its own seed; RFC 9162 puts it in front of the path.
    Hash fromOld = oldRoot;
    if (!std::has_single_bit(oldSize)) {
        if (proof.empty())
            return false;
        fromOld = proof.front();
        proof = proof.subspan(1);
    }
    Hash fromNew = fromOld;
    for (const Hash& sibling : proof) {
        if (walk.sn == 0)
            return false;
        if (walk.hasLeftSibling()) {
            fromOld = nodeHash(sibling, fromOld);
            fromNew = nodeHash(sibling, fromNew);
            walk.climb();
        } else {
            fromNew = nodeHash(fromNew, sibling);
            walk.shift();
        }
    }
    return walk.sn == 0 && fromOld == oldRoot && fromNew == newRoot;
}

} // namespace souverix
