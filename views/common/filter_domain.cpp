#include "views/common/filter_domain.h"

#include <algorithm>
#include <map>
#include <unordered_map>

#include <QCoreApplication>

#include "model/query/filter/event_matcher.h"
#include "model/query/filter/filter.h"
#include "model/query/filter/filter_sql.h"
#include "model/query/filter/node_fields.h"
#include "model/query/filter/node_matcher.h"
#include "model/query/replica_view.h"
#include "views/common/filter.h"
#include "views/common/format.h"

namespace souverix
{

namespace
{

QString tr(const char* text)
{
    return QCoreApplication::translate("souverix", text);
}

std::vector<FilterValueCount> byCount(const std::map<std::string, std::uint64_t>& counts)
{
    std::vector<FilterValueCount> values;
    for (const auto& [text, count] : counts) {
        values.push_back({qstr(text), count});
    }
    std::stable_sort(values.begin(), values.end(),
                     [](const auto& a, const auto& b) { return b.count < a.count; });
    return values;
}

std::string wordOf(const FilterField& field, const FilterValue& value)
{
    if (value.kind == FilterValue::Kind::Text) {
        return std::string(value.text);
    }
    if (field.kind == FilterFieldKind::Severity) {
        return std::string(kSeverityWords[static_cast<std::size_t>(value.number)]);
    }
    return field.kind == FilterFieldKind::Flag ? (value.number != 0 ? "true" : "false")
                                               : std::string();
}

QString sqlOf(const std::string& text, FilterKind kind, UtcTime now)
{
    const auto filter = Filter::parse(text, kind, now);
    const auto sql = filter ? filterSql(*filter, now) : std::nullopt;
    return sql ? qstr(*sql) : QString();
}

/// Rows of the base that the state in force has not, by name.
template <class Visit>
void eachGone(const FleetComparison& comparison, const Visit& visit)
{
    for (const NodeChange& change : comparison.change.nodes) {
        if (change.kind == ChangeKind::Gone) {
            visit(comparison.base->nodes[change.before]);
        }
    }
}

class NodeDomain : public FilterDomain
{
    Q_DECLARE_TR_FUNCTIONS(souverix::NodeDomain)

public:
    NodeDomain(std::shared_ptr<const FleetView> fleet,
               std::shared_ptr<const FleetComparison> comparison)
        : m_fleet(std::move(fleet)), m_comparison(std::move(comparison))
    {
    }

    const FilterSchema& schema() const override { return filterSchema(FilterKind::Nodes); }
    UtcTime now() const override { return m_fleet->at; }
    std::uint64_t total() const override
    {
        return m_fleet->nodes.size() + (m_comparison ? m_comparison->change.gone : 0);
    }

    std::optional<std::uint64_t> count(const std::string& text,
                                       const std::stop_token& stop) const override
    {
        const auto filter = Filter::parse(text, FilterKind::Nodes, m_fleet->at);
        if (!filter) {
            return std::nullopt;
        }
        NodeMatcher matcher(*filter, *m_fleet, NodeMatcher::Rows::Many, m_comparison.get());
        std::uint64_t passing = 0;
        for (std::size_t i = 0; i < m_fleet->nodes.size(); ++i) {
            if (i % 4096 == 0 && stop.stop_requested()) {
                return std::nullopt;
            }
            passing += matcher.matches(m_fleet->nodes[i]) ? 1U : 0U;
        }
        if (m_comparison) {
            NodeMatcher then(*filter, *m_comparison->base, NodeMatcher::Rows::Many,
                             m_comparison.get());
            eachGone(*m_comparison,
                     [&](const NodeRow& row) { passing += then.matches(row) ? 1U : 0U; });
        }
        return passing;
    }

    std::vector<FilterValueCount> values(std::size_t field,
                                         const std::stop_token& stop) const override
    {
        std::map<std::string, std::uint64_t> counts;
        if (field == findingField()) {
            for (const Finding& finding : m_fleet->findings) {
                ++counts[std::string(finding.finding)];
            }
            return byCount(counts);
        }
        if (field == changedField()) {
            return m_comparison ? byCount(changes()) : std::vector<FilterValueCount>();
        }
        std::unordered_map<NameId, std::uint64_t> names;
        const FilterField& known = schema().fields[field];
        for (const NodeRow& row : m_fleet->nodes) {
            if (stop.stop_requested()) {
                return {};
            }
            if (field == driftKindField()) {
                counts["version"] += row.versionDrift >= Severity::Low ? 1U : 0U;
                counts["config"] += row.configDrift >= Severity::Low ? 1U : 0U;
                counts["policy"] += row.policyDrift >= Severity::Low ? 1U : 0U;
                continue;
            }
            const FilterValue value = nodeFilterValue(field, row, *m_fleet);
            if (value.kind == FilterValue::Kind::Name) {
                ++names[value.name];
            } else if (const std::string word = wordOf(known, value); !word.empty()) {
                ++counts[word];
            }
        }
        for (const auto& [name, count] : names) {
            counts[std::string(m_fleet->text(name))] += count;
        }
        return byCount(counts);
    }

