#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include <QString>
#include <QStringList>

#include "model/query/event_plan.h"
#include "model/query/filter/filter_field.h"
#include "model/query/fleet_change.h"
#include "views/common/table_rows.h"

namespace souverix
{

struct ReplicaStatus;

/// A value that rows have, and how many of them.
struct FilterValueCount {
    QString value;
    std::uint64_t count = 0;
};

/// What a filter bar filters: which fields there are, which values they have, how many rows pass.
/// Immutable; its functions cost O(rows) and are for worker threads.
class FilterDomain
{
public:
    virtual ~FilterDomain() = default;
    [[nodiscard]] virtual const FilterSchema& schema() const = 0;
    /// What `now` in a filter means: T.
    [[nodiscard]] virtual UtcTime now() const = 0;
    /// Rows without a filter.
    [[nodiscard]] virtual std::uint64_t total() const = 0;
    /// How many rows pass a text that is a filter; nullopt where only a search in the replica says
    /// it.
    [[nodiscard]] virtual std::optional<std::uint64_t> count(const std::string& text,
                                                             const std::stop_token& stop) const = 0;
    /// The values of a field, the most frequent first; empty where they cannot be listed.
    [[nodiscard]] virtual std::vector<FilterValueCount>
    values(std::size_t field, const std::stop_token& stop) const = 0;
    /// How a filter is answered, a translated line each.
    [[nodiscard]] virtual QStringList explain(const std::string& text) const = 0;
    /// The same question in SQL; empty where a field has no column there.
    [[nodiscard]] virtual QString sql(const std::string& text) const = 0;
};

using FilterDomainPtr = std::shared_ptr<const FilterDomain>;

/// The nodes of a snapshot, by all fields of nodes; with a comparison of it also those that are
/// gone, and `changed`.
[[nodiscard]] FilterDomainPtr
nodeDomain(std::shared_ptr<const FleetView> fleet,
           std::shared_ptr<const FleetComparison> comparison = nullptr);
/// The rows of a table, by its columns.
[[nodiscard]] FilterDomainPtr tableDomain(std::shared_ptr<const TableRows> rows,
                                          std::vector<Column> columns, UtcTime now);
/// The events of a snapshot's (T, K); values of types and regions from `status`, which may be null.
[[nodiscard]] FilterDomainPtr eventDomain(std::shared_ptr<const FleetView> fleet,
                                          std::shared_ptr<const ReplicaStatus> status);

/// What a found list of events cost, a translated line each.
[[nodiscard]] QStringList planLines(const EventPlan& plan);

/// Which nodes of a snapshot pass a filter of nodes, in its order; empty where `text` is empty or
/// no filter (all pass). With a comparison of the snapshot, its nodes that are gone follow, by
/// name. For worker threads.
[[nodiscard]] std::vector<bool> passingNodes(const FleetView& fleet, const QString& text,
                                             const FleetComparison* comparison = nullptr);

} // namespace souverix
