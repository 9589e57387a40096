#include <algorithm>

#include <nlohmann/json.hpp>

#include "model/event/json.h"
#include "model/query/fleet_rows.h"

namespace souverix
{
namespace
{

using nlohmann::json;

// A value of any kind as text: a text as it is, anything else as JSON.
std::string asText(const json& side, const char* key)
{
    const auto it = side.find(key);
    if (it == side.end() || it->is_null())
        return {};
    return it->is_string() ? it->get<std::string>() : it->dump();
}

std::string winnerOf(const std::vector<ConflictSide>& sides)
{
    const ConflictSide* winner = nullptr;
    for (const ConflictSide& side : sides) {
        if (winner == nullptr) {
            winner = &side;
            continue;
        }
        const int later = compareClocks(side.clock, winner->clock);
        if (later > 0 || (later == 0 && side.region < winner->region))
            winner = &side;
    }
    return winner == nullptr ? std::string() : winner->region;
}

Result<Conflict> readConflict(const ReplicaReader& reader, std::string_view id, const Since& since)
{
    auto bytes = reader.entry(since.ref);
    if (!bytes)
        return failWith(bytes);
    auto event = parseStrictJson(*bytes);
    if (!event)
        return failWith(event);
    const json& data = (*event)["data"];
    Conflict conflict{
        std::string(id), asText(data, "node"), asText(data, "field"), {}, {}, {since.ref},
        since.time};
    for (const json& side : data["sides"])
        conflict.sides.push_back({asText(side, "region"), asText(side, "value"),
                                  asText(side, "clock"), asText(side, "sequence")});
    conflict.proposedWinner = winnerOf(conflict.sides);
    return conflict;
}

Conflict splitAuthority(const FoldedNode& node, const Names& names)
{
    const std::string name(names.text(node.node));
    Conflict conflict{"split-authority/" + name, name, "authority", {}, {}, {}, UtcTime::min()};
    for (const AuthorityClaim& claim : node.state->claims) {
        const std::string region(names.text(claim.region));
        conflict.sides.push_back({region, region, std::string(names.text(claim.clock)),
                                  std::to_string(claim.claimed.ref.sequence)});
        conflict.events.push_back(claim.claimed.ref);
        conflict.time = std::max(conflict.time, claim.claimed.time);
    }
    std::sort(conflict.sides.begin(), conflict.sides.end(),
              [](const ConflictSide& a, const ConflictSide& b) { return a.region < b.region; });
    conflict.proposedWinner = winnerOf(conflict.sides);
    return conflict;
}

} // namespace

Result<std::vector<Conflict>> makeConflicts(const ReplicaReader& reader, const FleetState& fleet,
                                            const std::vector<FoldedNode>& split,
                                            ReadConflicts& read)
{
    const Names& names = *reader.names();
    std::vector<Conflict> conflicts;
    for (const auto& [id, since] : fleet.openConflicts) {
        auto known = read.find(id);
        if (known == read.end() || known->second.events.front() != since.ref) {
            auto conflict = readConflict(reader, names.text(id), since);
            if (!conflict)
                return failWith(conflict);
            known = read.insert_or_assign(id, std::move(*conflict)).first;
        }
        conflicts.push_back(known->second);
    }
    for (const FoldedNode& node : split)
        conflicts.push_back(splitAuthority(node, names));
    std::sort(conflicts.begin(), conflicts.end(),
              [](const Conflict& a, const Conflict& b) { return a.conflict < b.conflict; });
    return conflicts;
}

} // namespace souverix
