#pragma once

#include <memory>
#include <vector>

#include <QCoreApplication>

#include "model/query/attestation_values.h"
#include "views/common/table_rows.h"

namespace souverix
{

[[nodiscard]] std::vector<Column> resultColumns();

/// All results of some lanes, the newest first; columns as resultColumns(). Any thread.
class ResultRows : public TableRows
{
    Q_DECLARE_TR_FUNCTIONS(souverix::ResultRows)

public:
    /// `nodes` empty: of all lanes.
    ResultRows(std::shared_ptr<const AttestationHistory> history,
               std::shared_ptr<const Names> names, const std::vector<NameId>& nodes);
    [[nodiscard]] const AttestationEntry& entry(std::size_t row) const;

    [[nodiscard]] std::size_t size() const override { return m_places.size(); }
    [[nodiscard]] QString text(std::size_t row, std::size_t column) const override;
    [[nodiscard]] QString value(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::optional<double> number(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::optional<Tone> tone(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::uint64_t key(std::size_t row) const override;

private:
    std::shared_ptr<const AttestationHistory> m_history;
    std::shared_ptr<const Names> m_names;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_places; ///< lane, entry
};

[[nodiscard]] std::vector<Column> missedColumns();
[[nodiscard]] std::vector<Column> cohortColumns();

/// Cohorts and how many of their nodes fail, against the fleet; columns as cohortColumns().
class CohortRows : public TableRows
{
    Q_DECLARE_TR_FUNCTIONS(souverix::CohortRows)

public:
    explicit CohortRows(std::shared_ptr<const AttestationHistory> history)
        : m_history(std::move(history))
    {
    }
    [[nodiscard]] const AttestationCohort& cohort(std::size_t row) const
    {
        return m_history->cohorts[row];
    }
    [[nodiscard]] std::size_t size() const override { return m_history->cohorts.size(); }
    [[nodiscard]] QString text(std::size_t row, std::size_t column) const override;
    [[nodiscard]] QString value(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::optional<double> number(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::optional<Tone> tone(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::uint64_t key(std::size_t row) const override;

private:
    std::shared_ptr<const AttestationHistory> m_history;
};

/// Stretches without a check where one was due, as a table; columns as missedColumns().
class MissedRows : public TableRows
{
    Q_DECLARE_TR_FUNCTIONS(souverix::MissedRows)

public:
    MissedRows(std::shared_ptr<const AttestationHistory> history,
               std::shared_ptr<const Names> names);
    [[nodiscard]] NameId node(std::size_t row) const { return lane(row).node; }
    [[nodiscard]] std::size_t size() const override { return m_places.size(); }
    [[nodiscard]] QString text(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::optional<double> number(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::uint64_t key(std::size_t row) const override;

private:
    [[nodiscard]] const AttestationLane& lane(std::size_t row) const
    {
        return m_history->lanes[m_places[row].first];
    }
    [[nodiscard]] const AttestationLane::Missed& missed(std::size_t row) const
    {
        return lane(row).missed[m_places[row].second];
    }
    std::shared_ptr<const AttestationHistory> m_history;
    std::shared_ptr<const Names> m_names;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> m_places; ///< lane, stretch
};

} // namespace souverix
