#pragma once

#include <map>
#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "model/base/result.h"
#include "model/crypto/digest.h"

namespace souverix
{

/// Raw values of platform configuration registers: by bank name, then by index.
using PcrValues = std::map<std::string, std::map<int, std::string>>;

inline constexpr int kPcrCount = 24;

/// Reads `{"sha256":{"0":"hex",…},…}`. Error: Malformed.
[[nodiscard]] Result<PcrValues> parsePcrValues(std::string_view json);
/// The same document, of values.
[[nodiscard]] nlohmann::json toJson(const PcrValues& values);

/// What a register holds when the machine starts: zeros, but ones in 17 to 22 (TCG PC Client
/// Platform TPM Profile, dynamic launch).
[[nodiscard]] std::string startValue(HashKind bank, int index);
/// `value` becomes the hash of itself and `digest`.
void extendPcr(HashKind bank, std::string& value, std::string_view digest);

} // namespace souverix
