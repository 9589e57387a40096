#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "views/common/screen.h"

namespace souverix
{

/// A screen of the console, in the rail's order.
struct ScreenEntry {
    std::unique_ptr<Screen> (*make)(const ScreenContext& context);
    bool onRail = true; ///< false: a page reached by drill-down, on the rail while it is open
};

/// All screens there are. The one list to add a screen to.
[[nodiscard]] std::vector<ScreenEntry> allScreens();

} // namespace souverix
