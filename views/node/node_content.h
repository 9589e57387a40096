#pragma once

#include <memory>
#include <optional>
#include <stop_token>

#include "model/query/fleet_view.h"
#include "model/query/replica_view.h"
#include "views/common/json_tree.h"
#include "views/common/plain_rows.h"
#include "views/common/time_axis.h"

namespace souverix
{

/// One node's page, ready to be shown: everything that costs was done on a worker.
struct NodeContent {
    std::shared_ptr<const FleetView> fleet;
    NodePage page;
    JsonTree documents;
    std::shared_ptr<const PlainRows> drift, episodes, attestations, certificates, deployments,
        findings, events;
    TimeWindow window; ///< of the lane: from the node's first event to T
    Result<Lane> lane = fail(ErrorCode::NotFound, "", "no-lane");
    std::optional<Error> driftProblem; ///< why `drift` is empty
    /// The same node in the state compared with: nullptr where nothing is compared, or where the
    /// node did not exist then; its lane is not read.
    std::shared_ptr<const NodeContent> before;
    std::shared_ptr<const FleetView> base;    ///< of the state compared with
    std::shared_ptr<const PlainRows> changes; ///< columns as nodeChangeColumns(); with `base`

    [[nodiscard]] const NodeRow& row() const { return page.row; }
    [[nodiscard]] UtcTime at() const { return fleet->at; }
};

/// Asks a replica for all of it. `base`: what the fleet is compared with, or nullptr. Worker
/// threads. Error: NotFound where the node does not exist at the fleet's (T, K).
[[nodiscard]] Result<std::shared_ptr<const NodeContent>>
loadNode(ReplicaView& view, std::shared_ptr<const FleetView> fleet,
         std::shared_ptr<const FleetView> base, NameId node, const std::stop_token& stop);

/// The tables and documents of a page, without a replica. `components`: its desired and actual
/// versions, of this node alone.
[[nodiscard]] std::shared_ptr<NodeContent> prepareNode(std::shared_ptr<const FleetView> fleet,
                                                       NodePage page,
                                                       const ComponentMatrix& components);

} // namespace souverix
