#include "model/feed/bundle_import.h"

#include <map>
#include <utility>

#include "model/feed/region_import.h"
#include "model/feed/region_judge.h"
#include "model/feed/selection_import.h"
#include "model/log/tile.h"
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

std::string whatWasAdded(const RegionReport& report)
{
    return report.region + ": " + std::to_string(report.added) + " entries added";
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
            const std::string what[] = {whatWasAdded(outcome.report)};
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

/// What a scan's entry bundles say when they are decoded in their places, by region.
struct Placed {
    std::uint64_t quarantined = 0;
    std::optional<Defect> defect; ///< the first entry that claims another place
};
using PlacedRegions = std::map<std::string, Placed>;

void note(Placed& region, const PlacedFrame& frame)
{
    for (const tl::expected<PlacedEntry, Defect>& entry : frame.placed) {
        if (entry)
            region.quarantined += entry->fact ? 0U : 1U;
        else if (!region.defect || entry.error().sequence < region.defect->sequence)
            region.defect = entry.error();
    }
}

RegionReport verifyOne(const BundleScan& scan, const Region& region, const PinnedKeys& pins,
                       const PlacedRegions& placed)
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
    if (const auto found = placed.find(region.region); found != placed.end()) {
        report.quarantined = found->second.quarantined;
        report.defect = found->second.defect;
        if (report.defect)
            report.trust = TrustWord::Broken;
    }
    return report;
}

/// Region reports by name, of entries that were appended as they were read.
using Appended = std::map<std::string, RegionReport>;

/// Scans a bundle, appending its entries to a replica that holds none. `refused` says that this
/// could not go on: entries out of order or misplaced.
Result<std::unique_ptr<BundleScan>> appendScanned(ReplicaWriter& writer, const std::string& path,
                                                  const ImportOptions& options, Appended& appended,
                                                  bool& refused)
{
    const auto take = [&](const std::string& region, PlacedFrame& frame) -> Result<void> {
        RegionReport& report = appended[region];
        refused = report.added != frame.index * kTileWidth;
        if (refused)
            return fail(ErrorCode::Refused, "entries out of order", "other-place");
        Result<void> added = appendPlaced(writer, writer.names().intern(region), frame, report);
        refused = report.defect.has_value();
        return refused ? fail(ErrorCode::Refused, report.defect->what, report.defect->reason)
                       : added;
    };
    return scanBundle(path, options.progress, options.stop, {&writer.names(), take});
}

/// Imports a bundle into a replica that holds no region, reading it once and within one
/// transaction; nullopt where anything is wrong with it or left to be compared: nothing was
/// written then.
Result<std::optional<ImportReport>> importFirst(ReplicaWriter& writer, const std::string& path,
                                                const ImportOptions& options)
{
    const std::optional<ImportReport> undecided;
    Result<ReplicaWriter::Transaction> transaction = writer.begin();
    if (!transaction)
        return failWith(transaction);
    Result<std::vector<RegionHead>> held = writer.view().regions();
    Result<std::vector<Pin>> pins = writer.view().pins();
    if (!held)
        return failWith(held);
    if (!pins)
        return failWith(pins);
    if (!held->empty())
        return undecided;
    Appended appended;
    bool refused = false;
    Result<std::unique_ptr<BundleScan>> scan =
        appendScanned(writer, path, options, appended, refused);
    if (!scan && refused)
        return undecided;
    if (!scan)
        return failWith(scan);
    const BundleManifest& manifest = (*scan)->manifest;
    if (manifest.format == BundleManifest::Format::Evidence)
        return undecided;
    std::optional<ImportReport> report(std::in_place);
    report->blobs = (*scan)->blobs.size();
    std::vector<std::string> added;
    for (const Region& region : manifest.regions) {
        Result<RegionOutcome> outcome = importRegion(writer, **scan, region, pinnedKeys(*pins),
                                                     options.stop, &appended[region.region]);
        if (!outcome)
            return failWith(outcome);
        if (outcome->report.defect)
            return undecided;
        if (outcome->changed)
            added.push_back(whatWasAdded(outcome->report));
        report->regions.push_back(std::move(outcome->report));
    }
    if (appended.size() > manifest.regions.size() || added.empty())
        return undecided;
    if (Result<void> put = putBlobs(writer, **scan); !put)
        return failWith(put);
    if (Result<void> committed =
            commitImport(writer, std::move(*transaction), options, path, added);
        !committed)
        return failWith(committed);
    for (RegionReport& region : report->regions) {
        if (Result<void> described = describeHeld(writer, region); !described)
            return failWith(described);
    }
    return report;
}

} // namespace

Result<void> commitImport(ReplicaWriter& writer, ReplicaWriter::Transaction transaction,
                          const ImportOptions& options, const std::string& source,
                          std::span<const std::string> added)
{
    const std::vector<NameId> touched = writer.touchedSubjects();
    if (Result<void> flushed = writer.flush(); !flushed)
        return flushed;
    if (options.advance) {
        if (Result<void> advanced = options.advance(writer, touched); !advanced)
            return advanced;
    }
    for (const std::string& what : added) {
        if (Result<void> kept = writer.journal({UtcTime::now(), source, what}); !kept)
            return kept;
    }
    return transaction.commit();
}

Result<ImportReport> importBundle(ReplicaWriter& writer, const std::string& path,
                                  const ImportOptions& options)
{
    Result<std::optional<ImportReport>> first = importFirst(writer, path, options);
    if (!first)
        return failWith(first);
    if (*first)
        return std::move(**first);
    Result<std::unique_ptr<BundleScan>> scan = scanBundle(path, options.progress, options.stop);
    if (!scan)
        return failWith(scan);
    ImportReport report;
    report.blobs = (*scan)->blobs.size();
    for (const Region& region : (*scan)->manifest.regions) {
        Result<RegionReport> one = importOne(writer, path, **scan, region, options);
        if (!one)
            return failWith(one);
        report.ok = report.ok && !one->defect;
        report.regions.push_back(std::move(*one));
    }
    return report;
}

Result<ImportReport> verifyBundle(const std::string& path, std::span<const Pin> pins,
                                  const ImportOptions& options)
{
    Names names;
    PlacedRegions placed;
    const auto take = [&](const std::string& region, const PlacedFrame& frame) -> Result<void> {
        note(placed[region], frame);
        return {};
    };
    Result<std::unique_ptr<BundleScan>> scan =
        scanBundle(path, options.progress, options.stop, {&names, take});
    if (!scan)
        return failWith(scan);
    ImportReport report;
    report.blobs = (*scan)->blobs.size();
    const PinnedKeys keys = pinnedKeys(pins);
    for (const Region& region : (*scan)->manifest.regions) {
        if (options.stop.stop_requested())
            return fail(ErrorCode::Cancelled, "stopped", "cancelled");
        report.regions.push_back((*scan)->manifest.format == BundleManifest::Format::Evidence
                                     ? verifySelection(**scan, region, keys, names)
                                     : verifyOne(**scan, region, keys, placed));
        report.ok = report.ok && !report.regions.back().defect;
    }
    return report;
}

} // namespace souverix
