#include "model/query/documents.h"

namespace souverix
{
namespace
{

using Json = nlohmann::ordered_json;

Json textOf(NameId name, const Names& names)
{
    return name == NameId::None ? Json() : Json(names.text(name));
}

Json edgeOf(const EpisodeEdge& edge, const Names& names)
{
    Json events = Json::array();
    for (const auto& ref : {edge.desiredAt, edge.actualAt, edge.nodeAt})
        if (ref)
            events.push_back(
                {{"region", names.text(ref->region)}, {"sequence", std::to_string(ref->sequence)}});
    return {{"time", edge.time.toString()},
            {"severity", severityWord(edge.severity)},
            {"desired", textOf(edge.desired, names)},
            {"actual", textOf(edge.actual, names)},
            {"measure", edge.measure ? Json(*edge.measure) : Json()},
            {"events", events}};
}

} // namespace

Json episodeLine(const DriftEpisode& episode, const Names& names)
{
    const std::string component = driftPartName(episode.part, names);
    Json line{{"node", names.text(episode.node)},
              {"kind", driftKindWord(episode.part.kind)},
              {"component", component.empty() ? Json() : Json(component)},
              {"recurrence", episode.recurrence},
              {"cause", driftCauseWord(episode.cause)},
              {"came_with_service", episode.cameWithService},
              {"ended", episodeEndWord(episode.end)},
              {"hours", episode.length().toSeconds() / 3600},
              {"worst", severityWord(episode.worst)},
              {"worst_since", episode.worstSince.toString()},
              {"onset", edgeOf(episode.onset, names)},
              {episode.open() ? "now" : "close", edgeOf(episode.close, names)}};
    return line;
}

Json driftTimeLine(const DriftTime& time, const Names& names)
{
    return {{"name", names.text(time.name)},    {"nodes", time.nodes},
            {"drift_hours", time.hours},        {"service_hours", time.countedHours},
            {"episodes", time.episodes},        {"open", time.open},
            {"worst", severityWord(time.worst)}};
}

} // namespace souverix
