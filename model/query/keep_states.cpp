#include "model/query/keep_states.h"

#include <algorithm>

#include "model/projection/fold_node.h"
#include "model/query/folded_fleet.h"

namespace souverix
{
namespace
{

/// Chunks that a fold may read behind the last state that holds before the history is reordered.
constexpr std::size_t kMostBehind = 6;

/// One subject's fold on its way through the chunks.
class ChunkFold
{
public:
    ChunkFold(ReplicaWriter& writer, NameId subject, UtcTime at, const Words& words)
        : m_writer(writer), m_subject(subject), m_at(at), m_words(words)
    {
    }

    Result<KeptFold> run()
    {
        Result<std::vector<EventSpan>> spans = m_writer.view().spans(m_subject);
        if (!spans)
            return failWith(spans);
        m_spans = std::move(*spans);
        Result<void> done;
        std::size_t start = foldStart(m_spans, UtcTime::max(), std::nullopt);
        if (isTangled(start)) {
            done = reorder(start);
            start = done ? foldStart(m_spans, UtcTime::max(), std::nullopt) : 0;
        }
        if (done)
            done = foldFrom(start);
        if (done && !m_states.empty())
            done = m_writer.putHistoryStates(m_subject, m_spans, m_states);
        if (!done)
            return failWith(done);
        return std::move(m_out);
    }

private:
    // Whether there would be no state to keep between many of the chunks from `start` on.
    [[nodiscard]] bool isTangled(std::size_t start) const
    {
        if (m_spans.size() - start <= kMostBehind)
            return false;
        const std::vector<bool> clean = cleanStarts(m_spans, UtcTime::max(), std::nullopt);
        std::size_t tangled = 0, longest = 0;
        for (std::size_t i = start + 1; i < m_spans.size(); ++i) {
            tangled = clean[i] ? 0 : tangled + 1;
            longest = std::max(longest, tangled);
        }
        return longest >= kMostBehind;
    }

    Result<void> reorder(std::size_t start)
    {
        std::vector<Fact> facts;
        for (std::size_t i = start; i < m_spans.size(); ++i) {
            if (auto read = m_writer.view().readChunk(m_subject, i, facts); !read)
                return read;
        }
        keepCounted(facts, UtcTime::max(), std::nullopt, m_writer.names());
        if (auto put = m_writer.reorderHistory(m_subject, start, m_spans, facts); !put)
            return put;
        auto spans = m_writer.view().spans(m_subject);
        if (!spans)
            return failWith(spans);
        m_spans = std::move(*spans);
        return {};
    }

    Result<void> foldFrom(std::size_t start)
    {
        const std::vector<bool> clean = cleanStarts(m_spans, UtcTime::max(), std::nullopt);
        std::optional<std::string> before;
        std::vector<Fact> facts;
        for (std::size_t i = start; i < m_spans.size(); ++i) {
            if (clean[i] && i > start)
                passBoundary(i, facts);
            auto read = m_writer.view().readChunk(m_subject, i, facts,
                                                  i == start && i > 0 ? &before : nullptr);
            if (!read)
                return read;
            if (i == start && i > 0) {
                auto state = readState(before.value_or(""));
                if (!state)
                    return failWith(state);
                m_state = std::move(*state);
            }
        }
        fold(facts);
        if (!m_out.waiting)
            m_out.state = std::move(m_state);
        return {};
    }

    void passBoundary(std::size_t chunk, std::vector<Fact>& facts)
    {
        fold(facts);
        facts.clear();
        if (!m_spans[chunk].hasState)
            m_states.emplace_back(chunk, writeState(m_state));
    }

    void fold(std::vector<Fact>& facts)
    {
        keepCounted(facts, UtcTime::max(), std::nullopt, m_writer.names());
        for (const Fact& fact : facts) {
            if (fact.time > m_at && !m_out.waiting) {
                m_out.waiting = true;
                m_out.state = m_state;
            }
            foldNode(m_state, fact, m_words, m_writer.names());
        }
    }

    ReplicaWriter& m_writer;
    NameId m_subject;
    UtcTime m_at;
    const Words& m_words;
    std::vector<EventSpan> m_spans;
    NodeState m_state; // of all facts passed
    std::vector<std::pair<std::size_t, std::string>> m_states;
    KeptFold m_out;
};

} // namespace

Result<KeptFold> foldAndKeep(ReplicaWriter& writer, NameId subject, UtcTime at, const Words& words)
{
    return ChunkFold(writer, subject, at, words).run();
}

} // namespace souverix
