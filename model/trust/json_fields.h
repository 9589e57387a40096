#pragma once

#include <charconv>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "model/base/bytes.h"

namespace souverix
{

/// The member at a path of names; null where one is missing, is JSON's null, or what holds it is no
/// object.
[[nodiscard]] inline const nlohmann::json* memberAt(const nlohmann::json& document,
                                                    std::initializer_list<const char*> names)
{
    const nlohmann::json* at = &document;
    for (const char* name : names) {
        if (!at->is_object())
            return nullptr;
        const auto member = at->find(name);
        if (member == at->end() || member->is_null())
            return nullptr;
        at = &*member;
    }
    return at;
}

/// The string at a path; null where there is none.
[[nodiscard]] inline const std::string* textAt(const nlohmann::json& document,
                                               std::initializer_list<const char*> names)
{
    const nlohmann::json* member = memberAt(document, names);
    return member ? member->get_ptr<const std::string*>() : nullptr;
}

/// The bytes at a path, in standard base64.
[[nodiscard]] inline std::optional<std::string> bytesAt(const nlohmann::json& document,
                                                        std::initializer_list<const char*> names)
{
    const std::string* text = textAt(document, names);
    return text ? fromBase64(*text) : std::nullopt;
}

/// The array at a path; null where there is none.
[[nodiscard]] inline const nlohmann::json* arrayAt(const nlohmann::json& document,
                                                   std::initializer_list<const char*> names)
{
    const nlohmann::json* member = memberAt(document, names);
    return member && member->is_array() ? member : nullptr;
}

/// The integer at a path, as protobuf's JSON writes 64 bits: decimal digits in a string, or a
/// number. nullopt for a negative one.
[[nodiscard]] inline std::optional<std::int64_t> countAt(const nlohmann::json& document,
                                                         std::initializer_list<const char*> names)
{
    const nlohmann::json* member = memberAt(document, names);
    if (member && member->is_number_integer()) {
        const auto number = member->get<std::int64_t>();
        return number < 0 ? std::nullopt : std::optional(number);
    }
    const std::string* text = member ? member->get_ptr<const std::string*>() : nullptr;
    if (!text || text->empty())
        return std::nullopt;
    std::int64_t number = -1;
    const char* const end = text->data() + text->size();
    const auto [at, error] = std::from_chars(text->data(), end, number);
    return error == std::errc() && at == end && number >= 0 ? std::optional(number) : std::nullopt;
}

} // namespace souverix
