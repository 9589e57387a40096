#pragma once

#include <QStringList>

#include "model/query/event_list.h"
#include "model/query/fleet_change.h"
#include "model/query/fleet_view.h"
#include "views/common/selection.h"
#include "views/common/tone.h"

namespace souverix
{

/// The inspector's lines as rich text with links; pure.
[[nodiscard]] QStringList nodeLines(const FleetView& fleet, const NodeRow& row);
/// In what the node differs from the state compared with.
[[nodiscard]] QString changeLine(const FleetComparison& comparison, NameId node);
[[nodiscard]] QStringList groupLines(const FleetView& fleet, const Ref& ref);
[[nodiscard]] QStringList fleetLines(const FleetView& fleet);
[[nodiscard]] QStringList eventLines(const FleetView& fleet, const EventEvidence& evidence);

/// The worst that a node's axes say.
[[nodiscard]] Tone toneOfNode(const FleetView& fleet, const NodeRow& row);
/// The trust in one region's log; Unproven where the region is not known.
[[nodiscard]] TrustWord trustOf(const FleetView& fleet, NameId region);

} // namespace souverix
