#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <memory_resource>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "model/base/byte_chain.h"
#include "model/base/large_pages.h"
#include "model/base/result.h"
#include "model/event/event.h"
#include "model/event/fact_codec.h"
#include "model/replica/event_span.h"
#include "model/replica/sqlite.h"

namespace souverix
{

/// A state by the chunk that it is kept before.
using StateBefore = std::pair<std::size_t, std::string>;

/// What a fold gives of a whole history, opaque here, for whoever comes after it was written.
struct HistoryFold {
    virtual ~HistoryFold() = default;
    /// Roughly, in bytes.
    [[nodiscard]] virtual std::size_t memory() const = 0;
};

/// The end of a subject's history on its way into the file.
struct NewChunks {
    NameId subject{};
    std::span<const EventSpan> spans;     ///< of all chunks of the history
    std::size_t first = 0;                ///< the first chunk that is written
    std::string_view before;              ///< the state kept before that, where its span says so
    std::span<const Fact> facts;          ///< from that chunk on, kChunkFacts to a chunk
    const HistoryFold* earlier = nullptr; ///< of the history so far, where this transaction has it
};

struct FoldedChunks {
    std::vector<StateBefore> states;    ///< to keep before some of the chunks behind the first
    std::unique_ptr<HistoryFold> whole; ///< may be null
};

/// Folds chunks of histories while they are written.
struct FoldChunks {
    /// Called on the writer's thread before fold() is asked of a history that begins, or that it
    /// gave a whole fold of; may be empty.
    std::function<Result<void>()> begin;
    /// Called from any thread, several at once. Without it nothing is folded.
    std::function<Result<FoldedChunks>(const NewChunks&)> fold;
};

/// Gathers facts by subject until they are written into histories. Used from one thread.
class HistoryBuffer
{
public:
    void add(const Fact& fact);
    /// Says that facts of these subjects will soon be added, the second one sooner: their memory is
    /// all over the place.
    void expect(NameId late, NameId soon) const
    {
        if (const auto at = static_cast<std::size_t>(late); at < m_pending.size())
            __builtin_prefetch(m_pending[at], 1);
        if (const auto at = static_cast<std::size_t>(soon); at < m_pending.size() && m_pending[at])
            m_pending[at]->bytes.prefetch();
    }
    /// Roughly, in bytes.
    [[nodiscard]] std::size_t memory() const { return m_memory; }
    /// Writes all that was gathered: fills up a subject's last chunk, then starts new ones, each
    /// with the state before it that `fold` gives.
    [[nodiscard]] Result<void> flush(sqlite::Connection& db, const FoldChunks& fold);
    /// The fold of a subject's whole history as written, where there is one; once.
    [[nodiscard]] std::unique_ptr<HistoryFold> takeFold(NameId subject);
    /// Forgets what was gathered and folded, and who was touched.
    void clear();
    /// Every subject that facts were added of since clear().
    [[nodiscard]] const std::unordered_set<NameId>& touched() const { return m_touched; }

private:
    /// Facts that wait, and what gives them their form.
    struct Pending {
        FactWriter writer;
        ByteChain bytes;
    };
    struct Addition;
    void add(const Fact& fact, Pending& to);
    void forgetPending();
    [[nodiscard]] Result<void> writeFleetWide(sqlite::Connection& db);
    [[nodiscard]] Result<std::vector<Addition>> loadBatch(sqlite::Connection& db,
                                                          std::size_t begin);
    void keepFold(NameId subject, std::unique_ptr<HistoryFold> fold);

    std::pmr::monotonic_buffer_resource m_blocks{&largePages()}; // of what waits
    std::vector<Pending*> m_pending;                 // by id, which are dense; in m_blocks
    std::vector<NameId> m_order;                     // those that have some
    std::unordered_map<NameId, Pending> m_fleetWide; // by subject
    std::unordered_set<NameId> m_touched;
    std::unordered_map<NameId, std::unique_ptr<HistoryFold>> m_folds;
    std::size_t m_memory = 0, m_foldMemory = 0;
};

/// Puts `facts` in place of all chunks from `first` on, cut anew; `spans` are those kept so far.
/// Their states go.
[[nodiscard]] Result<void> replaceChunks(sqlite::Connection& db, NameId subject, std::size_t first,
                                         std::vector<EventSpan> spans, std::span<const Fact> facts);

} // namespace souverix
