#pragma once

#include <cstddef>
#include <string_view>

#include "model/base/check_result.h"

namespace souverix
{

/// Judges an IMA measurement list in the kernel's ASCII form (templates ima, ima-ng, ima-ngv2,
/// ima-sig, ima-sigv2, ima-buf): each template hash follows from its entry, an all-zero one is a
/// violation and extends with ones. `detail.pcrs` holds the registers after the list.
[[nodiscard]] CheckResult checkImaList(std::string_view text);

} // namespace souverix
