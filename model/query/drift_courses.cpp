#include "model/query/drift_courses.h"

#include <algorithm>
#include <map>
#include <mutex>
#include <thread>
#include <utility>

#include "model/base/parallel.h"
#include "model/projection/drift_walk.h"
#include "model/query/folded_fleet.h"
#include "model/query/kept_courses.h"
#include "model/query/two_readers.h"

namespace souverix
{
namespace
{

constexpr UtcTime kNever{UtcTime::kMaxSeconds + 1, 0};
constexpr std::size_t kMostBytes = std::size_t{128} << 20U;
constexpr std::size_t kBlocksAtOnce = 16; ///< held unpacked, of kept courses

bool same(const EventSpan& a, const EventSpan& b)
{
    return a.events == b.events && a.firstTime == b.firstTime && a.lastTime == b.lastTime &&
           a.firstRecorded == b.firstRecorded && a.lastRecorded == b.lastRecorded;
}

// The earliest time of what differs between two states of a history: it only grows, or is put into
// another order.
UtcTime firstDifference(std::span<const EventSpan> before, std::span<const EventSpan> now)
{
    std::size_t equal = 0;
    while (equal < std::min(before.size(), now.size()) && same(before[equal], now[equal]))
        ++equal;
    std::int64_t first = kNever.seconds;
    for (const auto& spans : {before.subspan(equal), now.subspan(equal)})
        for (const EventSpan& span : spans)
            first = std::min(first, span.firstTime);
    return {first, 0};
}

bool sameParts(const DesiredHistory& a, const DesiredHistory& b)
{
    return a.targets.size() == b.targets.size() &&
           std::all_of(a.targets.begin(), a.targets.end(),
                       [&](const auto& target) { return b.find(target.part) != nullptr; });
}

} // namespace

/// A block of kept courses and who is wanted of it.
struct DriftCourses::KeptShare {
    CourseBlock block;
    std::span<const std::pair<NameId, Course*>> wanted;
};

/// Makes marks, each lane with its own reader.
class DriftCourses::Making
{
public:
    Making(DriftCourses& courses, const Words& words, const Names& names,
           const std::stop_token& stop)
        : m_courses(courses), m_words(words), m_names(names), m_stop(stop)
    {
    }

    Result<void> make(const ReplicaReader& reader, std::size_t lane, NameId node, Course& course)
    {
        if (m_stop.stop_requested())
            return fail(ErrorCode::Cancelled, "mapping drift was stopped");
        const auto spans = m_courses.m_histories->of(node);
        const std::optional<UtcTime>& knownAt = m_courses.m_knownAt;
        const std::size_t first = course.anewFrom == UtcTime::min()
                                      ? 0
                                      : foldStart(spans, course.anewFrom - Duration{0, 1}, knownAt);
        std::optional<std::string> before;
        std::vector<Fact>& facts = m_facts[lane];
        facts.clear();
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
        std::erase_if(facts, [](const Fact& fact) { return !canMoveDrift(fact.type); });
        keepCounted(facts, UtcTime::max(), knownAt, m_names);
        auto marks = unpacked(course);
        continueMarks(std::move(state), facts, course.anewFrom, m_courses.m_desired, m_words,
                      m_names, marks);
        pack(marks, course);
        return {};
    }

private:
    std::vector<DriftMark> unpacked(const Course& course)
    {
        const std::scoped_lock lock(m_values);
        return unpackMarks(course.marks, m_courses.m_values);
    }

    void pack(const std::vector<DriftMark>& marks, Course& course)
    {
        const std::scoped_lock lock(m_values);
        course.marks = packMarks(marks, m_courses.m_values);
        course.anewFrom = kNever;
        course.strides.clear();
    }

    DriftCourses& m_courses;
    const Words& m_words;
    const Names& m_names;
    const std::stop_token& m_stop;
    std::array<std::vector<Fact>, kLanes> m_facts; ///< of the node being made
    std::mutex m_values;                           ///< guards the courses' values
};

Result<void> DriftCourses::followDesired(const ReplicaReader& reader)
{
    DesiredGathering gathering;
    auto read = reader.forEachFleetWide([&](const Fact& fact) {
        if (!m_knownAt || fact.recorded <= *m_knownAt)
            gathering.add(fact);
    });
    if (!read)
        return read;
    // They only come to be more.
    if (m_judges[0] && gathering.count() == m_desiredFacts)
        return {};
    m_desiredFacts = gathering.count();
    DesiredHistory desired = gathering.take(*reader.names());
    if (!sameParts(m_desired, desired)) {
        m_courses.clear();
        m_values = {};
    }
    m_desired = std::move(desired);
    for (auto& judge : m_judges)
        judge.emplace(m_desired, *reader.names());
    for (auto& [node, course] : m_courses)
        course.strides.clear();
    return {};
}

// What the commits since the last question made useless.
Result<void> DriftCourses::follow(const ReplicaReader& reader)
{
    if (m_version == reader.version() && m_judges[0])
        return {};
    if (auto followed = followDesired(reader); !followed)
        return followed;
    if (!m_knownAt) {
        auto counts = reader.subjects();
        if (!counts)
            return failWith(counts);
        m_counts = std::move(*counts);
    }
    if (m_histories)
        if (auto followed = followHistories(reader); !followed)
            return followed;
    for (auto& [node, course] : m_courses) {
        if (course.keptOf == 0 || course.keptOf == eventsOf(node))
            continue;
        course.keptOf = 0;
        course.anewFrom = UtcTime::min();
    }
    m_version = reader.version();
    return {};
}

Result<void> DriftCourses::followHistories(const ReplicaReader& reader)
{
    auto histories = reader.historyIndex();
    if (!histories)
        return failWith(histories);
    for (auto& [node, course] : m_courses)
        if (course.keptOf == 0)
            course.anewFrom = std::min(
                course.anewFrom, firstDifference(m_histories->of(node), (*histories)->of(node)));
    m_histories = std::move(*histories);
    return {};
}

std::uint64_t DriftCourses::eventsOf(NameId node) const
{
    const auto at =
        std::lower_bound(m_counts.begin(), m_counts.end(), node,
                         [](const SubjectCount& one, NameId id) { return one.subject < id; });
    return at == m_counts.end() || at->subject != node ? 0 : at->events;
}

/// Blocks of courses that were read ahead, by number.
struct DriftCourses::BlocksAhead {
    std::map<std::uint32_t, CourseBlock> blocks;
    Result<void> read;

