#include "model/query/filter/filter_tree.h"

namespace souverix
{
namespace
{

std::string nameOf(const FilterTree& tree, const FilterSchema& schema)
{
    return tree.field < schema.fields.size() ? schema.fields[tree.field].name
                                             : schema.openPrefix + tree.path;
}

std::string comparison(const FilterTree& tree, const FilterSchema& schema)
{
    std::string text = nameOf(tree, schema) + " " + std::string(filterOpText(tree.op)) + " ";
    if (tree.op == FilterOp::Between)
        return text + tree.values[0].text + " and " + tree.values[1].text;
    if (tree.op != FilterOp::In)
        return text + tree.values[0].text;
    const char* separator = "{";
    for (const FilterLiteral& value : tree.values) {
        text += separator + value.text;
        separator = ", ";
    }
    return text + "}";
}

// A child in parentheses where it binds more loosely than what it stands in.
std::string within(const FilterTree& child, bool tight, const FilterSchema& schema)
{
    const std::string text = filterText(child, schema);
    const bool loose =
        child.kind == FilterTree::Kind::Or || (tight && child.kind == FilterTree::Kind::And);
    return loose ? "(" + text + ")" : text;
}

} // namespace

std::string filterText(const FilterTree& tree, const FilterSchema& schema)
{
    switch (tree.kind) {
    case FilterTree::Kind::All:
        return {};
    case FilterTree::Kind::Not:
        return "not " + within(tree.children[0], true, schema);
    case FilterTree::Kind::Exists:
        return nameOf(tree, schema);
    case FilterTree::Kind::Text:
        return tree.values[0].text;
    case FilterTree::Kind::Compare:
        return comparison(tree, schema);
    case FilterTree::Kind::And:
    case FilterTree::Kind::Or:
        break;
    }
    const bool all = tree.kind == FilterTree::Kind::And;
    std::string text;
    for (const FilterTree& child : tree.children) {
        if (!text.empty())
            text += all ? " and " : " or ";
        text += all ? within(child, false, schema) : filterText(child, schema);
    }
    return text;
}

std::string quotedFilterText(std::string_view text, bool always)
{
    bool safe = !text.empty() && text != "null" && text.front() != '-' && text.front() != '!' &&
                text.front() != '\'';
    for (const std::string_view keyword : {"and", "or", "not"})
        safe = safe && lowerAscii(text) != keyword;
    constexpr std::string_view kUnsafe = " \t\r\n(){},\"=<>~!*\\&|";
    if (!always && safe && text.find_first_of(kUnsafe) == std::string_view::npos)
        return std::string(text);
    std::string quoted(1, '"');
    for (const char c : text) {
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    quoted += '"';
    return quoted;
}

} // namespace souverix
