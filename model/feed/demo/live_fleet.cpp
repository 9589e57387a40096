#include "model/feed/demo/live_fleet.h"

#include "model/feed/demo/log_head.h"

namespace souverix::demo
{

LiveFleet::LiveFleet(Fleet fleet) : m_fleet(std::move(fleet)), m_trees(m_fleet.regionNames().size())
{
}

Result<LiveFleet> LiveFleet::create(const FleetPlan& plan)
{
    auto fleet = Fleet::create(plan);
    if (!fleet)
        return failWith(fleet);
    return LiveFleet(std::move(*fleet));
}

Result<LiveBatch> LiveFleet::advanceTo(UtcTime until, std::size_t atLeast)
{
    auto told = m_fleet.advanceTo(until, atLeast);
    if (!told)
        return failWith(told);
    std::vector<LiveRegion> regions(m_trees.size());
    for (DemoEvent& event : told->events) {
        LiveRegion& region = regions[event.region];
        if (region.entries.empty())
            region.firstSequence = event.sequence;
        m_trees[event.region].append(leafHash(event.bytes));
        region.entries.push_back(std::move(event.bytes));
    }
    LiveBatch batch;
    batch.blobs = std::move(told->blobs);
    for (std::uint32_t i = 0; i < regions.size(); ++i) {
        if (regions[i].entries.empty())
            continue;
        auto head = signHead(m_fleet, i, m_trees[i]);
        if (!head)
            return failWith(head);
        regions[i].region = m_fleet.regionNames()[i];
        regions[i].origin = m_fleet.origin(i);
        regions[i].vkey = std::move(head->vkey);
        regions[i].checkpoint = std::move(head->checkpoint);
        batch.regions.push_back(std::move(regions[i]));
    }
    return batch;
}

} // namespace souverix::demo
