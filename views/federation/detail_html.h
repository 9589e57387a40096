#pragma once

#include <QString>

#include "model/query/fleet_view.h"

namespace souverix
{

struct Colours;

/// An open conflict with its sides side by side, the proposed winner and why. Links by LinkBrowser.
[[nodiscard]] QString conflictHtml(const Conflict& conflict, const FleetView& fleet,
                                   const Colours& colours);
/// A finding in words, with links to its node and to the events that prove it.
[[nodiscard]] QString findingHtml(const Finding& finding, const FleetView& fleet,
                                  const Colours& colours);

} // namespace souverix
