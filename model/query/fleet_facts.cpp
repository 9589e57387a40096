#include "model/query/fleet_facts.h"

#include "model/query/folded_fleet.h"

namespace souverix
{

Result<std::shared_ptr<const FleetFacts::Facts>> FleetFacts::of(const ReplicaReader& reader)
{
    const std::lock_guard lock(m_mutex);
    if (m_facts && m_version == reader.version())
        return m_facts;
    auto facts = reader.fleetWide();
    if (!facts)
        return failWith(facts);
    keepCounted(*facts, UtcTime::max(), std::nullopt, *reader.names());
    facts->shrink_to_fit();
    m_facts = std::make_shared<const Facts>(std::move(*facts));
    m_version = reader.version();
    return m_facts;
}

void foldFleetTo(const FleetFacts::Facts& facts, const Names& names, FoldedFleet& folded)
{
    for (const Fact& fact : facts) {
        if (fact.time > folded.at)
            break;
        if (!folded.knownAt || fact.recorded <= *folded.knownAt)
            foldFleet(folded.fleet, fact, names);
    }
}

} // namespace souverix
