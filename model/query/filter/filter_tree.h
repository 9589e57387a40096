#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <tl/expected.hpp>

#include "model/base/utc_time.h"
#include "model/query/filter/filter_field.h"
#include "model/query/filter/text_pattern.h"

namespace souverix
{

enum class FilterOp : std::uint8_t {
    Equal,
    NotEqual, ///< exactly what Equal is not: true where there is no value
    Less,
    LessEqual,
    Greater,
    GreaterEqual,
    Contains,
    StartsWith,
    In,
    Between, ///< both ends included
};

/// The canonical spelling: `=`, `contains`, …
[[nodiscard]] std::string_view filterOpText(FilterOp op);

/// A value as written and as compared. What is meaningful depends on the field's kind.
struct FilterLiteral {
    std::string text; ///< canonical spelling, quoted where it must be
    bool null = false;
    TextPattern pattern;
    bool isNumber = false;
    double number = 0; ///< severities by their place in the ladder, flags 0 or 1
    bool isInteger = false;
    std::int64_t integer = 0; ///< the number exactly, where it is a plain integer
    UtcTime from, to;         ///< times: [from, to) for a day or minute, from == to for an instant
};

/// A parsed filter.
struct FilterTree {
    enum class Kind : std::uint8_t {
        All, ///< the empty filter: passes everything
        And,
        Or,
        Not,
        Exists,  ///< a bare field: has a value (flags: is true; severities: not `none`; numbers
                 ///< that every row has: not 0)
        Compare, ///< field op values
        Text,    ///< a bare word: occurs in one of the row's texts
    };
    Kind kind = Kind::All;
    std::vector<FilterTree> children;
    std::size_t field = 0; ///< index into the schema's fields; fields.size(): under the open prefix
    std::string path;      ///< of a field under the open prefix, what follows the prefix
    FilterFieldKind fieldKind{};
    bool bytes = false; ///< the field needs an event's exact bytes
    FilterOp op{};
    std::vector<FilterLiteral> values; ///< Compare: 1; Between: 2; In: any; Text: 1
    std::size_t begin = 0, end = 0;    ///< bytes of the source
    std::uint32_t term = 0;            ///< a number of its own for each Exists, Compare and Text

    /// Whether this or something below needs exact bytes.
    [[nodiscard]] bool needsBytes() const;
};

/// Why a text is no filter, and where.
struct FilterFault {
    std::size_t offset = 0; ///< in bytes
    std::string reason;     ///< a stable kebab-case word
    std::string detail;     ///< technical English
};

/// Reads the filter language (README.md). `now` is what `now` in the text means.
[[nodiscard]] tl::expected<FilterTree, FilterFault>
parseFilterTree(std::string_view text, const FilterSchema& schema, UtcTime now);

/// The canonical text: parses to the same tree and gives itself again.
[[nodiscard]] std::string filterText(const FilterTree& tree, const FilterSchema& schema);

/// One word or quoted text of the source.
struct FilterWord {
    std::string source;              ///< canonical spelling
    std::string text;                ///< with escapes resolved
    std::vector<std::string> pieces; ///< the same, cut at unescaped stars
    bool quoted = false;
    std::size_t begin = 0, end = 0; ///< bytes of the source
};
/// Reads a value for a field of that kind.
[[nodiscard]] tl::expected<FilterLiteral, FilterFault>
readFilterLiteral(const FilterWord& word, FilterFieldKind kind, double unitSeconds, UtcTime now);

/// A text as the language writes it: as it is where it reads back as one value, else in quotes.
[[nodiscard]] std::string quotedFilterText(std::string_view text, bool always = false);

} // namespace souverix
