#include "model/query/keep_states.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "model/base/parallel.h"
#include "model/projection/drift_walk.h"
#include "model/query/course_walk.h"
#include "model/query/fold_while_writing.h"
#include "model/query/folded_fleet.h"

namespace souverix
{
namespace
{

/// Chunks that a fold may read behind the last state that holds before the history is reordered.
constexpr std::size_t kMostBehind = 6;

/// Subjects that are read, then folded together, then written.
constexpr std::size_t kBatch = 256;

/// One subject's fold on its way through the chunks: read() and write() on the writer's thread,
/// fold() between them on any.
class ChunkFold
{
public:
    ChunkFold(ReplicaWriter& writer, NameId subject, UtcTime at, const Words& words)
        : m_writer(writer), m_at(at), m_words(words), m_walk(words, writer.names())
    {
        m_out.subject = subject;
    }

    Result<void> read(CourseKeeper& courses)
    {
        if (takeWhole(courses.targets()))
            return {};
        Result<std::vector<EventSpan>> spans = m_writer.view().spans(m_out.subject);
        if (!spans)
            return failWith(spans);
        m_spans = std::move(*spans);
        m_start = foldStart(m_spans, UtcTime::max(), std::nullopt);
        if (isTangled(m_spans, m_start)) {
            if (Result<void> done = reorder(m_start); !done)
                return done;
            m_start = foldStart(m_spans, UtcTime::max(), std::nullopt);
        }
        for (std::size_t i = m_start; i < m_spans.size(); ++i) {
            Result<std::string> packed = m_writer.view().packedChunk(
                m_out.subject, i, i == m_start && i > 0 ? &m_before : nullptr);
            if (!packed)
                return failWith(packed);
            m_packed.push_back(std::move(*packed));
        }
        return readCourse(courses);
    }

    void fold()
    {
        if (m_whole != nullptr)
            return;
        m_done = foldChunks();
        const NodeState& state = m_waiting ? *m_waiting : m_walk.state();
        m_out.waiting = m_waiting.has_value();
        if (isKept(state))
            m_out.state = writeState(state);
    }

    Result<void> write(CourseKeeper& courses,
                       const std::function<Result<void>(const KeptFold&)>& kept)
    {
        if (m_done && !m_states.empty())
            m_done = m_writer.putHistoryStates(m_out.subject, m_spans, m_states);
        if (m_done)
            m_done =
                m_whole != nullptr
                    ? courses.keep(m_out.subject, m_whole->events, m_whole->marks)
                    : courses.keep(m_out.subject, eventsBefore(m_spans.size()), m_walk.marks());
        return m_done ? kept(m_out) : m_done;
    }

private:
    // What was folded as it was written, where that is all that is asked for.
    bool takeWhole(const DesiredHistory& targets)
    {
        const std::unique_ptr<HistoryFold> fold = m_writer.takeFold(m_out.subject);
        auto* whole = static_cast<WholeFold*>(fold.get());
        if (whole == nullptr || whole->last > m_at || whole->targets != targets.targets.size())
            return false;
        m_whole = std::make_unique<WholeFold>(std::move(*whole));
        if (!m_whole->state.empty())
            m_out.state = std::move(m_whole->state);
        return true;
    }

    [[nodiscard]] std::uint64_t eventsBefore(std::size_t chunk) const
    {
        std::uint64_t events = 0;
        for (const EventSpan& span : std::span(m_spans).first(chunk))
            events += span.events;
        return events;
    }

    // What the marks of the chunks before the first one that is folded are made of.
    Result<void> readCourse(CourseKeeper& courses)
    {
        m_targets = &courses.targets();
        auto base = courses.base(m_out.subject);
        if (!base)
            return failWith(base);
        m_course = std::move(*base);
        if (m_course.kept != nullptr && m_course.kept->events >= eventsBefore(m_start))
            return {};
        m_course.kept = nullptr;
        if (m_start == 0)
            return {};
        auto state = readState(m_before.value_or(""));
        if (!state)
            return failWith(state);
        for (std::size_t i = 0; state->exists() && i < m_start; ++i) {
            auto packed = m_writer.view().packedChunk(m_out.subject, i, nullptr);
            if (!packed)
                return failWith(packed);
            m_earlier.push_back(std::move(*packed));
        }
        return {};
    }

    // The marks of the chunks before the first one that is folded, and maybe some of later ones.
    Result<std::vector<DriftMark>> marksBefore()
    {
        if (m_course.kept != nullptr) {
            auto marks = keptMarks(*m_course.block, *m_course.kept);
            if (!marks)
                return fail(ErrorCode::Damaged, "a kept course of drift is not sound");
            return std::move(*marks);
        }
        std::vector<Fact> facts;
        for (const std::string& packed : m_earlier) {
            if (auto read = ReplicaReader::unpackChunk(packed, m_out.subject, facts); !read)
                return failWith(read);
        }
        std::erase_if(facts, [](const Fact& fact) { return !canMoveDrift(fact.type); });
        keepCounted(facts, UtcTime::max(), std::nullopt, m_writer.names());
        return driftMarks(facts, *m_targets, m_words, m_writer.names());
    }

