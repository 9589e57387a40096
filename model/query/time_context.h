#pragma once

#include <optional>

#include "model/base/utc_time.h"

namespace souverix
{

/// What a reader asks for: the state at valid time T as known at transaction time K.
struct TimeContext {
    std::optional<UtcTime> at;      ///< T; absent: live, the replica's own now
    std::optional<UtcTime> knownAt; ///< K; absent: all that is held

    friend bool operator==(const TimeContext&, const TimeContext&) = default;
    [[nodiscard]] bool live() const { return !at && !knownAt; }
};

} // namespace souverix
