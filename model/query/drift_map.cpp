#include <algorithm>
#include <cstring>
#include <functional>
#include <map>
#include <optional>

#include "model/base/parallel.h"
#include "model/projection/drift.h"
#include "model/query/heat_row.h"
#include "model/query/replica_state.h"

namespace souverix
{
namespace
{

/// Below this, a second thread costs more than it takes over.
constexpr std::size_t kWorthTwoThreads = 256;

/// A node that is there at T, and the row that it belongs to.
struct Placed {
    NameId node{}, cluster{};
    std::size_t row = 0;
    DriftCourses::Course* course = nullptr;
};

/// The rows of a map while they are filled.
struct Rows {
    std::vector<std::uint8_t> worst;
    std::vector<std::uint32_t> counted, drifted;
    std::vector<double> hours;

    Rows(std::size_t rows, std::uint32_t bins, bool clusters)
        : worst(rows * bins), counted(clusters ? rows * bins : 0), drifted(counted.size()),
          hours(rows)
    {
    }

    void add(const Rows& other)
    {
        const auto join = [](auto& to, const auto& from, const auto& how) {
            std::transform(to.begin(), to.end(), from.begin(), to.begin(), how);
        };
        join(worst, other.worst, [](auto a, auto b) { return std::max(a, b); });
        join(counted, other.counted, std::plus<>());
        join(drifted, other.drifted, std::plus<>());
        join(hours, other.hours, std::plus<>());
    }
};

/// Cells as they are filled, severity + 1, as DriftMap has them.
void fromOne(std::span<std::uint8_t> cells)
{
    static_assert(static_cast<std::uint8_t>(0U - 1U) == DriftMap::kNoData);
    using Cells = std::uint8_t __attribute__((vector_size(16))); // one instruction for all of them
    std::size_t at = 0;
    for (; at + sizeof(Cells) <= cells.size(); at += sizeof(Cells)) {
        Cells some;
        std::memcpy(&some, cells.data() + at, sizeof some);
        --some;
        std::memcpy(cells.data() + at, &some, sizeof some);
    }
    for (; at < cells.size(); ++at)
        --cells[at];
}

void fill(std::span<const Placed> nodes, bool clusters, std::uint32_t bins, HeatFill& filling,
          Rows& rows)
{
    const auto cells = [&](auto& all, std::size_t row) {
        return all.empty() ? std::span(all) : std::span(all).subspan(row * bins, bins);
    };
    constexpr std::size_t kAhead = 4;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        if (i + kAhead < nodes.size())
            __builtin_prefetch(nodes[i + kAhead].course->marks.data());
        const std::size_t at = nodes[i].row;
        HeatRow row{cells(rows.worst, at), rows.hours[at], cells(rows.counted, at),
                    cells(rows.drifted, at)};
        DriftCourses::Course& course = *nodes[i].course;
        filling.add(nodes[i].node, course.marks, clusters, row, course.strides);
        rows.hours[at] = row.hours;
        if (!clusters)
            fromOne(row.worst);
    }
}

Rows fillAll(std::span<const Placed> nodes, const DriftMap& map, UtcTime at, bool clusters,
             DriftCourses& courses)
{
    const auto half = nodes.size() < kWorthTwoThreads ? nodes.size() : nodes.size() / 2;
    const std::array shares{nodes.first(half), nodes.subspan(half)};
    Rows rows(map.rows.size(), map.bins, clusters);
    // Nodes of a cluster may be in both shares; rows of nodes are apart.
    std::optional<Rows> others;
    if (clusters && !shares[1].empty())
        others.emplace(map.rows.size(), map.bins, clusters);
    inParallel(shares[1].empty() ? 1 : 2, [&](std::size_t lane) {
        HeatFill filling(map, at, courses.values(), courses.judge(lane));
        fill(shares[lane], clusters, map.bins, filling, lane == 1 && others ? *others : rows);
    });
    if (others)
        rows.add(*others);
    if (clusters)
        fromOne(rows.worst);
    return rows;
}

void take(Rows rows, DriftMap& map)
{
    map.worst = std::move(rows.worst);
    map.driftHours = std::move(rows.hours);
    map.drifted.resize(rows.counted.size());
    for (std::size_t i = 0; i < map.drifted.size(); ++i)
        if (rows.counted[i] != 0)
            map.drifted[i] = static_cast<std::uint8_t>(rows.drifted[i] * 100 / rows.counted[i]);
}

/// The nodes of a map that are there at T; makes its rows: themselves, or their clusters.
std::vector<Placed> placeNodes(std::span<const NameId> nodes, const FoldedFleet& fleet,
                               const Names& names, bool byCluster, DriftCourses& courses,
                               DriftMap& map)
{
    std::vector<Placed> placed;
    std::map<std::string_view, std::size_t> clusters;
    std::size_t next = 0; // most questions follow the fleet's order
    for (const NameId node : nodes) {
        const bool follows = next < fleet.nodes.size() && fleet.nodes[next].node == node;
        const NodeState* state =
            follows ? fleet.nodes[next++].state.get() : fleet.find(node, names);
        if (state == nullptr)
            continue;
        placed.push_back({node, state->hardware.cluster, placed.size(), &courses.course(node)});
        if (byCluster)
            clusters.emplace(names.text(state->hardware.cluster), 0);
        else
            map.rows.push_back(node);
    }
    for (auto& [name, row] : clusters) {
        row = map.rows.size();
        map.rows.push_back(names.find(name));
    }
    if (byCluster)
        for (Placed& one : placed)
            one.row = clusters[names.text(one.cluster)];
    return placed;
}

/// The same of rows of nodes, where their marks alone tell that all of them are there at T: no
/// node's state need be folded for it.
std::optional<std::vector<Placed>> placeByMarks(std::span<const NameId> nodes,
                                                DriftCourses& courses, UtcTime at)
{
    std::vector<Placed> placed;
    placed.reserve(nodes.size());
    for (const NameId node : nodes) {
        DriftCourses::Course& course = courses.course(node);
        PackedMarks marks(course.marks);
        PackedMarks::Mark first;
        if (!marks.next(first) || first.time > at)
            return std::nullopt;
        const auto* scopes = std::get_if<DriftScopes>(&courses.values()[first.value].value);
        placed.push_back(
            {node, scopes != nullptr ? scopes->cluster : NameId::None, placed.size(), &course});
    }
    return placed;
}

} // namespace

