#include "model/query/filter/filter.h"

#include <algorithm>

#include "model/query/filter/node_matcher.h"

namespace souverix
{
namespace
{

// What needs no bytes goes first, so that bytes are read for the rows that are left.
void order(FilterTree& tree)
{
    for (FilterTree& child : tree.children)
        order(child);
    std::stable_partition(tree.children.begin(), tree.children.end(),
                          [](const FilterTree& child) { return !child.needsBytes(); });
}

// Bare words are looked for in the bytes of events.
void markBytes(FilterTree& tree)
{
    tree.bytes = tree.bytes || tree.kind == FilterTree::Kind::Text;
    for (FilterTree& child : tree.children)
        markBytes(child);
}

std::uint32_t countTerms(const FilterTree& tree)
{
    std::uint32_t count = tree.term + 1;
    for (const FilterTree& child : tree.children)
        count = std::max(count, countTerms(child));
    return count;
}

} // namespace

Result<Filter> Filter::parse(std::string_view text, FilterKind kind, UtcTime now)
{
    auto tree = parseFilterTree(text, filterSchema(kind), now);
    if (!tree)
        return fail(ErrorCode::Usage,
                    "at " + std::to_string(tree.error().offset) + ": " + tree.error().detail,
                    tree.error().reason);
    Filter filter;
    filter.m_kind = kind;
    filter.m_tree = std::move(*tree);
    if (kind == FilterKind::Events)
        markBytes(filter.m_tree);
    filter.m_plan = filter.m_tree;
    order(filter.m_plan);
    filter.m_terms = countTerms(filter.m_tree);
    return filter;
}

std::optional<FilterFault> Filter::check(std::string_view text, FilterKind kind, UtcTime now)
{
    auto tree = parseFilterTree(text, filterSchema(kind), now);
    return tree ? std::nullopt : std::optional(tree.error());
}

std::string Filter::toText() const
{
    return filterText(m_tree, filterSchema(m_kind));
}

std::vector<FilterChip> Filter::terms() const
{
    return filterChips(m_tree, filterSchema(m_kind));
}

bool Filter::matches(const NodeRow& row, const FleetView& view) const
{
    return NodeMatcher(*this, view, NodeMatcher::Rows::One).matches(row);
}

} // namespace souverix