    Result<void> reorder(std::size_t start)
    {
        std::vector<Fact> facts;
        for (std::size_t i = start; i < m_spans.size(); ++i) {
            if (auto read = m_writer.view().readChunk(m_out.subject, i, facts); !read)
                return read;
        }
        keepCounted(facts, UtcTime::max(), std::nullopt, m_writer.names());
        if (auto put = m_writer.reorderHistory(m_out.subject, start, m_spans, facts); !put)
            return put;
        auto spans = m_writer.view().spans(m_out.subject);
        if (!spans)
            return failWith(spans);
        m_spans = std::move(*spans);
        return {};
    }

    Result<void> foldChunks()
    {
        const std::vector<bool> clean = cleanStarts(m_spans, UtcTime::max(), std::nullopt);
        NodeState state;
        std::vector<DriftMark> marks;
        if (m_start > 0) {
            if (auto read = readState(m_before.value_or(""), state); !read)
                return read;
            auto before = marksBefore();
            if (!before)
                return failWith(before);
            marks = std::move(*before);
        }
        m_walk.begin(std::move(state), std::move(marks), *m_targets);
        std::vector<Fact> facts;
        for (std::size_t i = m_start; i < m_spans.size(); ++i) {
            if (clean[i] && i > m_start)
                passBoundary(i, facts);
            if (auto read = ReplicaReader::unpackChunk(m_packed[i - m_start], m_out.subject, facts);
                !read)
                return read;
        }
        foldFacts(facts);
        m_walk.finish();
        return {};
    }

    void passBoundary(std::size_t chunk, std::vector<Fact>& facts)
    {
        foldFacts(facts);
        facts.clear();
        if (!m_spans[chunk].hasState)
            m_states.emplace_back(chunk, writeState(m_walk.state()));
    }

    void foldFacts(std::span<const Fact> facts)
    {
        inFoldOrder(facts, m_writer.names(), [&](const Fact& fact) {
            if (fact.time > m_at && !m_waiting)
                m_waiting = m_walk.state();
            m_walk.fold(fact);
        });
    }

    ReplicaWriter& m_writer;
    UtcTime m_at;
    const Words& m_words;
    std::vector<EventSpan> m_spans;
    std::size_t m_start = 0;           // the first chunk that is folded
    std::vector<std::string> m_packed; // the chunks from there on
    std::optional<std::string> m_before;
    CourseWalk m_walk;
    std::optional<NodeState> m_waiting; // of the facts until T, where later ones are held
    std::vector<StateBefore> m_states;
    const DesiredHistory* m_targets = nullptr;
    CourseKeeper::Base m_course;
    std::vector<std::string> m_earlier; // all chunks before, where no course is kept of them
    std::unique_ptr<WholeFold> m_whole; // instead of all this
    Result<void> m_done;
    KeptFold m_out;
};

} // namespace

bool isTangled(std::span<const EventSpan> spans, std::size_t start)
{
    if (spans.size() - start <= kMostBehind)
        return false;
    const std::vector<bool> clean = cleanStarts(spans, UtcTime::max(), std::nullopt);
    std::size_t tangled = 0, longest = 0;
    for (std::size_t i = start + 1; i < spans.size(); ++i) {
        tangled = clean[i] ? 0 : tangled + 1;
        longest = std::max(longest, tangled);
    }
    return longest >= kMostBehind;
}

bool isKept(const NodeState& state)
{
    return state.exists() || !state.findings.empty();
}

Result<void> foldAndKeep(ReplicaWriter& writer, std::span<const NameId> subjects, UtcTime at,
                         const Words& words, CourseKeeper& courses,
                         const std::function<Result<void>(const KeptFold&)>& kept)
{
    // One batch is folded while the one before is written and the next is read.
    std::vector<ChunkFold> read, folded;
    WorkAside folding;
    while (!subjects.empty() || !folded.empty()) {
        for (const NameId subject : subjects.first(std::min(kBatch, subjects.size()))) {
            if (Result<void> done = read.emplace_back(writer, subject, at, words).read(courses);
                !done)
                return done;
        }
        subjects = subjects.subspan(read.size());
        folding.join();
        std::vector<ChunkFold> ready = std::exchange(folded, std::exchange(read, {}));
        folding.begin(folded.size(), [&](std::size_t i) { folded[i].fold(); });
        for (ChunkFold& one : ready) {
            if (Result<void> done = one.write(courses, kept); !done)
                return done;
        }
    }
    return courses.finish();
}

} // namespace souverix
