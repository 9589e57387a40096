#include "model/trust/rekor_entry.h"

#include <algorithm>

#include "model/crypto/signature_scheme.h"
#include "model/log/checkpoint.h"
#include "model/log/merkle.h"
#include "model/log/merkle_proof.h"
#include "model/log/note.h"

namespace souverix
{
namespace
{

tl::unexpected<Error> refused(const char* what, const char* reason)
{
    return fail(ErrorCode::Mismatch, std::string("log entry: ") + what, reason);
}

/// The first four bytes of a log's id, which its signature lines begin with.
std::uint32_t keyHintOf(const TrustedLog& log)
{
    std::uint32_t hint = 0;
    for (const char c : log.id.substr(0, 4))
        hint = (hint << 8U) | static_cast<unsigned char>(c);
    return hint;
}

/// A checkpoint that the log signed; lines of others are skipped.
Result<Checkpoint> openLogCheckpoint(const std::string& bytes, const TrustedLog& log)
{
    const auto note = parseNote(bytes);
    if (!note)
        return tl::unexpected(note.error());
    bool isSigned = false;
    for (const NoteSignature& line : note->signatures) {
        if (log.id.size() < 4 || line.id != keyHintOf(log))
            continue;
        if (!verifyByConvention(log.key, note->text, line.signature, false))
            return refused("the checkpoint's signature", "bad-signature");
        isSigned = true;
    }
    if (!isSigned)
        return refused("the checkpoint has no signature of the log", "no-known-key");
    return parseCheckpoint(note->text);
}

Result<void> verifyProof(const LogEntry& entry, const TrustedLog& log)
{
    const LogEntry::Proof& proof = *entry.proof;
    const auto root = rootOfInclusion(proof.index, proof.size, leafHash(entry.body), proof.hashes);
    if (!root || asBytes(*root) != proof.root)
        return refused("the inclusion proof", "proof-mismatch");
    if (proof.checkpoint.empty())
        return {};
    auto checkpoint = openLogCheckpoint(proof.checkpoint, log);
    if (!checkpoint)
        return failWith(checkpoint);
    if (checkpoint->root != *root || checkpoint->size != proof.size)
        return refused("the checkpoint is of another tree", "root-mismatch");
    return {};
}

/// The signed entry timestamp, over canonical JSON (RFC 8785) of what the log promised.
bool isPromised(const LogEntry& entry, const TrustedLog& log)
{
    const std::string message = R"({"body":")" + toBase64(entry.body) + R"(","integratedTime":)" +
                                std::to_string(entry.integratedTime) + R"(,"logID":")" +
                                toHex(entry.logId) + R"(","logIndex":)" +
                                std::to_string(entry.index) + "}";
    return verifyByConvention(log.key, message, entry.promise, false);
}

} // namespace

Result<VouchedEntry> verifyLogEntry(const LogEntry& entry, const TrustedRoot& root, bool needsProof)
{
    const auto log = std::find_if(root.transparencyLogs.begin(), root.transparencyLogs.end(),
                                  [&](const TrustedLog& one) { return one.id == entry.logId; });
    if (log == root.transparencyLogs.end())
        return refused("of a log that is not trusted", "unknown-log");
    const bool isProven = entry.proof && !entry.proof->checkpoint.empty();
    if (!isProven && (needsProof || entry.promise.empty()))
        return refused("no inclusion proof with a checkpoint", "no-proof");
    if (entry.proof) {
        if (auto proven = verifyProof(entry, *log); !proven)
            return failWith(proven);
    }
    VouchedEntry vouched{std::nullopt, log->validFor};
    if (!entry.promise.empty()) {
        if (!isPromised(entry, *log))
            return refused("the promise's signature", "bad-signature");
        vouched.time = UtcTime{std::min(entry.integratedTime, UtcTime::kMaxSeconds), 0};
        if (!log->validFor.holds(*vouched.time))
            return refused("the log's key was not valid then", "log-not-valid");
    }
    return vouched;
}

} // namespace souverix
