#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "model/query/fleet_view.h"

namespace souverix
{

/// In what a node may differ between two states of the fleet.
enum class ChangeAxis : std::uint8_t {
    Phase,
    Connectivity, ///< the state's word, autonomy, or whether it is linked
    Drift,        ///< any of its severities
    Versions,     ///< what it runs and is configured with: NodeRow::runs
    Attestation,  ///< the latest status' word; attested again alike is no change
    Debt,         ///< whether it owes, or what waits for it; not that hours pass
    Findings,     ///< some appeared or are gone
    Place,        ///< region, cluster, role, zone, model or batch
};
inline constexpr std::size_t kChangeAxes = 8;

/// A stable word: `phase`, `connectivity`, `drift`, `versions`, `attestation`, `debt`, `findings`,
/// `place`.
[[nodiscard]] std::string_view changeAxisWord(ChangeAxis axis);

/// A set of axes.
struct ChangedAxes {
    std::uint8_t bits = 0;

    [[nodiscard]] bool has(ChangeAxis axis) const
    {
        return (bits >> static_cast<unsigned>(axis) & 1U) != 0;
    }
    void add(ChangeAxis axis)
    {
        bits |= static_cast<std::uint8_t>(1U << static_cast<unsigned>(axis));
    }
    friend bool operator==(const ChangedAxes&, const ChangedAxes&) = default;
};

enum class ChangeKind : std::uint8_t { Same, New, Gone, Changed };
/// `same`, `new`, `gone`, `changed`.
[[nodiscard]] std::string_view changeKindWord(ChangeKind kind);

/// A node that is not the same in both states.
struct NodeChange {
    static constexpr std::uint32_t kNoRow = ~std::uint32_t{0};
    NameId node{};
    ChangeKind kind{};
    ChangedAxes axes;              ///< of Changed; none of the others'
    std::uint32_t now = kNoRow;    ///< index into the FleetView in force
    std::uint32_t before = kNoRow; ///< index into the base's
};

/// What differs between a base and the state in force, whichever is the later: New is what the base
/// has not, Gone what only the base has.
struct FleetChange {
    std::vector<NodeChange> nodes;    ///< those that differ, by name's bytes
    std::vector<std::uint32_t> ofRow; ///< by rows in force: 1 + index into `nodes`, 0: the same
    std::vector<bool> newFindings;    ///< by the findings in force
    std::vector<std::uint32_t> goneFindings;           ///< indexes into the base's
    std::uint32_t appeared = 0, gone = 0, changed = 0; ///< nodes
    std::array<std::uint32_t, kChangeAxes> byAxis{};   ///< changed nodes

    [[nodiscard]] bool none() const
    {
        return nodes.empty() && goneFindings.empty() && countNewFindings() == 0;
    }
    [[nodiscard]] std::size_t countNewFindings() const;
    /// Of a row in force; nullptr where it is the same.
    [[nodiscard]] const NodeChange* at(std::size_t row) const
    {
        return row < ofRow.size() && ofRow[row] != 0 ? &nodes[ofRow[row] - 1] : nullptr;
    }
};

/// Compares two states of one replica (ids are of one Names table). One pass over both, as both are
/// sorted by name; about a millisecond for 10,000 nodes.
[[nodiscard]] FleetChange changeOf(const FleetView& base, const FleetView& now);

/// Two states side by side, as the screens get them.
struct FleetComparison {
    std::shared_ptr<const FleetView> base, now;
    FleetChange change;

    /// The change of a node by its id; nullptr where it is the same or in neither.
    [[nodiscard]] const NodeChange* find(NameId node) const;
};

} // namespace souverix
