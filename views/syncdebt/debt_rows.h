#pragma once

#include <memory>
#include <vector>

#include <QCoreApplication>

#include "model/query/fleet_view.h"
#include "views/common/table_rows.h"

namespace souverix
{

/// How a node that is not linked stands with its replay.
enum class ReplayState : std::uint8_t { Linked, Waiting, Replaying, NotConverging };
[[nodiscard]] ReplayState replayStateOf(const NodeRow& node);
[[nodiscard]] QString replayStateText(ReplayState state);
/// The word that filters use: `linked`, `waiting`, `replaying`, `not-converging`.
[[nodiscard]] const char* replayStateWord(ReplayState state);
[[nodiscard]] Tone toneOfReplay(ReplayState state);
/// `04:02Z to 04:41Z`, or why there is none.
[[nodiscard]] QString replayIntervalText(const NodeRow& node);

/// The columns of the table of debts.
enum class DebtColumn : std::uint8_t {
    Node,
    State,
    Replay,
    DebtHours,
    Messages,
    Eta,
    Interval,
    Duration,
    Config,
    Policy,
    Version,
    LastSync,
    Autonomous,
    Region,
};
[[nodiscard]] std::vector<Column> debtColumns();

/// Nodes and what they owe; linked nodes owe nothing and are left out unless asked for.
class DebtRows : public TableRows
{
    Q_DECLARE_TR_FUNCTIONS(souverix::DebtRows)

public:
    DebtRows(std::shared_ptr<const FleetView> fleet, bool withLinked);

    [[nodiscard]] const NodeRow& node(std::size_t row) const { return m_fleet->nodes[m_rows[row]]; }
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
