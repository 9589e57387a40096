#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/query/filter/filter_tree.h"

namespace souverix
{

/// One condition of a filter, shown as a chip: joined by ` and ` they are the filter.
struct FilterChip {
    std::string text; ///< canonical, in parentheses where it must be
    bool negated = false;
    std::size_t begin = 0, end = 0; ///< bytes of the source
    std::string opposite;           ///< the condition that says the contrary, canonical
};

/// The conditions that a filter joins by `and`; none for the empty filter.
[[nodiscard]] std::vector<FilterChip> filterChips(const FilterTree& tree,
                                                  const FilterSchema& schema);
/// The chips as one filter text.
[[nodiscard]] std::string joinChips(const std::vector<FilterChip>& chips);

/// A filter that asks for a condition beside what `text` asks for. `text` is a filter.
[[nodiscard]] std::string withCondition(std::string_view text, std::string_view condition,
                                        const FilterSchema& schema);

/// Whether an operator can stand behind a field of that kind.
[[nodiscard]] bool filterOpSuits(FilterOp op, FilterFieldKind kind);

/// What can be written at a place of a text that is still being typed.
struct FilterCompletion {
    enum class Kind : std::uint8_t { Field, Operator, Value, Joint };
    Kind kind = Kind::Field;
    std::size_t field = 0;          ///< Operator, Value: index into the schema; its size: any other
    std::size_t begin = 0, end = 0; ///< bytes that a suggestion replaces
    std::string prefix;             ///< what stands there up to the cursor, without quotes
};
/// `cursor` is a byte offset. Works on texts that are no filter yet.
[[nodiscard]] FilterCompletion completionAt(std::string_view text, std::size_t cursor,
                                            const FilterSchema& schema);

} // namespace souverix
