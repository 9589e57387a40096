#include "views/timeline/lane_store.h"

#include <unordered_set>

namespace souverix
{

std::uint64_t LaneStore::keyOf(const LaneRow& row)
{
    return std::uint64_t{static_cast<std::uint32_t>(row.region)} << 32 |
           static_cast<std::uint32_t>(row.cluster);
}

void LaneStore::clear()
{
    m_lanes.clear();
    m_groups.clear();
    age();
}

void LaneStore::put(std::uint64_t stamp, std::shared_ptr<const LanePicture> picture)
{
    const NameId node = picture->node;
    m_lanes[node] = {stamp, std::move(picture)};
}

void LaneStore::put(std::uint64_t stamp, const LaneRow& group,
                    std::shared_ptr<const GroupPicture> picture)
{
    m_groups[keyOf(group)] = {stamp, std::move(picture)};
}

const LanePicture* LaneStore::lane(NameId node) const
{
    const auto found = m_lanes.find(node);
    return found == m_lanes.end() ? nullptr : found->second.picture.get();
}

const GroupPicture* LaneStore::group(const LaneRow& row) const
{
    const auto found = m_groups.find(keyOf(row));
    return found == m_groups.end() ? nullptr : found->second.picture.get();
}

bool LaneStore::fresh(const LaneRow& row, const TileSpan& span) const
{
    if (row.kind == LaneRow::Kind::Node) {
        const auto found = m_lanes.find(row.node);
        return found != m_lanes.end() && found->second.stamp == m_stamp &&
               found->second.picture->span == span;
    }
    if (row.open) {
        return true;
    }
    const auto found = m_groups.find(keyOf(row));
    return found != m_groups.end() && found->second.stamp == m_stamp &&
           found->second.picture->span.begin == span.begin &&
           found->second.picture->span.end == span.end;
}

void LaneStore::trim(const std::vector<LaneRow>& keep, std::size_t most)
{
    if (size() <= most) {
        return;
    }
    std::unordered_set<NameId> nodes;
    std::unordered_set<std::uint64_t> groups;
    for (const LaneRow& row : keep) {
        if (row.kind == LaneRow::Kind::Node) {
            nodes.insert(row.node);
        } else {
            groups.insert(keyOf(row));
        }
    }
    std::erase_if(m_lanes, [&](const auto& held) { return !nodes.contains(held.first); });
    std::erase_if(m_groups, [&](const auto& held) { return !groups.contains(held.first); });
}

} // namespace souverix
