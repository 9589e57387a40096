#include <algorithm>

#include "model/log/merkle.h"
#include "model/log/merkle_proof.h"
#include "model/log/tlog_proof.h"
#include "model/query/event_rows.h"
#include "model/query/replica_state.h"

namespace souverix
{
namespace
{

// The smallest adopted head that covers the entry: the one that was first to prove it.
Result<std::optional<HeldCheckpoint>> coveringHead(const ReplicaReader& reader, const EventRef& ref)
{
    auto heads = reader.checkpoints(ref.region);
    if (!heads)
        return failWith(heads);
    std::optional<HeldCheckpoint> found;
    for (HeldCheckpoint& head : *heads)
        if (head.size > ref.sequence) // the latest is what a reader can fetch anew
            found = std::move(head);
    return found;
}

TrustWord entryTrust(const RegionTrust& region, bool covered, bool pinned)
{
    if (region.trust == TrustWord::Forked)
        return TrustWord::Forked;
    if (!covered)
        return TrustWord::Unproven;
    return pinned ? TrustWord::Pinned : TrustWord::Unpinned;
}

Result<void> provePlace(const ReplicaReader& reader, bool sparse, EventEvidence& evidence)
{
    if (sparse) {
        auto stored = reader.storedProof(evidence.ref);
        if (!stored)
            return failWith(stored);
        if (!*stored)
            return {};
        evidence.tlogProof = std::move(**stored);
        if (auto proof = parseTlogProof(evidence.tlogProof))
            evidence.proof = std::move(proof->path);
        return {};
    }
    auto path = reader.inclusion(evidence.ref, evidence.treeSize);
    if (!path)
        return failWith(path);
    evidence.proof = std::move(*path);
    if (!evidence.checkpoint.empty())
        evidence.tlogProof = formatTlogProof(
            {std::nullopt, evidence.ref.sequence, evidence.proof, evidence.checkpoint});
    return {};
}

} // namespace

Result<EventEvidence> ReplicaView::evidence(const EventRef& ref)
{
    if (auto fresh = m_state->refresh(); !fresh)
        return failWith(fresh);
    const ReplicaReader& reader = m_state->reader;
    EventEvidence evidence;
    evidence.ref = ref;
    auto bytes = reader.entry(ref);
    auto region = reader.region(ref.region);
    auto regions = regionsTrust(reader);
    auto head = coveringHead(reader, ref);
    auto pins = reader.pins();
    auto quarantine = reader.quarantine(ref.region);
    if (!bytes)
        return failWith(bytes);
    if (!region)
        return failWith(region);
    if (!regions)
        return failWith(regions);
    if (!head)
        return failWith(head);
    if (!pins)
        return failWith(pins);
    if (!quarantine)
        return failWith(quarantine);
    if (!*region)
        return fail(ErrorCode::NotFound, "no such region", "no-such-entry");
    evidence.bytes = std::move(*bytes);
    evidence.row = eventRowOf(ref, evidence.bytes, *reader.names());
    evidence.leaf = leafHash(evidence.bytes);
    evidence.origin = (*region)->origin;
    evidence.treeSize = (*region)->size;
    evidence.root = (*region)->root;
    if (*head) {
        evidence.treeSize = (*head)->size;
        evidence.root = (*head)->root;
        evidence.checkpoint = (*head)->note;
        evidence.signer = (*head)->vkey;
    }
    if (auto proven = provePlace(reader, (*region)->sparse, evidence); !proven)
        return failWith(proven);
    evidence.proofHolds = verifyInclusion(ref.sequence, evidence.treeSize, evidence.leaf,
                                          evidence.proof, evidence.root);
    const auto known =
        std::find_if(regions->begin(), regions->end(),
                     [&](const RegionTrust& trust) { return trust.region == ref.region; });
    const bool pinned =
        head->has_value() && std::any_of(pins->begin(), pins->end(), [&](const Pin& pin) {
            return pin.kind == Pin::Kind::Vkey && pin.text == (*head)->vkey;
        });
    evidence.trust = entryTrust(*known, head->has_value(), pinned);
    for (const QuarantinedEntry& entry : *quarantine)
        if (entry.sequence == ref.sequence)
            evidence.malformed = entry.reason;
    return evidence;
}

} // namespace souverix
