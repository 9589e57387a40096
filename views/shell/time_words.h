#pragma once

#include <optional>

#include <QString>

#include "model/base/utc_time.h"

namespace souverix
{

/// Reads a moment as people type it, in UTC: `2026-02-27`, `2026-02-27 03:45[:00][Z]`, `03:45` (the
/// day of `at`), `now`, `now-2h`, `-15m` and `+1d` (from `at`), `today 14:00`, `yesterday 14:00`.
/// `now` is the head of the replica. nullopt where it is none of these.
[[nodiscard]] std::optional<UtcTime> parseTimeWords(const QString& text, UtcTime now, UtcTime at);

} // namespace souverix
