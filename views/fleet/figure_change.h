#pragma once

#include <vector>

#include "views/fleet/fleet_figures.h"

namespace souverix
{

/// Says beside each figure what it was: `+12, was 30`. A figure that only the base has joins the
/// others at its end, as it is nothing now.
void markChanges(std::vector<FleetFigure>& figures, const std::vector<FleetFigure>& base);

} // namespace souverix