    QStringList explain(const std::string& text) const override
    {
        const auto passing = count(text, {});
        return {
            tr("Answered from the snapshot in memory: %1 nodes as of T, no file is read.")
                .arg(format::count(total())),
            tr("Each distinct text is judged once and remembered by its id as one bit; numbers, "
               "times and severities are compared as they stand."),
            passing ? tr("%1 of %2 nodes pass, counted exactly.")
                          .arg(format::count(*passing), format::count(total()))
                    : QString()};
    }

    QString sql(const std::string& text) const override
    {
        return sqlOf(text, FilterKind::Nodes, m_fleet->at);
    }

private:
    std::map<std::string, std::uint64_t> changes() const
    {
        const FleetChange& change = m_comparison->change;
        std::map<std::string, std::uint64_t> counts;
        const auto add = [&counts](std::string_view word, std::uint64_t nodes) {
            if (nodes > 0) {
                counts.emplace(word, nodes);
            }
        };
        add(changeKindWord(ChangeKind::New), change.appeared);
        add(changeKindWord(ChangeKind::Gone), change.gone);
        for (std::size_t axis = 0; axis < kChangeAxes; ++axis) {
            add(changeAxisWord(static_cast<ChangeAxis>(axis)), change.byAxis[axis]);
        }
        return counts;
    }

    std::shared_ptr<const FleetView> m_fleet;
    std::shared_ptr<const FleetComparison> m_comparison;
};

class TableDomain : public FilterDomain
{
    Q_DECLARE_TR_FUNCTIONS(souverix::TableDomain)

public:
    TableDomain(std::shared_ptr<const TableRows> rows, std::vector<Column> columns, UtcTime now)
        : m_rows(std::move(rows)), m_columns(std::move(columns)), m_schema(schemaOf(m_columns)),
          m_now(now)
    {
    }

    const FilterSchema& schema() const override { return m_schema; }
    UtcTime now() const override { return m_now; }
    std::uint64_t total() const override { return m_rows ? m_rows->size() : 0; }

    std::optional<std::uint64_t> count(const std::string& text,
                                       const std::stop_token& stop) const override
    {
        const auto tree = parseFilterTree(text, m_schema, m_now);
        if (!tree) {
            return std::nullopt;
        }
        const auto filter = std::make_shared<const FilterTree>(*tree);
        std::uint64_t passing = 0;
        for (std::size_t row = 0; row < total(); ++row) {
            if (row % 1024 == 0 && stop.stop_requested()) {
                return std::nullopt;
            }
            passing += passes(filter, *m_rows, row, m_columns.size()) ? 1U : 0U;
        }
        return passing;
    }

    std::vector<FilterValueCount> values(std::size_t field,
                                         const std::stop_token& stop) const override
    {
        std::map<std::string, std::uint64_t> counts;
        if (field >= m_columns.size() || m_columns[field].number) {
            return {};
        }
        for (std::size_t row = 0; row < total() && !stop.stop_requested(); ++row) {
            if (const QString value = m_rows->value(row, field); !value.isEmpty()) {
                ++counts[value.toStdString()];
            }
        }
        return byCount(counts);
    }

    QStringList explain(const std::string& text) const override
    {
        const auto passing = count(text, {});
        return {tr("Answered from the table in memory: %1 rows; no file is read.")
                    .arg(format::count(total())),
                passing ? tr("%1 of %2 rows pass, counted exactly.")
                              .arg(format::count(*passing), format::count(total()))
                        : QString()};
    }

    QString sql(const std::string& /*text*/) const override { return {}; }

private:
    std::shared_ptr<const TableRows> m_rows;
    std::vector<Column> m_columns;
    FilterSchema m_schema;
    UtcTime m_now;
};

class EventDomain : public FilterDomain
{
    Q_DECLARE_TR_FUNCTIONS(souverix::EventDomain)

public:
    EventDomain(std::shared_ptr<const FleetView> fleet, std::shared_ptr<const ReplicaStatus> status)
        : m_fleet(std::move(fleet)), m_status(std::move(status))
    {
    }

    const FilterSchema& schema() const override { return filterSchema(FilterKind::Events); }
    UtcTime now() const override { return m_fleet->at; }
    std::uint64_t total() const override { return m_fleet->eventsCounted; }
    std::optional<std::uint64_t> count(const std::string& /*text*/,
                                       const std::stop_token& /*stop*/) const override
    {
        return std::nullopt;
    }

