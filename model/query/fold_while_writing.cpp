#include "model/query/fold_while_writing.h"

#include <memory>
#include <utility>

#include "model/projection/fold_node.h"
#include "model/query/course_walk.h"
#include "model/query/folded_fleet.h"
#include "model/query/keep_states.h"
#include "model/query/kept_courses.h"

namespace souverix
{
namespace
{

/// One history's new chunks, folded; all of it where it begins or was so before.
class ChunksFold
{
public:
    ChunksFold(const NewChunks& chunks, const DesiredHistory& targets, const Words& words,
               const Names& names)
        : m_chunks(chunks), m_targets(targets), m_words(words), m_names(names),
          m_clean(cleanStarts(chunks.spans, UtcTime::max(), std::nullopt))
    {
    }

    Result<FoldedChunks> fold()
    {
        FoldedChunks out;
        const std::size_t first = m_chunks.first;
        if ((first > 0 && !(m_chunks.spans[first].hasState && m_clean[first])) ||
            isTangled(m_chunks.spans, first))
            return out;
        NodeState state;
        if (first > 0) {
            if (auto read = readState(m_chunks.before, state); !read)
                return failWith(read);
        }
        const auto* earlier = static_cast<const WholeFold*>(m_chunks.earlier);
        const bool goesOn = earlier != nullptr && earlier->targets == m_targets.targets.size();
        if (first == 0 || goesOn)
            foldAll(std::move(state), first > 0 ? earlier->marks : std::vector<DriftMark>(), out);
        else
            foldBoundaries(state, out);
        return out;
    }

private:
    // Of the chunks behind the first, those that a state is kept before.
    template <class Pass>
    std::size_t eachBoundary(const Pass& pass)
    {
        std::size_t folded = 0;
        for (std::size_t i = m_chunks.first + 1; i < m_chunks.spans.size(); ++i) {
            if (!m_clean[i])
                continue;
            const std::size_t until = (i - m_chunks.first) * kChunkFacts;
            pass(i, m_chunks.facts.subspan(folded, until - folded));
            folded = until;
        }
        return folded;
    }

    void foldBoundaries(NodeState& state, FoldedChunks& out)
    {
        eachBoundary([&](std::size_t chunk, std::span<const Fact> facts) {
            inFoldOrder(facts, m_names,
                        [&](const Fact& fact) { foldNode(state, fact, m_words, m_names); });
            out.states.emplace_back(chunk, writeState(state));
        });
    }

    void foldAll(NodeState state, std::vector<DriftMark> marks, FoldedChunks& out)
    {
        auto whole = std::make_unique<WholeFold>();
        whole->last = UtcTime::min();
        CourseWalk walk(m_words, m_names);
        walk.begin(std::move(state), std::move(marks), m_targets);
        const auto foldOn = [&](std::span<const Fact> facts) {
            inFoldOrder(facts, m_names, [&](const Fact& fact) {
                walk.fold(fact);
                whole->last = fact.time;
            });
        };
        const std::size_t folded = eachBoundary([&](std::size_t chunk, auto facts) {
            foldOn(facts);
            out.states.emplace_back(chunk, writeState(walk.state()));
        });
        foldOn(m_chunks.facts.subspan(folded));
        walk.finish();
        if (isKept(walk.state()))
            whole->state = writeState(walk.state());
        for (const EventSpan& span : m_chunks.spans)
            whole->events += span.events;
        whole->targets = m_targets.targets.size();
        whole->marks = std::move(walk.marks());
        whole->marks.shrink_to_fit();
        out.whole = std::move(whole);
    }

    const NewChunks& m_chunks;
    const DesiredHistory& m_targets;
    const Words& m_words;
    const Names& m_names;
    std::vector<bool> m_clean;
};

} // namespace

void foldWhileWriting(ReplicaWriter& writer)
{
    const auto targets = std::make_shared<DesiredHistory>();
    FoldChunks folding;
    folding.begin = [&writer, targets]() -> Result<void> {
        auto now = targetsNow(writer.view());
        if (!now)
            return failWith(now);
        *targets = std::move(*now);
        return {};
    };
    folding.fold = [targets, names = writer.sharedNames()](const NewChunks& chunks) {
        return ChunksFold(chunks, *targets, Words(*names), *names).fold();
    };
    writer.foldChunksWith(std::move(folding));
}

} // namespace souverix
