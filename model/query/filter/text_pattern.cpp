#include "model/query/filter/text_pattern.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "model/query/filter/filter_field.h"

namespace souverix
{
namespace
{

constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

constexpr char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

bool startsLower(const char* text, std::string_view piece)
{
    return std::equal(piece.begin(), piece.end(), text,
                      [](char a, char b) { return a == lower(b); });
}

// Where `piece`, in lower case already, first occurs at or after `from`. Blocks in which no place
// has both its first and its last byte are passed over by loops that the compiler makes wide.
std::size_t findLower(std::string_view text, std::string_view piece, std::size_t from)
{
    constexpr std::size_t kBlock = 32;
    if (piece.empty())
        return from;
    const char first = piece.front(), firstUp = upper(first);
    const char last = piece.back(), lastUp = upper(last);
    const std::size_t end = text.size() < piece.size() ? 0 : text.size() - piece.size() + 1;
    std::size_t at = from;
    for (; at + kBlock <= end; at += kBlock) {
        const char* const heads = text.data() + at;
        const char* const tails = heads + piece.size() - 1;
        unsigned char hits[kBlock];
        for (std::size_t i = 0; i < kBlock; ++i)
            hits[i] = static_cast<unsigned char>(((heads[i] == first) | (heads[i] == firstUp)) &
                                                 ((tails[i] == last) | (tails[i] == lastUp)));
        std::uint64_t words[kBlock / sizeof(std::uint64_t)];
        std::memcpy(words, hits, sizeof words);
        if ((words[0] | words[1] | words[2] | words[3]) == 0)
            continue;
        for (std::size_t i = 0; i < kBlock; ++i)
            if (hits[i] != 0 && startsLower(heads + i, piece))
                return at + i;
    }
    for (; at < end; ++at)
        if (startsLower(text.data() + at, piece))
            return at;
    return std::string_view::npos;
}

} // namespace

TextPattern::TextPattern(std::vector<std::string> pieces) : m_pieces(std::move(pieces))
{
    if (m_pieces.empty())
        m_pieces.emplace_back();
    m_lower.clear();
    for (const std::string& piece : m_pieces)
        m_lower.push_back(lowerAscii(piece));
}

bool TextPattern::matches(std::string_view text) const
{
    if (plain())
        return text == m_pieces.front();
    const std::string& last = m_pieces.back();
    if (text.size() < m_pieces.front().size() + last.size() ||
        text.substr(text.size() - last.size()) != last)
        return false;
    return inOrder(text.substr(0, text.size() - last.size()), m_pieces.size() - 1);
}

bool TextPattern::begins(std::string_view text) const
{
    return inOrder(text, m_pieces.size());
}

// The first piece at the start, the others up to `end` somewhere after each other.
bool TextPattern::inOrder(std::string_view text, std::size_t end) const
{
    const std::string& first = m_pieces.front();
    if (text.substr(0, first.size()) != first)
        return false;
    std::size_t at = first.size();
    for (std::size_t i = 1; i < end; ++i) {
        at = text.find(m_pieces[i], at);
        if (at == std::string_view::npos)
            return false;
        at += m_pieces[i].size();
    }
    return true;
}

bool TextPattern::occursIn(std::string_view text) const
{
    std::size_t at = 0;
    for (const std::string& piece : m_lower) {
        at = findLower(text, piece, at);
        if (at == std::string_view::npos)
            return false;
        at += piece.size();
    }
    return true;
}

} // namespace souverix