    std::vector<FilterValueCount> values(std::size_t field,
                                         const std::stop_token& /*stop*/) const override
    {
        const std::string& name = schema().fields.at(field).name;
        std::map<std::string, std::uint64_t> counts;
        if (name == "subject") {
            for (const NodeRow& row : m_fleet->nodes) {
                counts[std::string(m_fleet->text(row.node))] = row.events;
            }
        } else if (name == "region") {
            for (const RegionTrust& region : m_fleet->regions) {
                counts[std::string(m_fleet->text(region.region))] =
                    region.held - region.quarantined;
            }
        } else if (name == "type" && m_status) {
            constexpr std::string_view kPrefix = "io.souverix.", kSuffix = ".v1";
            for (const auto& [type, count] : m_status->types) {
                std::string word = type;
                if (word.starts_with(kPrefix) && word.ends_with(kSuffix)) {
                    word =
                        word.substr(kPrefix.size(), word.size() - kPrefix.size() - kSuffix.size());
                }
                counts[word] += count;
            }
        }
        return byCount(counts);
    }

    QStringList explain(const std::string& text) const override
    {
        const auto filter = Filter::parse(text, FilterKind::Events, m_fleet->at);
        if (!filter) {
            return {};
        }
        QStringList lines;
        const auto subjects = subjectsOf(*filter, *m_fleet->names);
        lines << (subjects ? tr("The filter names %1 subject(s): their histories are read by the "
                                "index, not the whole log.")
                                 .arg(subjects->size())
                           : tr("The columns time, recorded, subject and type are scanned, in "
                                "frames of 256 events; frames whose times, sequences and types "
                                "cannot pass are skipped once they are known."));
        lines << (filter->needsBytes()
                      ? tr("Some conditions need the exact bytes: they are read only for events "
                           "that columns leave undecided, the newest frames first.")
                      : tr("No exact bytes are read: columns decide."));
        return lines;
    }

    QString sql(const std::string& text) const override
    {
        return sqlOf(text, FilterKind::Events, m_fleet->at);
    }

private:
    std::shared_ptr<const FleetView> m_fleet;
    std::shared_ptr<const ReplicaStatus> m_status;
};

} // namespace

FilterDomainPtr nodeDomain(std::shared_ptr<const FleetView> fleet,
                           std::shared_ptr<const FleetComparison> comparison)
{
    return std::make_shared<const NodeDomain>(std::move(fleet), std::move(comparison));
}

FilterDomainPtr tableDomain(std::shared_ptr<const TableRows> rows, std::vector<Column> columns,
                            UtcTime now)
{
    return std::make_shared<const TableDomain>(std::move(rows), std::move(columns), now);
}

FilterDomainPtr eventDomain(std::shared_ptr<const FleetView> fleet,
                            std::shared_ptr<const ReplicaStatus> status)
{
    return std::make_shared<const EventDomain>(std::move(fleet), std::move(status));
}

QStringList planLines(const EventPlan& plan)
{
    const auto count = [](std::uint64_t value) { return format::count(value); };
    QStringList lines;
    switch (plan.access) {
    case EventPlan::Access::Histories:
        lines
            << tr("Last run: %1 history(s) read by the index; columns of all %2 frames left alone.")
                   .arg(count(plan.histories), count(plan.frames));
        break;
    case EventPlan::Access::Columns:
        lines << tr("Last run: columns of %1 frames read, %2 of %3 frames skipped.")
                     .arg(count(plan.framesRead), count(plan.framesSkipped), count(plan.frames));
        break;
    case EventPlan::Access::Quarantine:
        lines << tr("Last run: the list of malformed entries was read.");
        break;
    }
    lines << tr("%1 candidates were judged by their exact bytes, in %2 frames; %3 thread(s).")
                 .arg(count(plan.candidates), count(plan.bodyFrames), count(plan.threads));
    return lines;
}

std::vector<bool> passingNodes(const FleetView& fleet, const QString& text,
                               const FleetComparison* comparison)
{
    const auto filter = Filter::parse(text.toStdString(), FilterKind::Nodes, fleet.at);
    if (!filter || filter->empty()) {
        return {};
    }
    NodeMatcher matcher(*filter, fleet, NodeMatcher::Rows::Many, comparison);
    std::vector<bool> passing;
    passing.reserve(fleet.nodes.size());
    for (const NodeRow& row : fleet.nodes) {
        passing.push_back(matcher.matches(row));
    }
    if (comparison != nullptr) {
        NodeMatcher then(*filter, *comparison->base, NodeMatcher::Rows::Many, comparison);
        eachGone(*comparison, [&](const NodeRow& row) { passing.push_back(then.matches(row)); });
    }
    return passing;
}

} // namespace souverix
