#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace souverix
{

/// What a field's values are, and so which operators and values suit it.
enum class FilterFieldKind : std::uint8_t {
    Text,     ///< compared bytewise; `contains` and `~` ignore ASCII case
    Severity, ///< a word of the drift ladder, compared by the ladder
    Flag,     ///< true or false
    Number,   ///< a plain number
    Duration, ///< a number with a unit of time; without one in the field's own
    Time,     ///< an instant
    Any,      ///< as the value of each row is (members of an event's data)
};

/// One field that a filter can name.
struct FilterField {
    std::string name; ///< canonical; letters, digits, `.` and `_`
    FilterFieldKind kind{};
    std::string description;          ///< technical English, one line
    std::vector<std::string> aliases; ///< other names of the same field
    double unitSeconds = 1;           ///< Duration: seconds in the field's own unit
    bool bytes = false;               ///< needs an event's exact bytes
};

/// The fields that rows of one kind have. Names compare without ASCII case.
struct FilterSchema {
    std::vector<FilterField> fields;
    /// Every name that begins with this is a field of kind Any, the rest of the name its path;
    /// empty: none.
    std::string openPrefix;

    /// The index of the field, `fields.size()` for one under the open prefix.
    [[nodiscard]] std::optional<std::size_t> find(std::string_view name) const;
    /// The field name nearest to a misspelt one; empty where none is near.
    [[nodiscard]] std::string_view nearest(std::string_view name) const;
};

/// ASCII letters in lower case, everything else as it is.
[[nodiscard]] std::string lowerAscii(std::string_view text);

} // namespace souverix
