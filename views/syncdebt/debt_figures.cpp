#include "views/syncdebt/debt_figures.h"

#include <algorithm>
#include <iterator>

namespace souverix
{

namespace
{

std::uint64_t updatesOf(const NodeRow& node)
{
    return node.backlog.configUpdates + node.backlog.policyUpdates + node.backlog.versionUpdates;
}

/// The `most` debtors with the largest amounts, of equal ones the longest debt.
template <class Amount>
std::vector<std::size_t> largestBy(const FleetView& fleet, std::size_t most, const Amount& amount)
{
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < fleet.nodes.size(); ++i) {
        if (!fleet.nodes[i].linked) {
            rows.push_back(i);
        }
    }
    const auto larger = [&fleet, &amount](std::size_t a, std::size_t b) {
        const NodeRow& left = fleet.nodes[a];
        const NodeRow& right = fleet.nodes[b];
        if (amount(left) != amount(right)) {
            return amount(left) > amount(right);
        }
        if (left.debtHours != right.debtHours) {
            return left.debtHours > right.debtHours;
        }
        return a < b; // nodes are in order of their names
    };
    const std::size_t count = std::min(most, rows.size());
    std::partial_sort(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(count), rows.end(),
                      larger);
    rows.resize(count);
    return rows;
}

} // namespace

DebtFigures debtFiguresOf(const FleetView& fleet)
{
    DebtFigures figures;
    for (const NodeRow& node : fleet.nodes) {
        if (node.linked) {
            continue;
        }
        ++figures.owing;
        figures.autonomous += node.autonomous ? 1 : 0;
        figures.replaying += node.replaying ? 1 : 0;
        figures.notConverging += node.notConverging ? 1 : 0;
        figures.hours += node.debtHours;
        figures.messages += node.backlog.messages;
        figures.updates += updatesOf(node);
        if (figures.longest == NameId::None || node.debtHours > figures.longestHours) {
            figures.longestHours = node.debtHours;
            figures.longest = node.node;
        }
    }
    return figures;
}

std::vector<std::uint32_t> debtDistribution(const FleetView& fleet)
{
    std::vector<std::uint32_t> classes(kDebtClasses, 0);
    for (const NodeRow& node : fleet.nodes) {
        if (!node.linked) {
            const auto* bound = std::upper_bound(std::begin(kDebtClassHours),
                                                 std::end(kDebtClassHours), node.debtHours);
            ++classes[static_cast<std::size_t>(bound - std::begin(kDebtClassHours))];
        }
    }
    return classes;
}

std::vector<std::size_t> largestDebtors(const FleetView& fleet, std::size_t most)
{
    return largestBy(fleet, most, [](const NodeRow& node) { return node.backlog.messages; });
}

std::vector<std::size_t> mostUpdates(const FleetView& fleet, std::size_t most)
{
    auto rows = largestBy(fleet, most, updatesOf);
    std::erase_if(rows, [&](std::size_t row) { return updatesOf(fleet.nodes[row]) == 0; });
    return rows;
}

RegionDebt regionDebtOf(const FleetView& fleet, NameId region)
{
    RegionDebt debt;
    for (const NodeRow& node : fleet.nodes) {
        if (node.region != region) {
            continue;
        }
        ++debt.nodes;
        if (!node.linked) {
            ++debt.owing;
            debt.hours += node.debtHours;
            debt.messages += node.backlog.messages;
        }
    }
    return debt;
}

} // namespace souverix
