#include "model/feed/bundle_import.h"

#include "model/feed/region_import.h"
#include "model/feed/region_judge.h"
#include "model/feed/selection_import.h"
#include "model/replica/frame_codec.h"
#include "model/replica/region_trust.h"

namespace souverix
{

namespace
{

using Region = BundleManifest::Region;

Result<void> putBlobs(ReplicaWriter& writer, const BundleScan& scan)
{
    for (const auto& [hash, handle] : scan.blobs) {
        Result<bool> held = writer.view().hasBlob(hash);
        if (!held)
            return failWith(held);
        if (*held)
            continue;
        Result<std::string> bytes = scan.spool.get(handle);
        if (!bytes)
            return failWith(bytes);
        if (Result<void> put = writer.putBlob(hash, *bytes); !put)
            return put;
    }
    return {};
}

Result<bool> lacksBlobs(const ReplicaReader& view, const BundleScan& scan)
{
    for (const auto& [hash, handle] : scan.blobs) {
        Result<bool> held = view.hasBlob(hash);
        if (!held)
            return failWith(held);
        if (!*held)
            return true;
    }
    return false;
}

/// The region as it is held now, into the report.
Result<void> describeHeld(const ReplicaWriter& writer, RegionReport& report)
{
    const ReplicaReader& view = writer.view();
    Result<std::optional<RegionHead>> head = view.region(view.names()->find(report.region));
    if (!head)
        return failWith(head);
    Result<std::vector<Pin>> pins = view.pins();
    if (!pins)
        return failWith(pins);
    Result<std::vector<Fork>> forks = view.forks();
    if (!forks)
        return failWith(forks);
    if (*head) {
        report.size = (*head)->size;
        report.root = (*head)->root;
        report.selection = (*head)->sparse;
        report.selected = (*head)->sparse ? (*head)->held : 0;
        if (!report.defect)
            report.trust = regionTrust(**head, *pins, *forks);
    }
    return {};
}

Result<void> recordFork(ReplicaWriter& writer, const Fork& fork)
{
    Result<ReplicaWriter::Transaction> transaction = writer.begin();
    if (!transaction)
        return failWith(transaction);
    Fork mine = fork;
    // The refused import's names are gone from the file: the region's is held all the same.
    if (Result<void> kept = writer.recordFork(std::move(mine)); !kept)
        return kept;
    return transaction->commit();
}

Result<RegionReport> importOne(ReplicaWriter& writer, const std::string& path,
                               const BundleScan& scan, const Region& region,
                               const ImportOptions& options)
{
    RegionOutcome outcome;
    {
        Result<ReplicaWriter::Transaction> transaction = writer.begin();
        if (!transaction)
            return failWith(transaction);
        Result<std::vector<Pin>> pins = writer.view().pins();
        if (!pins)
            return failWith(pins);
        Result<RegionOutcome> done =
            scan.manifest.format == BundleManifest::Format::Evidence
                ? importSelection(writer, scan, region, pinnedKeys(*pins), options.stop)
                : importRegion(writer, scan, region, pinnedKeys(*pins), options.stop);
        if (!done)
            return failWith(done);
        outcome = std::move(*done);
        Result<bool> blobs = lacksBlobs(writer.view(), scan);
        if (!blobs)
            return failWith(blobs);
        if (!outcome.report.defect && (outcome.changed || *blobs)) {
            if (Result<void> put = putBlobs(writer, scan); !put)
                return failWith(put);
            const std::string what =
                region.region + ": " + std::to_string(outcome.report.added) + " entries added";
            if (Result<void> committed =
                    commitImport(writer, std::move(*transaction), options, path, what);
                !committed)
                return failWith(committed);
        }
    }
    if (outcome.fork) {
        if (Result<void> kept = recordFork(writer, *outcome.fork); !kept)
            return failWith(kept);
    }
    if (Result<void> described = describeHeld(writer, outcome.report); !described)
        return failWith(described);
    return std::move(outcome.report);
}

Result<FrameBodies> scannedBodies(const BundleScan& scan, const ScannedFrame& frame)
{
    Result<std::string> packed = scan.spool.get(frame.compressed);
    if (!packed)
        return failWith(packed);
    return decodeBodies(*packed, frame.width);
}

RegionReport verifyOne(const BundleScan& scan, const Region& region, const PinnedKeys& pins,
                       Names& names)
{
    RegionReport report;
    report.region = region.region;
    report.origin = region.origin;
    report.size = region.size;
    if (const auto parts = scan.regions.find(region.region); parts != scan.regions.end())
        report.root = scannedRoot(parts->second, region.size);
    tl::expected<JudgedRegion, Defect> judged = judgeRegion(scan, region, pins);
    if (!judged) {
        report.trust = TrustWord::Broken;
        report.defect = std::move(judged.error());
        return report;
    }
    report.trust = judged->trust;
    report.root = judged->root;
    report.witnesses = judged->head.witnesses;
    if (region.size == 0)
        return report;
    for (const auto& [index, frame] : scan.regions.at(region.region).frames) {
        Result<FrameBodies> bodies = scannedBodies(scan, frame);
        if (!bodies) {
            report.trust = TrustWord::Broken;
            report.defect = Defect{{}, bodies.error().detail, bodies.error().reason};
            return report;
        }
        for (std::size_t i = 0; i < frame.width; ++i) {
            tl::expected<PlacedEntry, Defect> entry =
                placeEntry(bodies->entries[i], region.region, index * kFrameEntries + i, names);
            if (!entry) {
                report.trust = TrustWord::Broken;
                report.defect = std::move(entry.error());
                return report;
            }
            if (!entry->fact)
                ++report.quarantined;
        }
    }
    return report;
}

} // namespace

Result<void> commitImport(ReplicaWriter& writer, ReplicaWriter::Transaction transaction,
                          const ImportOptions& options, const std::string& source,
                          const std::string& what)
{
    const std::vector<NameId> touched = writer.touchedSubjects();
    if (Result<void> flushed = writer.flush(); !flushed)
        return flushed;
    if (options.advance) {
        if (Result<void> advanced = options.advance(writer, touched); !advanced)
            return advanced;
    }
    if (Result<void> kept = writer.journal({UtcTime::now(), source, what}); !kept)
        return kept;
    return transaction.commit();
}

Result<ImportReport> importBundle(ReplicaWriter& writer, const std::string& path,
                                  const BundleScan& scan, const ImportOptions& options)
{
    ImportReport report;
    report.blobs = scan.blobs.size();
    for (const Region& region : scan.manifest.regions) {
        Result<RegionReport> one = importOne(writer, path, scan, region, options);
        if (!one)
            return failWith(one);
        report.ok = report.ok && !one->defect;
        report.regions.push_back(std::move(*one));
    }
    return report;
}

Result<ImportReport> verifyBundle(const BundleScan& scan, std::span<const Pin> pins,
                                  const ImportOptions& options)
{
    ImportReport report;
    report.blobs = scan.blobs.size();
    const PinnedKeys keys = pinnedKeys(pins);
    Names names;
    for (const Region& region : scan.manifest.regions) {
        if (options.stop.stop_requested())
            return fail(ErrorCode::Cancelled, "stopped", "cancelled");
        report.regions.push_back(scan.manifest.format == BundleManifest::Format::Evidence
                                     ? verifySelection(scan, region, keys, names)
                                     : verifyOne(scan, region, keys, names));
        report.ok = report.ok && !report.regions.back().defect;
    }
    return report;
}

} // namespace souverix
