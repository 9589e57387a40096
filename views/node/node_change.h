#pragma once

#include <memory>
#include <vector>

#include "model/query/replica_view.h"
#include "views/common/plain_rows.h"

namespace souverix
{

/// One node in one state, as far as it is compared.
struct NodeSide {
    const FleetView& fleet;
    const NodePage& page;
    const ComponentMatrix& components; ///< of this node alone
};

[[nodiscard]] std::vector<Column> nodeChangeColumns();

/// What of a node differs, before and now side by side: its axes, what runs and is desired, place,
/// and findings that came or went. Columns as nodeChangeColumns(). Any thread.
[[nodiscard]] std::shared_ptr<const PlainRows> nodeChangeTable(const NodeSide& before,
                                                               const NodeSide& now);

/// The one row for a node that the base has not.
[[nodiscard]] std::shared_ptr<const PlainRows> newNodeTable();

} // namespace souverix
