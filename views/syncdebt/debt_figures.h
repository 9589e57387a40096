#pragma once

#include <cstdint>
#include <vector>

#include "model/query/fleet_view.h"

namespace souverix
{

/// What the whole fleet owes at (T, K).
struct DebtFigures {
    std::uint32_t owing = 0; ///< nodes that are not linked
    std::uint32_t autonomous = 0;
    std::uint32_t replaying = 0;
    std::uint32_t notConverging = 0;
    double hours = 0;
    double messages = 0;
    std::uint64_t updates = 0; ///< config, policy and version updates
    double longestHours = 0;
    NameId longest{}; ///< the node that owes longest; None where none owes
};
[[nodiscard]] DebtFigures debtFiguresOf(const FleetView& fleet);

/// The upper bounds of the distribution's classes, in hours; the last class is open.
inline constexpr double kDebtClassHours[] = {6, 24};
inline constexpr std::size_t kDebtClasses = std::size(kDebtClassHours) + 1;
/// How many owing nodes fall in each class; a bound belongs to the class above it.
[[nodiscard]] std::vector<std::uint32_t> debtDistribution(const FleetView& fleet);

/// Rows of FleetView::nodes that are not linked; most messages first, of equals the longest debt,
/// then the name.
[[nodiscard]] std::vector<std::size_t> largestDebtors(const FleetView& fleet, std::size_t most);

/// Those for which most config, policy and version updates wait, of equals the longest debt; none
/// for which none waits.
[[nodiscard]] std::vector<std::size_t> mostUpdates(const FleetView& fleet, std::size_t most);

/// What a region's nodes owe together.
struct RegionDebt {
    std::uint32_t nodes = 0, owing = 0;
    double hours = 0, messages = 0;
};
[[nodiscard]] RegionDebt regionDebtOf(const FleetView& fleet, NameId region);

} // namespace souverix
