#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/event/event.h"
#include "model/feed/import_report.h"
#include "model/replica/frame_codec.h"
#include "model/replica/replica_writer.h"

namespace souverix
{

/// One entry of a log, decoded in its place.
struct PlacedEntry {
    std::optional<Fact> fact; ///< none: malformed
    std::string reason;       ///< why
};
/// Decodes an entry that stands at `sequence` of `region`. The Defect: it claims another place.
[[nodiscard]] tl::expected<PlacedEntry, Defect>
placeEntry(std::string_view bytes, std::string_view region, std::uint64_t sequence, Names& names);

/// An entry bundle with its entries decoded in their places.
struct PlacedFrame {
    std::uint64_t index = 0;
    std::size_t skip = 0; ///< entries at its front that are held already, and were not decoded
    FrameBodies bodies;
    EncodedBodies encoded;
    std::vector<tl::expected<PlacedEntry, Defect>> placed; ///< ends with the first misplaced one
};
/// Decodes the entries of `frame.bodies` from `frame.skip` on. Any thread.
void placeFrame(PlacedFrame& frame, std::string_view region, Names& names);

/// Appends the frame to the region's log, whose end it follows, as a whole where it is full; what
/// it adds is counted in `report`. A misplaced entry becomes the report's defect, and nothing of
/// the frame is appended.
[[nodiscard]] Result<void> appendPlaced(ReplicaWriter& writer, NameId region, PlacedFrame& frame,
                                        RegionReport& report);

} // namespace souverix
