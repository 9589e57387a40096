#pragma once

#include <memory>

#include "views/common/screen.h"

namespace souverix
{

/// What the nodes that are not linked owe, what waits for them, and when they would be back.
[[nodiscard]] std::unique_ptr<Screen> makeSyncDebtScreen(const ScreenContext& context);

} // namespace souverix
