#pragma once

#include <optional>
#include <string_view>

#include <simdjson.h>

#include "model/event/event_type.h"
#include "model/event/payload.h"

namespace souverix
{

/// Reads of `data` what moves a projection. nullopt where the type is known and a required field is
/// absent or of another kind; monostate where the type carries nothing that folds read. Optional
/// fields that are null or of another kind count as absent; a number counts as a count where it is
/// a whole one, however it is written. `subject` serves the types whose key is their subject.
[[nodiscard]] std::optional<Payload> decodePayload(EventType type, std::string_view subject,
                                                   simdjson::dom::object data, Names& names);

} // namespace souverix
