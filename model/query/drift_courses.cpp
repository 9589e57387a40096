#include "model/query/drift_courses.h"

#include <algorithm>
#include <array>

#include "model/query/folded_fleet.h"
#include "model/query/packed_track.h"
#include "model/query/two_readers.h"

namespace souverix
{
namespace
{

constexpr UtcTime kNever{UtcTime::kMaxSeconds + 1, 0};
constexpr std::size_t kMostBytes = std::size_t{64} << 20U;

bool operator!=(const EventSpan& a, const EventSpan& b)
{
    return a.events != b.events || a.firstTime != b.firstTime || a.lastTime != b.lastTime ||
           a.firstRecorded != b.firstRecorded || a.lastRecorded != b.lastRecorded;
}

// The earliest time of what differs between two states of a history; histories only grow, or are
// put into another order.
UtcTime firstDifference(std::span<const EventSpan> before, std::span<const EventSpan> now)
{
    std::size_t same = 0;
    while (same < std::min(before.size(), now.size()) && !(before[same] != now[same]))
        ++same;
    std::int64_t first = kNever.seconds;
    for (const auto& spans : {before.subspan(same), now.subspan(same)})
        for (const EventSpan& span : spans)
            first = std::min(first, span.firstTime);
    return {first, 0};
}

} // namespace

/// Makes courses, each lane with its own reader and judge.
class DriftCourses::Making
{
public:
    Making(const DriftCourses& courses, const FleetState& fleet, const Words& words,
           const Names& names, const std::stop_token& stop)
        : m_courses(courses), m_stop(stop),
          m_judges{DriftJudge(fleet, words, names), DriftJudge(fleet, words, names)}
    {
    }

    Result<void> make(const ReplicaReader& reader, std::size_t lane, NameId node, Course& course)
    {
        if (m_stop.stop_requested())
            return fail(ErrorCode::Cancelled, "mapping drift was stopped");
        const auto spans = m_courses.m_histories->of(node);
        const std::size_t first =
            course.steps.empty() ? 0
                                 : foldStart(spans, course.anewFrom - Duration{0, 1},
                                             m_courses.m_knownAt);
        std::optional<std::string> before;
        std::vector<Fact> facts;
        for (std::size_t i = first; i < spans.size(); ++i)
            if (auto read = reader.readChunk(node, i, facts, i == first ? &before : nullptr); !read)
                return read;
        NodeState state;
        if (first > 0) {
            auto kept = readState(before.value_or(""));
            if (!kept)
                return failWith(kept);
            state = std::move(*kept);
        }
        keepCounted(facts, UtcTime::max(), m_courses.m_knownAt, *reader.names());
        auto track = unpackTrack(course.steps);
        continueTrack(node, std::move(state), facts, course.anewFrom, m_judges[lane], track);
        course.steps = packTrack(track);
        course.anewFrom = kNever;
        return {};
    }

private:
    const DriftCourses& m_courses;
    const std::stop_token& m_stop;
    std::array<DriftJudge, 2> m_judges;
};

Result<FleetState> DriftCourses::readDesired(const ReplicaReader& reader) const
{
    auto facts = reader.fleetWide();
    if (!facts)
        return failWith(facts);
    std::erase_if(*facts, [](const Fact& fact) { return fact.type != EventType::DesiredSet; });
    keepCounted(*facts, UtcTime::max(), m_knownAt, *reader.names());
    FleetState fleet;
    for (Fact& fact : *facts)
        foldFleet(fleet, fact, *reader.names());
    return fleet;
}

// What the commits since the last question made useless.
Result<void> DriftCourses::follow(const ReplicaReader& reader)
{
    if (m_version == reader.version())
        return {};
    auto fleet = readDesired(reader);
    auto histories = reader.historyIndex();
    if (!fleet)
        return failWith(fleet);
    if (!histories)
        return failWith(histories);
    std::vector<Since> desired;
    for (const Desired& one : fleet->desired)
        desired.push_back(one.at);
    const auto [before, now] =
        std::mismatch(m_desired.begin(), m_desired.end(), desired.begin(), desired.end(),
                      [](const Since& a, const Since& b) { return a.ref == b.ref; });
    UtcTime moved = kNever;
    if (before != m_desired.end())
        moved = std::min(moved, before->time);
    if (now != desired.end())
        moved = std::min(moved, now->time);
    for (auto& [node, course] : m_courses)
        course.anewFrom =
            std::min({course.anewFrom, moved,
                      firstDifference(m_histories->of(node), (*histories)->of(node))});
    m_version = reader.version();
    m_desired = std::move(desired);
    m_histories = std::move(*histories);
    return {};
}

Result<void> DriftCourses::bring(const ReplicaReader& reader, const Words& words,
                                 std::span<const NameId> nodes, const std::stop_token& stop)
{
    if (auto followed = follow(reader); !followed)
        return followed;
    std::size_t bytes = 0;
    for (const auto& [node, course] : m_courses)
        bytes += course.steps.size();
    if (bytes > kMostBytes)
        m_courses.clear();
    std::vector<std::pair<NameId, Course*>> toMake;
    for (const NameId node : nodes)
        if (Course& course = m_courses[node]; course.anewFrom != kNever)
            toMake.emplace_back(node, &course);
    if (toMake.empty())
        return {};
    auto fleet = readDesired(reader);
    if (!fleet)
        return failWith(fleet);
    Making making(*this, *fleet, words, *reader.names(), stop);
    std::array<Result<void>, 2> done;
    onTwoReaders(reader, toMake.size(),
                 [&](const ReplicaReader& with, std::size_t lane, std::size_t i) {
                     done[lane] = making.make(with, lane, toMake[i].first, *toMake[i].second);
                     return done[lane].has_value();
                 });
    for (Result<void>& one : done)
        if (!one)
            return one;
    return {};
}

std::string_view DriftCourses::of(NameId node) const
{
    const auto found = m_courses.find(node);
    return found == m_courses.end() ? std::string_view() : found->second.steps;
}

} // namespace souverix
