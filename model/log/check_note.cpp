#include "model/log/check_note.h"

#include <set>

#include "model/log/checkpoint.h"
#include "model/log/lines.h"
#include "model/log/merkle.h"
#include "model/log/merkle_proof.h"
#include "model/log/tlog_proof.h"

namespace souverix
{
namespace
{

nlohmann::json namesOf(std::span<const VerifiedSignature> signers)
{
    std::set<std::string> names;
    for (const VerifiedSignature& signer : signers)
        names.insert(signer.key.name);
    return names;
}

CheckResult proofAnswer(bool holds)
{
    return holds ? verified()
                 : rejected("proof-mismatch", "the proof does not lead from the one to the other");
}

} // namespace

CheckResult checkNote(std::string_view note, std::span<const VerifierKey> known,
                      std::optional<std::string_view> origin)
{
    CheckResult result = verified();
    if (!origin) {
        const auto opened = openNote(note, known);
        if (!opened)
            return answerOf(opened.error());
        result.detail["signers"] = namesOf(opened->signers);
        return result;
    }
    const auto opened = openCheckpoint(note, *origin, known);
    if (!opened)
        return answerOf(opened.error());
    result.detail["signers"] = namesOf(opened->signers);
    result.detail["origin"] = opened->checkpoint.origin;
    result.detail["size"] = opened->checkpoint.size;
    result.detail["root"] = toBase64(opened->checkpoint.root);
    return result;
}

CheckResult checkInclusion(const InclusionClaim& claim, std::string_view proof)
{
    const auto path = parseProofLines(proof);
    if (!path)
        return answerOf(path.error());
    return proofAnswer(verifyInclusion(claim.index, claim.size, claim.leaf, *path, claim.root));
}

CheckResult checkConsistency(const ConsistencyClaim& claim, std::string_view proof)
{
    const auto path = parseProofLines(proof);
    if (!path)
        return answerOf(path.error());
    return proofAnswer(
        verifyConsistency(claim.oldSize, claim.oldRoot, claim.newSize, claim.newRoot, *path));
}

CheckResult checkProof(std::string_view proof, std::string_view entry,
                       std::span<const VerifierKey> known)
{
    const auto parsed = parseTlogProof(proof);
    if (!parsed)
        return answerOf(parsed.error());
    const auto proven = verifyTlogProof(*parsed, leafHash(entry), known);
    if (!proven)
        return answerOf(proven.error());
    CheckResult result = verified();
    result.detail["index"] = proven->index;
    result.detail["size"] = proven->head.checkpoint.size;
    result.detail["origin"] = proven->head.checkpoint.origin;
    result.detail["signers"] = namesOf(proven->head.signers);
    return result;
}

} // namespace souverix
