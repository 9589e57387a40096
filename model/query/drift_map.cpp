#include <algorithm>
#include <functional>
#include <map>
#include <optional>

#include "model/base/parallel.h"
#include "model/query/heat_cells.h"
#include "model/query/heat_row.h"
#include "model/query/replica_state.h"

namespace souverix
{
namespace
{

static_assert(static_cast<std::uint8_t>(0U - 1U) == DriftMap::kNoData); // of fromOne()

/// Below this, a second thread costs more than it takes over.
constexpr std::size_t kWorthTwoThreads = 256;

/// A node that is there at T, and the row that it belongs to.
struct Placed {
    NameId node{}, cluster{};
    std::size_t row = 0;
    DriftCourses::Course* course = nullptr;
};

/// What is asked of a map's rows.
struct Question {
    HeatAsk ask;
    const DriftMap& map; ///< rows, begin, end, bins
    UtcTime at;
    bool clusters;
};

/// The rows while they are filled.
struct Rows {
    std::vector<std::uint8_t> worst;
    std::vector<std::uint32_t> counted, drifted;
    std::vector<double> hours;

    explicit Rows(const Question& question) : hours(question.map.rows.size())
    {
        if (question.ask == HeatAsk::Hours)
            return;
        worst.resize(hours.size() * question.map.bins);
        counted.resize(question.clusters ? worst.size() : 0);
        drifted.resize(counted.size());
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

void fill(std::span<const Placed> nodes, const Question& question, HeatFill& filling, Rows& rows)
{
    const std::uint32_t bins = question.map.bins;
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
        filling.add(nodes[i].node, course.marks, question.clusters, row, course.strides);
        rows.hours[at] = row.hours;
        if (!question.clusters)
            fromOne(row.worst);
    }
}

Rows fillAll(std::span<const Placed> nodes, const Question& question, DriftCourses& courses)
{
    const auto half = nodes.size() < kWorthTwoThreads ? nodes.size() : nodes.size() / 2;
    const std::array shares{nodes.first(half), nodes.subspan(half)};
    Rows rows(question);
    // Nodes of a cluster may be in both shares; rows of nodes are apart.
    std::optional<Rows> others;
    if (question.clusters && !shares[1].empty())
        others.emplace(question);
    inParallel(shares[1].empty() ? 1 : 2, [&](std::size_t lane) {
        HeatFill filling(question.ask, question.map, question.at, courses.values(),
                         courses.judge(lane));
        fill(shares[lane], question, filling, lane == 1 && others ? *others : rows);
    });
    if (others)
        rows.add(*others);
    if (question.clusters)
        fromOne(rows.worst);
    return rows;
}

void take(Rows rows, DriftMap& map)
{
    map.worst = std::move(rows.worst);
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

/// Makes the rows of a map, and fills them with what is asked for.
struct ReplicaView::State::MapReading {
    State& state;
    const TimeContext& context;
    std::span<const NameId> nodes;
    std::stop_token stop;

    /// An empty replica has no rows.
    Result<Rows> fill(HeatAsk ask, bool byCluster, DriftMap& map)
    {
        if (auto fresh = state.refresh(); !fresh)
            return failWith(fresh);
        const auto at = instantOf(state.reader, context);
        if (!at)
            return tl::unexpected<Error>(at.error());
        const Question question{ask, map, *at, byCluster};
        if (!state.words)
            return Rows(question);
        const auto courses = state.shared->courses(context.knownAt);
        auto placed = place(*courses, question, map);
        if (!placed)
            return failWith(placed);
        // Nodes of one cluster share their courses: together they find them in the processor's
        // cache.
        std::stable_sort(placed->begin(), placed->end(),
                         [](const Placed& a, const Placed& b) { return a.cluster < b.cluster; });
        return fillAll(*placed, question, *courses);
    }

private:
    Result<void> bring(DriftCourses& courses)
    {
        return courses.bring(state.reader, *state.words, nodes, stop);
    }

    Result<std::vector<Placed>> place(DriftCourses& courses, const Question& question,
                                      DriftMap& map)
    {
        if (auto brought = bring(courses); !brought)
            return failWith(brought);
        if (!question.clusters) {
            if (auto placed = placeByMarks(nodes, courses, question.at)) {
                map.rows.assign(nodes.begin(), nodes.end());
                return std::move(*placed);
            }
        }
        auto folded = state.folded(context, stop);
        if (!folded)
            return failWith(folded);
        if (auto brought = bring(courses); !brought) // of the fold's commit
            return failWith(brought);
        return placeNodes(nodes, *(*folded)->fleet, *state.reader.names(), question.clusters,
                          courses, map);
    }
};

Result<DriftMap> ReplicaView::driftMap(const TimeContext& context, std::span<const NameId> nodes,
                                       bool byCluster, UtcTime begin, UtcTime end,
                                       std::uint32_t bins, std::stop_token stop)
{
    DriftMap map;
    map.begin = begin;
    map.end = end;
    map.bins = bins;
    State::MapReading reading{*m_state, context, nodes, std::move(stop)};
    auto rows = reading.fill(HeatAsk::Cells, byCluster, map);
    if (!rows)
        return failWith(rows);
    take(std::move(*rows), map);
    return map;
}

Result<DriftHours> ReplicaView::driftHours(const TimeContext& context,
                                           std::span<const NameId> nodes, bool byCluster,
                                           UtcTime begin, UtcTime end, std::stop_token stop)
{
    DriftMap map;
    map.begin = begin;
    map.end = end;
    map.bins = 1;
    State::MapReading reading{*m_state, context, nodes, std::move(stop)};
    auto rows = reading.fill(HeatAsk::Hours, byCluster, map);
    if (!rows)
        return failWith(rows);
    return DriftHours{std::move(map.rows), std::move(rows->hours)};
}

} // namespace souverix
