#include <algorithm>
#include <array>
#include <map>

#include "model/projection/drift.h"
#include "model/projection/drift_track.h"
#include "model/query/replica_state.h"
#include "model/query/time_bins.h"
#include "model/query/two_readers.h"

namespace souverix
{
namespace
{

/// One row of a map being filled from tracks.
struct Row {
    std::vector<std::uint8_t> worst;
    std::vector<std::uint32_t> drifted, counted; ///< at each bin's end
    double hours = 0;

    explicit Row(std::uint32_t bins) : worst(bins, DriftMap::kNoData), drifted(bins), counted(bins)
    {
    }

    void note(std::uint32_t bin, Severity severity)
    {
        const auto value = static_cast<std::uint8_t>(severity);
        if (worst[bin] == DriftMap::kNoData || worst[bin] < value)
            worst[bin] = value;
    }
};

// Steps cover [their time, the next one's) up to T; a bin that a step touches shows it at least.
void addTrack(const std::vector<DriftStep>& track, UtcTime at, const DriftMap& map,
              bool onlyCounted, Row& row)
{
    const TimeBins bins(map.begin, map.end, map.bins);
    const UtcTime last = std::min(at, map.end);
    for (std::size_t i = 0; i < track.size(); ++i) {
        const UtcTime from = std::max(track[i].time, map.begin);
        const UtcTime to = std::min(i + 1 < track.size() ? track[i + 1].time : last, last);
        const bool shown = !onlyCounted || track[i].counted;
        if (from > to || from >= map.end || (from == to && from != last))
            continue;
        if (track[i].severity >= Severity::Low && track[i].counted)
            row.hours += (to - from).toSeconds() / 3600;
        const auto first = bins.indexOf(from);
        if (!first || !shown)
            continue;
        for (std::uint32_t bin = *first;
             bin < map.bins && (bin == *first || bins.startOf(bin) < to); ++bin) {
            row.note(bin, track[i].severity);
            const UtcTime binEnd = bins.startOf(bin + 1);
            const bool atEnd = to >= binEnd || to == last;
            if (atEnd && track[i].counted) {
                ++row.counted[bin];
                row.drifted[bin] += track[i].severity >= Severity::Low ? 1U : 0U;
            }
        }
    }
}

void addRow(const Row& row, DriftMap& map)
{
    map.worst.insert(map.worst.end(), row.worst.begin(), row.worst.end());
    map.driftHours.push_back(row.hours);
}

void addShares(const Row& row, DriftMap& map)
{
    for (std::uint32_t bin = 0; bin < map.bins; ++bin)
        map.drifted.push_back(
            row.counted[bin] == 0
                ? 0
                : static_cast<std::uint8_t>(row.drifted[bin] * 100 / row.counted[bin]));
}

/// Nodes whose courses are made together, on two threads, before they are put into rows.
constexpr std::size_t kNodesTogether = 1024;

/// Makes the courses of nodes' drift at one (T, K).
class Tracks
{
public:
    Tracks(const ReplicaReader& reader, const FoldedFleet& fleet, const std::optional<Words>& words,
           const std::stop_token& stop)
        : m_reader(reader), m_fleet(fleet), m_words(words), m_stop(stop)
    {
    }

    Result<std::vector<std::vector<DriftStep>>> of(std::span<const NameId> nodes)
    {
        std::vector<std::vector<DriftStep>> out(nodes.size());
        std::array<Result<void>, 2> done;
        onTwoReaders(m_reader, nodes.size(),
                     [&](const ReplicaReader& reader, std::size_t lane, std::size_t i) {
                         done[lane] = make(reader, m_memos[lane], nodes[i], out[i]);
                         return done[lane].has_value();
                     });
        for (Result<void>& one : done)
            if (!one)
                return failWith(one);
        return out;
    }

private:
    Result<void> make(const ReplicaReader& reader, VersionMemo& memo, NameId node,
                      std::vector<DriftStep>& track)
    {
        if (m_stop.stop_requested())
            return fail(ErrorCode::Cancelled, "mapping drift was stopped");
        if (!m_words)
            return {};
        auto facts = countedHistory(reader, node, m_fleet.at, m_fleet.knownAt);
        if (!facts)
            return failWith(facts);
        track = driftTrack(node, *facts, m_fleet.fleet, *m_words, *reader.names(), memo);
        return {};
    }

