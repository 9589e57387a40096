#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "model/projection/findings.h"
#include "model/projection/stretch.h"
#include "model/projection/sync_debt.h"
#include "model/query/fleet_view.h"

namespace souverix
{

/// What is judged of one node beside its row, with the stretch of T in which it holds while the
/// node's state and the fleet-wide state are the same: whole seconds [from, until).
struct NodeJudgement {
    std::int64_t from = 0, until = 0;
    std::span<const Finding> findings; ///< by word and time; kept by a FindingBlock

    [[nodiscard]] bool holds(UtcTime at) const { return from <= at.seconds && at.seconds < until; }
};

/// SyncDebt::spread of one node.
using ReplaySpread = std::optional<std::pair<std::int64_t, std::int64_t>>;

/// The place of a finding's word among all that there are, by bytes.
[[nodiscard]] std::uint8_t findingKind(std::string_view word);
inline constexpr std::size_t kFindingKinds = 18;

/// Judges an existing node, or a subject that only has findings (`row` nullptr). `judgement`: its
/// last one, replaced but for its findings. `stateIsNew`: all of the row is made, else what rests
/// on its state alone is there already. `spread` belongs to `row`. Adds its findings to `found`
/// where they are others than before; whether they are.
[[nodiscard]] bool judgeNode(NodeJudgement& judgement, NameId node, const NodeState& state,
                             const FindingContext& context, const ReplayRates& rates,
                             bool stateIsNew, NodeRow* row, ReplaySpread* spread,
                             std::vector<Finding>& found);

/// What passes with T while nothing happens: hours owed, when a replay would end.
void dateRow(NodeRow& row, const ReplaySpread& spread, UtcTime at);

/// By word, subject and time.
void sortFindings(std::span<Finding> findings);

} // namespace souverix
