#pragma once

#include <memory>
#include <optional>
#include <span>
#include <stop_token>
#include <string>

#include "model/base/result.h"
#include "model/query/folded_fleet.h"
#include "model/query/replica_view.h"
#include "model/query/shared_folds.h"
#include "model/query/time_context.h"
#include "model/replica/replica_reader.h"

namespace souverix
{

/// What the tables of one SqlSession read: a replica at (T, K), each part made when a statement
/// first needs it, all of one statement of one commit. One thread.
class SqlSource
{
public:
    [[nodiscard]] static Result<std::unique_ptr<SqlSource>> open(const std::string& path,
                                                                 const TimeContext& context);

    /// Before a statement: moves to the newest commit, and takes its stop token.
    [[nodiscard]] Result<void> begin(std::stop_token stop);
    [[nodiscard]] const ReplicaReader& reader() const { return m_reader; }
    [[nodiscard]] const Names& names() const { return *m_reader.names(); }
    [[nodiscard]] UtcTime at() const { return m_at; } ///< T
    [[nodiscard]] const std::optional<UtcTime>& knownAt() const { return m_context.knownAt; }
    [[nodiscard]] const std::stop_token& stop() const { return m_stop; }
    [[nodiscard]] std::uint64_t eventsHeld() const { return m_held; }
    /// Whether an event counts at (T, K).
    [[nodiscard]] bool counts(UtcTime time, UtcTime recorded) const
    {
        return !(m_at < time) && !(m_context.knownAt && *m_context.knownAt < recorded);
    }

    [[nodiscard]] Result<std::shared_ptr<const FleetView>> fleet();
    [[nodiscard]] Result<EpisodeList> episodes(std::span<const NameId> nodes);
    /// Null while the replica is empty.
    [[nodiscard]] Result<std::shared_ptr<const FoldedFleet>> folded();
    /// Of a replica that is not empty.
    [[nodiscard]] const Words& words() const { return *m_words; }

    /// Keeps why a table could not be read, so that the statement fails with it.
    void setError(const Error& error) { m_error = error; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }

private:
    SqlSource(ReplicaReader reader, ReplicaView view, std::shared_ptr<SharedFolds> shared,
              const TimeContext& context)
        : m_reader(std::move(reader)), m_view(std::move(view)), m_shared(std::move(shared)),
          m_context(context)
    {
    }

    [[nodiscard]] Result<void> moveOn();

    ReplicaReader m_reader;
    ReplicaView m_view;
    std::shared_ptr<SharedFolds> m_shared;
    TimeContext m_context;
    UtcTime m_at;
    std::uint64_t m_held = 0;
    std::stop_token m_stop;
    std::optional<Words> m_words;
    std::shared_ptr<const FoldedFleet> m_folded;
    std::uint64_t m_foldedVersion = 0;
    std::optional<Error> m_error;
};

} // namespace souverix
