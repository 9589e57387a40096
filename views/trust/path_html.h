#pragma once

#include <QString>

#include "model/query/fleet_view.h"
#include "model/query/trust_graph_values.h"

namespace souverix
{

struct Colours;

/// A node's trust in words: the verdict, how long it may stay cut off, each failing path with what
/// leads to it, and what holds. Links as LinkBrowser follows them; `path:N` marks path N.
[[nodiscard]] QString pathHtml(const NodeTrust& trust, const std::vector<TrustPath>& paths,
                               UtcTime at, const Names& names, const Colours& colours);

} // namespace souverix
