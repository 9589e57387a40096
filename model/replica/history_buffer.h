#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "model/base/result.h"
#include "model/event/event.h"
#include "model/event/fact_codec.h"
#include "model/replica/event_span.h"
#include "model/replica/sqlite.h"

namespace souverix
{

/// A state by the chunk that it is kept before.
using StateBefore = std::pair<std::size_t, std::string>;

/// The end of a subject's history on its way into the file.
struct NewChunks {
    NameId subject{};
    std::span<const EventSpan> spans; ///< of all chunks of the history
    std::size_t first = 0;            ///< the first chunk that is written
    std::string_view before;          ///< the state kept before that, where its span says so
    std::span<const Fact> facts;      ///< from that chunk on, kChunkFacts to a chunk
};

/// Folds new chunks: the states to keep before some of those behind the first. Called from any
/// thread, several at once.
using FoldChunks = std::function<Result<std::vector<StateBefore>>(const NewChunks&)>;

/// Gathers facts by subject until they are written into histories. Used from one thread.
class HistoryBuffer
{
public:
    void add(const Fact& fact);
    /// Roughly, in bytes.
    [[nodiscard]] std::size_t memory() const { return m_memory; }
    /// Writes all that was gathered: fills up a subject's last chunk, then starts new ones, each
    /// with the state before it that `fold` (may be empty) gives.
    [[nodiscard]] Result<void> flush(sqlite::Connection& db, const FoldChunks& fold);
    /// Forgets what was gathered, and who was touched.
    void clear();
    /// Every subject that facts were added of since clear().
    [[nodiscard]] const std::unordered_set<NameId>& touched() const { return m_touched; }

private:
    std::vector<std::unique_ptr<FactWriter>> m_pending; // by id, which are dense
    std::vector<NameId> m_order;                        // those that have some
    std::unordered_map<NameId, FactWriter> m_fleetWide; // by subject
    std::unordered_set<NameId> m_touched;
    std::size_t m_memory = 0;
};

/// Puts `facts` in place of all chunks from `first` on, cut anew; `spans` are those kept so far.
/// Their states go.
[[nodiscard]] Result<void> replaceChunks(sqlite::Connection& db, NameId subject, std::size_t first,
                                         std::vector<EventSpan> spans, std::span<const Fact> facts);

} // namespace souverix
