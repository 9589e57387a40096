#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/base/result.h"

namespace souverix
{

enum class JsonKind : std::uint8_t { Object, Array, String, Number, True, False, Null };

/// One value of a document, in the order it was written.
struct JsonItem {
    std::uint32_t parent = 0; ///< its own index for the root
    std::uint32_t row = 0;    ///< among its parent's children
    std::vector<std::uint32_t> children;
    std::string key;  ///< of a member; empty in arrays
    std::string text; ///< strings unescaped, numbers as their literal; empty for the rest
    JsonKind kind = JsonKind::Null;
};

/// A JSON document as a flat tree for showing: members keep their order, keys that stand twice stay
/// twice. Item 0 is the root. Numbers with a fraction or exponent keep their literal; integers are
/// exact within 64 bits.
struct JsonTree {
    std::vector<JsonItem> items;

    [[nodiscard]] bool empty() const { return items.empty(); }
    /// The index of the member of `of` named `key`; 0 where there is none.
    [[nodiscard]] std::uint32_t member(std::uint32_t of, std::string_view key) const;
};

/// Reads a document of at most 64 levels. Error: Malformed with where it stops being JSON.
[[nodiscard]] Result<JsonTree> readJsonTree(std::string_view bytes);

} // namespace souverix
