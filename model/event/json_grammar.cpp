#include "model/event/json_grammar.h"

#include <simdjson.h>
#include <vector>

namespace souverix
{
namespace
{

/// A cursor over the text; each eat function is true when it consumed what it names.
class Cursor
{
public:
    explicit Cursor(std::string_view text) : m_text(text) {}

    [[nodiscard]] bool atEnd() const { return m_at == m_text.size(); }

    void skipSpace()
    {
        while (!atEnd() && (peek() == ' ' || peek() == '\t' || peek() == '\n' || peek() == '\r'))
            ++m_at;
    }

    bool eat(char wanted)
    {
        if (atEnd() || peek() != wanted)
            return false;
        ++m_at;
        return true;
    }

    bool eatWord(std::string_view word)
    {
        if (m_text.substr(m_at, word.size()) != word)
            return false;
        m_at += word.size();
        return true;
    }

    bool eatString()
    {
        if (!eat('"'))
            return false;
        while (!atEnd()) {
            const char c = m_text[m_at++];
            if (c == '"')
                return true;
            if (static_cast<unsigned char>(c) < 0x20 || (c == '\\' && !eatEscape()))
                return false;
        }
        return false;
    }

    bool eatNumber()
    {
        eat('-');
        if (!eat('0') && !eatDigits())
            return false;
        if (eat('.') && !eatDigits())
            return false;
        if (eat('e') || eat('E')) {
            if (!eat('+'))
                eat('-');
            return eatDigits();
        }
        return true;
    }

    bool eatScalar()
    {
        if (atEnd())
            return false;
        switch (peek()) {
        case '"':
            return eatString();
        case 't':
            return eatWord("true");
        case 'f':
            return eatWord("false");
        case 'n':
            return eatWord("null");
        default:
            return eatNumber();
        }
    }

private:
    [[nodiscard]] char peek() const { return m_text[m_at]; }

    bool eatDigits()
    {
        const std::size_t from = m_at;
        while (!atEnd() && peek() >= '0' && peek() <= '9')
            ++m_at;
        return m_at > from;
    }

    bool eatEscape()
    {
        if (atEnd())
            return false;
        const char c = m_text[m_at++];
        if (c != 'u')
            return std::string_view("\"\\/bfnrt").find(c) != std::string_view::npos;
        for (int i = 0; i < 4; ++i, ++m_at) {
            constexpr std::string_view kHex = "0123456789abcdefABCDEF";
            if (atEnd() || kHex.find(peek()) == std::string_view::npos)
                return false;
        }
        return true;
    }

    std::string_view m_text;
    std::size_t m_at = 0;
};

bool eatKey(Cursor& cursor)
{
    cursor.skipSpace();
    if (!cursor.eatString())
        return false;
    cursor.skipSpace();
    return cursor.eat(':');
}

/// After a whole value: closes what ends here. False where neither `,` nor an end follows.
bool closeOrContinue(Cursor& cursor, std::vector<bool>& inObject)
{
    while (!inObject.empty()) {
        cursor.skipSpace();
        if (cursor.eat(','))
            return !inObject.back() || eatKey(cursor);
        if (!cursor.eat(inObject.back() ? '}' : ']'))
            return false;
        inObject.pop_back();
    }
    return true;
}

} // namespace

bool isJsonGrammar(std::string_view bytes)
{
    if (!simdjson::validate_utf8(bytes.data(), bytes.size()))
        return false;
    Cursor cursor(bytes);
    std::vector<bool> inObject; // one for each open array or object
    do {
        cursor.skipSpace();
        if (cursor.eat('{')) {
            cursor.skipSpace();
            inObject.push_back(true);
            if (!cursor.eat('}')) {
                if (!eatKey(cursor))
                    return false;
                continue;
            }
            inObject.pop_back();
        } else if (cursor.eat('[')) {
            cursor.skipSpace();
            inObject.push_back(false);
            if (!cursor.eat(']'))
                continue;
            inObject.pop_back();
        } else if (!cursor.eatScalar()) {
            return false;
        }
        if (!closeOrContinue(cursor, inObject))
            return false;
    } while (!inObject.empty());
    cursor.skipSpace();
    return cursor.atEnd();
}

} // namespace souverix
