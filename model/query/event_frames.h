#pragma once

#include <bitset>
#include <cstdint>
#include <unordered_map>
#include <vector>

#include "model/replica/replica_reader.h"

namespace souverix
{

/// What the columns of one frame hold, beside its span.
struct FrameSummary {
    std::bitset<128> types;   ///< those that occur, by EventType
    std::uint16_t events = 0; ///< well-formed ones
    bool known = false;
};

[[nodiscard]] FrameSummary summaryOf(const std::vector<ColumnEntry>& frame);

/// What is known of frames that were read, so that later scans skip them: 24 bytes for 256
/// entries. Full frames of whole logs never change, only they are kept. Two threads may fill in
/// different frames at once; fit() is for one.
class FrameSummaries
{
public:
    /// Makes room for all full frames of a region.
    void fit(const RegionHead& head);
    /// nullptr where the frame may still change.
    [[nodiscard]] FrameSummary* of(NameId region, std::uint64_t frame);

private:
    std::unordered_map<NameId, std::vector<FrameSummary>> m_regions;
};

} // namespace souverix
