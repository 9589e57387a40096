#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "model/feed/bundle_scan.h"
#include "model/feed/head_judge.h"
#include "model/feed/import_report.h"

namespace souverix
{

/// A region of a scanned bundle that is sound in itself: complete, every tile right, its entries
/// under its checkpoint's root.
struct JudgedRegion {
    JudgedHead head;
    Hash root{}; ///< of all its entries
    TrustWord trust = TrustWord::Unproven;
};

/// Judges the members of one region against each other and the pins. The Defect is what makes it
/// broken.
[[nodiscard]] tl::expected<JudgedRegion, Defect>
judgeRegion(const BundleScan& scan, const BundleManifest::Region& region, const PinnedKeys& pins);

/// The hash of a whole subtree of the region's entries, for proofs.
[[nodiscard]] Result<Hash> scannedHash(const RegionParts& parts, unsigned level,
                                       std::uint64_t index);
/// The root of the first `size` entries, which are there.
[[nodiscard]] Hash scannedRoot(const RegionParts& parts, std::uint64_t size);

} // namespace souverix
