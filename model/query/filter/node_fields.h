#pragma once

#include "model/query/filter/filter_evaluation.h"
#include "model/query/fleet_view.h"

namespace souverix
{

/// The fields of nodes.
[[nodiscard]] const FilterSchema& nodeFilterSchema();
/// One value of a field of nodes. Missing for the fields below, which can have several.
[[nodiscard]] FilterValue nodeFilterValue(std::size_t field, const NodeRow& row,
                                          const FleetView& view);
/// `drift.kind`, `finding` and `changed`.
[[nodiscard]] std::size_t driftKindField();
[[nodiscard]] std::size_t findingField();
[[nodiscard]] std::size_t changedField();

} // namespace souverix
