#pragma once

#include <QString>

#include "model/query/log_standings.h"

namespace souverix
{

/// A log's origin, what of it is proven, by which key and whether that key is pinned, and what a
/// reader does with it, as HTML; pure.
[[nodiscard]] QString keyHtml(const LogStanding& log);
/// The first fork of a log: both heads, what differs, both notes; empty where there is none; pure.
[[nodiscard]] QString forkHtml(const LogStanding& log);
/// The open fork that is shown; nullptr where there is none.
[[nodiscard]] const ForkStanding* openFork(const LogStanding& log);

} // namespace souverix
