#pragma once

#include <memory>
#include <vector>

#include "model/query/trust_values.h"
#include "views/common/table_rows.h"

namespace souverix
{

[[nodiscard]] std::vector<Column> fleetTrustColumns();

/// The fleet's nodes with their verdicts; columns as fleetTrustColumns(). Any thread.
class FleetTrustRows : public TableRows
{
public:
    FleetTrustRows(std::shared_ptr<const FleetTrust> fleet, std::shared_ptr<const Names> names)
        : m_fleet(std::move(fleet)), m_names(std::move(names))
    {
    }
    [[nodiscard]] NameId node(std::size_t row) const { return m_fleet->nodes[row].node; }
    [[nodiscard]] std::size_t size() const override { return m_fleet->nodes.size(); }
    [[nodiscard]] QString text(std::size_t row, std::size_t column) const override;
    [[nodiscard]] QString value(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::optional<double> number(std::size_t row, std::size_t column) const override;
    /// Verdicts from the worst to the best.
    [[nodiscard]] int compare(std::size_t a, std::size_t b, std::size_t column) const override;
    [[nodiscard]] std::optional<Tone> tone(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::uint64_t key(std::size_t row) const override;

private:
    std::shared_ptr<const FleetTrust> m_fleet;
    std::shared_ptr<const Names> m_names;
};

[[nodiscard]] std::vector<Column> whatIfColumns();

/// What turns, in the order of WhatIf::turned; columns as whatIfColumns(). Any thread.
class WhatIfRows : public TableRows
{
public:
    WhatIfRows(std::shared_ptr<const WhatIf> answer, std::shared_ptr<const Names> names)
        : m_answer(std::move(answer)), m_names(std::move(names))
    {
    }
    [[nodiscard]] const WhatIf& answer() const { return *m_answer; }
    [[nodiscard]] const Names& names() const { return *m_names; }
    [[nodiscard]] NameId node(std::size_t row) const { return m_answer->turned[row].node; }
    [[nodiscard]] std::size_t size() const override { return m_answer->turned.size(); }
    [[nodiscard]] QString text(std::size_t row, std::size_t column) const override;
    [[nodiscard]] QString value(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::optional<double> number(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::optional<Tone> tone(std::size_t row, std::size_t column) const override;
    [[nodiscard]] std::uint64_t key(std::size_t row) const override;

private:
    std::shared_ptr<const WhatIf> m_answer;
    std::shared_ptr<const Names> m_names;
};

} // namespace souverix
