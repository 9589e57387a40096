#pragma once

#include <string_view>

#include <simdjson.h>

#include "model/base/result.h"

namespace souverix
{

/// Judges a strictly read document by CloudEvents 1.0 in the JSON event format, structured mode:
/// required attributes, the names and types of all of them, `data` and `data_base64`. An attribute
/// that is null is absent. Error: Malformed, its reason `missing-attribute`, `attribute-name`,
/// `attribute-value`, `data-twice`, `spec-version` or `not-an-object`.
[[nodiscard]] Result<void> checkCloudEvent(simdjson::dom::element event);

/// Whether `text` is a media type with parameters, as RFC 2045 section 5.1 writes one.
[[nodiscard]] bool isMediaType(std::string_view text);

/// Whether valid UTF-8 is a CloudEvents String: no control characters, no noncharacters.
[[nodiscard]] bool isCloudEventString(std::string_view text);

} // namespace souverix
