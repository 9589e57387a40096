#pragma once

#include <string_view>

#include "model/base/check_result.h"

namespace souverix
{

/// By which rules events are judged.
enum class EventRules {
    CloudEvents, ///< strict JSON and CloudEvents 1.0 alone
    Contract,    ///< and the contract's own envelope
};

/// Judges one event; one line's ending behind it is not part of it.
[[nodiscard]] CheckResult checkEvent(std::string_view bytes, EventRules rules);
/// Judges one event a line; the last line need not end. `detail.line` is the first bad one.
[[nodiscard]] CheckResult checkEventLines(std::string_view bytes, EventRules rules);

} // namespace souverix
