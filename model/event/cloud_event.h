#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include <simdjson.h>

#include "model/base/result.h"

namespace souverix
{

/// The members of an event that CloudEvents or events.md give a meaning, in no order.
enum class Member : std::uint8_t {
    Id,
    Source,
    SpecVersion,
    Type,
    DataContentType,
    DataSchema,
    Subject,
    Time,
    Region,
    Sequence,
    RecordedTime,
    Data,
    DataBase64,
    Other ///< any other name
};

/// An event's members by what they are, those that are null too; not those of another name.
class Members
{
public:
    [[nodiscard]] const std::optional<simdjson::dom::element>& operator[](Member member) const
    {
        return m_values[static_cast<std::size_t>(member)];
    }
    void set(Member member, simdjson::dom::element value)
    {
        m_values[static_cast<std::size_t>(member)] = value;
    }

private:
    std::array<std::optional<simdjson::dom::element>, static_cast<std::size_t>(Member::Other)>
        m_values;
};

/// Judges a strictly read document by CloudEvents 1.0 in the JSON event format, structured mode:
/// required attributes, the names and types of all of them, `data` and `data_base64`. An attribute
/// that is null is absent. Gives the members it found. Error: Malformed, its reason
/// `missing-attribute`, `attribute-name`, `attribute-value`, `data-twice`, `spec-version` or
/// `not-an-object`.
[[nodiscard]] Result<Members> checkCloudEvent(simdjson::dom::element event);

/// Whether `text` is a media type with parameters, as RFC 2045 section 5.1 writes one.
[[nodiscard]] bool isMediaType(std::string_view text);

/// Whether valid UTF-8 is a CloudEvents String: no control characters, no noncharacters.
[[nodiscard]] bool isCloudEventString(std::string_view text);

} // namespace souverix
