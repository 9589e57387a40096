#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/bytes.h"
#include "model/base/result.h"

namespace souverix
{

/// RFC 6962, 2.1: SHA-256(0x00 ‖ entry).
[[nodiscard]] Hash leafHash(std::string_view entry);
/// RFC 6962, 2.1: SHA-256(0x01 ‖ left ‖ right).
[[nodiscard]] Hash nodeHash(const Hash& left, const Hash& right);
/// The root of the tree without entries: SHA-256 of nothing.
[[nodiscard]] Hash emptyRoot();

/// The RFC 6962 tree head over `leaves` (leaf hashes, or roots of equally tall whole subtrees).
[[nodiscard]] Hash rootOf(std::span<const Hash> leaves);

/// The right edge of a growing tree: the roots of its whole subtrees, tallest first, one for each
/// bit set in its size. All that is needed to append and to tell the root.
class Frontier
{
public:
    /// Number of leaves.
    [[nodiscard]] std::uint64_t size() const { return m_size; }
    /// The root of the tree so far.
    [[nodiscard]] Hash root() const;
    /// The subtree roots, tallest first.
    [[nodiscard]] const std::vector<Hash>& subtrees() const { return m_subtrees; }

    /// Appends one leaf hash.
    void append(const Hash& leaf);
    /// Appends a whole subtree of 2^level leaves at once. Refused (false, nothing done) unless the
    /// size is a multiple of 2^level and stays below 2^64.
    [[nodiscard]] bool appendSubtree(unsigned level, const Hash& root);

    /// Big-endian 64-bit size, then the subtree roots, 32 bytes each, tallest first.
    [[nodiscard]] std::string serialize() const;
    /// The inverse of serialize; Malformed when the length does not follow from the size.
    [[nodiscard]] static Result<Frontier> parse(std::string_view bytes);

    friend bool operator==(const Frontier&, const Frontier&) = default;

private:
    std::uint64_t m_size = 0;
    std::vector<Hash> m_subtrees;
};

} // namespace souverix
