#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "model/base/bytes.h"
#include "model/base/result.h"

namespace souverix
{

/// The root of the whole subtree of leaves [index · 2^level, (index + 1) · 2^level). Asked only for
/// subtrees that lie within the tree.
using HashAt = std::function<Result<Hash>(unsigned level, std::uint64_t index)>;

/// The root of the RFC 6962 tree over leaves [begin, end) of a larger tree; `begin` is a multiple
/// of the smallest power of two that is not less than the range. Of an empty range, the empty root.
[[nodiscard]] Result<Hash> rangeRoot(std::uint64_t begin, std::uint64_t end, const HashAt& hashAt);

/// RFC 6962, 2.1.1: the audit path of leaf `index` in the tree of `size` leaves, the leaf's sibling
/// first. Usage unless index < size; errors of `hashAt` are passed on.
[[nodiscard]] Result<std::vector<Hash>> inclusionProof(std::uint64_t index, std::uint64_t size,
                                                       const HashAt& hashAt);
/// RFC 6962, 2.1.2: the proof that the tree of `oldSize` leaves is a prefix of the one of
/// `newSize`. Empty for oldSize 0 or equal sizes; Usage unless oldSize <= newSize.
[[nodiscard]] Result<std::vector<Hash>>
consistencyProof(std::uint64_t oldSize, std::uint64_t newSize, const HashAt& hashAt);

/// RFC 9162, 2.1.3.2: the root that the leaf and its audit path lead to; nullopt where the path's
/// length does not follow from index and size.
[[nodiscard]] std::optional<Hash> rootOfInclusion(std::uint64_t index, std::uint64_t size,
                                                  const Hash& leaf, std::span<const Hash> proof);
/// Whether the proof shows `leaf` at `index` of the tree with this size and root.
[[nodiscard]] bool verifyInclusion(std::uint64_t index, std::uint64_t size, const Hash& leaf,
                                   std::span<const Hash> proof, const Hash& root);
/// RFC 9162, 2.1.4.2: whether the proof shows that the old tree is a prefix of the new. From size 0
/// the proof is empty and the old root the empty one; equal sizes need equal roots and no proof.
[[nodiscard]] bool verifyConsistency(std::uint64_t oldSize, const Hash& oldRoot,
                                     std::uint64_t newSize, const Hash& newRoot,
                                     std::span<const Hash> proof);

} // namespace souverix
