#include "model/query/folded_fleet.h"

#include <algorithm>

namespace souverix
{
namespace
{

bool counts(UtcTime time, UtcTime recorded, UtcTime at, const std::optional<UtcTime>& knownAt)
{
    return time <= at && (!knownAt || recorded <= *knownAt);
}

} // namespace

const NodeState* FoldedFleet::find(NameId node, const Names& names) const
{
    const auto it = std::lower_bound(
        nodes.begin(), nodes.end(), names.text(node),
        [&](const FoldedNode& n, std::string_view text) { return names.text(n.node) < text; });
    return it == nodes.end() || it->node != node ? nullptr : it->state.get();
}

void keepCounted(std::vector<Fact>& facts, UtcTime at, const std::optional<UtcTime>& knownAt,
                 const Names& names)
{
    std::erase_if(facts,
                  [&](const Fact& fact) { return !counts(fact.time, fact.recorded, at, knownAt); });
    const auto before = [&](const Fact& a, const Fact& b) { return foldsBefore(a, b, names); };
    if (!std::is_sorted(facts.begin(), facts.end(), before))
        std::sort(facts.begin(), facts.end(), before);
}

Result<std::vector<Fact>> countedHistory(const ReplicaReader& reader, NameId subject, UtcTime at,
                                         const std::optional<UtcTime>& knownAt)
{
    auto facts = reader.history(subject);
    if (facts)
        keepCounted(*facts, at, knownAt, *reader.names());
    return facts;
}

Result<UtcTime> instantOf(const ReplicaReader& reader, const TimeContext& context)
{
    if (context.at)
        return *context.at;
    auto latest = reader.latestRecorded();
    if (!latest)
        return failWith(latest);
    return latest->value_or(UtcTime::min());
}

std::string writeState(const NodeState& state)
{
    std::string bytes;
    ArchiveWriter out(bytes);
    out(state);
    return bytes;
}

Result<void> readState(std::string_view bytes, NodeState& state)
{
    ArchiveReader in(bytes);
    in(state);
    if (!in.ok() || !in.atEnd())
        return fail(ErrorCode::Damaged, "a kept state is not sound");
    return {};
}

Result<NodeState> readState(std::string_view bytes)
{
    NodeState state;
    if (auto read = readState(bytes, state); !read)
        return failWith(read);
    return state;
}

} // namespace souverix
