#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/base/result.h"
#include "model/event/event.h"
#include "model/event/fact_codec.h"
#include "model/replica/event_span.h"
#include "model/replica/sqlite.h"

namespace souverix
{

/// Gathers facts by subject until they are written into histories. Used from one thread.
class HistoryBuffer
{
public:
    void add(const Fact& fact);
    /// Roughly, in bytes.
    [[nodiscard]] std::size_t memory() const { return m_memory; }
    /// Writes all that was gathered: fills up a subject's last chunk, then starts new ones.
    [[nodiscard]] Result<void> flush(sqlite::Connection& db);
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
