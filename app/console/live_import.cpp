#include "app/console/live_import.h"

#include "model/feed/head_judge.h"
#include "model/feed/placed_frame.h"
#include "model/query/warm_fold.h"

namespace souverix
{

namespace
{

tl::unexpected<Error> wrongIn(const demo::LiveRegion& region, std::uint64_t sequence,
                              const std::string& what)
{
    return fail(ErrorCode::Mismatch, "live feed: " + region.region + ": entry " +
                                         std::to_string(sequence) + ": " + what);
}

Result<void> appendEntries(ReplicaWriter& writer, const demo::LiveRegion& region, NameId name)
{
    const auto next = writer.nextSequence(name);
    if (!next) {
        return tl::unexpected(next.error());
    }
    if (*next != region.firstSequence) {
        return wrongIn(region, region.firstSequence,
                       "the next one expected is " + std::to_string(*next));
    }
    std::uint64_t sequence = *next;
    for (const std::string& bytes : region.entries) {
        const auto placed = placeEntry(bytes, region.region, sequence, writer.names());
        if (!placed) {
            return wrongIn(region, sequence, placed.error().what);
        }
        const NewEntry entry{bytes, placed->fact ? &*placed->fact : nullptr, placed->reason};
        if (const auto added = writer.append(name, entry); !added) {
            return added;
        }
        ++sequence;
    }
    return {};
}

Result<void> adoptHead(ReplicaWriter& writer, const demo::LiveRegion& region, NameId name,
                       const PinnedKeys& pins)
{
    const auto head = judgeHead(region.origin, region.checkpoint, region.vkey, pins);
    if (!head) {
        return tl::unexpected(head.error());
    }
    if (!head->verifiedBy || !head->checkpoint) {
        return wrongIn(region, region.firstSequence, "its checkpoint is not signed by its key");
    }
    const auto root = writer.view().rootAt(name, head->checkpoint->size);
    if (!root) {
        return tl::unexpected(root.error());
    }
    if (*root != head->checkpoint->root) {
        return wrongIn(region, head->checkpoint->size, "the root is not the one that was signed");
    }
    if (const auto named = writer.setOrigin(name, region.origin); !named) {
        return named;
    }
    return writer.adoptCheckpoint(
        name, {head->note, head->checkpoint->size, *root, formatVkey(*head->verifiedBy)});
}

} // namespace

Result<void> importLive(ReplicaWriter& writer, const demo::LiveBatch& batch)
{
    auto transaction = writer.begin();
    if (!transaction) {
        return tl::unexpected(transaction.error());
    }
    const auto pins = writer.view().pins();
    if (!pins) {
        return tl::unexpected(pins.error());
    }
    const PinnedKeys keys = pinnedKeys(*pins);
    for (const auto& blob : batch.blobs) {
        if (const auto kept = writer.putBlob(blob.digest, blob.bytes); !kept) {
            return kept;
        }
    }
    for (const auto& region : batch.regions) {
        const NameId name = writer.names().intern(region.region);
        if (const auto added = appendEntries(writer, region, name); !added) {
            return added;
        }
    }
    if (const auto flushed = writer.flush(); !flushed) {
        return flushed;
    }
    for (const auto& region : batch.regions) {
        const NameId name = writer.names().intern(region.region);
        if (const auto adopted = adoptHead(writer, region, name, keys); !adopted) {
            return adopted;
        }
    }
    if (const auto folded = advanceStates(writer, writer.touchedSubjects()); !folded) {
        return folded;
    }
    return transaction->commit();
}

} // namespace souverix
