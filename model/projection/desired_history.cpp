#include "model/projection/desired_history.h"

namespace souverix
{

DesiredHistory::DesiredHistory(const FleetState& fleet)
{
    const auto changes = [&](const DesiredTarget::Sets& sets) {
        WantedVersions out;
        for (const std::uint32_t index : sets)
            out.push_back({fleet.desired[index].at.time, fleet.desired[index].set.version});
        return out;
    };
    for (const DesiredTarget& from : fleet.targets) {
        Target& target = targets.emplace_back();
        target.part = {from.kind, from.component};
        target.fleet = changes(from.fleet);
        const auto all = [&](const auto& scopes, auto& out) {
            for (const auto& [name, sets] : scopes)
                out.emplace(name, changes(sets));
        };
        all(from.regions, target.regions);
        all(from.roles, target.roles);
        all(from.clusters, target.clusters);
        all(from.nodes, target.nodes);
    }
}

const DesiredHistory::Target* DesiredHistory::find(const DriftPart& part) const
{
    for (const Target& target : targets)
        if (target.part == part)
            return &target;
    return nullptr;
}

} // namespace souverix
