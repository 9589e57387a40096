#include "model/log/merkle.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cassert>

#include "model/crypto/sha256.h"

namespace souverix
{
namespace
{

constexpr std::uint8_t kLeafPrefix = 0;
constexpr std::uint8_t kNodePrefix = 1;
constexpr std::size_t kSizeBytes = 8;

} // namespace

Hash leafHash(std::string_view entry)
{
    return sha256(kLeafPrefix, entry);
}

Hash nodeHash(const Hash& left, const Hash& right)
{
    std::array<char, 65> bytes;
    bytes[0] = kNodePrefix;
    std::copy(left.begin(), left.end(), bytes.begin() + 1);
    std::copy(right.begin(), right.end(), bytes.begin() + 33);
    return sha256({bytes.data(), bytes.size()});
}

Hash emptyRoot()
{
    return sha256({});
}

Hash rootOf(std::span<const Hash> leaves)
{
    Frontier frontier;
    for (const Hash& leaf : leaves)
        frontier.append(leaf);
    return frontier.root();
}

Hash Frontier::root() const
{
    if (m_subtrees.empty())
        return emptyRoot();
    Hash root = m_subtrees.back();
    for (std::size_t i = m_subtrees.size() - 1; i-- > 0;)
        root = nodeHash(m_subtrees[i], root);
    return root;
}

void Frontier::append(const Hash& leaf)
{
    [[maybe_unused]] const bool appended = appendSubtree(0, leaf);
    assert(appended);
}

bool Frontier::appendSubtree(unsigned level, const Hash& root)
{
    if (level > 63)
        return false;
    const std::uint64_t leaves = std::uint64_t{1} << level;
    if (m_size % leaves != 0 || m_size > UINT64_MAX - leaves)
        return false;
    Hash carried = root;
    for (std::uint64_t bit = leaves; (m_size & bit) != 0; bit <<= 1) {
        carried = nodeHash(m_subtrees.back(), carried);
        m_subtrees.pop_back();
    }
    m_subtrees.push_back(carried);
    m_size += leaves;
    return true;
}

std::string Frontier::serialize() const
{
    std::string out;
    out.reserve(kSizeBytes + m_subtrees.size() * std::tuple_size_v<Hash>);
    for (unsigned shift = 64; shift > 0; shift -= 8)
        out += static_cast<char>(m_size >> (shift - 8) & 0xFF);
    for (const Hash& subtree : m_subtrees)
        out += asBytes(subtree);
    return out;
}

Result<Frontier> Frontier::parse(std::string_view bytes)
{
    if (bytes.size() < kSizeBytes)
        return fail(ErrorCode::Malformed, "frontier: cut short");
    Frontier frontier;
    for (std::size_t i = 0; i < kSizeBytes; ++i)
        frontier.m_size = frontier.m_size << 8 | static_cast<unsigned char>(bytes[i]);
    bytes.remove_prefix(kSizeBytes);
    const auto count = static_cast<std::size_t>(std::popcount(frontier.m_size));
    if (bytes.size() != count * std::tuple_size_v<Hash>)
        return fail(ErrorCode::Malformed, "frontier: its length does not follow from its size");
    for (std::size_t i = 0; i < count; ++i)
        frontier.m_subtrees.push_back(*asHash(bytes.substr(i * 32, 32)));
    return frontier;
}

} // namespace souverix
