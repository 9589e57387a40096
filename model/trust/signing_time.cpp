#include "model/trust/signing_time.h"

#include <algorithm>

#include "model/crypto/timestamp.h"
#include "model/trust/rekor_entry.h"

namespace souverix
{
namespace
{

/// Whether basicConstraints (RFC 5280, 4.2.1.9) says cA TRUE.
bool isAuthority(const Certificate& certificate)
{
    const std::string constraints = certificate.extension("2.5.29.19");
    return constraints.size() >= 5 && constraints.substr(2, 3) == "\x01\x01\xFF";
}

/// The moment of a timestamp by one authority. Where the root names the stamping certificate
/// itself, no other one below the same root will do: its period is the one that was trusted.
Result<UtcTime> timeBy(const TrustedAuthority& authority, const std::string& answer,
                       const std::string& signature)
{
    if (authority.chain.empty())
        return fail(ErrorCode::Mismatch, "timestamp: an authority without certificates",
                    "untrusted");
    const std::vector<Certificate> others(authority.chain.begin(), authority.chain.end() - 1);
    auto stamp =
        verifyTimestamp(answer, {{authority.chain.back()}, others, signature, std::nullopt});
    if (stamp && !others.empty() && !isAuthority(authority.chain.front()))
        stamp = verifyTimestamp(
            answer,
            {{authority.chain.front()}, {authority.chain.front()}, signature, std::nullopt});
    if (!stamp)
        return failWith(stamp);
    if (!authority.validFor.holds(stamp->time))
        return fail(ErrorCode::Mismatch, "timestamp: its authority was not valid then",
                    "authority-not-valid");
    return stamp->time;
}

Result<UtcTime> timeOf(const std::string& answer, const std::string& signature,
                       const TrustedRoot& root)
{
    Result<UtcTime> first = fail(ErrorCode::Mismatch, "timestamp: no authority", "untrusted");
    for (std::size_t i = 0; i < root.timestampAuthorities.size(); ++i) {
        auto time = timeBy(root.timestampAuthorities[i], answer, signature);
        if (time)
            return time;
        if (i == 0)
            first = std::move(time);
    }
    return first;
}

} // namespace

Result<std::vector<UtcTime>> vouchedTimes(const SigstoreBundle& bundle,
                                          const SignedContent& content, const TrustedRoot& root)
{
    if (bundle.entries.empty())
        return fail(ErrorCode::Mismatch, "bundle: no transparency log entry", "no-log-entry");
    std::vector<UtcTime> times;
    std::vector<ValidFor> untimed; // of logs that say no time themselves
    for (const LogEntry& entry : bundle.entries) {
        auto vouched = verifyLogEntry(entry, root, bundle.minorVersion >= 2);
        if (!vouched)
            return failWith(vouched);
        if (auto matched = matchLogEntry(entry, content); !matched)
            return failWith(matched);
        if (vouched->time)
            times.push_back(*vouched->time);
        else
            untimed.push_back(vouched->logValidFor);
    }
    if (!root.timestampAuthorities.empty()) {
        for (const std::string& answer : bundle.timestamps) {
            auto time = timeOf(answer, content.signature, root);
            if (!time)
                return failWith(time);
            times.push_back(*time);
        }
    }
    for (const ValidFor& period : untimed) {
        if (!times.empty() && std::none_of(times.begin(), times.end(),
                                           [&](UtcTime time) { return period.holds(time); }))
            return fail(ErrorCode::Mismatch, "log entry: the log's key was not valid then",
                        "log-not-valid");
    }
    return times;
}

} // namespace souverix
