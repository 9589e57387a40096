#include "model/query/event_frames.h"

namespace souverix
{

FrameSummary summaryOf(const std::vector<ColumnEntry>& frame)
{
    FrameSummary summary;
    summary.known = true;
    for (const ColumnEntry& entry : frame) {
        if (entry.quarantined)
            continue;
        ++summary.events;
        summary.types.set(static_cast<std::size_t>(entry.type));
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