    const ReplicaReader& m_reader;
    const FoldedFleet& m_fleet;
    const std::optional<Words>& m_words;
    const std::stop_token& m_stop;
    std::array<VersionMemo, 2> m_memos; // one a thread
};

} // namespace

Result<DriftMap> ReplicaView::driftMap(const TimeContext& context, std::span<const NameId> nodes,
                                       bool byCluster, UtcTime begin, UtcTime end,
                                       std::uint32_t bins, std::stop_token stop)
{
    auto folded = m_state->folded(context, stop);
    if (!folded)
        return failWith(folded);
    const FoldedFleet& fleet = *(*folded)->fleet;
    const Names& names = *m_state->reader.names();
    DriftMap map;
    map.begin = begin;
    map.end = end;
    map.bins = bins;
    std::map<std::string_view, Row> clusters;
    std::map<std::string_view, NameId> clusterIds;
    Tracks tracks(m_state->reader, fleet, m_state->words, stop);
    for (std::size_t first = 0; first < nodes.size(); first += kNodesTogether) {
        const auto some = nodes.subspan(first, std::min(kNodesTogether, nodes.size() - first));
        auto courses = tracks.of(some);
        if (!courses)
            return failWith(courses);
        for (std::size_t i = 0; i < some.size(); ++i) {
            const NodeState* state = fleet.find(some[i], names);
            if (state == nullptr || !m_state->words)
                continue;
            const std::vector<DriftStep>& track = (*courses)[i];
            if (byCluster) {
                const std::string_view cluster = names.text(state->hardware.cluster);
                clusterIds.emplace(cluster, state->hardware.cluster);
                addTrack(track, fleet.at, map, true,
                         clusters.try_emplace(cluster, bins).first->second);
            } else {
                Row row(bins);
                addTrack(track, fleet.at, map, false, row);
                map.rows.push_back(some[i]);
                addRow(row, map);
            }
        }
    }
    for (const auto& [cluster, row] : clusters) {
        map.rows.push_back(clusterIds[cluster]);
        addRow(row, map);
        addShares(row, map);
    }
    return map;
}

Result<ComponentMatrix> ReplicaView::componentMatrix(const TimeContext& context,
                                                     std::span<const NameId> nodes,
                                                     std::stop_token stop)
{
    auto folded = m_state->folded(context, stop);
    if (!folded)
        return failWith(folded);
    const FoldedFleet& fleet = *(*folded)->fleet;
    const Names& names = *m_state->reader.names();
    ComponentMatrix matrix;
    std::vector<std::map<std::string, ComponentCell>> rows;
    std::map<std::string, std::size_t> columns;
    const auto text = [&](NameId id) { return std::string(names.text(id)); };
    for (const NameId node : nodes) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "comparing components was stopped");
        const NodeState* state = fleet.find(node, names);
        if (state == nullptr || !state->exists())
            continue;
        const DriftAnalysis drift =
            analyseDrift(node, *state, fleet.fleet, fleet.at, *m_state->words, names);
        auto& row = rows.emplace_back();
        for (const ContainerState& container : state->containers)
            row[text(container.component)] = {{}, text(container.version), Severity::None, true};
        if (state->os)
            row["os"] = {{}, text(state->os->version), Severity::None, true};
        for (const FirmwareState& firmware : state->firmware)
            row["firmware/" + text(firmware.component)] = {
                {}, text(firmware.current), Severity::None, true};
        for (const VersionDrift& part : drift.version)
            row[driftName(part, names)] = {text(part.desired), text(part.actual), part.severity,
                                           true};
        row["config"] = {text(drift.config.desired), text(drift.config.actual),
                         drift.config.severity, true};
        for (const PolicyDrift& part : drift.policy)
            row["policy/" + text(part.policy)] = {text(part.desired), text(part.actual),
                                                  part.severity, true};
        for (const auto& [component, cell] : row)
            columns.emplace(component, 0);
        matrix.nodes.push_back(node);
    }
    for (auto& [component, index] : columns) {
        index = matrix.components.size();
        matrix.components.push_back(component);
    }
    matrix.cells.resize(matrix.nodes.size() * matrix.components.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (auto& [component, cell] : rows[i])
            matrix.cells[i * matrix.components.size() + columns[component]] = std::move(cell);
    return matrix;
}

} // namespace souverix
