#include <algorithm>

#include "model/projection/drift_track.h"
#include "model/projection/fold_node.h"
#include "model/query/replica_state.h"
#include "model/query/time_bins.h"

namespace souverix
{
namespace
{

constexpr Duration kLate{300, 0};

/// Adds to a row of bands: a new value closes the band before it; equal values go on.
class BandRow
{
public:
    BandRow(std::vector<Band>& bands, UtcTime begin, UtcTime end)
        : m_bands(bands), m_begin(begin), m_end(end)
    {
    }

    void set(UtcTime time, NameId value)
    {
        if (value == m_value)
            return;
        close(time);
        m_since = time;
        m_value = value;
    }

    void close(UtcTime time)
    {
        const UtcTime from = std::max(m_since, m_begin), to = std::min(time, m_end);
        if (m_value != NameId::None && from < to)
            m_bands.push_back({from, to, m_value});
    }

private:
    std::vector<Band>& m_bands;
    UtcTime m_begin, m_end, m_since;
    NameId m_value{};
};

void tellBands(const std::vector<Fact>& facts, UtcTime at, const Words& words, const Names& names,
               const TimelineTile& tile, Lane& lane)
{
    BandRow phase(lane.phase, tile.begin, tile.end), link(lane.connectivity, tile.begin, tile.end),
        autonomy(lane.autonomy, tile.begin, tile.end);
    NodeState state;
    for (const Fact& fact : facts) {
        foldNode(state, fact, words, names);
        phase.set(fact.time, state.phase);
        link.set(fact.time, state.connectivity);
        autonomy.set(fact.time, state.autonomous ? words.unknown : NameId::None);
    }
    for (BandRow* row : {&phase, &link, &autonomy})
        row->close(at);
}

void tellDrift(const std::vector<DriftStep>& track, UtcTime at, const TimelineTile& tile,
               Lane& lane)
{
    for (std::size_t i = 0; i < track.size(); ++i) {
        const UtcTime from = std::max(track[i].time, tile.begin);
        const UtcTime to = std::min(i + 1 < track.size() ? track[i + 1].time : at, tile.end);
        if (from < to)
            lane.drift.push_back({from, to, track[i].severity});
    }
}

void tellEvents(const std::vector<Fact>& facts, const Names& names, const TimelineTile& tile,
                Lane& lane)
{
    lane.bins.resize(tile.bins);
    const TimeBins bins(tile.begin, tile.end, tile.bins);
    for (const Fact& fact : facts) {
        const auto index = bins.indexOf(fact.time);
        if (!index)
            continue;
        LaneBin& bin = lane.bins[*index];
        const Weight weight = weightOf(fact, names);
        if (bin.events == 0 || weight > bin.worst.weight)
            bin.worst = {fact.time, fact.recorded, fact.ref, fact.type, weight};
        ++bin.events;
        if (fact.recorded - fact.time > kLate)
            ++bin.late;
    }
}

} // namespace

Result<TimelineTile> ReplicaView::timeline(const TimeContext& context,
                                           std::span<const NameId> nodes, UtcTime begin,
                                           UtcTime end, std::uint32_t bins, std::stop_token stop)
{
    auto folded = m_state->fleetWide(context);
    if (!folded)
        return failWith(folded);
    const FoldedFleet& fleet = **folded;
    TimelineTile tile{begin, end, bins, {}};
    if (!m_state->words)
        return tile;
    const Names& names = *m_state->reader.names();
    const DesiredHistory desired(fleet.fleet);
    DriftJudge judge(desired, names);
    for (const NameId node : nodes) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "drawing lanes was stopped");
        auto facts = countedHistory(m_state->reader, node, fleet.at, fleet.knownAt);
        if (!facts)
            return failWith(facts);
        Lane& lane = tile.lanes.emplace_back();
        lane.node = node;
        tellBands(*facts, fleet.at, *m_state->words, names, tile, lane);
        tellDrift(driftTrack(node, driftMarks(*facts, desired, *m_state->words, names), judge),
                  fleet.at, tile, lane);
        tellEvents(*facts, names, tile, lane);
    }
    return tile;
}

} // namespace souverix
