#pragma once

#include <cstdint>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "model/base/names.h"
#include "model/projection/fleet_state.h"

namespace souverix
{

/// Dense numbers of the few names that scopes have: regions, roles, clusters.
class ScopeNumbers
{
public:
    [[nodiscard]] std::uint32_t of(NameId name)
    {
        return m_numbers.try_emplace(name, static_cast<std::uint32_t>(m_numbers.size()))
            .first->second;
    }
    [[nodiscard]] const std::unordered_map<NameId, std::uint32_t>& all() const { return m_numbers; }

private:
    std::unordered_map<NameId, std::uint32_t> m_numbers;
};

/// Which nodes must be judged anew because the fleet-wide state is another one. More may be named
/// than need be, never fewer.
struct FleetTurn {
    static constexpr std::uint8_t kDesired = 1; ///< another desired state may be in force
    static constexpr std::uint8_t kRates = 2;   ///< its region replays at another rate
    static constexpr std::uint8_t kBehind = 4;  ///< its region fell behind, or is no more

    bool all = false;
    std::vector<std::uint8_t> scopes; ///< by ScopeNumbers
    std::unordered_set<NameId> nodes; ///< named by a desired.set

    [[nodiscard]] std::uint8_t of(std::uint32_t scope) const
    {
        return scope < scopes.size() ? scopes[scope] : std::uint8_t{0};
    }
};

/// What turned between two states of one replica at one K, in either direction of T.
[[nodiscard]] FleetTurn turnOf(const FleetState& before, const FleetState& now,
                               const ScopeNumbers& numbers);

} // namespace souverix
