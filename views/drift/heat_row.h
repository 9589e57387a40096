#pragma once

#include <cstdint>
#include <memory>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/query/tracks.h"
#include "views/common/row_time_layout.h"

namespace souverix
{

/// What one row of the heatmap is drawn from. Immutable.
struct HeatRow {
    NameId name{}; ///< node or cluster
    TileSpan span;
    std::vector<std::uint8_t> worst;   ///< a bin: Severity, or DriftMap::kNoData
    std::vector<std::uint8_t> drifted; ///< a bin, clusters only: percent of counted nodes
};

/// The rows of a map, in its order.
[[nodiscard]] std::vector<std::shared_ptr<const HeatRow>> heatRows(const DriftMap& map,
                                                                   const TileSpan& span);

/// The worst of the bins that [from, to) touches; DriftMap::kNoData where nothing existed.
[[nodiscard]] std::uint8_t worstIn(const HeatRow& row, UtcTime from, UtcTime to);

/// The rows at hand, old ones too: a stale row is drawn until the new one comes. UI thread.
class HeatStore
{
public:
    void age() { ++m_stamp; }
    [[nodiscard]] std::uint64_t stamp() const { return m_stamp; }
    void clear();
    void put(std::uint64_t stamp, std::shared_ptr<const HeatRow> row);
    [[nodiscard]] const HeatRow* find(NameId name) const;
    [[nodiscard]] bool fresh(NameId name, const TileSpan& span) const;
    /// Drops what is not in `keep` where more than `most` rows are held.
    void trim(const std::unordered_set<NameId>& keep, std::size_t most);

private:
    struct Held {
        std::uint64_t stamp = 0;
        std::shared_ptr<const HeatRow> row;
    };
    std::uint64_t m_stamp = 1;
    std::unordered_map<NameId, Held> m_rows;
};

} // namespace souverix
