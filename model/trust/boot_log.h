#pragma once

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "model/base/check_result.h"
#include "model/base/result.h"
#include "model/crypto/digest.h"
#include "model/trust/pcr.h"

namespace souverix
{

/// What a TCG boot log says the registers held after it (PC Client Platform Firmware Profile,
/// section 10): a log of SHA-1 alone, or crypto-agile.
struct BootLog {
    bool cryptoAgile = false;
    std::size_t events = 0;      ///< with the Spec ID header
    std::vector<HashKind> banks; ///< those that were replayed
    PcrValues pcrs;              ///< the registers that an event extended
};

/// Reads a boot log to its last byte and replays it. Error: Malformed with the event's number.
[[nodiscard]] Result<BootLog> replayBootLog(std::string_view bytes);

/// Judges a boot log: well formed and, where values are given, leading to each of them.
[[nodiscard]] CheckResult checkBootLog(std::string_view bytes,
                                       const std::optional<PcrValues>& expected);

} // namespace souverix
