#include <map>

#include "model/projection/drift.h"
#include "model/query/replica_state.h"

namespace souverix
{

Result<ComponentMatrix> ReplicaView::componentMatrix(const TimeContext& context,
                                                     std::span<const NameId> nodes,
                                                     std::stop_token stop)
{
    auto folded = m_state->folded(context, stop);
    if (!folded)
        return failWith(folded);
    const FoldedFleet& fleet = *(*folded)->fleet;
    const Names& names = *m_state->reader.names();
    ComponentMatrix matrix;
    std::vector<std::map<std::string, ComponentCell>> rows;
    std::map<std::string, std::size_t> columns;
    const auto text = [&](NameId id) { return std::string(names.text(id)); };
    for (const NameId node : nodes) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, "comparing components was stopped");
        const NodeState* state = fleet.find(node, names);
        if (state == nullptr || !state->exists())
            continue;
        const DriftAnalysis drift =
            analyseDrift(node, *state, fleet.fleet, fleet.at, *m_state->words, names);
        auto& row = rows.emplace_back();
        for (const ContainerState& container : state->containers)
            row[text(container.component)] = {{}, text(container.version), Severity::None, true};
        if (state->os)
            row["os"] = {{}, text(state->os->version), Severity::None, true};
        for (const FirmwareState& firmware : state->firmware)
            row["firmware/" + text(firmware.component)] = {
                {}, text(firmware.current), Severity::None, true};
        for (const VersionDrift& part : drift.version)
            row[driftName(part, names)] = {text(part.desired), text(part.actual), part.severity,
                                           true};
        row["config"] = {text(drift.config.desired), text(drift.config.actual),
                         drift.config.severity, true};
        for (const PolicyDrift& part : drift.policy)
            row["policy/" + text(part.policy)] = {text(part.desired), text(part.actual),
                                                  part.severity, true};
        for (const auto& [component, cell] : row)
            columns.emplace(component, 0);
        matrix.nodes.push_back(node);
    }
    for (auto& [component, index] : columns) {
        index = matrix.components.size();
        matrix.components.push_back(component);
    }
    matrix.cells.resize(matrix.nodes.size() * matrix.components.size());
    for (std::size_t i = 0; i < rows.size(); ++i)
        for (auto& [component, cell] : rows[i])
            matrix.cells[i * matrix.components.size() + columns[component]] = std::move(cell);
    return matrix;
}

} // namespace souverix
