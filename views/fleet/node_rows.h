#pragma once

#include <memory>
#include <unordered_map>

#include <QCoreApplication>

#include "model/query/fleet_change.h"
#include "views/common/table_rows.h"

namespace souverix
{

/// The columns of the node table; their ids are the filter's fields.
[[nodiscard]] std::vector<Column> nodeColumns();

/// A snapshot's nodes as table rows, in its order. Safe from any thread.
class NodeRows : public TableRows
{
    Q_DECLARE_TR_FUNCTIONS(souverix::NodeRows)

public:
    /// `comparison`: what the fleet is compared with, where it is.
    explicit NodeRows(std::shared_ptr<const FleetView> fleet,
                      std::shared_ptr<const FleetComparison> comparison = nullptr);

    [[nodiscard]] const FleetView& fleet() const { return *m_fleet; }
    [[nodiscard]] const FleetComparison* comparison() const { return m_comparison.get(); }
    [[nodiscard]] std::size_t size() const override { return m_fleet->nodes.size(); }
    [[nodiscard]] QString text(std::size_t row, std::size_t column) const override;
    [[nodiscard]] QString value(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::optional<double> number(std::size_t row, std::size_t column) const override;
    [[nodiscard]] int compare(std::size_t a, std::size_t b, std::size_t column) const override;
    [[nodiscard]] std::optional<Tone> tone(std::size_t row, std::size_t column) const override;
    /// By the comparison, whose axes are more than the columns.
    [[nodiscard]] RowDifference differenceFrom(std::size_t row, const TableRows& base,
                                               std::size_t baseRow,
                                               const std::vector<Column>& columns) const override;
    /// The node's NameId.
    [[nodiscard]] std::uint64_t key(std::size_t row) const override;

private:
    [[nodiscard]] std::string_view word(std::size_t row, std::size_t column) const;

    std::shared_ptr<const FleetView> m_fleet;
    std::shared_ptr<const FleetComparison> m_comparison;
    std::unordered_map<NameId, TrustWord> m_trust;
};

} // namespace souverix