Result<DriftMap> ReplicaView::driftMap(const TimeContext& context, std::span<const NameId> nodes,
                                       bool byCluster, UtcTime begin, UtcTime end,
                                       std::uint32_t bins, std::stop_token stop)
{
    if (auto fresh = m_state->refresh(); !fresh)
        return failWith(fresh);
    const auto at = instantOf(m_state->reader, context);
    if (!at)
        return tl::unexpected<Error>(at.error());
    DriftMap map;
    map.begin = begin;
    map.end = end;
    map.bins = bins;
    if (!m_state->words)
        return map;
    const auto held = m_state->shared->courses(context.knownAt);
    DriftCourses& courses = *held;
    const auto bring = [&] { return courses.bring(m_state->reader, *m_state->words, nodes, stop); };
    if (auto brought = bring(); !brought)
        return failWith(brought);
    std::optional<std::vector<Placed>> placed;
    if (!byCluster)
        placed = placeByMarks(nodes, courses, *at);
    if (placed) {
        map.rows.assign(nodes.begin(), nodes.end());
    } else {
        auto folded = m_state->folded(context, stop);
        if (!folded)
            return failWith(folded);
        if (auto brought = bring(); !brought) // of the fold's commit
            return failWith(brought);
        placed =
            placeNodes(nodes, *(*folded)->fleet, *m_state->reader.names(), byCluster, courses, map);
    }
    // Nodes of one cluster share their courses: together they find them in the processor's cache.
    std::stable_sort(placed->begin(), placed->end(),
                     [](const Placed& a, const Placed& b) { return a.cluster < b.cluster; });
    take(fillAll(*placed, map, *at, byCluster, courses), map);
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
