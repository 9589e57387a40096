#pragma once

#include <cstdint>

#include <QString>

#include "model/base/utc_time.h"
#include "views/common/tone.h"

namespace souverix
{

/// How a certificate stands at T. Ending is judged against its own lifetime: a day is long for one
/// that lives a week, and short for one that lives ten years.
enum class Validity : std::uint8_t {
    Valid,
    Due,         ///< at most a third of its lifetime is left: time to renew
    Ending,      ///< at most a tenth is left
    Expired,     ///< T is past its end
    NotYetValid, ///< T is before its beginning
    Replaced,    ///< not held any more, and never revoked
    Revoked,
};
inline constexpr int kValidities = 7;

[[nodiscard]] Validity validityOf(UtcTime notBefore, UtcTime notAfter, bool held, bool revoked,
                                  UtcTime at);
[[nodiscard]] QString validityText(Validity validity);
/// The stable word for filters: `valid`, `due`, `ending`, `expired`, `not-yet-valid`, `replaced`,
/// `revoked`.
[[nodiscard]] const char* validityWord(Validity validity);
[[nodiscard]] Tone toneOf(Validity validity);
/// `41 d left of 90 d`, `ended 3 d ago`, `begins in 2 h`.
[[nodiscard]] QString remainingText(UtcTime notBefore, UtcTime notAfter, UtcTime at);

} // namespace souverix
