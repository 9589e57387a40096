#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <memory_resource>
#include <optional>
#include <span>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "model/base/bytes.h"
#include "model/base/large_pages.h"
#include "model/base/result.h"
#include "model/feed/bundle_manifest.h"
#include "model/feed/import_report.h"
#include "model/feed/placed_frame.h"
#include "model/feed/spool.h"

namespace souverix
{

/// One entry bundle of a scanned region: its entries hashed and compressed.
struct ScannedFrame {
    unsigned width = 0;
    Spool::Handle compressed;     ///< EncodedBodies::compressed, unless taken
    std::span<const Hash> leaves; ///< in BundleScan::hashes
    Hash root{};                  ///< of the leaves
};

/// One hash tile, as it came.
struct ScannedTile {
    unsigned width = 0;
    bool matches = false; ///< it holds the leaves of its frame, and its bytes are not kept
    Spool::Handle bytes;
};

/// One entry of a selection; a half that is absent is nullopt.
struct ScannedSelection {
    std::optional<std::string> entry, proof;
};

/// The members of one region, nothing judged but what cannot even be placed.
struct RegionParts {
    std::optional<std::string> checkpoint, vkey;
    std::map<std::uint64_t, ScannedFrame> frames;
    std::map<std::pair<unsigned, std::uint64_t>, ScannedTile> tiles; ///< by level and index
    std::map<std::uint64_t, ScannedSelection> selected;
    std::optional<Defect> defect; ///< the first: a member twice, a path that is no tile's, …
};

/// A bundle that was read whole and is not refused as such: every member may be there and every
/// blob hashes to its name.
struct BundleScan {
    BundleManifest manifest;
    std::map<std::string, RegionParts> regions; ///< also of regions the manifest does not list
    std::map<Hash, Spool::Handle> blobs;
    Spool spool;
    std::pmr::monotonic_buffer_resource hashes{&largePages()};
};

/// Called with bytes of the source done and in all.
using Progress = std::function<void(std::uint64_t done, std::uint64_t total)>;

/// Takes the entry bundles of a scan, decoded in their places, in the order in which the bundle
/// holds them; on the caller's thread. An error ends the scan.
struct FrameTake {
    Names* names = nullptr;
    std::function<Result<void>(const std::string& region, PlacedFrame& frame)> take;
};

/// Reads a bundle once, hashing its entries on two threads. Without a `take` they are kept in the
/// spool; with one they are not, and a ScannedFrame says only what they hash to. Errors: those of
/// forEachMember and parseManifest; Refused (`blob-mismatch`, `member-twice`, `no-manifest`); Io,
/// Full for the spool.
[[nodiscard]] Result<std::unique_ptr<BundleScan>> scanBundle(const std::string& path,
                                                             const Progress& progress,
                                                             const std::stop_token& stop,
                                                             const FrameTake& take = {});

} // namespace souverix
