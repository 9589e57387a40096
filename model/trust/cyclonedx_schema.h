#pragma once

#include <string_view>

namespace souverix
{

/// A schema of model/trust/cyclonedx by its file name; empty for another name.
[[nodiscard]] std::string_view cycloneDxSchema(std::string_view name);

} // namespace souverix
