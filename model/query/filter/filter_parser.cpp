#include <algorithm>

#include "model/base/utf8.h"
#include "model/query/filter/filter_edit.h"
#include "model/query/filter/filter_scanner.h"

namespace souverix
{
namespace
{

constexpr int kMaxDepth = 100;
constexpr std::size_t kMaxLength = 65'536;

using Tree = tl::expected<FilterTree, FilterFault>;

tl::unexpected<FilterFault> faultAt(std::size_t offset, const char* reason, std::string detail)
{
    return tl::unexpected<FilterFault>(FilterFault{offset, reason, std::move(detail)});
}

/// Recursive descent over one text.
class Parser
{
public:
    Parser(std::string_view text, const FilterSchema& schema, UtcTime now)
        : m_scan(text), m_schema(schema), m_now(now)
    {
    }

    Tree parse()
    {
        if (m_scan.atEnd())
            return FilterTree{};
        Tree tree = parseOr();
        if (!tree || m_scan.atEnd())
            return tree;
        const char* detail =
            m_scan.peek() == ')' ? "no parenthesis is open here" : "a condition is expected here";
        return faultAt(m_scan.position(), "unexpected-character", detail);
    }

private:
    Tree parseOr()
    {
        return parseMany(
            FilterTree::Kind::Or, [this] { return parseAnd(); },
            [this] { return m_scan.take("||") || m_scan.takeKeyword("or"); });
    }

    Tree parseAnd()
    {
        return parseMany(
            FilterTree::Kind::And, [this] { return parseNot(); },
            [this] {
                if (m_scan.take("&&") || m_scan.takeKeyword("and"))
                    return true;
                const char c = m_scan.peek();
                return c != '\0' && c != ')' && c != ',' && c != '}' && c != '{' &&
                       !m_scan.atKeyword("or") && !atOrSign();
            });
    }

    bool atOrSign()
    {
        const std::size_t at = m_scan.position();
        const bool found = m_scan.take("||");
        m_scan.rewind(at);
        return found;
    }

    template <class Part, class Joined>
    Tree parseMany(FilterTree::Kind kind, const Part& part, const Joined& joined)
    {
        Tree first = part();
        if (!first)
            return first;
        FilterTree all;
        all.kind = kind;
        const auto add = [&](FilterTree child) {
            all.end = child.end;
            if (child.kind != kind) {
                all.children.push_back(std::move(child));
                return;
            }
            for (FilterTree& inner : child.children)
                all.children.push_back(std::move(inner));
        };
        all.begin = first->begin;
        add(std::move(*first));
        while (joined()) {
            Tree next = part();
            if (!next)
                return next;
            add(std::move(*next));
        }
        if (all.children.size() == 1) {
            FilterTree only = std::move(all.children.front());
            return only;
        }
        return all;
    }

    Tree parseNot()
    {
        const std::size_t begin = m_scan.position();
        if (!m_scan.takeKeyword("not") && !m_scan.take("!") && !m_scan.take("-"))
            return parsePrimary();
        if (++m_depth > kMaxDepth)
            return faultAt(begin, "too-deep", "more than 100 levels");
        Tree child = parseNot();
        --m_depth;
        if (!child)
            return child;
        FilterTree tree;
        tree.kind = FilterTree::Kind::Not;
        tree.begin = begin;
        tree.end = child->end;
        tree.children.push_back(std::move(*child));
        return tree;
    }

    Tree parsePrimary()
    {
        const std::size_t begin = m_scan.position();
        if (m_scan.atEnd())
            return faultAt(begin, "unexpected-end", "a condition is expected");
        if (m_scan.take("("))
            return parseGroup(begin);
        auto word = m_scan.termWord();
        if (!word)
            return tl::unexpected<FilterFault>(word.error());
        const std::string keyword = lowerAscii(word->text);
        const bool reserved = keyword == "and" || keyword == "or" || keyword == "not";
        if (word->begin == word->end || (reserved && !word->quoted))
            return faultAt(begin, "unexpected-character", "a condition is expected here");
        constexpr auto kNone = static_cast<std::size_t>(-1);
        const std::size_t field = word->quoted ? kNone : m_schema.find(word->text).value_or(kNone);
        const std::size_t afterWord = m_scan.position();
        if (const auto op = m_scan.takeOperator()) {
            if (field != kNone)
                return parseComparison(*word, field, *op, afterWord);
            return unknownField(*word);
        }
        FilterTree tree = term(FilterTree::Kind::Text, word->begin, word->end);
        if (field != kNone) {
            tree.kind = FilterTree::Kind::Exists;
            setField(tree, field, word->text);
        } else {
            FilterLiteral literal;
            literal.text = word->source;
            literal.pattern = TextPattern(word->pieces);
            tree.values.push_back(std::move(literal));
        }
        return tree;
    }

    Tree parseGroup(std::size_t begin)
    {
        if (++m_depth > kMaxDepth)
            return faultAt(begin, "too-deep", "more than 100 levels");
        Tree inner = parseOr();
        --m_depth;
        if (!inner)
            return inner;
        if (!m_scan.take(")")) {
            if (m_scan.atEnd())
                return faultAt(begin, "unclosed-parenthesis", "this parenthesis is not closed");
            return faultAt(m_scan.position(), "unexpected-character", "`)` is expected here");
        }
        inner->begin = begin;
        inner->end = m_scan.offset();
        return inner;
    }

