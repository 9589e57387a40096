#include "model/feed/placed_frame.h"

#include <algorithm>
#include <utility>

#include "model/log/tile.h"

namespace souverix
{

tl::expected<PlacedEntry, Defect> placeEntry(std::string_view bytes, std::string_view region,
                                             std::uint64_t sequence, Names& names)
{
    const auto elsewhere = [&](const std::string& what) {
        return tl::unexpected(Defect{
            sequence, "entry " + std::to_string(sequence) + " says it is " + what, "other-place"});
    };
    Result<Fact> fact = decodeEvent(bytes, names);
    if (fact) {
        if (names.text(fact->ref.region) != region)
            return elsewhere("of region '" + std::string(names.text(fact->ref.region)) + "'");
        if (fact->ref.sequence != sequence)
            return elsewhere("entry " + std::to_string(fact->ref.sequence));
        return PlacedEntry{std::move(*fact), {}};
    }
    const ClaimedPlace claimed = claimedPlace(bytes);
    if (claimed.region && *claimed.region != region)
        return elsewhere("of region '" + *claimed.region + "'");
    if (claimed.sequence && *claimed.sequence != sequence)
        return elsewhere("entry " + std::to_string(*claimed.sequence));
    return PlacedEntry{std::nullopt, fact.error().detail};
}

void placeFrame(PlacedFrame& frame, std::string_view region, Names& names)
{
    const std::vector<std::string_view>& entries = frame.bodies.entries;
    frame.placed.reserve(entries.size() - std::min(frame.skip, entries.size()));
    for (std::size_t i = frame.skip; i < entries.size(); ++i) {
        frame.placed.push_back(placeEntry(entries[i], region, frame.index * kTileWidth + i, names));
        if (!frame.placed.back())
            return;
    }
}

Result<void> appendPlaced(ReplicaWriter& writer, NameId region, PlacedFrame& frame,
                          RegionReport& report)
{
    std::vector<NewEntry> entries;
    entries.reserve(frame.placed.size());
    std::uint64_t quarantined = 0;
    for (std::size_t i = 0; i < frame.placed.size(); ++i) {
        tl::expected<PlacedEntry, Defect>& placed = frame.placed[i];
        if (!placed) {
            report.trust = TrustWord::Broken;
            report.defect = std::move(placed.error());
            return {};
        }
        entries.push_back({frame.bodies.entries[frame.skip + i],
                           placed->fact ? &*placed->fact : nullptr, placed->reason});
        quarantined += placed->fact ? 0U : 1U;
    }
    report.quarantined += quarantined;
    report.added += entries.size();
    if (frame.skip == 0 && entries.size() == kTileWidth)
        return writer.appendFrame(region, std::move(frame.encoded), entries);
    for (const NewEntry& entry : entries) {
        if (Result<void> added = writer.append(region, entry); !added)
            return added;
    }
    return {};
}

} // namespace souverix
