#pragma once

#include <string_view>

#include "model/base/names.h"
#include "model/query/event_list.h"

namespace souverix
{

/// What an entry's bytes say, as a table shows it; `malformed` where they are no event.
[[nodiscard]] EventRow eventRowOf(const EventRef& ref, std::string_view bytes, const Names& names);

} // namespace souverix
