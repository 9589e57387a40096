#pragma once

#include <memory>
#include <vector>

#include "model/query/fleet_view.h"
#include "model/query/replica_view.h"
#include "views/common/plain_rows.h"

namespace souverix
{

/// The lists of a node's page, newest first where they are in time; safe from any thread.
[[nodiscard]] std::vector<Column> driftColumns();
[[nodiscard]] std::shared_ptr<const PlainRows> driftTable(const ComponentMatrix& components);

[[nodiscard]] std::vector<Column> attestationColumns();
[[nodiscard]] std::shared_ptr<const PlainRows> attestationTable(const NodePage& page,
                                                                const FleetView& fleet);

/// Rows in the order of NodePage::certificates, those held first.
[[nodiscard]] std::vector<Column> certificateColumns();
inline constexpr int kCertificateBarColumn = 2;
[[nodiscard]] std::shared_ptr<const PlainRows> certificateTable(const NodePage& page,
                                                                const FleetView& fleet);

[[nodiscard]] std::vector<Column> deploymentColumns();
[[nodiscard]] std::shared_ptr<const PlainRows> deploymentTable(const NodePage& page);

[[nodiscard]] std::vector<Column> nodeFindingColumns();
[[nodiscard]] std::shared_ptr<const PlainRows> findingTable(const NodePage& page);

[[nodiscard]] std::vector<Column> markColumns();
[[nodiscard]] std::shared_ptr<const PlainRows> markTable(const NodePage& page,
                                                         const FleetView& fleet);

} // namespace souverix
