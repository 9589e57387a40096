#include <algorithm>
#include <map>

#include "model/projection/drift.h"
#include "model/query/packed_track.h"
#include "model/query/replica_state.h"
#include "model/query/time_bins.h"

namespace souverix
{
namespace
{

/// A map being filled from courses.
class Filling
{
public:
    Filling(DriftMap& map, UtcTime at) : m_map(map), m_last(std::min(at, map.end))
    {
        const TimeBins bins(map.begin, map.end, map.bins);
        for (std::uint32_t bin = 0; bin <= map.bins; ++bin)
            m_edges.push_back(bins.startOf(bin));
    }

    /// Cells of one row, and its hours.
    struct Row {
        std::span<std::uint8_t> worst;
        double hours = 0;
    };

    /// Steps cover [their time, the next one's) up to T; a bin that a step touches shows it at
    /// least. `noted` hears of each bin, the step, and until when it holds.
    template <class Noted>
    void add(std::string_view course, bool onlyCounted, Row& row, const Noted& noted) const
    {
        PackedTrack track(course);
        DriftStep step, after;
        std::uint32_t bin = 0;
        for (bool more = track.next(step); more && step.time < m_map.end; step = after) {
            more = track.next(after);
            const UtcTime from = std::max(step.time, m_map.begin);
            const UtcTime to = more ? std::min(after.time, m_last) : m_last;
            if (from > to || from >= m_map.end || (from == to && from != m_last))
                continue;
            if (step.severity >= Severity::Low && step.counted)
                row.hours += (to - from).toSeconds() / 3600;
            if (onlyCounted && !step.counted)
                continue;
            while (bin + 1 < m_map.bins && m_edges[bin + 1] <= from)
                ++bin;
            for (std::uint32_t at = bin; at < m_map.bins && (at == bin || m_edges[at] < to); ++at) {
                note(row.worst[at], step.severity);
                noted(at, step, to);
            }
        }
    }

    /// Whether what holds until `to` is what the bin ends with.
    [[nodiscard]] bool endsBin(std::uint32_t bin, UtcTime to) const
    {
        return to >= m_edges[bin + 1] || to == m_last;
    }

private:
    static void note(std::uint8_t& cell, Severity severity)
    {
        const auto value = static_cast<std::uint8_t>(severity);
        if (cell == DriftMap::kNoData || cell < value)
            cell = value;
    }

    const DriftMap& m_map;
    UtcTime m_last;
    std::vector<UtcTime> m_edges;
};

/// A cluster's row, from all its nodes.
struct ClusterRow {
    NameId name{};
    std::vector<std::uint8_t> worst;
    std::vector<std::uint32_t> drifted, counted; ///< at each bin's end
    double hours = 0;

    ClusterRow(NameId cluster, std::uint32_t bins)
        : name(cluster), worst(bins, DriftMap::kNoData), drifted(bins), counted(bins)
    {
    }

    void add(const Filling& filling, std::string_view course)
    {
        Filling::Row row{worst, hours};
        filling.add(course, true, row,
                    [&](std::uint32_t bin, const DriftStep& step, UtcTime to) {
                        if (!filling.endsBin(bin, to))
                            return;
                        ++counted[bin];
                        drifted[bin] += step.severity >= Severity::Low ? 1U : 0U;
                    });
        hours = row.hours;
    }

    void putInto(DriftMap& map) const
    {
        map.rows.push_back(name);
        map.worst.insert(map.worst.end(), worst.begin(), worst.end());
        map.driftHours.push_back(hours);
        for (std::uint32_t bin = 0; bin < map.bins; ++bin)
            map.drifted.push_back(
                counted[bin] == 0 ? 0
                                  : static_cast<std::uint8_t>(drifted[bin] * 100 / counted[bin]));
    }
};

void addNodeRow(const Filling& filling, NameId node, std::string_view course, DriftMap& map)
{
    map.rows.push_back(node);
    map.worst.resize(map.worst.size() + map.bins, DriftMap::kNoData);
    Filling::Row row{std::span(map.worst).last(map.bins), 0};
    filling.add(course, false, row, [](std::uint32_t, const DriftStep&, UtcTime) {});
    map.driftHours.push_back(row.hours);
}

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
    if (!m_state->words)
        return map;
    DriftCourses& courses = m_state->courses(fleet.knownAt);
    if (auto brought = courses.bring(m_state->reader, *m_state->words, nodes, stop); !brought)
        return failWith(brought);
    const Filling filling(map, fleet.at);
    if (!byCluster)
        map.worst.reserve(nodes.size() * bins);
    std::map<std::string_view, ClusterRow> clusters;
    for (const NameId node : nodes) {
        const NodeState* state = fleet.find(node, names);
        if (state == nullptr)
            continue;
        if (byCluster) {
            const NameId cluster = state->hardware.cluster;
            clusters.try_emplace(names.text(cluster), cluster, bins)
                .first->second.add(filling, courses.of(node));
        } else {
            addNodeRow(filling, node, courses.of(node), map);
        }
    }
    for (const auto& [cluster, row] : clusters)
        row.putInto(map);
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
