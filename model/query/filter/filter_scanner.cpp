#include "model/query/filter/filter_scanner.h"

#include <array>

namespace souverix
{
namespace
{

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

struct Spelling {
    std::string_view text;
    FilterOp op;
};
// Longer signs before those they begin with.
constexpr std::array<Spelling, 8> kSigns{{{"==", FilterOp::Equal},
                                          {"=", FilterOp::Equal},
                                          {"!=", FilterOp::NotEqual},
                                          {"<=", FilterOp::LessEqual},
                                          {">=", FilterOp::GreaterEqual},
                                          {"<", FilterOp::Less},
                                          {">", FilterOp::Greater},
                                          {"~", FilterOp::Contains}}};
constexpr std::array<Spelling, 5> kWords{{{"contains", FilterOp::Contains},
                                          {"matches", FilterOp::Contains},
                                          {"startswith", FilterOp::StartsWith},
                                          {"in", FilterOp::In},
                                          {"between", FilterOp::Between}}};

} // namespace

std::string_view filterOpText(FilterOp op)
{
    constexpr std::array<std::string_view, 10> kTexts{
        "=", "!=", "<", "<=", ">", ">=", "contains", "startswith", "in", "between"};
    return kTexts[static_cast<std::size_t>(op)];
}

void FilterScanner::skipSpace()
{
    while (m_at < m_text.size() && isSpace(m_text[m_at]))
        ++m_at;
}

std::size_t FilterScanner::position()
{
    skipSpace();
    return m_at;
}

bool FilterScanner::atEnd()
{
    skipSpace();
    return m_at == m_text.size();
}

char FilterScanner::peek()
{
    return atEnd() ? '\0' : m_text[m_at];
}

bool FilterScanner::take(std::string_view sign)
{
    skipSpace();
    if (m_text.substr(m_at, sign.size()) != sign)
        return false;
    m_at += sign.size();
    return true;
}

bool FilterScanner::atKeyword(std::string_view keyword)
{
    skipSpace();
    const std::size_t end = m_at + keyword.size();
    return end <= m_text.size() && lowerAscii(m_text.substr(m_at, keyword.size())) == keyword &&
           (end == m_text.size() || endsWord(end, true));
}

bool FilterScanner::takeKeyword(std::string_view keyword)
{
    if (!atKeyword(keyword))
        return false;
    m_at += keyword.size();
    return true;
}

std::optional<FilterOp> FilterScanner::takeOperator()
{
    for (const Spelling& sign : kSigns)
        if (take(sign.text))
            return sign.op;
    for (const Spelling& word : kWords)
        if (takeKeyword(word.text))
            return word.op;
    return std::nullopt;
}

bool FilterScanner::endsWord(std::size_t at, bool term) const
{
    const char c = m_text[at];
    const std::string_view two = m_text.substr(at, 2);
    if (isSpace(c) || std::string_view("(){},\"").find(c) != std::string_view::npos ||
        two == "&&" || two == "||")
        return true;
    return term && (c == '=' || c == '<' || c == '>' || c == '~' || two == "!=");
}

tl::expected<FilterWord, FilterFault> FilterScanner::word(bool term)
{
    if (const char c = peek(); c == '"' || c == '\'')
        return quotedWord();
    FilterWord word;
    word.begin = m_at;
    word.pieces.emplace_back();
    while (m_at < m_text.size() && !endsWord(m_at, term)) {
        char c = m_text[m_at++];
        if (c == '*') {
            word.pieces.emplace_back();
            word.text += c;
            continue;
        }
        if (c == '\\' && m_at < m_text.size())
            c = m_text[m_at++];
        word.pieces.back() += c;
        word.text += c;
    }
    word.end = m_at;
    word.source = std::string(m_text.substr(word.begin, word.end - word.begin));
    return word;
}

tl::expected<FilterWord, FilterFault> FilterScanner::quotedWord()
{
    FilterWord word;
    word.begin = m_at;
    word.quoted = true;
    const char quote = m_text[m_at++];
    while (m_at < m_text.size() && m_text[m_at] != quote) {
        if (m_text[m_at] == '\\' && m_at + 1 < m_text.size())
            ++m_at;
        word.text += m_text[m_at++];
    }
    if (m_at == m_text.size())
        return tl::unexpected<FilterFault>(
            FilterFault{word.begin, "unclosed-quote", "this quote is not closed"});
    word.end = ++m_at;
    word.pieces = {word.text};
    word.source = quotedFilterText(word.text, true);
    return word;
}

} // namespace souverix
