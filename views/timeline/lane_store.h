#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <vector>

#include "views/timeline/lane_picture.h"
#include "views/timeline/lane_rows.h"

namespace souverix
{

/// The pictures at hand, old ones too: what is stale is drawn until the new one comes. UI thread.
class LaneStore
{
public:
    /// Pictures that were read before this call are stale: another (T, K) or a new commit.
    void age() { ++m_stamp; }
    /// What a request that starts now is stamped with.
    [[nodiscard]] std::uint64_t stamp() const { return m_stamp; }
    void clear();

    void put(std::uint64_t stamp, std::shared_ptr<const LanePicture> picture);
    void put(std::uint64_t stamp, const LaneRow& group,
             std::shared_ptr<const GroupPicture> picture);

    /// nullptr where nothing was ever read.
    [[nodiscard]] const LanePicture* lane(NameId node) const;
    [[nodiscard]] const GroupPicture* group(const LaneRow& row) const;
    /// Whether a row's picture is of this span and not stale. Open headings need none.
    [[nodiscard]] bool fresh(const LaneRow& row, const TileSpan& span) const;
    /// Drops what is not among `keep` where more than `most` pictures are held.
    void trim(const std::vector<LaneRow>& keep, std::size_t most);
    [[nodiscard]] std::size_t size() const { return m_lanes.size() + m_groups.size(); }

private:
    struct HeldLane {
        std::uint64_t stamp = 0;
        std::shared_ptr<const LanePicture> picture;
    };
    struct HeldGroup {
        std::uint64_t stamp = 0;
        std::shared_ptr<const GroupPicture> picture;
    };
    [[nodiscard]] static std::uint64_t keyOf(const LaneRow& row);

    std::uint64_t m_stamp = 1;
    std::unordered_map<NameId, HeldLane> m_lanes;
    std::unordered_map<std::uint64_t, HeldGroup> m_groups;
};

} // namespace souverix
