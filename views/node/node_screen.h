#pragma once

#include <memory>

#include "views/common/screen.h"

namespace souverix
{

/// Everything of one node on one page.
[[nodiscard]] std::unique_ptr<Screen> makeNodeScreen(const ScreenContext& context);

} // namespace souverix
