#pragma once

#include <cstddef>

namespace souverix
{

/// The most bytes that an event, and so a log entry, can have (contract: events.md).
inline constexpr std::size_t kMaxEntryBytes = 65'535;

} // namespace souverix
