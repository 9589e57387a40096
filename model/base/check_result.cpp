#include "model/base/check_result.h"

namespace souverix
{
namespace
{

CheckResult refusal(Verdict verdict, std::string reason, std::string what)
{
    CheckResult result{verdict, std::move(reason), nlohmann::json::object()};
    if (!what.empty())
        result.detail["what"] = std::move(what);
    return result;
}

} // namespace

std::string_view wordOf(Verdict verdict)
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

int exitStatusOf(Verdict verdict)
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
    out["verdict"] = wordOf(result.verdict);
    out["reason"] = nullptr;
    if (!result.reason.empty())
        out["reason"] = result.reason;
    out["detail"] = result.detail;
    return out;
}

CheckResult malformed(std::string reason, std::string what)
{
    return refusal(Verdict::Malformed, std::move(reason), std::move(what));
}

CheckResult rejected(std::string reason, std::string what)
{
    return refusal(Verdict::Rejected, std::move(reason), std::move(what));
}

CheckResult answerOf(const Error& error)
{
    const auto reasonOr = [&](const char* word) {
        return error.reason.empty() ? std::string(word) : error.reason;
    };
    switch (error.code) {
    case ErrorCode::Mismatch:
    case ErrorCode::Refused:
        return rejected(reasonOr("mismatch"), error.detail);
    case ErrorCode::Unsupported:
        return rejected(reasonOr("unsupported-version"), error.detail);
    case ErrorCode::Forked:
        return refusal(Verdict::Forked, reasonOr("forked"), error.detail);
    default:
        return malformed(reasonOr("malformed"), error.detail);
    }
}

} // namespace souverix
