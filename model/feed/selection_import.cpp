#include "model/feed/selection_import.h"

#include "model/base/limits.h"
#include "model/log/merkle.h"
#include "model/log/merkle_proof.h"
#include "model/log/tlog_proof.h"

namespace souverix
{

namespace
{

using Region = BundleManifest::Region;

struct JudgedSelection {
    JudgedHead head;
    TrustWord trust = TrustWord::Unproven;
    std::vector<PlacedEntry> entries; // in the order of RegionParts::selected
    std::uint64_t quarantined = 0;
};

tl::unexpected<Defect> broken(std::optional<std::uint64_t> sequence, std::string what,
                              std::string reason)
{
    return tl::unexpected(Defect{sequence, std::move(what), std::move(reason)});
}

/// What is wrong with one entry's proof; none where it holds.
std::optional<Defect> checkProof(std::uint64_t sequence, const ScannedSelection& selection,
                                 const JudgedHead& head)
{
    const auto bad = [&](const std::string& what) {
        return Defect{sequence, "selected entry " + std::to_string(sequence) + ": " + what,
                      "proof-mismatch"};
    };
    if (!selection.entry || !selection.proof)
        return bad(selection.entry ? "has no proof" : "is missing beside its proof");
    if (selection.entry->size() > kMaxEntryBytes)
        return bad("is too long");
    const Result<TlogProof> proof = parseTlogProof(*selection.proof);
    if (!proof)
        return bad(proof.error().detail);
    if (proof->index != sequence)
        return bad("its proof is of entry " + std::to_string(proof->index));
    if (proof->checkpoint != head.note)
        return bad("its proof is against another checkpoint");
    if (!verifyInclusion(sequence, head.checkpoint->size, leafHash(*selection.entry), proof->path,
                         head.checkpoint->root))
        return bad("its proof does not lead to the checkpoint's root");
    return std::nullopt;
}

tl::expected<JudgedSelection, Defect> judgeSelection(const BundleScan& scan, const Region& region,
                                                     const PinnedKeys& pins, Names& names)
{
    const auto found = scan.regions.find(region.region);
    if (found == scan.regions.end())
        return broken({}, "the region has no members", "missing-entries");
    const RegionParts& parts = found->second;
    if (parts.defect)
        return tl::unexpected(*parts.defect);
    const std::string origin = scan.manifest.fleet + "/" + region.region;
    if (region.origin != origin)
        return broken({}, "bundle.json: origin '" + region.origin + "' is not '" + origin + "'",
                      "other-origin");
    if (!parts.frames.empty() || !parts.tiles.empty())
        return broken({}, "tiles in a selection", "bad-path");
    JudgedSelection out;
    Result<JudgedHead> head = judgeHead(origin, parts.checkpoint, parts.vkey, pins);
    if (!head)
        return broken({}, head.error().detail, head.error().reason);
    out.head = std::move(*head);
    if (!out.head.checkpoint)
        return broken({}, "a selection without a checkpoint", "no-checkpoint");
    if (out.head.checkpoint->size != region.size)
        return broken({}, "the checkpoint is not over the size in bundle.json", "other-size");
    for (const auto& [sequence, selection] : parts.selected) {
        if (std::optional<Defect> bad = checkProof(sequence, selection, out.head))
            return tl::unexpected(std::move(*bad));
        tl::expected<PlacedEntry, Defect> entry =
            placeEntry(*selection.entry, region.region, sequence, names);
        if (!entry)
            return tl::unexpected(std::move(entry.error()));
        out.quarantined += entry->fact ? 0U : 1U;
        out.entries.push_back(std::move(*entry));
    }
    if (out.head.verifiedBy)
        out.trust = out.head.pinned ? TrustWord::Pinned : TrustWord::Unpinned;
    return out;
}

/// A selection against a whole log that is held: adds nothing, may contradict.
std::optional<Defect> compareWithWhole(const ReplicaReader& view, NameId region,
                                       const RegionHead& held, const JudgedSelection& judged,
                                       const RegionParts& parts)
{
    const Checkpoint& head = *judged.head.checkpoint;
    if (head.size <= held.size) {
        const Result<Hash> root = view.rootAt(region, head.size);
        if (!root || *root != head.root)
            return Defect{
                {}, "the checkpoint's root is not that of the entries held", "other-entries"};
    }
    for (const auto& [sequence, selection] : parts.selected) {
        if (sequence >= held.size)
            continue;
        const Result<std::string> mine = view.entry({region, sequence});
        if (!mine || *mine != *selection.entry)
            return Defect{sequence,
                          "entry " + std::to_string(sequence) + " differs from the one held",
                          "other-entries"};
    }
    return std::nullopt;
}

bool contradictSigned(const RegionHead& held, const JudgedHead& head)
{
    return held.checkpoint && !held.checkpoint->vkey.empty() && head.verifiedBy &&
           head.checkpoint->size <= held.checkpoint->size;
}

Fork forkOf(NameId region, const RegionHead& held, const JudgedHead& head)
{
    Fork fork;
    fork.region = region;
    fork.origin = head.checkpoint->origin;
    fork.heldNote = held.checkpoint->note;
    fork.otherNote = head.note;
    fork.otherVkey = formatVkey(*head.verifiedBy);
    fork.seen = UtcTime::now();
    return fork;
}

} // namespace

Result<RegionOutcome> importSelection(ReplicaWriter& writer, const BundleScan& scan,
                                      const Region& region, const PinnedKeys& pins,
                                      const std::stop_token& stop)
{
    RegionOutcome out;
    out.report.region = region.region;
    out.report.origin = region.origin;
    const auto refuse = [&](Defect defect, TrustWord trust) {
        out.report.trust = trust;
        out.report.defect = std::move(defect);
        return std::move(out);
    };
    const NameId name = writer.names().intern(region.region);
    Result<std::optional<RegionHead>> found = writer.view().region(name);
    if (!found)
        return failWith(found);
    const RegionHead held = found->value_or(RegionHead{});
    out.report.heldBefore = held.held;
    if (!held.origin.empty() && held.origin != region.origin)
        return refuse({{}, "origin '" + region.origin + "' is not the one held", "other-origin"},
                      TrustWord::Broken);
    tl::expected<JudgedSelection, Defect> judged =
        judgeSelection(scan, region, pins, writer.names());
    if (!judged)
        return refuse(std::move(judged.error()), TrustWord::Broken);
    const RegionParts& parts = scan.regions.at(region.region);
    out.report.witnesses = judged->head.witnesses;
    out.report.quarantined = judged->quarantined;
    if (held.held > 0 && !held.sparse) {
        if (std::optional<Defect> bad =
                compareWithWhole(writer.view(), name, held, *judged, parts)) {
            const bool forked = contradictSigned(held, judged->head);
            if (forked)
                out.fork = forkOf(name, held, judged->head);
            return refuse(std::move(*bad), forked ? TrustWord::Forked : TrustWord::Broken);
        }
        return out;
    }
    const Checkpoint& head = *judged->head.checkpoint;
    if (held.sparse && head.size == held.size && head.root != held.root) {
        const bool forked = contradictSigned(held, judged->head);
        if (forked)
            out.fork = forkOf(name, held, judged->head);
        return refuse({{}, "two heads over as many entries", "same-size-other-root"},
                      forked ? TrustWord::Forked : TrustWord::Broken);
    }
    HeldCheckpoint adopted{judged->head.note, head.size, head.root,
                           judged->head.verifiedBy ? formatVkey(*judged->head.verifiedBy) : ""};
    if (held.sparse && (held.size > head.size || adopted.vkey.empty())) {
        out.report.stale = held.size > head.size;
        adopted = *held.checkpoint;
    }
    std::size_t at = 0;
    for (const auto& [sequence, selection] : parts.selected) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "stopped", "cancelled");
        const PlacedEntry& placed = judged->entries[at++];
        Result<bool> added = writer.putSelected(
            name, adopted, sequence,
            {*selection.entry, placed.fact ? &*placed.fact : nullptr, placed.reason},
            *selection.proof);
        if (!added)
            return failWith(added);
        out.report.added += *added ? 1U : 0U;
        out.changed = out.changed || *added;
    }
    if (Result<void> set = writer.setOrigin(name, region.origin); !set)
        return failWith(set);
    return out;
}

RegionReport verifySelection(const BundleScan& scan, const Region& region, const PinnedKeys& pins,
                             Names& names)
{
    RegionReport report;
    report.region = region.region;
    report.origin = region.origin;
    report.size = region.size;
    report.selection = true;
    tl::expected<JudgedSelection, Defect> judged = judgeSelection(scan, region, pins, names);
    if (!judged) {
        report.trust = TrustWord::Broken;
        report.defect = std::move(judged.error());
        return report;
    }
    report.trust = judged->trust;
    report.root = judged->head.checkpoint->root;
    report.selected = judged->entries.size();
    report.quarantined = judged->quarantined;
    report.witnesses = judged->head.witnesses;
    return report;
}

} // namespace souverix