    tl::unexpected<FilterFault> unknownField(const FilterWord& word) const
    {
        if (word.quoted)
            return faultAt(word.begin, "unknown-field", "a field's name is not quoted");
        std::string detail = "there is no field `" + word.text + "`";
        if (const std::string_view near = m_schema.nearest(word.text); !near.empty())
            detail += ", is `" + std::string(near) + "` meant?";
        return faultAt(word.begin, "unknown-field", std::move(detail));
    }

    Tree parseComparison(const FilterWord& name, std::size_t field, FilterOp op, std::size_t opAt)
    {
        FilterTree tree = term(FilterTree::Kind::Compare, name.begin, 0);
        setField(tree, field, name.text);
        tree.op = op;
        if (!filterOpSuits(op, tree.fieldKind))
            return faultAt(opAt, "bad-operator",
                           "`" + std::string(filterOpText(op)) + "` does not suit `" + name.text +
                               "`");
        auto fault = op == FilterOp::In        ? readList(tree)
                     : op == FilterOp::Between ? readRange(tree)
                                               : readValue(tree);
        if (fault)
            return tl::unexpected<FilterFault>(*fault);
        tree.end = m_scan.offset();
        return tree;
    }

    std::optional<FilterFault> readValue(FilterTree& tree)
    {
        auto word = m_scan.valueWord();
        if (!word)
            return word.error();
        if (word->begin == word->end)
            return FilterFault{word->begin, "missing-value", "a value is expected here"};
        const double unit =
            tree.field < m_schema.fields.size() ? m_schema.fields[tree.field].unitSeconds : 1.0;
        auto literal = readFilterLiteral(*word, tree.fieldKind, unit, m_now);
        if (!literal)
            return literal.error();
        const bool ordered =
            tree.op != FilterOp::Equal && tree.op != FilterOp::NotEqual && tree.op != FilterOp::In;
        if (literal->null && ordered && tree.fieldKind != FilterFieldKind::Text)
            return FilterFault{word->begin, "bad-operator", "null is only equal or not equal"};
        if (ordered)
            literal->null = false;
        tree.values.push_back(std::move(*literal));
        return std::nullopt;
    }

    std::optional<FilterFault> readList(FilterTree& tree)
    {
        const std::size_t begin = m_scan.position();
        if (!m_scan.take("{"))
            return FilterFault{begin, "missing-value", "`{` and a list of values are expected"};
        do {
            if (auto fault = readValue(tree))
                return fault;
        } while (m_scan.take(","));
        if (!m_scan.take("}"))
            return m_scan.atEnd() ? FilterFault{begin, "unclosed-list", "this list is not closed"}
                                  : FilterFault{m_scan.position(), "unexpected-character",
                                                "`,` or `}` is expected here"};
        return std::nullopt;
    }

    std::optional<FilterFault> readRange(FilterTree& tree)
    {
        if (auto fault = readValue(tree))
            return fault;
        if (!m_scan.takeKeyword("and"))
            return FilterFault{m_scan.position(), "missing-value",
                               "`and` and the greatest value are expected"};
        return readValue(tree);
    }

    FilterTree term(FilterTree::Kind kind, std::size_t begin, std::size_t end)
    {
        FilterTree tree;
        tree.kind = kind;
        tree.begin = begin;
        tree.end = end;
        tree.term = m_terms++;
        return tree;
    }

    void setField(FilterTree& tree, std::size_t field, std::string_view name) const
    {
        tree.field = field;
        if (field < m_schema.fields.size()) {
            tree.fieldKind = m_schema.fields[field].kind;
            tree.bytes = m_schema.fields[field].bytes;
        } else {
            tree.fieldKind = FilterFieldKind::Any;
            tree.bytes = true;
            tree.path = std::string(name.substr(m_schema.openPrefix.size()));
        }
    }

    FilterScanner m_scan;
    const FilterSchema& m_schema;
    UtcTime m_now;
    std::uint32_t m_terms = 0;
    int m_depth = 0;
};

} // namespace

tl::expected<FilterTree, FilterFault> parseFilterTree(std::string_view text,
                                                      const FilterSchema& schema, UtcTime now)
{
    if (text.size() > kMaxLength)
        return faultAt(kMaxLength, "too-long", "a filter has at most 65,536 bytes");
    if (!isUtf8(text))
        return faultAt(0, "bad-text", "a filter is UTF-8");
    return Parser(text, schema, now).parse();
}

bool filterOpSuits(FilterOp op, FilterFieldKind kind)
{
    switch (op) {
    case FilterOp::Equal:
    case FilterOp::NotEqual:
    case FilterOp::In:
        return true;
    case FilterOp::Contains:
    case FilterOp::StartsWith:
        return kind == FilterFieldKind::Text || kind == FilterFieldKind::Any;
    default:
        return kind != FilterFieldKind::Flag;
    }
}

bool FilterTree::needsBytes() const
{
    return bytes || std::any_of(children.begin(), children.end(),
                                [](const FilterTree& child) { return child.needsBytes(); });
}

} // namespace souverix
