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
    /// Writes all that was gathered. A subject's last chunk grows until it is of some size.
    [[nodiscard]] Result<void> flush(sqlite::Connection& db);
    /// Forgets what was gathered, and who was touched.
    void clear();
    /// Every subject that facts were added of since clear().
    [[nodiscard]] const std::unordered_set<NameId>& touched() const { return m_touched; }

private:
    struct Pending {
        FactWriter writer;
        std::vector<std::string> pieces; // done, of about kPieceFacts each
        std::uint64_t facts = 0;
    };

    [[nodiscard]] Result<void> write(sqlite::Connection& db, NameId subject, Pending& pending);

    std::vector<std::unique_ptr<Pending>> m_pending;    // by id, which are dense
    std::vector<NameId> m_order;                        // those that have some
    std::unordered_map<NameId, FactWriter> m_fleetWide; // by subject
    std::unordered_set<NameId> m_touched;
    std::size_t m_memory = 0;
};

} // namespace souverix
