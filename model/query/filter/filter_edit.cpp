#include "model/query/filter/filter_edit.h"

#include <algorithm>

#include "model/query/filter/filter_scanner.h"

namespace souverix
{
namespace
{

std::string inParentheses(const FilterTree& tree, const std::string& text)
{
    const bool loose = tree.kind == FilterTree::Kind::Or || tree.kind == FilterTree::Kind::And;
    return loose ? "(" + text + ")" : text;
}

std::string oppositeOf(const FilterTree& tree, const FilterSchema& schema)
{
    if (tree.kind == FilterTree::Kind::Not) {
        const FilterTree& child = tree.children.front();
        const bool loose = child.kind == FilterTree::Kind::Or;
        const std::string text = filterText(child, schema);
        return loose ? "(" + text + ")" : text;
    }
    const bool equality = tree.kind == FilterTree::Kind::Compare &&
                          (tree.op == FilterOp::Equal || tree.op == FilterOp::NotEqual);
    if (equality) {
        FilterTree other = tree;
        other.op = tree.op == FilterOp::Equal ? FilterOp::NotEqual : FilterOp::Equal;
        return filterText(other, schema);
    }
    return "not " + inParentheses(tree, filterText(tree, schema));
}

FilterChip chipOf(const FilterTree& tree, bool inAnd, const FilterSchema& schema)
{
    const std::string text = filterText(tree, schema);
    const bool loose = inAnd && tree.kind == FilterTree::Kind::Or;
    const bool negated = tree.kind == FilterTree::Kind::Not ||
                         (tree.kind == FilterTree::Kind::Compare && tree.op == FilterOp::NotEqual);
    return {loose ? "(" + text + ")" : text, negated, tree.begin, tree.end,
            oppositeOf(tree, schema)};
}

/// Reads a text that may break off anywhere, and tells what is expected at its end.
class Follower
{
public:
    Follower(std::string_view text, const FilterSchema& schema) : m_text(text), m_schema(schema) {}

    FilterCompletion follow()
    {
        while (skipSpace(), m_at < m_text.size())
            step();
        if (!m_touching) {
            m_now.begin = m_now.end = m_text.size();
            m_now.prefix.clear();
            m_now.kind = m_state;
        }
        m_now.field = m_field;
        return m_now;
    }

private:
    using Kind = FilterCompletion::Kind;

    void skipSpace()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t'))
            m_touching = false, ++m_at;
    }

    void step()
    {
        FilterScanner scan(m_text);
        scan.rewind(m_at);
        const char c = m_text[m_at];
        if (c == '(' || c == ')' || c == '{' || c == '}' || c == ',')
            return takeSign(c);
        if (m_state != Kind::Value && (scan.take("||") || scan.take("&&")))
            return move(scan.offset(), Kind::Field);
        if (m_state == Kind::Operator) {
            const std::size_t begin = m_at;
            if (const auto op = scan.takeOperator()) {
                m_list = *op == FilterOp::In;
                m_range = *op == FilterOp::Between ? 2 : 0;
                touch(Kind::Operator, begin, scan.offset());
                // A sign is whole as soon as it stands there; a word only before a space.
                const char last = m_text[scan.offset() - 1];
                if (last >= 'a' && last <= 'z')
                    return move(scan.offset(), Kind::Value, true);
                return move(scan.offset(), Kind::Value);
            }
        }
        takeWord(scan);
    }

    void takeSign(char c)
    {
        ++m_at;
        m_touching = false;
        if (c == '(')
            m_state = Kind::Field;
        else if (c == ')' || c == '}')
            m_state = Kind::Joint, m_list = false;
        else
            m_state = m_list ? Kind::Value : Kind::Field;
    }

