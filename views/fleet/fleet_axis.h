#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include <QString>

#include "model/query/fleet_view.h"
#include "views/common/tone.h"

namespace souverix
{

/// What a fleet is coloured and counted by; never two of them in one colour.
enum class FleetAxis : std::uint8_t { Drift, Phase, Connectivity, Attestation, Trust };
inline constexpr std::array kFleetAxes{FleetAxis::Drift, FleetAxis::Phase, FleetAxis::Connectivity,
                                       FleetAxis::Attestation, FleetAxis::Trust};

/// One value of an axis as it is shown.
struct AxisValue {
    QString word;  ///< the contract's, as filters have it
    QString label; ///< translated
    Tone tone{};
};

[[nodiscard]] QString axisTitle(FleetAxis axis);
/// The filter that leaves the nodes with this word.
[[nodiscard]] QString axisFilter(FleetAxis axis, const QString& word);

/// The filter that leaves the nodes whose evidence of this axis is so sure; empty for Trust.
[[nodiscard]] QString evidenceFilter(FleetAxis axis, Freshness freshness);

/// A fleet seen along one axis: which values there are and which one each node has. Immutable.
struct AxisView {
    FleetAxis axis{};
    std::vector<AxisValue> values;     ///< the known ones in their order, then others by word
    std::vector<std::uint8_t> ofNode;  ///< index into `values`, by FleetView::nodes
    std::vector<std::uint32_t> counts; ///< nodes, by `values`
    /// How sure each node's value is, by FleetView::nodes; empty for Trust, which is judged now.
    std::vector<Freshness> sureness;
    EvidenceSpread spread; ///< of `sureness`
};

/// The evidence that an axis rests on; nullopt for Trust.
[[nodiscard]] std::optional<EvidenceAxis> evidenceAxisOf(FleetAxis axis);

/// O(nodes). More than 255 different words share the last value.
[[nodiscard]] AxisView axisView(const FleetView& fleet, FleetAxis axis);

/// The trust word of each region's log.
[[nodiscard]] std::unordered_map<NameId, TrustWord> trustByRegion(const FleetView& fleet);

} // namespace souverix
