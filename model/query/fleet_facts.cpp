#include "model/query/fleet_facts.h"

#include <algorithm>

#include "model/query/folded_fleet.h"

namespace souverix
{

Result<std::shared_ptr<const FleetFacts::Facts>> FleetFacts::of(const ReplicaReader& reader)
{
    const std::lock_guard lock(m_mutex);
    m_asked = std::chrono::steady_clock::now();
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

void FleetFacts::rest(std::chrono::steady_clock::duration unused)
{
    const std::lock_guard lock(m_mutex);
    if (std::chrono::steady_clock::now() - m_asked >= unused)
        m_facts = nullptr;
}

void foldFleetTo(const FleetFacts::Facts& facts, const Names& names, FoldedFleet& folded)
{
    const auto end = std::partition_point(facts.begin(), facts.end(),
                                          [&](const Fact& fact) { return fact.time <= folded.at; });
    const auto counts = [&](const Fact& fact) {
        return !folded.knownAt || fact.recorded <= *folded.knownAt;
    };
    // What is desired is nearly all of it: room for just as much, as it stays for long.
    folded.fleet.desired.reserve(
        static_cast<std::size_t>(std::count_if(facts.begin(), end, [&](const Fact& fact) {
            return fact.type == EventType::DesiredSet && counts(fact);
        })));
    for (auto fact = facts.begin(); fact != end; ++fact)
        if (counts(*fact))
            foldFleet(folded.fleet, *fact, names);
}

} // namespace souverix
