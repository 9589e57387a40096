#include "model/query/event_frames.h"

#include <algorithm>

namespace souverix
{

FrameSummary summaryOf(const std::vector<ColumnEntry>& frame)
{
    FrameSummary summary;
    summary.known = true;
    EventRun::Columns& all = summary.columns;
    for (const ColumnEntry& entry : frame) {
        if (entry.quarantined)
            continue;
        if (summary.events++ == 0)
            all = {entry.time, entry.time, entry.recorded, entry.recorded, {}};
        all.from = std::min(all.from, entry.time);
        all.to = std::max(all.to, entry.time);
        all.recordedFrom = std::min(all.recordedFrom, entry.recorded);
        all.recordedTo = std::max(all.recordedTo, entry.recorded);
        all.types.set(static_cast<std::size_t>(entry.type));
    }
    return summary;
}

void FrameSummaries::fit(const RegionHead& head)
{
    auto& frames = m_regions[head.region];
    const auto full = static_cast<std::size_t>(head.sparse ? 0 : head.size / kFrameEntries);
    if (frames.size() != full)
        frames.resize(full);
}

FrameSummary* FrameSummaries::of(NameId region, std::uint64_t frame)
{
    const auto found = m_regions.find(region);
    if (found == m_regions.end() || frame >= found->second.size())
        return nullptr;
    return &found->second[static_cast<std::size_t>(frame)];
}

} // namespace souverix
