#include "model/projection/drift_track.h"

#include "model/projection/drift.h"
#include "model/projection/drift_walk.h"
#include "model/projection/fold_node.h"

namespace souverix
{

std::vector<DriftStep> driftTrack(NameId node, std::span<const Fact> facts, const FleetState& fleet,
                                  const Words& words, const Names& names, VersionMemo& memo)
{
    std::vector<DriftStep> track;
    NodeState state;
    const auto judge = [&](UtcTime at) {
        if (!state.exists())
            return;
        const DriftStep step{at, driftSeverity(node, state, fleet, at, words, names, memo),
                             countsInAggregates(state.phase, words)};
        if (!track.empty() && track.back().time == at)
            track.back() = step;
        else if (track.empty() || track.back().severity != step.severity ||
                 track.back().counted != step.counted)
            track.push_back(step);
    };
    const std::vector<DesiredChange> changes = desiredChanges(node, facts, fleet);
    auto change = changes.begin();
    const auto judgeChanges = [&](const auto& until) {
        while (change != changes.end() && until(change->time)) {
            const UtcTime at = change->time;
            while (change != changes.end() && change->time == at)
                ++change;
            judge(at);
        }
    };
    for (std::size_t i = 0; i < facts.size(); ++i) {
        judgeChanges([&](UtcTime time) { return time < facts[i].time; });
        foldNode(state, facts[i], words, names);
        // Events of one instant are judged together: between them there was no time.
        const bool lastOfInstant = i + 1 == facts.size() || facts[i + 1].time != facts[i].time;
        if (canMoveDrift(facts[i].type) && (lastOfInstant || !canMoveDrift(facts[i + 1].type)))
            judge(facts[i].time);
    }
    judgeChanges([](UtcTime) { return true; });
    return track;
}

} // namespace souverix
