#pragma once

#include <cstdint>
#include <vector>

#include "model/query/tracks.h"
#include "views/common/row_time_layout.h"

namespace souverix
{

/// The events of one bin of a lane; bins without events are not kept.
struct LaneEvents {
    std::uint32_t bin = 0;
    std::uint32_t events = 0, late = 0;
    Mark worst;
};

/// What one node's lane is drawn from: a tile's lane without its empty bins. Immutable.
struct LanePicture {
    NameId node{};
    TileSpan span;
    std::vector<Band> phase, connectivity, autonomy;
    std::vector<SeverityBand> drift;
    std::vector<LaneEvents> events; ///< by bin
};

/// A group's nodes in one bin.
struct GroupColumn {
    std::uint32_t nodes = 0;   ///< that exist
    std::uint32_t drifted = 0; ///< low or worse
    std::uint32_t unlinked = 0;
    std::uint32_t away = 0; ///< not active: another phase
    Severity worst{};
};

/// What a shut heading's lane is drawn from: the worst of its nodes and how many they are.
struct GroupPicture {
    TileSpan span;
    std::vector<GroupColumn> columns; ///< one a bin
    std::vector<LaneEvents> events;   ///< by bin
};

[[nodiscard]] LanePicture lanePicture(Lane lane, const TileSpan& span);

/// Sums lanes up, a part of the group at a time, so that a large group needs no large tile.
class GroupFold
{
public:
    GroupFold(const TileSpan& span, NameId connected, NameId degraded, NameId active);

    void add(const Lane& lane);
    [[nodiscard]] GroupPicture finish();

private:
    /// The bins [first, end) that a stretch touches.
    [[nodiscard]] std::pair<std::size_t, std::size_t> binsOf(UtcTime from, UtcTime to) const;

    TileSpan m_span;
    NameId m_connected, m_degraded, m_active;
    std::vector<GroupColumn> m_columns;
    std::vector<LaneEvents> m_events;  ///< one a bin until finished
    std::vector<std::uint32_t> m_seen; ///< the lane that last counted in a bin, a run a state
    std::uint32_t m_lane = 0;
};

} // namespace souverix
