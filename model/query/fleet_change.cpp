#include "model/query/fleet_change.h"

#include <algorithm>
#include <tuple>
#include <unordered_set>

namespace souverix
{
namespace
{

bool debtDiffers(const NodeRow& a, const NodeRow& b, bool sameMoment)
{
    const auto owed = [](const NodeRow& row) {
        const Backlog& backlog = row.backlog;
        return std::tuple(row.debtHours > 0, row.replaying, row.notConverging, backlog.messages,
                          backlog.configUpdates, backlog.policyUpdates, backlog.versionUpdates);
    };
    return owed(a) != owed(b) || (sameMoment && a.debtHours != b.debtHours);
}

ChangedAxes axesOf(const NodeRow& a, const NodeRow& b, bool sameMoment, bool findings)
{
    ChangedAxes axes;
    const auto note = [&](ChangeAxis axis, bool differs) {
        if (differs)
            axes.add(axis);
    };
    const auto link = [](const NodeRow& row) {
        return std::tuple(row.connectivity, row.autonomous, row.linked);
    };
    const auto drift = [](const NodeRow& row) {
        return std::tuple(row.drift, row.versionDrift, row.configDrift, row.policyDrift);
    };
    const auto place = [](const NodeRow& row) {
        return std::tuple(row.region, row.cluster, row.role, row.zone, row.model, row.batch);
    };
    note(ChangeAxis::Phase, a.phase != b.phase);
    note(ChangeAxis::Connectivity, link(a) != link(b));
    note(ChangeAxis::Drift, drift(a) != drift(b));
    note(ChangeAxis::Versions, a.runs != b.runs);
    note(ChangeAxis::Attestation, a.attestation != b.attestation);
    note(ChangeAxis::Debt, debtDiffers(a, b, sameMoment));
    note(ChangeAxis::Findings, findings);
    note(ChangeAxis::Place, place(a) != place(b));
    return axes;
}

int compare(const Finding& a, const Finding& b)
{
    const auto key = [](const Finding& f) {
        return std::tuple(f.finding, std::string_view(f.subject), f.time.value_or(UtcTime::min()));
    };
    if (key(a) != key(b))
        return key(a) < key(b) ? -1 : 1;
    const auto order = [](const EventRef& x, const EventRef& y) {
        return std::pair(x.region, x.sequence) < std::pair(y.region, y.sequence);
    };
    if (a.events == b.events)
        return 0;
    return std::lexicographical_compare(a.events.begin(), a.events.end(), b.events.begin(),
                                        b.events.end(), order)
               ? -1
               : 1;
}

std::vector<std::uint32_t> sorted(const FindingList& findings)
{
    std::vector<std::uint32_t> order(findings.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        order[i] = i;
    const auto less = [&](std::uint32_t a, std::uint32_t b) {
        return compare(findings[a], findings[b]) < 0;
    };
    if (!std::is_sorted(order.begin(), order.end(), less))
        std::sort(order.begin(), order.end(), less);
    return order;
}

/// Fills the change's findings; gives the subjects that they are about.
std::unordered_set<std::string_view> compareFindings(const FleetView& base, const FleetView& now,
                                                     FleetChange& change)
{
    std::unordered_set<std::string_view> subjects;
    change.newFindings.assign(now.findings.size(), false);
    const auto a = sorted(base.findings), b = sorted(now.findings);
    std::size_t i = 0, j = 0;
    while (i < a.size() || j < b.size()) {
        const int order = i == a.size()   ? 1
                          : j == b.size() ? -1
                                          : compare(base.findings[a[i]], now.findings[b[j]]);
        if (order < 0) {
            change.goneFindings.push_back(a[i]);
            subjects.insert(base.findings[a[i]].subject);
        } else if (order > 0) {
            change.newFindings[b[j]] = true;
            subjects.insert(now.findings[b[j]].subject);
        }
        i += order <= 0 ? 1U : 0U;
        j += order >= 0 ? 1U : 0U;
    }
    return subjects;
}

void count(FleetChange& change)
{
    for (const NodeChange& node : change.nodes) {
        change.appeared += node.kind == ChangeKind::New ? 1U : 0U;
        change.gone += node.kind == ChangeKind::Gone ? 1U : 0U;
        change.changed += node.kind == ChangeKind::Changed ? 1U : 0U;
        for (std::size_t axis = 0; axis < kChangeAxes; ++axis)
            change.byAxis[axis] += node.axes.has(static_cast<ChangeAxis>(axis)) ? 1U : 0U;
    }
}

} // namespace

std::string_view changeAxisWord(ChangeAxis axis)
{
    static constexpr std::array<std::string_view, kChangeAxes> kWords{
        "phase", "connectivity", "drift", "versions", "attestation", "debt", "findings", "place"};
    return kWords[static_cast<std::size_t>(axis)];
}

std::string_view changeKindWord(ChangeKind kind)
{
    static constexpr std::array<std::string_view, 4> kWords{"same", "new", "gone", "changed"};
    return kWords[static_cast<std::size_t>(kind)];
}

std::size_t FleetChange::countNewFindings() const
{
    return static_cast<std::size_t>(std::count(newFindings.begin(), newFindings.end(), true));
}

FleetChange changeOf(const FleetView& base, const FleetView& now)
{
    FleetChange change;
    const auto subjects = compareFindings(base, now, change);
    const bool sameMoment = base.at == now.at;
    change.ofRow.assign(now.nodes.size(), 0);
    std::uint32_t i = 0, j = 0;
    while (i < base.nodes.size() || j < now.nodes.size()) {
        const NodeRow* a = i < base.nodes.size() ? &base.nodes[i] : nullptr;
        const NodeRow* b = j < now.nodes.size() ? &now.nodes[j] : nullptr;
        NodeChange node;
        if (a != nullptr && b != nullptr && a->node == b->node) {
            const bool findings = !subjects.empty() && subjects.contains(now.text(b->node));
            node = {b->node, ChangeKind::Changed, axesOf(*a, *b, sameMoment, findings), j++, i++};
            if (node.axes.bits == 0)
                continue;
        } else if (b == nullptr || (a != nullptr && base.text(a->node) < now.text(b->node))) {
            node = {a->node, ChangeKind::Gone, {}, NodeChange::kNoRow, i++};
        } else {
            node = {b->node, ChangeKind::New, {}, j++, NodeChange::kNoRow};
        }
        change.nodes.push_back(node);
        if (node.now != NodeChange::kNoRow)
            change.ofRow[node.now] = static_cast<std::uint32_t>(change.nodes.size());
    }
    count(change);
    return change;
}

const NodeChange* FleetComparison::find(NameId node) const
{
    const auto it = std::lower_bound(change.nodes.begin(), change.nodes.end(), now->text(node),
                                     [&](const NodeChange& other, std::string_view name) {
                                         return now->text(other.node) < name;
                                     });
    return it == change.nodes.end() || it->node != node ? nullptr : &*it;
}

} // namespace souverix
