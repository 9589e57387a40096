#include "model/query/fleet_turn.h"

#include <algorithm>

namespace souverix
{
namespace
{

bool same(const Since& a, const Since& b)
{
    return a.time == b.time && a.ref == b.ref;
}

bool same(const std::optional<Since>& a, const std::optional<Since>& b)
{
    return a.has_value() == b.has_value() && (!a || same(*a, *b));
}

bool same(const SignerState& a, const SignerState& b)
{
    return a.distrusted == b.distrusted && same(a.trusted, b.trusted) && same(a.revoked, b.revoked);
}

bool same(const PublishedImage& a, const PublishedImage& b)
{
    return same(a.at, b.at);
}

bool same(const ReplayRate& a, const ReplayRate& b)
{
    return a.messages == b.messages && a.durationSeconds == b.durationSeconds;
}

template <class Map>
bool sameMap(const Map& a, const Map& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const auto& x, const auto& y) {
        return x.first == y.first && same(x.second, y.second);
    });
}

bool sameRates(const std::vector<ReplayRate>& a, const std::vector<ReplayRate>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const ReplayRate& x, const ReplayRate& y) { return same(x, y); });
}

bool sameAdvisories(const FleetState& a, const FleetState& b)
{
    return std::equal(a.advisories.begin(), a.advisories.end(), b.advisories.begin(),
                      b.advisories.end(), [](const AdvisoryState& x, const AdvisoryState& y) {
                          return x.subject == y.subject && same(x.at, y.at);
                      });
}

/// Gathers a FleetTurn.
class Turning
{
public:
    Turning(const FleetState& before, const FleetState& now, const ScopeNumbers& numbers)
        : m_before(before), m_now(now), m_numbers(numbers)
    {
        m_turn.scopes.assign(numbers.all().size(), 0);
    }

    FleetTurn turn()
    {
        m_turn.all = !sameMap(m_before.recalledBatches, m_now.recalledBatches) ||
                     !sameMap(m_before.signers, m_now.signers) ||
                     !sameMap(m_before.images, m_now.images) || !sameAdvisories(m_before, m_now);
        ofDesired();
        ofRates();
        return std::move(m_turn);
    }

private:
    void mark(NameId scope, std::uint8_t flag)
    {
        // A scope without a number is no node's.
        if (const auto it = m_numbers.all().find(scope); it != m_numbers.all().end())
            m_turn.scopes[it->second] |= flag;
    }

    // Of two T's the desired state of the earlier is the beginning of the later's.
    void ofDesired()
    {
        const bool later = m_now.desired.size() > m_before.desired.size();
        const std::vector<Desired>& more = later ? m_now.desired : m_before.desired;
        const std::vector<Desired>& fewer = later ? m_before.desired : m_now.desired;
        if (!fewer.empty() && !same(fewer.back().at, more[fewer.size() - 1].at)) {
            m_turn.all = true;
            return;
        }
        for (std::size_t i = fewer.size(); i < more.size(); ++i)
            ofSet(more[i].set);
    }

    void ofSet(const payload::DesiredSet& set)
    {
        switch (set.scope) {
        case payload::ScopeKind::Fleet:
            m_turn.all = true;
            break;
        case payload::ScopeKind::Nodes:
            m_turn.nodes.insert(set.names.begin(), set.names.end());
            break;
        case payload::ScopeKind::None:
            break;
        default:
            for (const NameId name : set.names)
                mark(name, FleetTurn::kDesired);
        }
    }

    void ofRates()
    {
        const auto ratesOf = [](const FleetState& fleet, NameId region) {
            const auto it = fleet.regions.find(region);
            return it == fleet.regions.end() ? std::vector<ReplayRate>() : it->second.replays;
        };
        const bool fleetWide = !sameRates(m_before.replays, m_now.replays);
        for (const auto& [name, number] : m_numbers.all()) {
            const auto before = ratesOf(m_before, name), now = ratesOf(m_now, name);
            // Where a region has none of its own, the fleet's hold.
            if (!sameRates(before, now) || (fleetWide && now.empty()))
                m_turn.scopes[number] |= FleetTurn::kRates;
        }
    }

    const FleetState& m_before;
    const FleetState& m_now;
    const ScopeNumbers& m_numbers;
    FleetTurn m_turn;
};

} // namespace

FleetTurn turnOf(const FleetState& before, const FleetState& now, const ScopeNumbers& numbers)
{
    return Turning(before, now, numbers).turn();
}

} // namespace souverix
