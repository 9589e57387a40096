#include "model/feed/demo/write_bundle.h"

#include <vector>

#include "model/feed/bundle_writer.h"
#include "model/feed/demo/fleet.h"
#include "model/feed/demo/log_head.h"
#include "model/feed/demo/region_tiles.h"

namespace souverix::demo
{
namespace
{

constexpr std::size_t kEventsAtOnce = 16'384;

Result<void> putBatch(const FleetBatch& batch, std::vector<RegionTiles>& tiles,
                      const MemberSink& sink)
{
    for (const DemoBlob& blob : batch.blobs)
        if (auto done = sink("blobs/sha256/" + toHex(blob.digest), blob.bytes); !done)
            return done;
    for (const DemoEvent& event : batch.events)
        if (auto done = tiles[event.region].append(event.bytes, sink); !done)
            return done;
    return {};
}

std::string describe(const Fleet& fleet, const std::vector<RegionTiles>& tiles)
{
    std::string out = "{\n \"format\": \"souverix-bundle/1\",\n \"fleet\": \"";
    out += Fleet::fleetName();
    out += "\",\n \"created\": \"" + UtcTime{fleet.plan().end.seconds + 60, 0}.toString();
    out += "\",\n \"exporter\": \"souverix demo\",\n \"regions\": [";
    for (std::uint32_t i = 0; i < tiles.size(); ++i) {
        out += i == 0 ? "\n" : ",\n";
        out += "  {\"region\": \"" + fleet.regionNames()[i] + "\", \"origin\": \"" +
               fleet.origin(i) + "\", \"size\": " + std::to_string(tiles[i].tree().size()) + "}";
    }
    return out + "\n ]\n}\n";
}

Result<void> putHeads(const Fleet& fleet, std::vector<RegionTiles>& tiles, const MemberSink& sink)
{
    for (std::uint32_t i = 0; i < tiles.size(); ++i) {
        if (auto done = tiles[i].finish(sink); !done)
            return done;
        auto head = signHead(fleet, i, tiles[i].tree());
        if (!head)
            return failWith(head);
        const std::string& region = fleet.regionNames()[i];
        if (auto done = sink(region + "/checkpoint", head->checkpoint); !done)
            return done;
        if (auto done = sink(region + "/vkey", head->vkey + '\n'); !done)
            return done;
    }
    return sink("bundle.json", describe(fleet, tiles));
}

} // namespace

Result<void> writeBundle(const FleetPlan& plan, const std::string& path,
                         const WriteProgress& progress)
{
    auto fleet = Fleet::create(plan);
    if (!fleet)
        return failWith(fleet);
    auto writer = BundleWriter::create(path);
    if (!writer)
        return failWith(writer);
    const MemberSink sink = [&](const std::string& member, std::string_view bytes) {
        return (*writer)->add(member, bytes);
    };
    std::vector<RegionTiles> tiles;
    for (const std::string& region : fleet->regionNames())
        tiles.emplace_back(region);
    std::uint64_t written = 0;
    for (bool more = true; more;) {
        auto batch = fleet->advanceTo(plan.end, kEventsAtOnce);
        if (!batch)
            return failWith(batch);
        if (auto done = putBatch(*batch, tiles, sink); !done)
            return done;
        more = !batch->events.empty();
        written += batch->events.size();
        if (progress)
            progress(written, plan.events);
    }
    if (auto done = putHeads(*fleet, tiles, sink); !done)
        return done;
    return (*writer)->finish();
}

} // namespace souverix::demo