    void takeWord(FilterScanner& scan)
    {
        const std::size_t begin = m_at;
        const bool value = m_state == Kind::Value;
        const auto word = value ? scan.valueWord() : scan.termWord();
        if (!word || scan.offset() == begin) { // a quotation without end, or a stray sign
            const bool open = m_text[begin] == '"' || m_text[begin] == '\'';
            touch(m_state, begin, m_text.size());
            m_now.prefix = std::string(m_text.substr(begin + (open ? 1 : 0)));
            m_at = open ? m_text.size() : begin + 1;
            m_touching = open;
            return;
        }
        const std::size_t end = scan.offset();
        const std::string lower = lowerAscii(word->text);
        const bool joins = !word->quoted && (lower == "and" || lower == "or" || lower == "not");
        if (value) {
            const bool spans = m_range == 2 || (m_list && lower != "and");
            touch(Kind::Value, begin, end);
            m_now.prefix = word->text;
            m_at = end;
            m_state = spans ? Kind::Value : Kind::Joint;
            if (m_range == 2)
                m_range = 1, m_state = Kind::Joint;
            else
                m_range = 0;
            return;
        }
        touch(m_state == Kind::Joint && joins ? Kind::Joint
              : m_state == Kind::Operator     ? Kind::Operator
                                              : Kind::Field,
              begin, end);
        const bool operatorBegun = m_state == Kind::Operator && end == m_text.size() && !joins;
        m_now.prefix = word->text;
        m_at = end;
        if (operatorBegun)
            return;
        if (joins) {
            const bool range = m_range == 1 && lower == "and";
            m_state = range ? Kind::Value : Kind::Field;
            return;
        }
        m_field = word->quoted ? std::string::npos
                               : m_schema.find(word->text).value_or(std::string::npos);
        m_state = m_field == std::string::npos ? Kind::Joint : Kind::Operator;
        if (m_field == std::string::npos)
            m_field = m_schema.fields.size();
    }

    void touch(Kind kind, std::size_t begin, std::size_t end)
    {
        m_now.kind = kind;
        m_now.begin = begin;
        m_now.end = end;
        m_now.prefix = std::string(m_text.substr(begin, end - begin));
        m_touching = end == m_text.size();
    }

    void move(std::size_t to, Kind next, bool touching = false)
    {
        m_at = to;
        m_state = next;
        m_touching = touching && to == m_text.size();
    }

    std::string_view m_text;
    const FilterSchema& m_schema;
    std::size_t m_at = 0, m_field = 0;
    Kind m_state = Kind::Field;
    bool m_touching = false, m_list = false;
    int m_range = 0; // 2: the first end is read next, 1: the second
    FilterCompletion m_now;
};

} // namespace

std::vector<FilterChip> filterChips(const FilterTree& tree, const FilterSchema& schema)
{
    std::vector<FilterChip> chips;
    if (tree.kind == FilterTree::Kind::And)
        for (const FilterTree& child : tree.children)
            chips.push_back(chipOf(child, true, schema));
    else if (tree.kind != FilterTree::Kind::All)
        chips.push_back(chipOf(tree, false, schema));
    return chips;
}

std::string joinChips(const std::vector<FilterChip>& chips)
{
    std::string text;
    for (const FilterChip& chip : chips)
        text += (text.empty() ? "" : " and ") + chip.text;
    return text;
}

std::string withCondition(std::string_view text, std::string_view condition,
                          const FilterSchema& schema)
{
    const auto tree = parseFilterTree(text, schema, UtcTime{});
    if (!tree || tree->kind == FilterTree::Kind::All)
        return std::string(condition);
    const std::string whole(text);
    const std::string before = tree->kind == FilterTree::Kind::Or ? "(" + whole + ")" : whole;
    for (const FilterChip& chip : filterChips(*tree, schema))
        if (chip.text == condition)
            return whole;
    return before + " and " + std::string(condition);
}

FilterCompletion completionAt(std::string_view text, std::size_t cursor, const FilterSchema& schema)
{
    const std::size_t at = std::min(cursor, text.size());
    FilterCompletion found = Follower(text.substr(0, at), schema).follow();
    // The rest of the word that the cursor stands in is replaced too.
    constexpr std::string_view kEnds = " \t(){},=<>!~\"";
    if (found.begin < at)
        while (found.end < text.size() && kEnds.find(text[found.end]) == std::string_view::npos)
            ++found.end;
    return found;
}

} // namespace souverix
