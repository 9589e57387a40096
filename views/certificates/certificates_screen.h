#pragma once

#include <memory>

#include "views/common/screen.h"

namespace souverix
{

/// What is valid, expiring, expired and revoked, against its own lifetime, and which link binds.
[[nodiscard]] std::unique_ptr<Screen> makeCertificatesScreen(const ScreenContext& context);

} // namespace souverix
