#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

#include "model/base/result.h"

namespace souverix
{

/// What is said of one piece of evidence.
enum class Verdict {
    Verified,
    Malformed, ///< cannot be parsed, or breaks its format's rules
    Rejected,  ///< well formed, but not true or not valid
    Forked,    ///< another validly signed root of the same size is held
    Stale,     ///< built on a size that is not the one held
};

/// The answer of `souverix check`: a verdict, a stable kebab-case reason (empty when verified) and
/// an object of details.
struct CheckResult {
    Verdict verdict = Verdict::Verified;
    std::string reason;
    nlohmann::json detail = nlohmann::json::object();
};

/// The verdict's word in the answer's JSON: `verified`, `malformed`, `rejected`, `forked`, `stale`.
[[nodiscard]] std::string_view wordOf(Verdict verdict);
/// 0 for verified, 1 for rejected, forked and stale, 3 for malformed.
[[nodiscard]] int exitStatusOf(Verdict verdict);
/// `{"verdict","reason","detail"}`, the reason null when there is none.
[[nodiscard]] nlohmann::json toJson(const CheckResult& result);

[[nodiscard]] inline CheckResult verified(nlohmann::json detail = nlohmann::json::object())
{
    return {Verdict::Verified, {}, std::move(detail)};
}
/// `what` is technical English for `detail.what`.
[[nodiscard]] CheckResult malformed(std::string reason, std::string what = {});
[[nodiscard]] CheckResult rejected(std::string reason, std::string what = {});

/// The answer that an Error means: Mismatch and Refused are rejected, Unsupported is rejected (as
/// `unsupported-version` where it names no reason), Forked is forked, all else malformed. The
/// error's text goes to `detail.what`.
[[nodiscard]] CheckResult answerOf(const Error& error);

} // namespace souverix
