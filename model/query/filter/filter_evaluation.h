#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "model/base/names.h"
#include "model/base/utc_time.h"
#include "model/query/filter/filter_tree.h"

namespace souverix
{

/// One value of one field of one row.
struct FilterValue {
    enum class Kind : std::uint8_t { Missing, Name, Text, Number, Integer, Time };
    Kind kind = Kind::Missing;
    bool optional = false; ///< a number that rows may lack: its presence counts, 0 too
    NameId name{};
    std::string_view text;
    double number = 0;
    std::int64_t integer = 0;
    UtcTime time;

    [[nodiscard]] static FilterValue ofName(NameId name);
    [[nodiscard]] static FilterValue ofText(std::string_view text);
    [[nodiscard]] static FilterValue ofNumber(double number, bool optional = false);
    [[nodiscard]] static FilterValue ofInteger(std::int64_t integer);
    [[nodiscard]] static FilterValue ofTime(UtcTime time);
};

/// Whether a comparison (its op Equal where it is NotEqual) holds for one value that is there. A
/// Name must have been replaced by its text.
[[nodiscard]] bool holdsFor(const FilterTree& compare, const FilterValue& value);
/// Whether a bare field counts this value as there.
[[nodiscard]] bool existsFor(FilterFieldKind kind, const FilterValue& value);

/// What a term said of a name, kept so that each distinct text is compared once.
class NameMemo
{
public:
    explicit NameMemo(std::uint32_t terms) : m_seen(terms) {}

    template <class Judge>
    bool judge(std::uint32_t term, NameId name, const Names& names, const Judge& judgeText)
    {
        std::vector<std::uint8_t>& seen = m_seen[term];
        const auto at = static_cast<std::size_t>(name);
        if (at >= seen.size())
            seen.resize(std::max<std::size_t>(at + 1, names.size() + std::size_t{1}), 0);
        if (seen[at] == 0)
            seen[at] = judgeText(names.text(name)) ? 2 : 1;
        return seen[at] == 2;
    }

private:
    std::vector<std::vector<std::uint8_t>> m_seen; // by term and id: 0 not judged, 1 no, 2 yes
};

/// Whether a row passes. A Row has
///   `bool any(const FilterTree& term, Test test)`: whether some value of the term's field that is
///   there passes; may remember what the test said of a name;
///   `bool missing(const FilterTree& term)`: whether the term's field has no value;
///   `bool anyText(const FilterTree& term)`: whether a bare word occurs in one of its texts.
template <class Row>
[[nodiscard]] bool evaluateFilter(const FilterTree& tree, Row& row)
{
    const auto passes = [&](const FilterTree& child) { return evaluateFilter(child, row); };
    switch (tree.kind) {
    case FilterTree::Kind::All:
        return true;
    case FilterTree::Kind::And:
        return std::all_of(tree.children.begin(), tree.children.end(), passes);
    case FilterTree::Kind::Or:
        return std::any_of(tree.children.begin(), tree.children.end(), passes);
    case FilterTree::Kind::Not:
        return !evaluateFilter(tree.children.front(), row);
    case FilterTree::Kind::Exists:
        return row.any(tree, [&](const FilterValue& v) { return existsFor(tree.fieldKind, v); });
    case FilterTree::Kind::Text:
        return row.anyText(tree);
    case FilterTree::Kind::Compare:
        break;
    }
    const auto test = [&](const FilterValue& v) { return holdsFor(tree, v); };
    bool equal = row.any(tree, test);
    // `= null` is the only comparison that a missing value can pass.
    if (!equal && std::any_of(tree.values.begin(), tree.values.end(),
                              [](const FilterLiteral& value) { return value.null; }))
        equal = row.missing(tree);
    return equal != (tree.op == FilterOp::NotEqual);
}

} // namespace souverix
