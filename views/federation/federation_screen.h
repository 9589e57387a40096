#pragma once

#include <memory>

#include "views/common/screen.h"

namespace souverix
{

/// Regions and how they sync, open conflicts with their sides, and all findings.
[[nodiscard]] std::unique_ptr<Screen> makeFederationScreen(const ScreenContext& context);

} // namespace souverix