    void readThoseOf(const ReplicaReader& reader, std::span<const NameId> nodes)
    {
        for (const NameId node : nodes)
            blocks.try_emplace(courseBlockOf(node));
        for (auto& [number, block] : blocks) {
            auto one = readCourseBlock(reader, number);
            if (!one) {
                read = failWith(one);
                return;
            }
            block = std::move(*one);
        }
    }
};

// Reading the nodes' courses need not wait for what is desired of them.
Result<void> DriftCourses::followAnew(const ReplicaReader& reader, std::span<const NameId> nodes,
                                      BlocksAhead& ahead)
{
    const ReplicaReader* second = reader.companion();
    if (second == nullptr)
        return follow(reader);
    Result<void> followed;
    {
        const std::jthread other([&] { ahead.readThoseOf(*second, nodes); });
        followed = follow(reader);
    }
    return followed ? ahead.read : followed;
}

// Gives what the replica keeps no course of.
Result<DriftCourses::Wanted> DriftCourses::takeKept(const ReplicaReader& reader, Wanted wanted,
                                                    BlocksAhead& ahead)
{
    std::sort(wanted.begin(), wanted.end());
    std::vector<KeptShare> shares;
    for (std::size_t begin = 0, end = 0; begin < wanted.size(); begin = end) {
        const std::uint32_t number = courseBlockOf(wanted[begin].first);
        while (end < wanted.size() && courseBlockOf(wanted[end].first) == number)
            ++end;
        const auto known = ahead.blocks.find(number);
        auto block = known != ahead.blocks.end() ? Result<CourseBlock>(std::move(known->second))
                                                 : readCourseBlock(reader, number);
        if (!block)
            return failWith(block);
        if (!block->kept.empty())
            shares.push_back({std::move(*block), std::span(wanted).subspan(begin, end - begin)});
        if (shares.size() == kBlocksAtOnce || end == wanted.size()) {
            unpack(shares);
            shares.clear();
        }
    }
    std::erase_if(wanted, [](const auto& one) { return one.second->anewFrom == kNever; });
    return wanted;
}

void DriftCourses::unpack(std::span<const KeptShare> shares)
{
    std::mutex values;
    inParallel(shares.size(), [&](std::size_t i) {
        const KeptShare& share = shares[i];
        std::optional<CourseReading> reading;
        {
            const std::scoped_lock lock(values);
            reading.emplace(share.block, m_values);
        }
        for (const auto& [node, course] : share.wanted) {
            const CourseBlock::Kept* kept = share.block.find(node);
            if (kept == nullptr || kept->events == 0 || kept->events != eventsOf(node) ||
                kept->targets != m_desired.targets.size())
                continue;
            auto marks = reading->marksOf(*kept);
            if (!marks)
                continue;
            course->marks = std::move(*marks);
            course->strides.clear();
            course->keptOf = kept->events;
            course->anewFrom = kNever;
        }
    });
}

void DriftCourses::boundBytes()
{
    if (!std::exchange(m_grown, false))
        return;
    std::size_t bytes = 0;
    for (const auto& [node, course] : m_courses)
        bytes += course.marks.size();
    if (bytes < kMostBytes)
        return;
    m_courses.clear();
    m_values = {};
}

Result<void> DriftCourses::bring(const ReplicaReader& reader, const Words& words,
                                 std::span<const NameId> nodes, const std::stop_token& stop)
{
    BlocksAhead ahead;
    const bool anew = !m_knownAt && m_courses.empty() && nodes.size() > kWorthTwoReaders;
    if (auto followed = anew ? followAnew(reader, nodes, ahead) : follow(reader); !followed)
        return followed;
    boundBytes();
    Wanted toMake;
    for (const NameId node : nodes)
        if (Course& course = m_courses[node]; course.anewFrom != kNever)
            toMake.emplace_back(node, &course);
    if (toMake.empty())
        return {};
    m_grown = true;
    if (!m_knownAt) {
        auto left = takeKept(reader, std::move(toMake), ahead);
        if (!left)
            return failWith(left);
        toMake = std::move(*left);
    }
    if (toMake.empty())
        return {};
    if (!m_histories) {
        auto histories = reader.historyIndex();
        if (!histories)
            return failWith(histories);
        m_histories = std::move(*histories);
    }
    Making making(*this, words, *reader.names(), stop);
    std::array<Result<void>, kLanes> done;
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
    return found == m_courses.end() ? std::string_view() : found->second.marks;
}

} // namespace souverix
