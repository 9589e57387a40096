#pragma once

#include <string>
#include <string_view>

#include <nlohmann/json.hpp>

#include "model/base/result.h"

namespace souverix
{

/// What is said of one piece of evidence.
enum class Verdict {
    Verified,
    Malformed, ///< cannot be parsed, or breaks its format's rules
    Rejected,  ///< well formed, but not true or not valid
    Forked,    ///< a head that cannot be true beside the one that is held
    Stale,     ///< built on an older state than the one that is held
};

/// The answer of `souverix check KIND`.
struct CheckResult {
    Verdict verdict = Verdict::Malformed;
    std::string reason; ///< stable kebab-case word; empty when verified
    nlohmann::json detail = nlohmann::json::object();
};

/// The verdict's word: `verified`, `malformed`, `rejected`, `forked`, `stale`.
[[nodiscard]] std::string_view verdictWord(Verdict verdict);
/// 0 for verified, 1 for rejected, forked and stale, 3 for malformed.
[[nodiscard]] int exitStatus(Verdict verdict);
/// `{"verdict","reason","detail"}`, the reason null when there is none.
[[nodiscard]] nlohmann::json toJson(const CheckResult& result);

/// The result that an Error means: Mismatch and Refused are rejected, Unsupported is rejected as
/// `unsupported-version` where it names no reason, Forked is forked, all else malformed. The
/// error's text goes to `detail.message`.
[[nodiscard]] CheckResult checkResult(const Error& error);
/// A refusal with its reason and, in `detail.message`, what is wrong.
[[nodiscard]] CheckResult checkResult(Verdict verdict, std::string reason, std::string message);

} // namespace souverix
