#include "views/syncdebt/debt_figures.h"

#include <algorithm>
#include <iterator>

namespace souverix
{

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
        figures.updates +=
            node.backlog.configUpdates + node.backlog.policyUpdates + node.backlog.versionUpdates;
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
    std::vector<std::size_t> rows;
    for (std::size_t i = 0; i < fleet.nodes.size(); ++i) {
        if (!fleet.nodes[i].linked) {
            rows.push_back(i);
        }
    }
    const auto larger = [&fleet](std::size_t a, std::size_t b) {
        const NodeRow& left = fleet.nodes[a];
        const NodeRow& right = fleet.nodes[b];
        if (left.backlog.messages != right.backlog.messages) {
            return left.backlog.messages > right.backlog.messages;
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
