#include "model/log/tlog_proof.h"

#include "model/log/lines.h"
#include "model/log/merkle_proof.h"

namespace souverix
{
namespace
{

constexpr std::string_view kHeader = "c2sp.org/tlog-proof@v1";
constexpr std::string_view kExtra = "extra ";
constexpr std::string_view kIndex = "index ";

tl::unexpected<Error> badProof(const char* what)
{
    return fail(ErrorCode::Malformed, std::string("tlog-proof: ") + what, "bad-proof");
}

bool startsWith(std::string_view text, std::string_view prefix)
{
    return text.substr(0, prefix.size()) == prefix;
}

} // namespace

Result<TlogProof> parseTlogProof(std::string_view bytes)
{
    if (takeLine(bytes) != kHeader)
        return badProof("does not begin with its format's name");
    TlogProof proof;
    auto line = takeLine(bytes);
    if (line && startsWith(*line, kExtra)) {
        proof.extra = fromBase64(line->substr(kExtra.size()));
        if (!proof.extra)
            return badProof("its extra data is not base64");
        line = takeLine(bytes);
    }
    if (!line || !startsWith(*line, kIndex))
        return badProof("no index");
    const auto index = parseDecimal(line->substr(kIndex.size()));
    if (!index)
        return badProof("its index is no decimal number below 2^64");
    proof.index = *index;
    auto path = takeHashLines(bytes, kMaxProofHashes, "tlog-proof");
    if (!path) {
        path.error().reason = "bad-proof";
        return failWith(path);
    }
    proof.path = std::move(*path);
    proof.checkpoint = bytes;
    return proof;
}

std::string formatTlogProof(const TlogProof& proof)
{
    std::string out(kHeader);
    out += '\n';
    if (proof.extra)
        out += std::string(kExtra) + toBase64(*proof.extra) + '\n';
    out += std::string(kIndex) + std::to_string(proof.index) + '\n';
    for (const Hash& hash : proof.path)
        out += toBase64(hash) + '\n';
    return out + '\n' + proof.checkpoint;
}

Result<ProvenEntry> verifyTlogProof(const TlogProof& proof, const Hash& leaf,
                                    std::span<const VerifierKey> known)
{
    auto note = parseNote(proof.checkpoint);
    if (!note)
        return failWith(note);
    auto checkpoint = parseCheckpoint(note->text);
    if (!checkpoint)
        return failWith(checkpoint);
    auto opened = openNote(*note, known);
    if (!opened)
        return failWith(opened);
    if (!verifyInclusion(proof.index, checkpoint->size, leaf, proof.path, checkpoint->root))
        return fail(ErrorCode::Mismatch,
                    "tlog-proof: its path does not lead from the entry to the root",
                    "proof-mismatch");
    return ProvenEntry{proof.index, OpenedCheckpoint{std::move(*checkpoint),
                                                     std::move(opened->signers), opened->unknown}};
}

} // namespace souverix
