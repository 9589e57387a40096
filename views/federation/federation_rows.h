#pragma once

#include <memory>
#include <vector>

#include <QCoreApplication>

#include "model/query/fleet_view.h"
#include "views/common/table_rows.h"

namespace souverix
{

[[nodiscard]] std::vector<Column> regionColumns();

/// Regions with what is announced, how they sync and how far their logs can be believed.
class RegionRows : public TableRows
{
    Q_DECLARE_TR_FUNCTIONS(souverix::RegionRows)

public:
    explicit RegionRows(std::shared_ptr<const FleetView> fleet);
    [[nodiscard]] const RegionFederation& region(std::size_t row) const
    {
        return m_fleet->federation[row];
    }
    [[nodiscard]] std::size_t size() const override { return m_fleet->federation.size(); }
    [[nodiscard]] QString text(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::optional<double> number(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::optional<Tone> tone(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::uint64_t key(std::size_t row) const override;

private:
    std::shared_ptr<const FleetView> m_fleet;
    std::vector<const RegionTrust*> m_trust; ///< parallel to the regions; nullptr: no log held
};

[[nodiscard]] std::vector<Column> conflictColumns();

/// Open conflicts, reported and detected.
class ConflictRows : public TableRows
{
    Q_DECLARE_TR_FUNCTIONS(souverix::ConflictRows)

public:
    explicit ConflictRows(std::shared_ptr<const FleetView> fleet) : m_fleet(std::move(fleet)) {}
    [[nodiscard]] const Conflict& conflict(std::size_t row) const
    {
        return m_fleet->conflicts[row];
    }
    [[nodiscard]] std::size_t size() const override { return m_fleet->conflicts.size(); }
    [[nodiscard]] QString text(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::optional<double> number(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::optional<Tone> tone(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::uint64_t key(std::size_t row) const override;

private:
    std::shared_ptr<const FleetView> m_fleet;
};

[[nodiscard]] std::vector<Column> findingColumns();

/// Findings, all or of one kind.
class FindingRows : public TableRows
{
    Q_DECLARE_TR_FUNCTIONS(souverix::FindingRows)

public:
    /// `kind` empty: all.
    FindingRows(std::shared_ptr<const FleetView> fleet, std::string_view kind);
    [[nodiscard]] const Finding& finding(std::size_t row) const
    {
        return m_fleet->findings[m_rows[row]];
    }
    [[nodiscard]] std::size_t size() const override { return m_rows.size(); }
    [[nodiscard]] QString text(std::size_t row, std::size_t column) const override;
    [[nodiscard]] QString value(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::optional<double> number(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::optional<Tone> tone(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::uint64_t key(std::size_t row) const override;

private:
    std::shared_ptr<const FleetView> m_fleet;
    std::vector<std::size_t> m_rows;
};

} // namespace souverix
