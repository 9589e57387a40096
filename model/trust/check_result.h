#pragma once

#include <string>
#include <string_view>
#include <utility>

#include <nlohmann/json.hpp>

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

/// The verdict's word in the answer's JSON.
[[nodiscard]] constexpr std::string_view wordOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Verified:
        return "verified";
    case Verdict::Malformed:
        return "malformed";
    case Verdict::Rejected:
        return "rejected";
    case Verdict::Forked:
        return "forked";
    case Verdict::Stale:
        return "stale";
    }
    return {};
}

[[nodiscard]] inline CheckResult verified(nlohmann::json detail = nlohmann::json::object())
{
    return {Verdict::Verified, {}, std::move(detail)};
}

/// `what` is technical English for `detail.what`.
[[nodiscard]] inline CheckResult malformed(std::string reason, std::string what = {})
{
    CheckResult result{Verdict::Malformed, std::move(reason), nlohmann::json::object()};
    if (!what.empty())
        result.detail["what"] = std::move(what);
    return result;
}

[[nodiscard]] inline CheckResult rejected(std::string reason, std::string what = {})
{
    CheckResult result = malformed(std::move(reason), std::move(what));
    result.verdict = Verdict::Rejected;
    return result;
}

} // namespace souverix
