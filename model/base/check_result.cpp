#include "model/base/check_result.h"

namespace souverix
{

std::string_view verdictWord(Verdict verdict)
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
    return "malformed";
}

int exitStatus(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Verified:
        return 0;
    case Verdict::Rejected:
    case Verdict::Forked:
    case Verdict::Stale:
        return 1;
    case Verdict::Malformed:
        return 3;
    }
    return 3;
}

nlohmann::json toJson(const CheckResult& result)
{
    nlohmann::json out = nlohmann::json::object();
    out["verdict"] = verdictWord(result.verdict);
    out["reason"] = nullptr;
    if (!result.reason.empty())
        out["reason"] = result.reason;
    out["detail"] = result.detail;
    return out;
}

CheckResult checkResult(const Error& error)
{
    switch (error.code) {
    case ErrorCode::Mismatch:
    case ErrorCode::Refused:
        return checkResult(Verdict::Rejected, error.reason.empty() ? "mismatch" : error.reason,
                           error.detail);
    case ErrorCode::Unsupported:
        return checkResult(Verdict::Rejected,
                           error.reason.empty() ? "unsupported-version" : error.reason,
                           error.detail);
    case ErrorCode::Forked:
        return checkResult(Verdict::Forked, error.reason.empty() ? "forked" : error.reason,
                           error.detail);
    default:
        return checkResult(Verdict::Malformed, error.reason.empty() ? "malformed" : error.reason,
                           error.detail);
    }
}

CheckResult checkResult(Verdict verdict, std::string reason, std::string message)
{
    CheckResult result;
    result.verdict = verdict;
    result.reason = std::move(reason);
    result.detail["message"] = std::move(message);
    return result;
}

} // namespace souverix
