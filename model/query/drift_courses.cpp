#include "model/query/drift_courses.h"

#include <algorithm>
#include <mutex>
#include <utility>

#include "model/base/parallel.h"
#include "model/projection/drift_walk.h"
#include "model/query/folded_fleet.h"
#include "model/query/kept_courses.h"
#include "model/query/two_readers.h"
#include "model/query/warm_fold.h"

namespace souverix
{
namespace
{

constexpr UtcTime kNever{UtcTime::kMaxSeconds + 1, 0};
constexpr std::size_t kMostBytes = std::size_t{128} << 20U;

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

/// Reads the courses that the replica keeps of nodes, on this thread and others.
class DriftCourses::KeptReading
{
public:
    /// Others begin at once; until all() nobody else uses `reader` or `values`.
    KeptReading(const ReplicaReader& reader, std::vector<NameId> nodes, MarkValues& values)
        : m_reader(reader), m_nodes(std::move(nodes)), m_values(values)
    {
        std::sort(m_nodes.begin(), m_nodes.end());
        for (std::size_t begin = 0, end = 0; begin < m_nodes.size(); begin = end) {
            const std::uint32_t block = courseBlockOf(m_nodes[begin]);
            while (end < m_nodes.size() && courseBlockOf(m_nodes[end]) == block)
                ++end;
            m_shares.push_back({block, std::span(m_nodes).subspan(begin, end - begin), {}});
        }
        m_aside.begin(m_shares.size(), [this](std::size_t i) { read(m_shares[i]); });
    }

    /// Calls `take` with each that is sound.
    template <class Take>
    Result<void> all(const Take& take)
    {
        m_aside.join();
        if (m_error)
            return tl::unexpected<Error>(*m_error);
        for (Share& share : m_shares)
            for (KeptMarks& kept : share.kept)
                take(std::move(kept));
        return {};
    }

private:
    struct Share {
        std::uint32_t block = 0;
        std::span<const NameId> nodes;
        std::vector<KeptMarks> kept;
    };

    void read(Share& share)
    {
        auto block = readBlock(share.block);
        if (!block)
            return;
        std::optional<CourseReading> reading;
        {
            const std::scoped_lock lock(m_numbering);
            reading.emplace(*block, m_values);
        }
        for (const NameId node : share.nodes) {
            const CourseBlock::Kept* kept = block->find(node);
            if (kept == nullptr)
                continue;
            if (auto marks = reading->marksOf(*kept))
                share.kept.push_back({node, kept->events, kept->targets, std::move(*marks)});
        }
    }

    std::optional<CourseBlock> readBlock(std::uint32_t number)
    {
        const std::scoped_lock lock(m_reading);
        if (m_error)
            return std::nullopt;
        auto block = readCourseBlock(m_reader, number);
        if (block)
            return std::move(*block);
        m_error = block.error();
        return std::nullopt;
    }

    const ReplicaReader& m_reader; // guarded by m_reading
    std::vector<NameId> m_nodes;
    MarkValues& m_values; // guarded by m_numbering
    std::vector<Share> m_shares;
    std::mutex m_reading, m_numbering;
    std::optional<Error> m_error; // guarded by m_reading until all is read
    WorkAside m_aside;
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
    if (!sameParts(m_desired, desired) && !m_courses.empty()) {
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
        auto warm = readWarmFold(reader);
        if (!warm)
            return failWith(warm);
        m_areKeptWhole = *warm && (*warm)->courses && (*warm)->version == reader.version();
        if (!m_areKeptWhole || !m_courses.empty()) {
            auto counts = reader.subjects();
            if (!counts)
                return failWith(counts);
            m_counts = std::move(*counts);
        }
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

// Those that are made of all that the replica holds are whole.
void DriftCourses::takeKept(KeptMarks kept)
{
    if (kept.events == 0 || kept.targets != m_desired.targets.size() ||
        (!m_areKeptWhole && kept.events != eventsOf(kept.node)))
        return;
    Course& course = m_courses[kept.node];
    course.marks = std::move(kept.marks);
    course.strides.clear();
    course.keptOf = kept.events;
    course.anewFrom = kNever;
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
    // Reading the nodes' courses need not wait for what is desired of them.
    std::optional<KeptReading> kept;
    if (!m_knownAt && m_courses.empty() && nodes.size() > kWorthTwoReaders)
        if (const ReplicaReader* second = reader.companion())
            kept.emplace(*second, std::vector(nodes.begin(), nodes.end()), m_values);
    if (auto followed = follow(reader); !followed)
        return followed;
    boundBytes();
    m_courses.reserve(nodes.size());
    std::vector<NameId> toMake;
    for (const NameId node : nodes)
        if (m_courses[node].anewFrom != kNever)
            toMake.push_back(node);
    if (toMake.empty())
        return {};
    m_grown = true;
    if (!m_knownAt) {
        if (!kept)
            kept.emplace(reader, toMake, m_values);
        if (auto taken = kept->all([this](auto one) { takeKept(std::move(one)); }); !taken)
            return taken;
        std::erase_if(toMake, [this](NameId node) { return m_courses[node].anewFrom == kNever; });
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
                     done[lane] = making.make(with, lane, toMake[i], m_courses.at(toMake[i]));
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
