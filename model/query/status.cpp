#include <algorithm>

#include "model/query/replica_state.h"
#include "model/query/warm_fold.h"

namespace souverix
{

Result<std::string> ReplicaView::entryBytes(const EventRef& ref)
{
    return m_state->reader.entry(ref);
}

Result<ReplicaStatus> ReplicaView::status()
{
    if (auto fresh = m_state->refresh(); !fresh)
        return failWith(fresh);
    const ReplicaReader& reader = m_state->reader;
    ReplicaStatus status;
    auto now = reader.latestRecorded();
    auto regions = regionsTrust(reader);
    auto types = reader.typeCounts();
    auto blobs = reader.blobs();
    auto forks = reader.forks();
    if (!now)
        return failWith(now);
    if (!regions)
        return failWith(regions);
    if (!types)
        return failWith(types);
    if (!blobs)
        return failWith(blobs);
    if (!forks)
        return failWith(forks);
    status.now = *now;
    status.regions = std::move(*regions);
    status.blobs = blobs->size();
    status.openForks = static_cast<std::uint64_t>(std::count_if(
        forks->begin(), forks->end(), [](const Fork& fork) { return !fork.acknowledged; }));
    for (const TypeCount& type : *types) {
        status.types.emplace_back(type.type, type.count);
        status.events += type.count;
    }
    auto fleet = this->fleet({});
    if (!fleet)
        return failWith(fleet);
    status.nodes = (*fleet)->nodes.size();
    return status;
}

Result<FoldProof> ReplicaView::proveFold()
{
    if (auto fresh = m_state->refresh(); !fresh)
        return failWith(fresh);
    auto kept = digestOfKeptStates(m_state->reader);
    auto fromZero = digestFromZero(m_state->reader);
    if (!kept)
        return failWith(kept);
    if (!fromZero)
        return failWith(fromZero);
    return FoldProof{*kept, *fromZero};
}

} // namespace souverix
