#include "model/log/advance.h"

#include "model/log/checkpoint.h"
#include "model/log/lines.h"
#include "model/log/merkle.h"
#include "model/log/merkle_proof.h"

namespace souverix
{
namespace
{

constexpr std::string_view kOld = "old ";
constexpr std::size_t kMaxProofLines = 63;

tl::unexpected<Error> badRequest(std::string what)
{
    return fail(ErrorCode::Malformed, "request: " + std::move(what), "bad-request");
}

CheckResult answer(Verdict verdict, const char* reason, const char* what)
{
    CheckResult result = rejected(reason, what);
    result.verdict = verdict;
    return result;
}

CheckResult judge(const RecordedHead& held, const AdvanceRequest& request, const Checkpoint& next)
{
    if (next.size == held.size && next.root != held.root)
        return answer(Verdict::Forked, "same-size-other-root",
                      "a validly signed head of the size held has another root");
    if (request.oldSize > next.size)
        return rejected("old-size-above-new", "the old size is above the checkpoint's");
    if (request.oldSize != held.size)
        return answer(Verdict::Stale, "other-old-size", "the old size is not the one held");
    if (!verifyConsistency(held.size, held.root, next.size, next.root, request.proof))
        return rejected("proof-mismatch", "the checkpoint is not shown to continue the head held");
    return verified();
}

} // namespace

RecordedHead emptyHead()
{
    return {0, emptyRoot()};
}

Result<AdvanceRequest> parseAdvanceRequest(std::string_view bytes)
{
    const auto line = takeLine(bytes);
    if (!line || line->substr(0, kOld.size()) != kOld)
        return badRequest("does not begin with the old size");
    const auto oldSize = parseDecimal(line->substr(kOld.size()));
    if (!oldSize)
        return badRequest("its old size is no decimal number below 2^64");
    auto proof = takeHashLines(bytes, kMaxProofLines, "request");
    if (!proof)
        return fail(ErrorCode::Malformed, proof.error().detail, "bad-request");
    return AdvanceRequest{*oldSize, std::move(*proof), std::string(bytes)};
}

std::string formatAdvanceRequest(const AdvanceRequest& request)
{
    std::string out = std::string(kOld) + std::to_string(request.oldSize) + '\n';
    for (const Hash& hash : request.proof)
        out += toBase64(hash) + '\n';
    return out + '\n' + request.note;
}

AdvanceStep judgeAdvance(const RecordedHead& held, std::string_view request,
                         std::string_view origin, std::span<const VerifierKey> known)
{
    AdvanceStep step;
    RecordedHead recorded = held;
    auto parsed = parseAdvanceRequest(request);
    const auto opened = parsed ? openCheckpoint(parsed->note, origin, known)
                               : Result<OpenedCheckpoint>(tl::unexpected(parsed.error()));
    step.answer = opened ? judge(held, *parsed, opened->checkpoint) : answerOf(opened.error());
    if (step.answer.verdict == Verdict::Verified) {
        recorded = {opened->checkpoint.size, opened->checkpoint.root};
        step.note = std::move(parsed->note);
        if (recorded != held)
            step.head = recorded;
    }
    step.answer.detail["size"] = recorded.size;
    step.answer.detail["root"] = toBase64(recorded.root);
    return step;
}

} // namespace souverix
